/** The hidden sheet of a report form: whose it is, for which period and plan. It is known by what it says, not by name. */
import { collapse } from "../plan/clean-text";
import type { RawSheet, RawWorkbook } from "../raw/workbook";
import { FORM_KEY, FORM_KIND, FORM_VERSION } from "./form-names";

export type FormIdentity = {
  readonly version: string;
  readonly plan: string;
  readonly agency: string;
  readonly period: string;
  readonly sheetName: string;
};

/** Rows in which the keys are looked for. Our choice: the sheet has six of its own. */
const KEY_ROWS = 200;

/** `undefined` when no sheet says that it is a form's. Keys in column A, values in B; order and other rows are free. */
export function formIdentity(workbook: RawWorkbook): FormIdentity | undefined {
  for (const sheet of workbook.sheets) {
    const pairs = pairsOf(sheet);
    if (pairs.get(FORM_KEY.kind) !== FORM_KIND) continue;
    return {
      version: pairs.get(FORM_KEY.version) ?? "",
      plan: pairs.get(FORM_KEY.plan) ?? "",
      agency: pairs.get(FORM_KEY.agency) ?? "",
      period: pairs.get(FORM_KEY.period) ?? "",
      sheetName: sheet.name,
    };
  }
  return undefined;
}

function pairsOf({ rows }: RawSheet): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (const { cells } of rows.slice(0, KEY_ROWS)) {
    const [key, value] = [cells.get(0)?.value, cells.get(1)?.value];
    if (typeof key !== "string" || (typeof value !== "string" && typeof value !== "number")) continue;
    const name = collapse(key);
    if (!pairs.has(name)) pairs.set(name, collapse(String(value)));
  }
  return pairs;
}

/** A version counts upwards; what is no number is not newer. */
export function isNewer({ version }: FormIdentity): boolean {
  return Number(version) > Number(FORM_VERSION);
}

/** Case, blanks and the Unicode form do not count. */
export function isOtherPlan({ plan }: FormIdentity, planIdentity: string): boolean {
  const key = (text: string): string => collapse(text).toLowerCase().replace(/\s/g, "");
  return plan !== "" && key(plan) !== key(planIdentity);
}
