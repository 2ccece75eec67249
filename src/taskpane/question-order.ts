/** Which question comes next, and which others one answer can settle. An answer may bring up questions and take others away. */
import type { Question } from "../reports/consolidation";

/**
 * The first question without an answer after the one at `index` of `before`; `undefined` at the end. Those passed over are
 * not come back to.
 */
export function nextOpen(after: readonly Question[], before: readonly Question[], index: number): Question | undefined {
  const passed = new Set(before.slice(0, index + 1).map(({ id }) => id));
  return after.find(({ id, answer }) => answer === undefined && !passed.has(id));
}

/** Other questions of its kind that have no answer yet and offer the same option. */
export function answerAlike(
  questions: readonly Question[],
  question: Question,
  option: string | undefined,
): readonly Question[] {
  if (question.sameFor === undefined || option === undefined) return [];
  return questions.filter(
    ({ id, sameFor, answer, options }) =>
      id !== question.id &&
      sameFor === question.sameFor &&
      answer === undefined &&
      options.some((offered) => offered.id === option),
  );
}
