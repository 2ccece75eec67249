/** A book to the bytes of an .xlsx file. Nothing is calculated here; Excel is told to recalculate on opening. */
import type { Book, BookSheet } from "./book";
import { addDocumentProperties, relationshipsXml, zipParts, type Parts, type Relation } from "./package";
import { refuseImpossibleBook } from "./refuse-impossible";
import { createStringTable } from "./shared-strings";
import { themeXml } from "./theme";
import type { Pools } from "./write-cells";
import { chartXml } from "./write-chart";
import { drawingXml } from "./write-drawing";
import { sheetXml } from "./write-sheet";
import { createStyleTable } from "./write-styles";
import { tableXml } from "./write-table";
import { activeIndex, workbookXml } from "./write-workbook";

/**
 * Writes the book; the same book always gives the same bytes.
 *
 * @throws Error naming the value, for a book no workbook can be: no visible sheet, names Excel refuses or that occur
 *         twice, overlapping merged cells or tables, headings that differ from their cells, text or numbers too large.
 *         What stands in `lost` is not looked at: whoever saves over a file asks first.
 */
export function writeBook(book: Book): Uint8Array {
  refuseImpossibleBook(book);
  const pools: Pools = {
    styles: createStyleTable(book.defaultFont),
    strings: createStringTable(),
    formulas: new Map(),
  };
  const parts: Parts = new Map();
  const { customPropertiesXml } = book;
  parts.set(
    "_rels/.rels",
    relationshipsXml(customPropertiesXml === undefined ? ROOT_RELATIONS : [...ROOT_RELATIONS, CUSTOM_PROPERTIES]),
  );
  addDocumentProperties(parts, book.properties);
  if (customPropertiesXml !== undefined) parts.set("docProps/custom.xml", customPropertiesXml);
  parts.set("xl/workbook.xml", workbookXml(book));
  const counters = { tables: 0, charts: 0, drawings: 0 };
  book.sheets.forEach((sheet, index) => {
    addSheet(parts, book, sheet, index, pools, counters);
  });
  parts.set("xl/theme/theme1.xml", themeXml(book.defaultFont.name));
  parts.set("xl/styles.xml", pools.styles.xml());
  if (!pools.strings.isEmpty()) parts.set("xl/sharedStrings.xml", pools.strings.xml());
  parts.set("xl/_rels/workbook.xml.rels", relationshipsXml(workbookRelations(book, pools)));
  return zipParts(parts);
}

const ROOT_RELATIONS: readonly Relation[] = [
  { id: "rId1", type: "officeDocument", target: "xl/workbook.xml" },
  { id: "rId2", type: "core-properties", target: "docProps/core.xml" },
  { id: "rId3", type: "extended-properties", target: "docProps/app.xml" },
];
const CUSTOM_PROPERTIES: Relation = { id: "rId4", type: "custom-properties", target: "docProps/custom.xml" };

function workbookRelations(book: Book, { strings }: Pools): Relation[] {
  const shared = ["theme/theme1.xml", "styles.xml", ...(strings.isEmpty() ? [] : ["sharedStrings.xml"])];
  const types = ["theme", "styles", "sharedStrings"];
  const targets = [
    ...book.sheets.map((_, index) => ({ type: "worksheet", target: `worksheets/sheet${index + 1}.xml` })),
    ...shared.map((target, index) => ({ type: types[index] ?? "", target })),
  ];
  return targets.map((relation, index) => ({ id: `rId${index + 1}`, ...relation }));
}

type Counters = { tables: number; charts: number; drawings: number };

function addSheet(parts: Parts, book: Book, sheet: BookSheet, index: number, pools: Pools, counters: Counters): void {
  const relations: Relation[] = [];
  const relate = (type: string, target: string, external = false): Relation => {
    const relation = { id: `rId${relations.length + 1}`, type, target, external };
    relations.push(relation);
    return relation;
  };
  const targets = (sheet.hyperlinks ?? []).flatMap(({ target }) =>
    target === undefined ? [] : [relate("hyperlink", target, true)],
  );
  const drawing = sheet.charts.length === 0 ? undefined : addDrawing(parts, book, sheet, counters);
  const links = {
    targets,
    drawing: drawing === undefined ? undefined : relate("drawing", drawing).id,
    tables: sheet.tables.map((table) => {
      counters.tables += 1;
      parts.set(`xl/tables/table${counters.tables}.xml`, tableXml(table, sheet));
      return relate("table", `../tables/table${counters.tables}.xml`).id;
    }),
  };
  const view = { isActive: index === activeIndex(book), rowHeightPoints: standardRowHeight(book) };
  parts.set(`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, view, pools, links));
  if (relations.length > 0) parts.set(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, relationshipsXml(relations));
}

/** @returns the drawing's address as seen from the sheet. */
function addDrawing(parts: Parts, book: Book, { charts }: BookSheet, counters: Counters): string {
  counters.drawings += 1;
  const path = `drawings/drawing${counters.drawings}.xml`;
  const relations = charts.map((chart, index) => {
    counters.charts += 1;
    parts.set(`xl/charts/chart${counters.charts}.xml`, chartXml(chart, book));
    return { id: `rId${index + 1}`, type: "chart", target: `../charts/chart${counters.charts}.xml` };
  });
  parts.set(`xl/${path}`, drawingXml(charts));
  parts.set(`xl/drawings/_rels/drawing${counters.drawings}.xml.rels`, relationshipsXml(relations));
  return `../${path}`;
}

/** A row of text without wrapping: 15 points for 11, in steps of a pixel. */
function standardRowHeight({ defaultFont }: Book): number {
  return Math.ceil((defaultFont.sizePoints * 1.3) / 0.75) * 0.75;
}
