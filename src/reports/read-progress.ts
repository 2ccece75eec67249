/** Reading the share of a task that is done, as people type it: "60%", "60", "0,6", "đạt 60%". */
import { collapse } from "../plan/clean-text";
import type { RawCell } from "../raw/workbook";
import { cellText, plainNumber } from "./legacy-text";
import { bareWords, type ReadValue, refused, remark, taken } from "./read-values";
import { progressAssumed, progressOutside, progressUnknown } from "./value-messages";

/** `headedPercent`: the column's heading says (%), so that its numbers are percents. */
type ProgressColumn = { readonly headedPercent: boolean };

type Share = { readonly share: number; readonly isAssumed: boolean };

const ABOUT =
  /^(?:(?:tiến độ|tỷ lệ|tỉ lệ)\s*:?\s*)?(?:đã\s+|ước\s+)?(?:hoàn thành|thực hiện|đạt được|đạt|được)?\s*(?:khoảng|ước|~|≈)?\s*/;
const ROUGHLY = /khoảng|ước|~|≈/;
const FIGURE = /^(\d{1,7}(?:[.,]\d{1,12})?)\s*(%|phần trăm)?$/;

/**
 * A share 0..1; `undefined` for a blank cell or a lone dash.
 *
 * - With a percent sign or a percent format: that percentage.
 * - In a column headed (%): a number is a percentage, 1 is one percent; a number between 0 and 1 is taken for a share
 *   (0,5 is 50%), with the remark progress/assumed.
 * - In other columns: 0 to 1 is a share, 1 is all; above 1 and up to 100 is a percentage; between 1 and 2 with a remark.
 * - "khoảng 60%" is 60% with a remark. Below 0, above 100%, fractions ("1/2"), spans ("60-70%") and limits
 *   ("trên 60%") are not read.
 */
export function readProgress(
  cell: RawCell | undefined,
  column: ProgressColumn,
  where: string,
): ReadValue<number | undefined> {
  const read = cellText(cell);
  if (read.kind === "unreadable") return refused(read.raw, read.reason);
  const value = cell?.value;
  if (typeof value === "boolean") return refused(read.text, progressUnknown(read.text));
  if (typeof value === "number") return readNumber(value, cell?.shown, read.text, column, where);

  const words = bareWords(read.text.replace(/^-(?=\s*\d)/, "âm "));
  if (words === "") return taken(undefined);
  const about = ABOUT.exec(words)?.[0] ?? "";
  const [, figures, sign] = FIGURE.exec(words.slice(about.length)) ?? [];
  if (figures === undefined) return refused(read.text, unreadNumber(words, read.text));
  const figure = Number(figures.replace(",", "."));
  const share = sign === undefined ? shareOf(figure, column) : { share: figure / 100, isAssumed: false };
  return answer(share, ROUGHLY.test(about), read.text, where);
}

function readNumber(
  value: number,
  shown: RawCell["shown"],
  text: string,
  column: ProgressColumn,
  where: string,
): ReadValue<number | undefined> {
  if (shown === "date") return refused(text, progressUnknown(text));
  return answer(shown === "percent" ? { share: value, isAssumed: false } : shareOf(value, column), false, text, where);
}

function shareOf(figure: number, { headedPercent }: ProgressColumn): Share {
  if (headedPercent) {
    return figure > 0 && figure < 1 ? { share: figure, isAssumed: true } : { share: figure / 100, isAssumed: false };
  }
  return figure <= 1 ? { share: figure, isAssumed: false } : { share: figure / 100, isAssumed: figure < 2 };
}

function answer({ share, isAssumed }: Share, isRough: boolean, text: string, where: string): ReadValue<number> {
  if (!(share >= 0 && share <= 1)) return refused(text, progressOutside(text));
  const value = Number((share + 0).toPrecision(12));
  if (!isAssumed && !isRough) return taken(value);
  const message = progressAssumed(collapse(text), `${plainNumber(value * 100)}%`);
  return taken(value, remark("progress/assumed", where, message));
}

function unreadNumber(words: string, text: string): string {
  return /^âm\s+\d+(?:[.,]\d+)?\s*%?$/.test(words) ? progressOutside(text) : progressUnknown(text);
}
