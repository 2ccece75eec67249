/** «Bảng chi tiết»: which detail sheets there are to choose from, and which stand already. */
import { layoutKey } from "../blueprint/compare-workbook";
import type { StandingWorkbook } from "../blueprint/standing";
import { type Detail, detailsOf } from "../sheets/details";
import type { TrackedPlan } from "../sheets/tracked-plan";

/** A detail sheet stands when the workbook has a sheet of its name that we wrote. */
export function standsAlready(detail: Detail, standing: StandingWorkbook): boolean {
  const isThere = standing.sheets.some(({ name }) => name.toLowerCase() === detail.sheet.toLowerCase());
  return isThere && standing.settings[layoutKey(detail.sheet)] !== undefined;
}

/** Detail sheets that are kept current whenever the workbook is rebuilt. */
export function standingDetails(plan: TrackedPlan, standing: StandingWorkbook): readonly Detail[] {
  return detailsOf(plan).filter((detail) => standsAlready(detail, standing));
}
