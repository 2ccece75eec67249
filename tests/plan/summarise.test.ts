import * as fc from "fast-check";
import { type Evaluation, EVALUATIONS } from "../../src/plan/status";
import { type EvaluatedTask, tally } from "../../src/plan/summarise";

const C = 45730;

function aTask(evaluation: Evaluation | "", due?: number): EvaluatedTask {
  return { code: "I.1", areaNumeral: "I", evaluation, due };
}

describe("tally", () => {
  test("counts the three complete evaluations together and leaves out what did not arise", () => {
    const counted = tally(
      [
        aTask("Hoàn thành đúng hạn", C - 1),
        aTask("Hoàn thành trễ hạn", C),
        aTask("Hoàn thành (chưa rõ ngày)"),
        aTask("Quá hạn", C - 9),
        aTask("Không phát sinh"),
      ],
      C,
    );
    expect(counted).toMatchObject({ total: 5, complete: 3, completionRate: 3 / 4, dueByCutOff: 3, onTimeOfDue: 1 });
    expect(counted.onTimeRate).toBeCloseTo(1 / 3);
  });

  test("does not count early completion of a task that is due later among those due", () => {
    expect(tally([aTask("Hoàn thành đúng hạn", C + 1)], C)).toMatchObject({ dueByCutOff: 0, onTimeRate: undefined });
  });

  test("has no rate where nothing is counted", () => {
    expect(tally([], C)).toMatchObject({ total: 0, completionRate: undefined, onTimeRate: undefined });
    expect(tally([aTask("Không phát sinh")], C).completionRate).toBeUndefined();
  });

  test("counts an unreadable status in the total only", () => {
    const counted = tally([aTask("")], C);
    expect(counted.total).toBe(1);
    expect(Object.values(counted.byEvaluation).every((count) => count === 0)).toBe(true);
  });

  test("adds up, and keeps its rates between 0 and 1", () => {
    const tasks = fc.array(
      fc.record({
        code: fc.constant("I.1"),
        areaNumeral: fc.constant("I"),
        evaluation: fc.constantFrom(...EVALUATIONS),
        due: fc.option(fc.integer({ min: C - 5, max: C + 5 }), { nil: undefined }),
      }),
    );
    fc.assert(
      fc.property(tasks, (list) => {
        const counted = tally(list, C);
        expect(Object.values(counted.byEvaluation).reduce((sum, count) => sum + count, 0)).toBe(list.length);
        for (const rate of [counted.completionRate ?? 0, counted.onTimeRate ?? 0]) {
          expect(rate).toBeGreaterThanOrEqual(0);
          expect(rate).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
