/** The live writer over a workbook in the development host. */
import type { CellEdit, Change } from "../../src/blueprint/change";
import { compareWorkbook } from "../../src/blueprint/compare-workbook";
import type { PendingMark, ReadRequest, WorkbookPort } from "../../src/blueprint/port";
import type { SheetBlueprint, TableBlueprint, WorkbookBlueprint } from "../../src/blueprint/sheet";
import type { StandingTable, StandingWorkbook } from "../../src/blueprint/standing";
import { textCells } from "../../src/blueprint/text-cells";
import type { Host, HostOptions } from "../../src/devhost/create-host";
import { liveWorkbook } from "../../src/excel/live-workbook";
import type { BookCell, BookSheet } from "../../src/ooxml/book";
import { parseCell } from "../../src/raw/a1";
import { rowsOf } from "./blueprint";
import { aHost } from "./host";

export const SETTINGS_SHEET = "_cchc";

/** Names the sheets a write adds, as the commands do. */
export function markFor(sheets: readonly string[] = []): PendingMark {
  return { settingsSheet: SETTINGS_SHEET, key: "pending", value: ["test", ...sheets].join("\n") };
}

export type Live = { readonly host: Host; readonly port: WorkbookPort };

export function openLive(options: HostOptions = {}): Live {
  return { host: aHost(options), port: liveWorkbook() };
}

/** Everything there is to compare of these sheets. */
export function requestFor(sheets: readonly SheetBlueprint[]): ReadRequest {
  return {
    tables: sheets.flatMap(({ tables }) => tables.map(({ name }) => name)),
    cells: sheets.flatMap((sheet) =>
      sheet.texts.flatMap((block) => textCells(block).map(({ at }) => ({ sheet: sheet.name, at }))),
    ),
    settingsSheet: SETTINGS_SHEET,
  };
}

/** A workbook in which these sheets were just written. */
export async function written(...sheets: readonly SheetBlueprint[]): Promise<Live> {
  const live = openLive();
  await live.port.apply(
    sheets.map((sheet): Change => ({ kind: "add-sheet", sheet, before: undefined })),
    markFor(),
  );
  return live;
}

/** Reads, compares and applies, as the commands do; a write that was interrupted is finished. Gives the changes. */
export async function bringTo(port: WorkbookPort, blueprint: WorkbookBlueprint): Promise<readonly Change[]> {
  const standing = await port.read(requestFor(blueprint.sheets));
  const halfMade = new Set((standing.settings["pending"] ?? "").split("\n").slice(1));
  const { changes, conflicts } = compareWorkbook(blueprint, standing, { isOurs: true, halfMade });
  if (conflicts.length > 0) throw new Error(JSON.stringify(conflicts));
  const added = changes.flatMap((change) =>
    change.kind === "add-sheet" || change.kind === "rewrite-sheet" ? [change.sheet.name] : [],
  );
  await port.apply(changes, markFor([...halfMade, ...added]));
  return changes;
}

/** Reads and applies, as the commands do. */
export async function changed(
  { port }: Live,
  sheets: readonly SheetBlueprint[],
  ...changes: readonly Change[]
): Promise<void> {
  await port.read(requestFor(sheets));
  await port.apply(changes, markFor());
}

/** What stands in `tblViec`. */
export async function bodyOf({ port }: Live, sheet: SheetBlueprint): Promise<Pick<StandingTable, "rows" | "formulas">> {
  const { rows, formulas } = tableIn(await port.read(requestFor([sheet])), "tblViec");
  return { rows, formulas };
}

export function anEdit(rowIndex: number, header: string, after: CellEdit["after"]): CellEdit {
  return { rowIndex, rowKey: "", header, before: null, after };
}

/** Rows `R.10` and on, for `aLengthTable`, with text that looks like a formula. */
export function anAppend(table: TableBlueprint, count: number, heightPoints?: number): Change {
  return {
    kind: "append-rows",
    table,
    rows: rowsOf(count, 10).map(([code]) => [code ?? null, "=mới", null]),
    heightsPoints: heightPoints === undefined ? undefined : Array.from({ length: count }, () => heightPoints),
  };
}

export function tableIn(standing: StandingWorkbook, name: string): StandingTable {
  const table = standing.tables.find((other) => other.name === name);
  if (!table) throw new Error(`no table ${name}`);
  return table;
}

export function sheetIn(host: Host, name: string): BookSheet {
  const sheet = host.book.sheets.find((other) => other.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

export function cellIn(host: Host, sheet: string, at: string): BookCell | undefined {
  const cell = parseCell(at);
  if (!cell) throw new Error(`${at} is not a cell`);
  return sheetIn(host, sheet).cells.get(cell.rowIndex)?.get(cell.columnIndex);
}
