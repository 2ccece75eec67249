/** The bytes of an .xlsx file to a book, or the reason why there is none. Nothing is calculated, nothing is followed. */
import { emptyBook, type Book } from "./book";
import { STANDARD_PALETTE } from "./colors";
import { readCustomProperties } from "./custom-properties";
import { openPackage, type NotReadable, type Package } from "./open-package";
import type { CellSources } from "./read-cells";
import { relationsOf, type PartRelation } from "./read-relations";
import { readSheet } from "./read-sheet";
import { readStrings } from "./read-strings";
import { readStyles } from "./read-styles";
import { themeColors } from "./read-theme";
import { listSheets, readNames, readProperties, readSettings, reportLost } from "./read-workbook";
import { readingPart, Unreadable } from "./unreadable";
import { childrenOf, descend } from "./xml-node";
import type { XmlNode } from "./xml-reader";

export type { NotReadable } from "./open-package";

/** Our own limits: a province's workbook of 3,800 tasks has some 300,000 cells. */
const BUDGET = { cells: 3_000_000, blanks: 400_000, scanned: 10_000_000 };

/**
 * Reads a file that Excel, LibreOffice or `writeBook` saved. What a book cannot hold is named in `lost`, of the book or
 * of its sheet; cached results of formulas are kept as they stand.
 *
 * @returns `ok: false` with a reason for everything that is not a readable workbook; throws only for our own mistakes.
 */
export function readBook(bytes: Uint8Array): Promise<{ ok: true; book: Book } | ({ ok: false } & NotReadable)> {
  return new Promise((resolve) => {
    resolve(readNow(bytes));
  });
}

function readNow(bytes: Uint8Array): { ok: true; book: Book } | ({ ok: false } & NotReadable) {
  try {
    const source = openPackage(bytes);
    return "reason" in source ? { ok: false, ...source } : { ok: true, book: bookOf(source) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { ok: false, reason: error.reason, detail: detailOf(error) };
  }
}

function detailOf({ reason, part }: Unreadable): string {
  if (reason === "too-large") return `có hơn ${BUDGET.cells.toLocaleString("vi-VN")} ô`;
  if (reason === "not-a-workbook") return "tệp nén, không phải sổ tính";
  return part === undefined ? "nội dung tệp bị hỏng" : `nội dung tệp bị hỏng ở phần ${part}`;
}

function bookOf(source: Package): Book {
  const root = relationsOf(source, "");
  const path = root.find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
  if (!source.has(path)) throw new Unreadable("not-a-workbook", `no part ${path}`);
  const workbook = source.tree(path);
  if (workbook.name !== "workbook") throw new Unreadable("not-a-workbook", `<${workbook.name}> instead of a workbook`);
  const relations = relationsOf(source, path);
  const book = emptyBook();
  const listed = listSheets(workbook, relations, book);
  book.sheets = listed.flatMap(({ sheet }) => sheet ?? []);
  readSettings(workbook, listed, book);
  const sources = cellSources(source, relations, book.date1904);
  book.defaultFont = sources.styles.defaultFont;
  for (const { sheet, path: part } of listed) if (sheet) readSheet(source, part, sheet, sources);
  readNames(workbook, listed, book);
  readProperties(source, root, book);
  readCustomProperties(source, root, book);
  reportLost(root, relations, book);
  return book;
}

function cellSources(source: Package, relations: readonly PartRelation[], date1904: boolean): CellSources {
  const partOf = (type: string): string | undefined => {
    const target = relations.find((relation) => relation.type === type && !relation.external)?.target;
    return target !== undefined && source.has(target) ? target : undefined;
  };
  const [theme, stylesPath, strings] = [partOf("theme"), partOf("styles"), partOf("sharedStrings")];
  const stylesPart = stylesPath === undefined ? undefined : source.tree(stylesPath);
  const colors = {
    theme: themeColors(theme === undefined ? undefined : source.tree(theme)),
    palette: paletteOf(stylesPart),
  };
  return {
    strings: strings === undefined ? [] : readingPart(strings, () => readStrings(source.text(strings))),
    styles: readStyles(stylesPart, colors),
    date1904,
    budget: { ...BUDGET },
  };
}

/** A file may bring a palette of its own; 64 and 65 are "automatic". */
function paletteOf(styles: XmlNode | undefined): readonly string[] {
  const own = childrenOf(descend(styles, "colors", "indexedColors"), "rgbColor");
  const rgb = own.map((node) => node.attributes.get("rgb") ?? "000000");
  return rgb.length > 0 ? rgb : STANDARD_PALETTE;
}
