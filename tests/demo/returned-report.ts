/** One made-up report, and what the ways of making them share. */
import type { FileOutcome } from "../../src/reports/consolidation";
import { type Typed, typedEntry } from "./fill-form";
import { answerOf } from "./report-texts";
import type { TypedRow } from "./typed-table";

export type ReturnedReport = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** When it was last saved, as day of March 2025. */
  readonly savedOn: number;
  /** How the product should receive it in a workbook that has just loaded the plan. */
  readonly expected: FileOutcome;
  /** What is the matter with it, for people who look through the set. */
  readonly story: string;
};

export type Issued = {
  readonly form: (agency: string) => Uint8Array;
  readonly codes: (agency: string) => readonly string[];
};

export const answers =
  (agency: string) =>
  (code: string): Typed =>
    typedEntry(answerOf(agency, code));

export const PERIOD_WORDS = "Quý I năm 2025 (số liệu đến ngày 14/3/2025)";
/** Words people use instead of those of the list. */
const OWN_WORDS: Readonly<Record<string, string>> = {
  "Hoàn thành": "Đã xong",
  "Đang thực hiện": "Đang triển khai",
  "Chưa thực hiện": "Chưa triển khai",
};

export function typedRows(agency: string, codes: readonly string[]): readonly TypedRow[] {
  return codes.map((code): TypedRow => {
    const entry = answerOf(agency, code);
    const statusWords = OWN_WORDS[entry.status];
    return { code, entry, ...(statusWords !== undefined && { statusWords }) };
  });
}
