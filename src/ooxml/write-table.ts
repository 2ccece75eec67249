/** A table part: columns with what a new row gets, totals row, filter buttons. */
import { areaName, cellName, parseArea, type Area } from "../raw/a1";
import type { BookSheet, BookTable, BookTableColumn } from "./book";
import { toFileFormula } from "./function-prefixes";
import { totalsFunction } from "./totals-functions";
import { attributes, SPREADSHEET_NS, textElement, XML_HEAD, xmlAttribute } from "./xml-text";

/** Throws when Excel would not open the table: headings that differ from the cells, or areas that do not fit. */
export function tableXml(table: BookTable, sheet: BookSheet): string {
  const area = tableArea(table);
  refuseOtherHeadings(table, area, sheet);
  const head = attributes({
    id: table.id,
    name: table.name,
    displayName: table.name,
    ref: areaName(area),
    totalsRowCount: table.hasTotals ? 1 : undefined,
    totalsRowShown: table.hasTotals ? undefined : false,
  });
  const columns = table.columns.map((column, index) => columnXml(column, index + 1, table));
  const look = attributes({
    name: table.styleName ?? undefined,
    showFirstColumn: table.boldFirstColumn ?? false,
    showLastColumn: table.boldLastColumn ?? false,
    showRowStripes: table.bandedRows,
    showColumnStripes: table.bandedColumns ?? false,
  });
  return (
    `${XML_HEAD}<table xmlns="${SPREADSHEET_NS}"${head}>${filterXml(table, area)}` +
    `<tableColumns count="${columns.length}">${columns.join("")}</tableColumns><tableStyleInfo${look}/></table>`
  );
}

function tableArea(table: BookTable): Area {
  const area = parseArea(table.area);
  if (!area) throw new Error(`Table ${table.name}: ${table.area} is not an area`);
  if (area.right - area.left + 1 !== table.columns.length) {
    throw new Error(`Table ${table.name}: ${table.columns.length} columns do not fit ${table.area}`);
  }
  if (area.bottom - area.top + 1 < (table.hasTotals ? 3 : 2)) {
    throw new Error(`Table ${table.name}: ${table.area} leaves no row for the body`);
  }
  return area;
}

function refuseOtherHeadings(table: BookTable, { top, left }: Area, sheet: BookSheet): void {
  const seen = new Set<string>();
  table.columns.forEach(({ name }, index) => {
    const heading = sheet.cells.get(top)?.get(left + index);
    if (heading?.value !== name || heading.formula !== undefined) {
      const found = JSON.stringify(heading?.value ?? null);
      throw new Error(`Table ${table.name}: ${cellName(top, left + index)} holds ${found}, not the heading ${name}`);
    }
    const key = name.toLowerCase();
    if (name === "" || seen.has(key)) throw new Error(`Table ${table.name}: column name "${name}" is blank or taken`);
    seen.add(key);
  });
}

function filterXml(table: BookTable, area: Area): string {
  if (!table.hasFilterButtons) return "";
  return (
    table.autoFilterXml ?? `<autoFilter ref="${areaName({ ...area, bottom: area.bottom - Number(table.hasTotals) })}"/>`
  );
}

function columnXml(column: BookTableColumn, id: number, table: BookTable): string {
  const { calculatedColumnFormula, totalsFormula } = column;
  const named = totalsFormula === undefined ? undefined : totalsFunction(totalsFormula, table.name, column.name);
  const head = attributes({
    totalsRowLabel: column.totalsLabel,
    totalsRowFunction: totalsFormula === undefined ? undefined : (named ?? "custom"),
  });
  const inside =
    formulaElement("calculatedColumnFormula", calculatedColumnFormula) +
    (named === undefined ? formulaElement("totalsRowFormula", totalsFormula) : "");
  // Excel itself writes a line feed in a column name as an escape, not as a character reference.
  const name = xmlAttribute(column.name).replaceAll("&#10;", "_x000a_");
  const start = `<tableColumn id="${id}" name="${name}"${head}`;
  return inside === "" ? `${start}/>` : `${start}>${inside}</tableColumn>`;
}

function formulaElement(tag: string, formula: string | undefined): string {
  return formula === undefined ? "" : textElement(tag, toFileFormula(formula));
}
