/** The log of files: one entry for each file taken in or refused, and one for each undo. */
import type { DaySerial } from "../plan/dates";
import type { Consolidation, FileOutcome, FileResult, RowCounts } from "./consolidation";
import type { ReportContext } from "./context";
import { FIELD_NAMES, sayValue } from "./entry-values";

export type LogEntry = {
  /** Day and time of the run, as a serial. */
  readonly at: number;
  readonly period: string;
  readonly file: string;
  readonly hash: string;
  readonly agency: string;
  readonly outcome: string;
  readonly counts: RowCounts | undefined;
  readonly reason: string;
  readonly receivedOn: DaySerial | undefined;
};

export const OUTCOME_WORDS: Readonly<Record<FileOutcome, string>> = {
  accepted: "Đã nhận",
  remarks: "Nhận, có lưu ý",
  decision: "Cần xử lý",
  refused: "Không nhận",
};

/** Enough to tell files apart, short enough to read. */
const HASH_LETTERS = 16;
/** Ours, well within a cell's limit: what was replaced must stand in full, short of a file that changes everything. */
const MOST_REASON_CHARS = 32_000;

export function logEntries(
  { files }: Pick<Consolidation, "files">,
  { period, today }: Pick<ReportContext, "period" | "today">,
  stamp: number,
): readonly LogEntry[] {
  return files.map((result) => ({
    at: stamp,
    period: period.code,
    file: result.file.name,
    hash: result.file.hash.slice(0, HASH_LETTERS),
    agency: result.agency ?? "",
    outcome: OUTCOME_WORDS[result.outcome],
    counts: result.counts,
    reason: reasonOf(result),
    receivedOn: today,
  }));
}

export function undoEntry(stamp: number, period: string, reason: string): LogEntry {
  return {
    at: stamp,
    period,
    file: "",
    hash: "",
    agency: "",
    outcome: "Hoàn tác",
    counts: undefined,
    reason,
    receivedOn: undefined,
  };
}

/** Why a file needs a look, and what its rows replaced: the only place where the old words stay. */
function reasonOf({ issues, rows }: FileResult): string {
  const replaced = rows
    .filter(({ outcome, isUndecided }) => outcome === "changed" && !isUndecided)
    .map(({ agency, code, fields }) => {
      const said = fields.map((one) => {
        const [before, after] = [sayValue(one.field, one.old), sayValue(one.field, one.new)];
        return `${FIELD_NAMES[one.field]}: «${before}» → «${after}»`;
      });
      return `Thay ${code ?? ""} (${agency ?? ""}): ${said.join("; ")}.`;
    });
  const lines = [...issues.map(({ where, message }) => `${where}: ${message}`), ...replaced];
  const text = lines.join("\n");
  return text.length <= MOST_REASON_CHARS ? text : `${text.slice(0, MOST_REASON_CHARS - 1)}…`;
}
