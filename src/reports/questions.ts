/** The questions of a consolidation: what is asked, with the evidence and the possible answers, in one voice. */
import { formatDate } from "../plan/dates";
import { STATUSES } from "../plan/status";
import type { Answers, Question } from "./consolidation";
import type { ReportContext } from "./context";
import { FIELD_NAMES, sayValue } from "./entry-values";
import type { ReportRecord } from "./record";
import type { SplitDuty } from "./split-duties";
import type { ReportEntry, ReportField, ReportFile, SubmittedRow, UnreadCell } from "./submission";

/** Option ids that mean the same in every question. */
export const SKIP = "skip";
export const ACCEPT = "accept";
export const BLANK = "blank";

type Option = Question["options"][number];
type Evidence = Question["evidence"][number];

const HASH_LETTERS = 12;

export function questionId(kind: Question["kind"], hash: string, about: string): string {
  return `${kind}|${hash.slice(0, HASH_LETTERS)}|${about}`;
}

export function askAgency(
  file: ReportFile,
  match: { readonly candidates: readonly string[]; readonly said: string },
  context: ReportContext,
  answers: Answers,
): Question {
  const others = [...context.duties.keys()].filter((name) => !match.candidates.includes(name));
  return answered(answers, {
    id: questionId("agency", file.hash, ""),
    kind: "agency",
    file: file.name,
    where: "",
    text: "Tệp này là báo cáo của cơ quan nào?",
    evidence: [{ label: "Trong tệp ghi", text: match.said === "" ? "không thấy tên cơ quan" : match.said }],
    options: [
      ...[...match.candidates, ...others].map((name): Option => ({ id: name, text: name })),
      { id: SKIP, text: "Không nhận tệp này" },
    ],
    proposed: match.candidates[0],
    sameFor: undefined,
  });
}

export function askPeriod(file: ReportFile, said: string, context: ReportContext, answers: Answers): Question {
  return answered(answers, {
    id: questionId("period", file.hash, context.period.code),
    kind: "period",
    file: file.name,
    where: "",
    text: `Tệp ghi kỳ khác với kỳ đang tổng hợp. Có nhận tệp này vào kỳ «${context.period.name}» không?`,
    evidence: [
      { label: "Trong tệp ghi", text: said },
      { label: "Đang tổng hợp", text: context.period.name },
    ],
    options: [
      { id: SKIP, text: "Không nhận tệp này" },
      { id: ACCEPT, text: `Nhận vào kỳ «${context.period.name}»` },
    ],
    proposed: SKIP,
    sameFor: `period|${said}`,
  });
}

/** @param files Those that report for the agency, each with the number of its rows. */
export function askWhichFile(
  agency: string,
  files: readonly { readonly file: ReportFile; readonly rowCount: number }[],
  answers: Answers,
): Question {
  const newest = newestOf(files.map(({ file }) => file));
  return answered(answers, {
    id: `which-file|${agency}|${files.map(({ file }) => file.hash.slice(0, HASH_LETTERS)).join("|")}`,
    kind: "which-file",
    file: files.map(({ file }) => file.name).join(", "),
    where: "",
    text: `«${agency}» có ${files.length} tệp khác nhau. Lấy tệp nào?`,
    evidence: files.map(({ file, rowCount }) => ({
      label: file.name,
      text: `${rowCount} dòng đã điền, lưu lần cuối ${timeOf(file.modified)}`,
    })),
    options: files.map(({ file }) => ({ id: file.hash, text: file.name })),
    proposed: newest?.hash,
    sameFor: undefined,
  });
}

/** The last one saved; of several the last one given. */
export function newestOf(files: readonly ReportFile[]): ReportFile | undefined {
  return files.reduce<ReportFile | undefined>(
    (newest, file) => (newest && newest.modified > file.modified ? newest : file),
    undefined,
  );
}

export function askTask(
  file: ReportFile,
  row: SubmittedRow,
  candidates: readonly string[],
  owed: readonly string[],
  context: ReportContext,
  answers: Answers,
): Question {
  const contentOf = new Map(context.tasks.map(({ code, content }) => [code, content]));
  const codes = [...new Set([...candidates, ...owed])];
  return answered(answers, {
    id: questionId("task", file.hash, row.where),
    kind: "task",
    file: file.name,
    where: row.where,
    text: "Dòng này nói về nhiệm vụ nào của kế hoạch?",
    evidence: [{ label: "Trong tệp ghi", text: row.label }, ...entryEvidence(row.entry)],
    options: [
      ...codes.map((code): Option => ({ id: code, text: `${code}. ${contentOf.get(code) ?? ""}` })),
      { id: SKIP, text: "Không nhận dòng này" },
    ],
    proposed: candidates[0],
    sameFor: undefined,
  });
}

/** A row about a task of an agency that was split: which of its successors has the task now. */
export function askHeir(
  file: ReportFile,
  row: SubmittedRow,
  code: string,
  agency: string,
  { predecessor, heirs }: SplitDuty,
  answers: Answers,
): Question {
  return answered(answers, {
    id: questionId("agency", file.hash, `${code}|${row.where}`),
    kind: "agency",
    file: file.name,
    where: row.where,
    text: `Nhiệm vụ ${code} vốn của «${predecessor}», nay đã tách thành nhiều cơ quan. Cơ quan nào tiếp tục thực hiện?`,
    evidence: [
      { label: "Cơ quan gửi tệp", text: agency },
      { label: "Trong tệp ghi", text: row.label },
    ],
    options: [...heirs.map((name): Option => ({ id: name, text: name })), { id: SKIP, text: "Không nhận dòng này" }],
    proposed: agency,
    sameFor: `heir|${predecessor}|${agency}`,
  });
}

/** Two rows of one file about the same task that say different things. */
export function askDoubled(file: ReportFile, code: string, rows: readonly SubmittedRow[], answers: Answers): Question {
  return answered(answers, {
    id: questionId("task", file.hash, `${code}|${rows.map(({ where }) => where).join("|")}`),
    kind: "task",
    file: file.name,
    where: rows[0]?.where ?? "",
    text: `Tệp có ${rows.length} dòng khác nhau cho nhiệm vụ ${code}. Lấy dòng nào?`,
    evidence: rows.map((row) => ({ label: `Ô ${row.where}`, text: entryText(row.entry) })),
    options: [
      ...rows.map((row): Option => ({ id: row.where, text: `Dòng ở ô ${row.where}` })),
      { id: SKIP, text: "Không nhận dòng nào" },
    ],
    proposed: undefined,
    sameFor: undefined,
  });
}

export function askValue(file: ReportFile, row: SubmittedRow, cell: UnreadCell, answers: Answers): Question {
  const isStatus = cell.field === "status";
  return answered(answers, {
    id: questionId("value", file.hash, cell.where),
    kind: "value",
    file: file.name,
    where: cell.where,
    text: `Chưa đọc được cột «${FIELD_NAMES[cell.field]}» của dòng này. ${isStatus ? "Chọn trạng thái nào?" : "Có nhận dòng mà để trống ô này không?"}`,
    evidence: [
      { label: "Nhiệm vụ", text: row.label },
      { label: "Ô ghi", text: cell.raw },
      { label: "Vì sao", text: cell.message },
    ],
    options: [
      ...(isStatus ? STATUSES.map((status): Option => ({ id: status, text: status })) : []),
      { id: BLANK, text: "Nhận dòng, để trống ô này" },
      { id: SKIP, text: "Không nhận dòng này" },
    ],
    proposed: isStatus ? undefined : BLANK,
    sameFor: `value|${cell.field}|${cell.raw.toLowerCase()}`,
  });
}

export function askByHand(
  file: ReportFile,
  row: SubmittedRow,
  standing: ReportRecord,
  edited: readonly string[],
  answers: Answers,
): Question {
  return answered(answers, {
    id: questionId("by-hand", file.hash, row.where),
    kind: "by-hand",
    file: file.name,
    where: row.where,
    text: `Dòng ${standing.code} của «${standing.agency}» đã được chuyên viên nhập hoặc sửa tay. Giữ hay thay bằng nội dung của tệp?`,
    evidence: [
      { label: "Trong sổ", text: entryText(standing.entry) },
      { label: "Trong tệp", text: entryText(row.entry) },
      ...(edited.length > 0 ? [{ label: "Đã sửa tay", text: edited.join(", ") }] : []),
    ],
    options: [
      { id: SKIP, text: "Giữ nội dung trong sổ" },
      { id: ACCEPT, text: "Thay bằng nội dung của tệp" },
    ],
    proposed: SKIP,
    sameFor: "by-hand",
  });
}

/** @param earlier The record that said `Hoàn thành`, of this period or an earlier one. */
export function askStepBack(
  file: ReportFile,
  row: SubmittedRow,
  entry: ReportEntry,
  earlier: ReportRecord,
  periodName: string,
  answers: Answers,
): Question {
  const now = entry.status === "" ? "để trống trạng thái" : `«${entry.status}»`;
  return answered(answers, {
    id: questionId("step-back", file.hash, row.where),
    kind: "step-back",
    file: file.name,
    where: row.cells.status ?? row.where,
    text: `Nhiệm vụ ${earlier.code} đã được «${earlier.agency}» báo cáo «Hoàn thành» (${periodName}), nay ${now}. Có đúng không?`,
    evidence: [
      { label: `Trước đây (${periodName})`, text: entryText(earlier.entry) },
      { label: "Trong tệp", text: entryText(entry) },
    ],
    options: [
      { id: SKIP, text: "Giữ nội dung đã có, không nhận dòng này" },
      { id: ACCEPT, text: "Đúng, nhận dòng này" },
    ],
    proposed: SKIP,
    sameFor: "step-back",
  });
}

function answered(answers: Answers, question: Omit<Question, "answer">): Question {
  const answer = answers[question.id];
  const isOffered = question.options.some(({ id }) => id === answer);
  return { ...question, answer: isOffered ? answer : undefined };
}

const MOST_TEXT = 300;

function entryText(entry: ReportEntry): string {
  const said = entryEvidence(entry).map(({ label, text }) => `${label}: ${text}`);
  return said.length === 0 ? "để trống" : said.join("; ");
}

function entryEvidence(entry: ReportEntry): readonly Evidence[] {
  const fields: readonly ReportField[] = ["status", "progress", "completed", "result"];
  return fields.flatMap((field) => {
    const value = entry[field];
    if (value === undefined || value === "") return [];
    const text = sayValue(field, value);
    return [{ label: FIELD_NAMES[field], text: text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT)}…` : text }];
  });
}

const MINUTES_PER_DAY = 1440;
const MILLISECONDS_PER_MINUTE = 60_000;
/** Vietnam keeps one time all year. */
const VIETNAM_MINUTES = 7 * 60;
/** 1/1/1970 in Excel's days. */
const UNIX_EPOCH = 25_569;

function timeOf(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / MILLISECONDS_PER_MINUTE) + VIETNAM_MINUTES;
  const ofDay = ((minutes % MINUTES_PER_DAY) + MINUTES_PER_DAY) % MINUTES_PER_DAY;
  const clock = `${String(Math.floor(ofDay / 60)).padStart(2, "0")}:${String(ofDay % 60).padStart(2, "0")}`;
  return `${clock} ngày ${formatDate(UNIX_EPOCH + Math.floor(minutes / MINUTES_PER_DAY))}`;
}
