/** Rows of a table as records: values by heading, in the types the columns are meant to have. */
import type { CellValue } from "../blueprint/sheet";
import type { StandingTable, StandingWorkbook } from "../blueprint/standing";

export type StandingRow = {
  /** NFC, outer blanks gone; "" for a blank, a number as its digits. */
  readonly text: (header: string) => string;
  /** `undefined` for anything that is not a number. */
  readonly number: (header: string) => number | undefined;
};

export function standingTable(standing: StandingWorkbook, name: string): StandingTable | undefined {
  return standing.tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
}

/** No rows for a table that is not there; a heading that is not there reads as blank. */
export function rowsOf(standing: StandingWorkbook, name: string): readonly StandingRow[] {
  const table = standingTable(standing, name);
  if (!table) return [];
  const at = new Map(table.headers.map((header, index) => [header, index]));
  return table.rows.map((row) => {
    const value = (header: string): CellValue => row[at.get(header) ?? -1] ?? null;
    return {
      text: (header) =>
        String(value(header) ?? "")
          .normalize("NFC")
          .trim(),
      number: (header) => {
        const found = value(header);
        return typeof found === "number" ? found : undefined;
      },
    };
  });
}
