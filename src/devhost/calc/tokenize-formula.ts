/**
 * Cuts a formula (English form, without the leading "=") into pieces. Lossless: the texts joined are the formula.
 *
 * Never refuses: what is not a formula comes out as pieces of kind `other`. Runs in time linear in the text.
 */
import { parseArea } from "../../raw/a1";

/** A sheet in front of a `!`: its name without quotes (`A:B` for a span of sheets, `[1]X` for another workbook). */
type OnSheet = { readonly sheet?: string };

export type FormulaToken =
  /** Operators, brackets, separators, blanks, array constants' braces, error values (`X!#REF!` whole), the unknown. */
  | ({ readonly kind: "other"; readonly text: string } & OnSheet)
  /** With its quotes. */
  | { readonly kind: "string"; readonly text: string }
  | { readonly kind: "number"; readonly text: string }
  /** `area` is a cell, an area, whole rows or whole columns, with its `$`. */
  | ({ readonly kind: "reference"; readonly text: string; readonly area: string } & OnSheet)
  /** `table` is "" within its own table; `inner` is what stands between the outer square brackets. */
  | { readonly kind: "structured"; readonly text: string; readonly table: string; readonly inner: string }
  /** A defined name, a bare table name, TRUE, FALSE. */
  | ({ readonly kind: "name"; readonly text: string; readonly name: string } & OnSheet)
  /** The name in front of an opening bracket, which is a piece of its own. */
  | { readonly kind: "function"; readonly text: string };

const WORD = /[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*/uy;
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}_.\\?$]/u;
const STRING = /"[^"]*(?:""[^"]*)*"/y;
const QUOTED_SHEET = /'[^']*(?:''[^']*)*'!/y;
const PLAIN_SHEET = /(?:\[[^[\]']*\])?[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*(?::[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*)?!/uy;
const CELLS = /\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?/y;
const COLUMNS = /\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}/y;
const ROWS = /\$?\d{1,7}:\$?\d{1,7}/y;
const ERROR = /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|FIELD!|BLOCKED!|GETTING_DATA)/iy;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const BLANKS = /\s+/y;

export function tokenizeFormula(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let at = 0;
  while (at < formula.length) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

/** The formula with some pieces written differently: `undefined` keeps a piece as it is. */
export function rewriteFormula(formula: string, rewrite: (token: FormulaToken) => string | undefined): string {
  return tokenizeFormula(formula)
    .map((token) => rewrite(token) ?? token.text)
    .join("");
}

function tokenAt(formula: string, at: number): FormulaToken {
  const first = formula.charAt(at);
  const blanks = match(BLANKS, formula, at);
  if (blanks !== undefined) return { kind: "other", text: blanks };
  if (first === '"') {
    const text = match(STRING, formula, at);
    return text === undefined ? { kind: "other", text: formula.slice(at) } : { kind: "string", text };
  }
  if (first === "'") {
    const prefix = match(QUOTED_SHEET, formula, at);
    if (prefix === undefined) return { kind: "other", text: formula.slice(at) };
    return onSheet(formula, at, prefix, prefix.slice(1, -2).replaceAll("''", "'"));
  }
  const prefix = match(PLAIN_SHEET, formula, at);
  if (prefix !== undefined) return onSheet(formula, at, prefix, prefix.slice(0, -1));
  const error = match(ERROR, formula, at);
  if (error !== undefined) return { kind: "other", text: error };
  const area = areaAt(formula, at);
  if (area !== undefined) return { kind: "reference", text: area, area };
  return wordAt(formula, at) ?? bracketsOrNumber(formula, at);
}

/** What follows `Sheet!`; a lone prefix, or one before an error value, stays whole. */
function onSheet(formula: string, at: number, prefix: string, sheet: string): FormulaToken {
  const next = at + prefix.length;
  const area = areaAt(formula, next);
  if (area !== undefined) return { kind: "reference", text: prefix + area, area, sheet };
  const name = match(WORD, formula, next);
  if (name !== undefined) return { kind: "name", text: prefix + name, name, sheet };
  return { kind: "other", text: prefix + (match(ERROR, formula, next) ?? ""), sheet };
}

function areaAt(formula: string, at: number): string | undefined {
  for (const pattern of [CELLS, COLUMNS, ROWS]) {
    const text = match(pattern, formula, at);
    if (text === undefined) continue;
    const next = formula.charAt(at + text.length);
    if (!WORD_CHARACTER.test(next) && !"([!".includes(next || " ") && parseArea(text) !== undefined) return text;
  }
  return undefined;
}

function wordAt(formula: string, at: number): FormulaToken | undefined {
  const text = match(WORD, formula, at);
  if (text === undefined) return undefined;
  const next = at + text.length;
  if (formula.charAt(next) === "(") return { kind: "function", text };
  return structuredAt(formula, at, text) ?? { kind: "name", text, name: text };
}

function bracketsOrNumber(formula: string, at: number): FormulaToken {
  const structured = structuredAt(formula, at, "");
  if (structured) return structured;
  const number = match(NUMBER, formula, at);
  if (number !== undefined) return { kind: "number", text: number };
  return { kind: "other", text: String.fromCodePoint(formula.codePointAt(at) ?? 0) };
}

/** Square brackets after a table's name, or alone; brackets nest, and `'` makes the next character an ordinary one. */
function structuredAt(formula: string, at: number, table: string): FormulaToken | undefined {
  const open = at + table.length;
  if (formula.charAt(open) !== "[") return undefined;
  let depth = 0;
  for (let end = open; end < formula.length; end++) {
    const character = formula.charAt(end);
    if (character === "'") end++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) {
      return { kind: "structured", text: formula.slice(at, end + 1), table, inner: formula.slice(open + 1, end) };
    }
  }
  return table === "" ? { kind: "other", text: formula.slice(at) } : undefined;
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
