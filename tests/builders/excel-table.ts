/** A table on the active sheet of a connected host. */
import type { Host } from "../../src/devhost/create-host";
import type { BookTable } from "../../src/ooxml/book";
import { onSheet } from "./excel-batch";
import { aHost } from "./host";

/** `tbl` in A1:C4 with the headings Mã, Hạn, Quá hạn. */
export async function aTable(
  rows: unknown[][] = [
    ["I.1", 10, ""],
    ["I.2", 20, ""],
    ["I.3", 30, ""],
  ],
): Promise<Host> {
  const host = aHost();
  await onSheet((sheet) => {
    const area = sheet.getRange("A1").getResizedRange(rows.length, 2);
    area.values = [["Mã", "Hạn", "Quá hạn"], ...rows];
    sheet.tables.add(area, true).name = "tbl";
  });
  return host;
}

export function tableOf(host: Host): BookTable {
  const table = host.book.sheets[0]?.tables[0];
  if (!table) throw new Error("The sheet has no table");
  return table;
}

export function onTable<T>(act: (table: Excel.Table, sheet: Excel.Worksheet) => T): Promise<T> {
  return onSheet((sheet) => act(sheet.tables.getItem("tbl"), sheet));
}
