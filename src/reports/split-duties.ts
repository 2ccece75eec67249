/** Duties of an agency that has ended and was split: which of its successors has a task is told once, then remembered. */
import { heirsOf } from "../plan/succession";
import { nameKey } from "../plan/unit-wording";
import { agencyIndexOf } from "./agency-index";
import type { ReportContext } from "./context";

/** From now on `successor` owes what `predecessor` owed of this task. */
export type Heir = { readonly predecessor: string; readonly successor: string; readonly code: string };

export type SplitDuty = {
  readonly predecessor: string;
  /** The unit of the plan through which it is due. */
  readonly via: string;
  /** Names of all that may have taken it over, the one asked about among them. */
  readonly heirs: readonly string[];
};

/** `undefined` when the agency follows no split one that still owes this task. */
export function splitDutyOf(
  { registry, duties, period }: Pick<ReportContext, "registry" | "duties" | "period">,
  agency: string,
  code: string,
): SplitDuty | undefined {
  const index = agencyIndexOf(registry);
  for (const unit of registry.units) {
    const via = unit.validTo === undefined ? undefined : duties.get(unit.name)?.get(code);
    if (via === undefined) continue;
    const heirs = heirsOf(unit, period.cutOff, (name) => index.byName(name)).map((heir) => heir.unit.name);
    if (heirs.length > 1 && heirs.some((name) => nameKey(name) === nameKey(agency))) {
      return { predecessor: unit.name, via, heirs };
    }
  }
  return undefined;
}
