/** A table part to the table of a book. */
import { areaName, parseArea } from "../raw/a1";
import type { BookTable, BookTableColumn } from "./book";
import { fromFileFormula } from "./function-prefixes";
import { totalsFormula } from "./totals-functions";
import { damaged } from "./unreadable";
import { child, childrenOf, flagOf, nodeXml, numberOf, textOf } from "./xml-node";
import type { XmlNode } from "./xml-reader";
import { decodeEscapes } from "./xml-text";

/** `undefined` for a table without headings, which a book cannot hold. */
export function readTable(part: XmlNode): BookTable | undefined {
  if (numberOf(part, "headerRowCount") === 0) return undefined;
  const name = textOf(part, "displayName") ?? textOf(part, "name") ?? "";
  const area = parseArea(part.attributes.get("ref") ?? "");
  if (!area || name === "") throw damaged(`table ${name} has no area`);
  const columns = childrenOf(child(part, "tableColumns"), "tableColumn").map((node) => columnOf(node, name));
  if (columns.length !== area.right - area.left + 1) throw damaged(`table ${name} has ${columns.length} columns`);
  const filter = child(part, "autoFilter");
  const look = child(part, "tableStyleInfo");
  return {
    id: numberOf(part, "id") ?? 0,
    name,
    area: areaName(area),
    columns,
    hasTotals: (numberOf(part, "totalsRowCount") ?? 0) > 0,
    hasFilterButtons: filter !== undefined,
    styleName: textOf(look, "name") ?? null,
    bandedRows: flagOf(look, "showRowStripes"),
    ...(flagOf(look, "showColumnStripes") && { bandedColumns: true }),
    ...(flagOf(look, "showFirstColumn") && { boldFirstColumn: true }),
    ...(flagOf(look, "showLastColumn") && { boldLastColumn: true }),
    ...(filter && filter.children.length > 0 && { autoFilterXml: nodeXml(filter) }),
  };
}

function columnOf(node: XmlNode, tableName: string): BookTableColumn {
  const name = textOf(node, "name") ?? "";
  const label = textOf(node, "totalsRowLabel");
  const calculated = formulaOf(child(node, "calculatedColumnFormula"));
  const own = formulaOf(child(node, "totalsRowFormula"));
  const totals = own ?? totalsFormula(node.attributes.get("totalsRowFunction") ?? "none", tableName, name);
  return {
    name,
    ...(calculated !== undefined && { calculatedColumnFormula: calculated }),
    ...(label !== undefined && { totalsLabel: label }),
    ...(totals !== undefined && { totalsFormula: totals }),
  };
}

function formulaOf(node: XmlNode | undefined): string | undefined {
  return node === undefined || node.text === "" ? undefined : fromFileFormula(decodeEscapes(node.text));
}
