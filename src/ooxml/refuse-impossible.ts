/** What no workbook can be: Excel would offer to repair the file, so it is not written. */
import { areasOverlap, parseArea, type Area } from "../raw/a1";
import type { Book, BookSheet } from "./book";

/** Throws an Error that names the offending value. Tables are looked at again where they are written. */
export function refuseImpossibleBook(book: Book): void {
  if (!book.sheets.some(({ visibility }) => visibility === "visible")) throw new Error("A book needs a visible sheet");
  refuseRepeats(
    "sheet name",
    book.sheets.map(({ name }) => name),
  );
  refuseRepeats(
    "sheet id",
    book.sheets.map(({ id }) => String(id)),
  );
  const tables = book.sheets.flatMap((sheet) => sheet.tables);
  refuseRepeats(
    "table id",
    tables.map(({ id }) => String(id)),
  );
  const globalNames = book.names.filter(({ sheetId }) => sheetId === undefined).map(({ name }) => name);
  refuseRepeats("table or defined name", [...tables.map(({ name }) => name), ...globalNames]);
  for (const sheet of book.sheets) refuseImpossibleSheet(sheet);
}

function refuseImpossibleSheet({ name, id, merges, tables }: BookSheet): void {
  if (name.length < 1 || name.length > 31 || /[[\]:*?/\\\u0000-\u001f]|^'|'$/.test(name)) {
    throw new Error(`Excel does not take "${name}" as a sheet name`);
  }
  if (!Number.isInteger(id) || id < 1 || id > 65_534) throw new Error(`Sheet ${name}: ${id} cannot be a sheet id`);
  const tableAreas = tables.map(({ area }) => areaOf(area, name));
  const mergedAreas = merges.map((merge) => areaOf(merge, name));
  refuseOverlaps(name, [...tableAreas, ...mergedAreas]);
}

function areaOf(text: string, sheetName: string): Area {
  const area = parseArea(text);
  if (!area) throw new Error(`Sheet ${sheetName}: ${text} is not an area`);
  return area;
}

/** Sorted by the top edge, only areas that begin above another's end need comparing. */
function refuseOverlaps(sheetName: string, areas: readonly Area[]): void {
  const sorted = [...areas].sort((a, b) => a.top - b.top);
  sorted.forEach((area, index) => {
    for (let next = index + 1; next < sorted.length; next += 1) {
      const other = sorted[next];
      if (!other || other.top > area.bottom) break;
      if (areasOverlap(area, other)) {
        throw new Error(`Sheet ${sheetName}: merged cells or tables overlap in row ${other.top + 1}`);
      }
    }
  });
}

function refuseRepeats(what: string, values: readonly string[]): void {
  const seen = new Set<string>();
  for (const value of values) {
    const key = value.toLowerCase();
    if (seen.has(key)) throw new Error(`Two of one ${what}: ${value}`);
    seen.add(key);
  }
}
