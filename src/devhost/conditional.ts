/** Conditional formats, evaluated: what a cell shows because of its value or of a formula, in Excel's order of rules. */
import { type Area, parseArea } from "../raw/a1";
import type { Book, BookConditional, BookSheet, BookValue, CellStyle, RuleOperator } from "../ooxml/book";
import { compareValues } from "./calc/values";
import { type CalculatedBook, readCalculated } from "./calculated-book";
import { movedFormula } from "./model/move-formula";

export type ConditionalLook = {
  /** Only what the rules set; empty when none holds. */
  readonly style: CellStyle;
  /** How far the bar reaches into the cell, 0 to 1. */
  readonly bar?: { readonly share: number; readonly color: string };
};

type Ask = { readonly book: CalculatedBook; readonly sheet: BookSheet; readonly row: number; readonly column: number };
type Rule = { readonly conditional: BookConditional; readonly areas: readonly Area[] };

/** For a calculated book, until it changes. */
export function conditionalLooks(
  book: Book,
): (sheet: BookSheet, rowIndex: number, columnIndex: number) => ConditionalLook {
  const calculated = readCalculated(book);
  const rules = new Map<number, readonly Rule[]>(book.sheets.map((sheet) => [sheet.id, rulesOf(sheet)]));
  return (sheet, row, column) => lookAt({ book: calculated, sheet, row, column }, rules.get(sheet.id) ?? []);
}

function rulesOf(sheet: BookSheet): readonly Rule[] {
  return [...sheet.conditionals]
    .sort((one, other) => one.priority - other.priority)
    .map((conditional) => ({
      conditional,
      areas: conditional.areas.map(parseArea).filter((area) => area !== undefined),
    }));
}

/** What an earlier rule has set, a later one does not change. */
function lookAt(ask: Ask, rules: readonly Rule[]): ConditionalLook {
  let look: ConditionalLook = { style: {} };
  for (const { conditional, areas } of rules) {
    if (!areas.some((area) => isInside(area, ask))) continue;
    const { rule } = conditional;
    if (rule.kind === "dataBar") {
      const share = barShare(ask, areas, rule);
      if (share !== undefined && !look.bar) look = { ...look, bar: { share, color: rule.color } };
      continue;
    }
    if (!holds(ask, areas, rule)) continue;
    look = { ...look, style: { ...rule.style, ...look.style } };
    if (conditional.stopIfTrue) break;
  }
  return look;
}

function isInside(area: Area, { row, column }: Ask): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** Formulas of a rule are written for the upper left cell of all its areas. */
function answer(ask: Ask, areas: readonly Area[], formula: string): BookValue {
  const top = Math.min(...areas.map((area) => area.top));
  const left = Math.min(...areas.map((area) => area.left));
  return ask.book.value(movedFormula(formula, ask.row - top, ask.column - left), ask.sheet, ask.row, ask.column);
}

function valueAt({ sheet, row, column }: Ask): BookValue {
  return sheet.cells.get(row)?.get(column)?.value ?? null;
}

function holds(ask: Ask, areas: readonly Area[], rule: Exclude<BookConditional["rule"], { kind: "dataBar" }>): boolean {
  if (rule.kind === "formula") {
    const value = answer(ask, areas, rule.formula);
    return value === true || (typeof value === "number" && value !== 0);
  }
  const value = valueAt(ask);
  const bounds = rule.formulas.map((formula) => answer(ask, areas, formula));
  if (isErrorValue(value) || bounds.some(isErrorValue)) return false;
  const differences = bounds.map((bound) => (isErrorValue(bound) ? 0 : compareValues(value, bound)));
  return COMPARISONS[rule.operator](differences[0] ?? 0, differences[1] ?? 0);
}

function isErrorValue(value: BookValue): value is { readonly error: string } {
  return typeof value === "object" && value !== null;
}

/** By how the cell compares with the first and the second bound; both ends are inside. */
const COMPARISONS: Readonly<Record<RuleOperator, (first: number, second: number) => boolean>> = {
  between: (first, second) => first >= 0 && second <= 0,
  notBetween: (first, second) => first < 0 || second > 0,
  equal: (first) => first === 0,
  notEqual: (first) => first !== 0,
  greaterThan: (first) => first > 0,
  lessThan: (first) => first < 0,
  greaterThanOrEqual: (first) => first >= 0,
  lessThanOrEqual: (first) => first <= 0,
};

/** `undefined` for a cell without number. An automatic end is 0 or the least, and the greatest number of the areas. */
function barShare(
  ask: Ask,
  areas: readonly Area[],
  { min, max }: Extract<BookConditional["rule"], { kind: "dataBar" }>,
): number | undefined {
  const value = valueAt(ask);
  if (typeof value !== "number") return undefined;
  const numbers = min === null || max === null ? numbersIn(ask.sheet, areas) : [];
  const low = min ?? Math.min(0, ...numbers);
  const high = max ?? Math.max(...numbers);
  if (high <= low) return value >= high ? 1 : 0;
  return Math.min(1, Math.max(0, (value - low) / (high - low)));
}

function numbersIn(sheet: BookSheet, areas: readonly Area[]): readonly number[] {
  const numbers: number[] = [];
  for (const [row, cells] of sheet.cells) {
    for (const [column, { value }] of cells) {
      const inside = areas.some(
        (area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
      );
      if (inside && typeof value === "number") numbers.push(value);
    }
  }
  return numbers;
}
