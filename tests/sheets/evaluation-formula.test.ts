import { calculateBook } from "../../src/devhost/calc/calculate-book";
import { type Book, emptyBook, emptySheet } from "../../src/ooxml/book";
import { evaluate } from "../../src/plan/evaluate";
import { NATURES, STATUSES } from "../../src/plan/status";
import { evaluationExpression } from "../../src/sheets/evaluation-formula";
import { put } from "../builders/a-formula-book";

const CUT_OFF = 45_730;
const BEFORE = CUT_OFF - 10;
const AFTER = CUT_OFF + 10;

/** A due date on each side of, and on, the cut-off; completions around both. */
const DATES = [null, BEFORE, CUT_OFF, AFTER] as const;
const COMPLETIONS = [null, BEFORE - 5, BEFORE, BEFORE + 5, CUT_OFF, AFTER, AFTER + 5] as const;
const STATUS_WORDS = ["", ...STATUSES, "Đang xem xét"];
const NATURE_WORDS = ["", ...NATURES];

type Facts = readonly [
  status: string,
  nature: string,
  start: number | null,
  due: number | null,
  completed: number | null,
];

const COMBINATIONS: readonly Facts[] = STATUS_WORDS.flatMap((status) =>
  NATURE_WORDS.flatMap((nature) =>
    DATES.flatMap((start) =>
      DATES.flatMap((due) => COMPLETIONS.map((completed): Facts => [status, nature, start, due, completed])),
    ),
  ),
);

/** One row for each combination, the formula in column F. */
function bookOf(period: string): Book {
  const rows = COMBINATIONS.map(([status, nature, start, due, completed], index) => {
    const row = index + 1;
    const formula = evaluationExpression({
      status: `A${row}`,
      nature: `B${row}`,
      start: `C${row}`,
      due: `D${row}`,
      completed: `E${row}`,
    });
    return [status === "" ? null : status, nature === "" ? null : nature, start, due, completed, `=${formula}`];
  });
  const facts = put(emptySheet(1, "Dữ kiện"), "A1", rows);
  const period_ = put(emptySheet(2, "Kỳ"), "A1", [[period, CUT_OFF]]);
  return {
    ...emptyBook(),
    sheets: [facts, period_],
    names: [
      { name: "KY_BAO_CAO", refersTo: "'Kỳ'!$A$1" },
      { name: "NGAY_CHOT", refersTo: "'Kỳ'!$B$1" },
    ],
  };
}

describe("evaluationExpression", () => {
  test.each(["2025-Q1", "2025-N"])("agrees with the function over all combinations in %s", (period) => {
    const book = bookOf(period);
    calculateBook(book);
    const isYearPeriod = period.endsWith("-N");
    const wrong = COMBINATIONS.flatMap(([status, nature, start, due, completed], index) => {
      const formula = book.sheets[0]?.cells.get(index)?.get(5)?.value;
      const wanted = evaluate({
        status,
        nature,
        start: start ?? undefined,
        due: due ?? undefined,
        completed: completed ?? undefined,
        cutOff: CUT_OFF,
        isYearPeriod,
      });
      return formula === wanted ? [] : [{ status, nature, start, due, completed, formula, wanted }];
    });
    expect(COMBINATIONS).toHaveLength(7 * 3 * 4 * 4 * 7);
    expect(wrong).toEqual([]);
  });
});
