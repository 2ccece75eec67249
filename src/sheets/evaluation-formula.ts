/**
 * The evaluation table of DESIGN.md as one worksheet formula. `plan/evaluate.ts` is the same table as a function; a
 * test compares the two over all combinations.
 */
import type { Evaluation, Nature, Status } from "../plan/status";
import { NAME } from "./names";

/** Expressions, without "=", that give the facts of a row. Dates that are not numbers count as absent. */
export type EvaluationTerms = {
  readonly status: string;
  readonly nature: string;
  readonly start: string;
  readonly due: string;
  readonly completed: string;
};

const quoted = (word: Status | Nature | Evaluation): string => `"${word}"`;

/** An expression without "=". A status that is none of the five gives "", which the check of the sheet reports. */
export function evaluationExpression(terms: EvaluationTerms): string {
  const { status, nature, start, due, completed } = terms;
  const is = (word: Status): string => `${status}=${quoted(word)}`;
  const recurring = `${nature}=${quoted("Thường xuyên")}`;
  const steps: readonly (readonly [condition: string, answer: string])[] = [
    [is("Tạm dừng"), quoted("Tạm dừng")],
    [is("Không phát sinh"), quoted("Không phát sinh")],
    [`AND(${is("Hoàn thành")},${recurring},RIGHT(${NAME.period},2)<>"-N")`, quoted("Thực hiện thường xuyên")],
    [`AND(${is("Hoàn thành")},NOT(ISNUMBER(${completed})))`, quoted("Hoàn thành (chưa rõ ngày)")],
    [
      `AND(${is("Hoàn thành")},${completed}<=${NAME.cutOff})`,
      `IF(AND(ISNUMBER(${due}),${completed}>${due}),${quoted("Hoàn thành trễ hạn")},${quoted("Hoàn thành đúng hạn")})`,
    ],
    [`AND(${status}<>"",NOT(${is("Chưa thực hiện")}),NOT(${is("Đang thực hiện")}),NOT(${is("Hoàn thành")}))`, `""`],
    [`AND(ISNUMBER(${due}),${due}<${NAME.cutOff})`, quoted("Quá hạn")],
    [
      `OR(${is("Đang thực hiện")},${is("Hoàn thành")})`,
      `IF(${recurring},${quoted("Thực hiện thường xuyên")},${quoted("Đang thực hiện")})`,
    ],
    [`AND(ISNUMBER(${start}),${start}>${NAME.cutOff})`, quoted("Chưa đến thời gian")],
  ];
  const last = quoted("Chưa thực hiện");
  return steps.map(([condition, answer]) => `IF(${condition},${answer},`).join("") + last + ")".repeat(steps.length);
}
