/**
 * The closed sets of words that stand in users' workbooks: what is entered about a task, and what is derived from it.
 */

/** Entered by a person, through a drop-down. */
export const STATUSES = ["Chưa thực hiện", "Đang thực hiện", "Hoàn thành", "Tạm dừng", "Không phát sinh"] as const;
export type Status = (typeof STATUSES)[number];

/** Derived at the cut-off date, in the order in which the summaries show them. */
export const EVALUATIONS = [
  "Hoàn thành đúng hạn",
  "Hoàn thành trễ hạn",
  "Hoàn thành (chưa rõ ngày)",
  "Đang thực hiện",
  "Thực hiện thường xuyên",
  "Quá hạn",
  "Chưa thực hiện",
  "Chưa đến thời gian",
  "Tạm dừng",
  "Không phát sinh",
] as const;
export type Evaluation = (typeof EVALUATIONS)[number];

/** Those that count as done: the rates have them above the line. */
export const COMPLETE_EVALUATIONS: readonly Evaluation[] = [
  "Hoàn thành đúng hạn",
  "Hoàn thành trễ hạn",
  "Hoàn thành (chưa rõ ngày)",
];

/** Whether a task has a date by which it is done, or is done all year round. */
export const NATURES = ["Có thời hạn", "Thường xuyên"] as const;
export type Nature = (typeof NATURES)[number];

export function isStatus(word: string): word is Status {
  return STATUSES.some((status) => status === word);
}
