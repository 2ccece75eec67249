/** Which detail sheets a plan offers: one per lead unit, one per area, with their names and tasks. */
import type { SheetBlueprint } from "../blueprint/sheet";
import { buildDetailSheet } from "./detail-sheet";
import { leadUnits } from "./lead-units";
import { DETAIL_PREFIX } from "./names";
import { freeSheetName } from "./sheet-name";
import { allTasks, type TrackedPlan, type TrackedTask } from "./tracked-plan";

export type Detail = {
  readonly kind: "unit" | "area";
  /** Name of the unit, label of the area. */
  readonly name: string;
  readonly sheet: string;
  readonly tasks: readonly TrackedTask[];
};

/** Units first, in the registry's order, then areas in the plan's. */
export function detailsOf(plan: TrackedPlan): readonly Detail[] {
  return [...unitDetails(plan), ...areaDetails(plan)];
}

export function buildDetail(detail: Detail): SheetBlueprint {
  const byArea = (task: TrackedTask): string => task.areaLabel;
  const byGroup = (task: TrackedTask): string => task.group;
  return buildDetailSheet({
    name: detail.sheet,
    title: detail.kind === "unit" ? `NHIỆM VỤ DO ${detail.name.toLocaleUpperCase("vi")} CHỦ TRÌ` : detail.name,
    tasks: detail.tasks,
    headingOf: detail.kind === "unit" ? byArea : byGroup,
  });
}

function unitDetails(plan: TrackedPlan): readonly Detail[] {
  const shortNames = new Map(plan.registry.units.map((unit) => [unit.name, unit.shortName]));
  const taken = new Set<string>();
  return leadUnits(plan).map((unit) => {
    const codes = new Set(
      plan.assignments.filter((one) => one.role === "Chủ trì" && one.unit === unit).map(({ code }) => code),
    );
    const sheet = freeSheetName(DETAIL_PREFIX.unit + (shortNames.get(unit) ?? unit), taken);
    return { kind: "unit", name: unit, sheet, tasks: allTasks(plan).filter((task) => codes.has(task.code)) };
  });
}

function areaDetails(plan: TrackedPlan): readonly Detail[] {
  const taken = new Set<string>();
  return plan.areas.map((area, index) => {
    const numeral = /^\s*([IVXLCDM]+)\./.exec(area.label)?.[1] ?? String(index + 1);
    const sheet = freeSheetName(DETAIL_PREFIX.area + numeral, taken);
    return {
      kind: "area",
      name: area.label,
      sheet,
      tasks: allTasks(plan).filter((task) => task.areaLabel === area.label),
    };
  });
}
