/**
 * One pass over a book: every formula cell is calculated once, when it is first asked for; areas are read once.
 *
 * A formula that depends on itself gives #REF! (Excel shows 0 behind a warning; an error cannot be mistaken for a
 * result).
 */
import type { Book, BookCell, BookSheet } from "../../ooxml/book";
import { evaluateToOne } from "./evaluate";
import type { Calculation } from "./evaluation";
import { type Expression, parseFormula } from "./parse-formula";
import { type Place, referencesOf } from "./references";
import { heightOf, type Matrix, NAME, type Range, REF, type Scalar, VALUE, widthOf } from "./values";

export type { Calculation };

type FormulaCell = Place & {
  readonly cell: BookCell;
  readonly formula: string;
  state: "new" | "running" | "done";
  isCircular: boolean;
};

/** Formulas that call each other deeper than this are put off and resumed. */
const DEEPEST = 40;

/** Thrown to unwind to the outer loop, which calculates `first` before it tries again. */
class TooDeep extends Error {
  constructor(readonly first: FormulaCell) {
    super("a formula is put off until what it needs is calculated");
  }
}

type Pass = {
  readonly calculation: Calculation;
  readonly formulas: ReadonlyMap<BookCell, FormulaCell>;
  readonly running: FormulaCell[];
  depth: number;
  /** How deep formulas may call each other before one is put off; halved whenever the machine's stack runs out. */
  deepest: number;
};

export function calculate(book: Book): void {
  const cells = formulaCellsOf(book);
  const pass: Pass = {
    calculation: calculationOver(book, (cell) => valueOf(pass, cell)),
    formulas: new Map(cells.map((each) => [each.cell, each])),
    running: [],
    depth: 0,
    deepest: DEEPEST,
  };
  for (const formula of cells) settle(pass, formula);
}

/**
 * What formulas need to be worked out over a book in which nothing changes meanwhile: areas are read and formulas
 * parsed once.
 *
 * @param valueOf The value of a cell that is there.
 */
function calculationOver(book: Book, valueOf: (cell: BookCell) => Scalar): Calculation {
  const blocks = new Map<string, Matrix>();
  const blocksOfRanges = new WeakMap<Range, Matrix>();
  const expressions = new Map<string, Expression>();
  return {
    book,
    references: referencesOf(book),
    read: (sheet, rowIndex, columnIndex) => {
      const cell = sheet.cells.get(rowIndex)?.get(columnIndex);
      return cell ? valueOf(cell) : null;
    },
    block: (range) => {
      const known = blocksOfRanges.get(range);
      if (known) return known;
      const { top, left, bottom, right } = range.area;
      const key = [range.sheet.id, top, left, bottom, right].join(" ");
      const block = blocks.get(key) ?? readBlock(range, valueOf);
      blocks.set(key, block);
      blocksOfRanges.set(range, block);
      return block;
    },
    expression: (formula) => {
      const parsed = expressions.get(formula) ?? parseFormula(formula) ?? { kind: "value", value: NAME };
      expressions.set(formula, parsed);
      return parsed;
    },
  };
}

function valueOf(pass: Pass, cell: BookCell): Scalar {
  const formula = cell.formula === undefined ? undefined : pass.formulas.get(cell);
  if (!formula || formula.state === "done") return cell.value;
  if (formula.state === "running") {
    for (const each of pass.running.slice(pass.running.indexOf(formula))) each.isCircular = true;
    return REF;
  }
  if (pass.depth >= pass.deepest) throw new TooDeep(formula);
  run(pass, formula);
  return cell.value;
}

/** Leaves the cell done, or as new when it was put off. */
function run(pass: Pass, formula: FormulaCell): void {
  const result = resultOf(pass, formula);
  finish(formula, formula.isCircular ? REF : (result ?? 0));
}

function resultOf(pass: Pass, formula: FormulaCell): Scalar {
  const { calculation, running } = pass;
  running.push(formula);
  formula.state = "running";
  pass.depth++;
  try {
    return evaluateToOne(calculation.expression(formula.formula), { calculation, at: formula });
  } finally {
    pass.depth--;
    running.pop();
    formula.state = "new";
  }
}

function settle(pass: Pass, formula: FormulaCell): void {
  const waiting = [formula];
  for (let next = waiting.at(-1); next; next = waiting.at(-1)) {
    const first = next.state === "done" ? undefined : attempt(pass, next);
    if (!first) waiting.pop();
    else if (waiting.includes(first)) breakCircle(waiting.splice(waiting.indexOf(first)));
    else waiting.push(first);
  }
}

/** What has to be calculated before, if anything. A formula the machine's stack is not enough for is #VALUE!. */
function attempt(pass: Pass, formula: FormulaCell): FormulaCell | undefined {
  for (;;) {
    pass.depth = 0;
    try {
      run(pass, formula);
      return undefined;
    } catch (reason) {
      if (reason instanceof TooDeep) return reason.first;
      if (!(reason instanceof RangeError)) throw reason;
      if (pass.deepest === 1) {
        finish(formula, VALUE);
        return undefined;
      }
      pass.deepest = Math.floor(pass.deepest / 2);
    }
  }
}

function finish(formula: FormulaCell, value: Scalar): void {
  formula.cell.value = value;
  formula.state = "done";
}

function breakCircle(circle: readonly FormulaCell[]): void {
  for (const each of circle) {
    finish(each, REF);
  }
}

function formulaCellsOf(book: Book): FormulaCell[] {
  const found: FormulaCell[] = [];
  for (const sheet of book.sheets) {
    for (const [rowIndex, row] of sheet.cells) {
      for (const [columnIndex, cell] of row) {
        const { formula } = cell;
        if (formula !== undefined)
          found.push({ sheet, rowIndex, columnIndex, cell, formula, state: "new", isCircular: false });
      }
    }
  }
  return found;
}

function readBlock(range: Range, valueOf: (cell: BookCell) => Scalar): Matrix {
  const { sheet, area } = range;
  const lastRow = lastRowOf(sheet, area.bottom);
  const values: Scalar[] = [];
  for (let row = area.top; row <= lastRow; row++) {
    const cells = sheet.cells.get(row);
    for (let column = area.left; column <= area.right; column++) {
      const cell = cells?.get(column);
      values.push(cell ? valueOf(cell) : null);
    }
  }
  return {
    kind: "matrix",
    height: heightOf(range),
    width: widthOf(range),
    filled: Math.max(0, lastRow - area.top + 1),
    values,
  };
}

/** Areas of ordinary size are read whole; only taller ones look where the sheet ends. */
function lastRowOf(sheet: BookSheet, bottom: number): number {
  if (bottom < 100_000) return bottom;
  let last = -1;
  for (const row of sheet.cells.keys()) if (row > last && row <= bottom) last = row;
  return last;
}
