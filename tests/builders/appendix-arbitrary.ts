/** The published plan with any evaluation of every share and task, and any due date around the cut-off. */
import * as fc from "fast-check";
import { type Evaluation, EVALUATIONS } from "../../src/plan/status";
import type { AppendixData } from "../../src/sheets/appendix-data";
import { seedAppendixData } from "./appendix-data";

const seed = seedAppendixData();
const DAYS = 60;

const evaluations = (count: number): fc.Arbitrary<readonly Evaluation[]> =>
  fc.array(fc.constantFrom(...EVALUATIONS), { minLength: count, maxLength: count });

const dues = fc.array(
  fc.option(fc.integer({ min: seed.period.cutOff - DAYS, max: seed.period.cutOff + DAYS }), { nil: undefined }),
  { minLength: seed.tasks.length, maxLength: seed.tasks.length },
);

/** Shares are evaluated apart from their tasks, as where agencies have reported. */
export const anyAppendixData: fc.Arbitrary<AppendixData> = fc
  .tuple(evaluations(seed.tasks.length), evaluations(seed.shares.length), dues)
  .map(([ofTasks, ofShares, dueDays]) => ({
    ...seed,
    tasks: seed.tasks.map((task, index) => ({
      ...task,
      evaluation: ofTasks[index] ?? task.evaluation,
      due: dueDays[index],
    })),
    shares: seed.shares.map((share, index) => ({ ...share, evaluation: ofShares[index] ?? share.evaluation })),
  }));
