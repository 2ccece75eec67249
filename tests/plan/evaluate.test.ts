import { evaluate, type EvaluationFacts } from "../../src/plan/evaluate";
import { type Evaluation, EVALUATIONS, NATURES, STATUSES } from "../../src/plan/status";

const C = 45730;

type Row = readonly [rule: string, applies: (facts: EvaluationFacts) => boolean, evaluation: Evaluation | ""];

const is =
  (...words: string[]) =>
  ({ status }: EvaluationFacts): boolean =>
    words.includes(status);
const after = (day: number | undefined, other: number): boolean => day !== undefined && day > other;
const standing = ({ nature }: EvaluationFacts): boolean => nature === "Thường xuyên";
const done = is("Hoàn thành");
/** "In progress" of rules 4 and 5: so entered, or complete only after the cut-off. */
const inProgress = (facts: EvaluationFacts): boolean =>
  is("Đang thực hiện")(facts) || (done(facts) && after(facts.completed, C));
const late = ({ completed, due }: EvaluationFacts): boolean =>
  completed !== undefined && due !== undefined && completed > due;

/** The table of DESIGN.md section 5, line by line; the first that applies holds. */
const TABLE: readonly Row[] = [
  ["0 a word that is no status", (facts) => !["", ...STATUSES].includes(facts.status), ""],
  ["1 suspended", is("Tạm dừng"), "Tạm dừng"],
  ["1 did not arise", is("Không phát sinh"), "Không phát sinh"],
  [
    "2 standing, done for a part of the year",
    (f) => done(f) && standing(f) && !f.isYearPeriod,
    "Thực hiện thường xuyên",
  ],
  ["3 without date", (f) => done(f) && f.completed === undefined, "Hoàn thành (chưa rõ ngày)"],
  ["3 late", (f) => done(f) && !after(f.completed, C) && late(f), "Hoàn thành trễ hạn"],
  ["3 on time", (f) => done(f) && !after(f.completed, C), "Hoàn thành đúng hạn"],
  ["4 overdue", ({ due }) => due !== undefined && due < C, "Quá hạn"],
  ["5 standing", (f) => inProgress(f) && standing(f), "Thực hiện thường xuyên"],
  ["5 in progress", inProgress, "Đang thực hiện"],
  ["6 not yet time", (f) => is("", "Chưa thực hiện")(f) && after(f.start, C), "Chưa đến thời gian"],
  ["6 not started", is("", "Chưa thực hiện"), "Chưa thực hiện"],
];

const DAYS = [undefined, C - 2, C - 1, C, C + 1, C + 2];

const COMBINATIONS: readonly EvaluationFacts[] = ["", "Xong", ...STATUSES].flatMap((status) =>
  NATURES.flatMap((nature) =>
    DAYS.flatMap((start) =>
      DAYS.flatMap((due) =>
        DAYS.flatMap((completed) =>
          [true, false].map((isYearPeriod) => ({ status, nature, start, due, completed, cutOff: C, isYearPeriod })),
        ),
      ),
    ),
  ),
);

describe("evaluate", () => {
  test.each(TABLE)("obeys rule %s", (rule) => {
    const firstRule = (facts: EvaluationFacts): Row | undefined => TABLE.find(([, applies]) => applies(facts));
    const cases = COMBINATIONS.filter((facts) => firstRule(facts)?.[0] === rule);
    expect(cases.length).toBeGreaterThan(0);
    for (const facts of cases) expect([facts, evaluate(facts)]).toEqual([facts, firstRule(facts)?.[2]]);
  });

  test("gives every evaluation for some combination, and no other word", () => {
    expect(new Set(COMBINATIONS.map(evaluate))).toEqual(new Set(["", ...EVALUATIONS]));
  });

  test.each<[string, Partial<EvaluationFacts>, Evaluation]>([
    [
      "is in time on the due date itself",
      { status: "Hoàn thành", completed: C - 1, due: C - 1 },
      "Hoàn thành đúng hạn",
    ],
    ["counts completion on the cut-off day", { status: "Hoàn thành", completed: C, due: C }, "Hoàn thành đúng hạn"],
    ["is not overdue on the due date itself", { status: "Đang thực hiện", due: C }, "Đang thực hiện"],
    ["has no deadline to miss without one", { status: "Hoàn thành", completed: C }, "Hoàn thành đúng hạn"],
    [
      "takes completion after the cut-off as still open",
      { status: "Hoàn thành", completed: C + 1, due: C - 1 },
      "Quá hạn",
    ],
    ["takes a blank as not started", { status: " ", start: C }, "Chưa thực hiện"],
    [
      "takes a standing task as complete at the end of the year",
      { status: "Hoàn thành", nature: "Thường xuyên", completed: C, isYearPeriod: true },
      "Hoàn thành đúng hạn",
    ],
  ])("%s", (_sentence, facts, evaluation) => {
    const open = { nature: "Có thời hạn", start: undefined, due: undefined, completed: undefined };
    expect(evaluate({ status: "", ...open, cutOff: C, isYearPeriod: false, ...facts })).toBe(evaluation);
  });
});
