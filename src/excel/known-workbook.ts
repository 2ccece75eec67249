/** What is known of the workbook after reading it: what the commands see, and what a later write must not ask again. */
import type { CellValue } from "../blueprint/sheet";
import type { StandingTable, StandingWorkbook } from "../blueprint/standing";
import { isBlankRow } from "./cell-entries";
import type { SettingRow } from "./settings-rows";

/** A table with every row of its body, also the lone blank one that Excel keeps in an empty table. */
export type KnownTable = Omit<StandingTable, "rows" | "formulas"> & {
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly string[])[];
};

export type KnownWorkbook = {
  readonly standing: StandingWorkbook;
  readonly tables: readonly KnownTable[];
  readonly settingsRows: readonly SettingRow[];
  /** Number of the last row that holds anything, by sheet; 0 for an empty sheet. */
  readonly lastUsedRows: ReadonlyMap<string, number>;
};

/** The table as the commands see it: a lone blank row counts as no row. */
export function standingTable({ values, formulas, ...table }: KnownTable): StandingTable {
  const [onlyValues, onlyFormulas] = [values[0] ?? [], formulas[0] ?? []];
  const isEmpty = values.length === 1 && isBlankRow(onlyValues, onlyFormulas);
  return { ...table, rows: isEmpty ? [] : values, formulas: isEmpty ? [] : formulas };
}

/** Excel does not tell names apart by case. */
export function sameName(a: string, b: string): boolean {
  return a.normalize("NFC").toLowerCase() === b.normalize("NFC").toLowerCase();
}
