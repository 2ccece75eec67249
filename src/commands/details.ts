/** «Bảng chi tiết»: which detail sheets there are to choose from, and which stand already. */
import { layoutKey } from "../blueprint/compare-workbook";
import type { StandingWorkbook } from "../blueprint/standing";
import { type Detail, detailsOf } from "../sheets/details";
import type { TrackedPlan } from "../sheets/tracked-plan";
import { readPending } from "./our-workbook";

/** A detail sheet stands when the workbook has a sheet of its name that we wrote, or were writing when cut off. */
export function standsAlready(detail: Detail, standing: StandingWorkbook): boolean {
  const isThere = standing.sheets.some(({ name }) => name.toLowerCase() === detail.sheet.toLowerCase());
  const isHalfMade = readPending(standing)?.sheets.includes(detail.sheet) === true;
  return isThere && (isHalfMade || standing.settings[layoutKey(detail.sheet)] !== undefined);
}

/** Detail sheets that are kept current whenever the workbook is rebuilt. */
export function standingDetails(plan: TrackedPlan, standing: StandingWorkbook): readonly Detail[] {
  return detailsOf(plan).filter((detail) => standsAlready(detail, standing));
}
