/** References in formulas when rows or columns are inserted or deleted, and when what they name is renamed. */
import { columnIndexOf, columnLetters, MAX_COLUMNS, MAX_ROWS } from "../../raw/a1";
import { parseStructured, printStructured, sameName } from "./structured-reference";
import { type FormulaToken, rewriteFormula } from "./tokenize-formula";

export type AxisChange = {
  readonly sheet: string;
  readonly axis: "rows" | "columns";
  /** First row or column inserted or deleted, from 0. */
  readonly at: number;
  /** Negative: so many deleted. */
  readonly count: number;
};

/**
 * The formula as Excel keeps it after the change: references move with their cells, areas grow and shrink, what is
 * deleted wholly becomes #REF!. References in A1 form only: table references follow their tables by themselves, text
 * and other workbooks are untouched.
 *
 * @param onSheet Where the formula stands: references without a sheet mean this one.
 */
export function shiftReferences(formula: string, onSheet: string, change: AxisChange): string {
  return rewriteFormula(formula, (token) => {
    if (token.kind !== "reference" || !sameName(token.sheet ?? onSheet, change.sheet)) return undefined;
    const prefix = token.text.slice(0, token.text.length - token.area.length);
    return prefix + shiftArea(token.area, change);
  });
}

type End = { readonly columnFixed: string; readonly column: string; readonly rowFixed: string; readonly row: string };

function shiftArea(area: string, change: AxisChange): string {
  const [from = "", to] = area.split(":");
  const ends = [from, to ?? from].map(endOf);
  const [first, last] = ends.map((end) => indexOn(end, change.axis));
  if (!ends[0] || !ends[1] || first === undefined || last === undefined) return area;
  const shifted = shiftSpan(Math.min(first, last), Math.max(first, last), to === undefined, change);
  if (!shifted) return "#REF!";
  const [low, high] = first <= last ? shifted : [shifted[1], shifted[0]];
  const texts = [writeEnd(ends[0], change.axis, low), writeEnd(ends[1], change.axis, high)];
  return to === undefined ? (texts[0] ?? area) : texts.join(":");
}

function endOf(text: string): End | undefined {
  const [, columnFixed = "", column = "", rowFixed = "", row = ""] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) ?? [];
  if (column === "" && row === "") return undefined;
  // Of `$5` the sign belongs to the row.
  return column === ""
    ? { columnFixed: "", column, rowFixed: columnFixed, row }
    : { columnFixed, column, rowFixed, row };
}

/** `undefined` where the end does not lie on the axis: rows of `A:C`, columns of `1:3`. */
function indexOn(end: End | undefined, axis: AxisChange["axis"]): number | undefined {
  if (!end) return undefined;
  if (axis === "rows") return end.row === "" ? undefined : Number(end.row) - 1;
  return end.column === "" ? undefined : columnIndexOf(end.column);
}

function writeEnd(end: End, axis: AxisChange["axis"], index: number): string {
  const column = axis === "columns" ? columnLetters(index) : end.column;
  const row = axis === "rows" ? String(index + 1) : end.row;
  return end.columnFixed + column + end.rowFixed + row;
}

/** `undefined` when nothing of it is left. An area that reaches the sheet's edge keeps to it; a cell falls off. */
function shiftSpan(
  first: number,
  last: number,
  isCell: boolean,
  { axis, at, count }: AxisChange,
): readonly [number, number] | undefined {
  const edge = (axis === "rows" ? MAX_ROWS : MAX_COLUMNS) - 1;
  if (count >= 0) {
    const start = first >= at ? first + count : first;
    const end = last >= at ? last + count : last;
    return start > edge || (isCell && end > edge) ? undefined : [start, Math.min(end, edge)];
  }
  const after = at - count;
  const start = first < at ? first : Math.max(at, first + count);
  const end = last < at ? last : last < after ? at - 1 : last + count;
  return end < start ? undefined : [start, end];
}

export type Renaming =
  | { readonly kind: "sheet" | "table"; readonly from: string; readonly to: string }
  | { readonly kind: "column"; readonly table: string; readonly from: string; readonly to: string };

/** The formula with the new name wherever it means what was renamed; text in quotes is untouched. */
export function renameInFormula(formula: string, change: Renaming): string {
  return rewriteFormula(formula, (token) => {
    switch (change.kind) {
      case "sheet":
        return withSheet(token, change);
      case "table":
        return withTable(token, change);
      case "column":
        return withColumn(token, change);
    }
  });
}

type Names = { readonly from: string; readonly to: string };

/** Also one end of a span of sheets (`Quý1:Quý4!A1`). */
function withSheet(token: FormulaToken, { from, to }: Names): string | undefined {
  const sheet = "sheet" in token ? token.sheet : undefined;
  if (sheet === undefined) return undefined;
  const names = sheet.split(":");
  if (!names.some((name) => sameName(name, from))) return undefined;
  const renamed = names.map((name) => (sameName(name, from) ? to : name)).join(":");
  return sheetPrefix(renamed) + token.text.slice(token.text.lastIndexOf("!", token.text.length - 2) + 1);
}

/** Quoted unless the name cannot be taken for anything else. */
function sheetPrefix(name: string): string {
  const isPlain = name
    .split(":")
    .every((each) => /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.test(each) && !/^(?:[A-Z]{1,3}|R|C|R\d+C)\d*$/i.test(each));
  return isPlain ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;
}

function withTable(token: FormulaToken, { from, to }: Names): string | undefined {
  if (token.kind === "structured" && sameName(token.table, from)) return `${to}[${token.inner}]`;
  return token.kind === "name" && token.sheet === undefined && sameName(token.name, from) ? to : undefined;
}

function withColumn(token: FormulaToken, { table, from, to }: Names & { readonly table: string }): string | undefined {
  if (token.kind !== "structured" || !sameName(token.table, table)) return undefined;
  const reference = parseStructured(token.inner);
  if (!reference?.columns?.some((name) => sameName(name, from))) return undefined;
  const [first, last] = reference.columns.map((name) => (sameName(name, from) ? to : name));
  return token.table + printStructured({ ...reference, columns: [first ?? to, last ?? to] });
}
