/** The rows of one share against what stands: new, changed, unchanged, or in need of an answer first. */
import type { Issue } from "../issue";
import { isStatus } from "../plan/status";
import { nameKey } from "../plan/unit-wording";
import type { Answers, FieldChange, Question, Replacement, RowOutcome, RowResult } from "./consolidation";
import { checkEntry } from "./check-entry";
import { columnsAbsent, correctsClosed, leftOut, notAssigned } from "./consolidation-messages";
import type { ReportContext } from "./context";
import { changesOf, differingFields, FIELD_NAMES } from "./entry-values";
import { isFilled, type Share } from "./offers";
import { ACCEPT, askByHand, askDoubled, askHeir, askStepBack, askTask, askValue, BLANK, SKIP } from "./questions";
import { isSameTime, recordKey, type ReportRecord } from "./record";
import { editedCells } from "./row-marks";
import {
  byCode,
  cellName,
  fieldsUsed,
  placeOf,
  rawFields,
  type ReadyRow,
  saidBy,
  withAbsent,
  withinCells,
} from "./row-results";
import { type Heir, splitDutyOf } from "./split-duties";
import { completedBefore, type Ledger } from "./standing-reports";
import type { ReportEntry, ReportField, ReportFile, SubmittedRow } from "./submission";

export type Merge = {
  readonly rows: readonly RowResult[];
  readonly questions: readonly Question[];
  readonly issues: readonly Issue[];
  readonly adds: readonly ReportRecord[];
  readonly replaces: readonly Replacement[];
  readonly heirs: readonly Heir[];
};

export type MergeOptions = {
  readonly answers: Answers;
  /** Day and time of the run, as a serial. */
  readonly stamp: number;
  readonly isClosed: boolean;
  readonly resumed: ReadonlySet<string>;
};

/** Takes rows one after the other; `ledger.current` then holds what would stand. */
export function mergeShare(
  file: ReportFile,
  share: Share,
  context: ReportContext,
  ledger: Ledger,
  options: MergeOptions,
): Merge {
  const merge = new ShareMerge(file, share, context, ledger, options);
  const ready = share.rows.filter(isFilled).flatMap((row) => merge.settle(row) ?? []);
  for (const rows of byCode(ready)) merge.take(rows);
  merge.listMissing();
  return merge.result();
}

class ShareMerge {
  private readonly rows: RowResult[] = [];
  private readonly questions: Question[] = [];
  private readonly issues: Issue[] = [];
  private readonly adds: ReportRecord[] = [];
  private readonly replaces: Replacement[] = [];
  private readonly heirs: Heir[] = [];
  private readonly owed: ReadonlyMap<string, string>;
  private readonly answered = new Set<string>();
  private readonly used: ReadonlySet<ReportField>;
  /** Columns the file does not use, with the tasks whose earlier words stay. */
  private readonly kept = new Map<ReportField, readonly string[]>();

  constructor(
    private readonly file: ReportFile,
    private readonly share: Share,
    private readonly context: ReportContext,
    private readonly ledger: Ledger,
    private readonly options: MergeOptions,
  ) {
    this.owed = ledger.dutiesOf(share.agency);
    this.used = fieldsUsed(share.rows);
  }

  result(): Merge {
    const { rows, questions, adds, replaces, heirs, kept } = this;
    const codes = [...new Set([...kept.values()].flat())];
    const columns = [...kept.keys()].map((field) => FIELD_NAMES[field]);
    const issues = codes.length === 0 ? this.issues : [...this.issues, columnsAbsent(this.file.name, columns, codes)];
    return { rows, questions, issues, adds, replaces, heirs };
  }

  /** Which task, and which values; `undefined` while a question is open or the row is left out. */
  settle(row: SubmittedRow): ReadyRow | undefined {
    this.issues.push(...row.issues);
    const code = row.task.kind === "sure" ? row.task.code : this.askFor(row);
    if (code !== undefined && code !== SKIP) this.answered.add(code);
    const entry = code === undefined || code === SKIP ? undefined : this.readAll(row);
    if (code === undefined || code === SKIP || entry === undefined || entry === SKIP) {
      const isOpen = code !== SKIP && (code === undefined || entry === undefined);
      this.list(row, code === undefined || code === SKIP ? null : code, "notUnderstood", rawFields(row), isOpen);
      if (!isOpen) this.leaveOut(row);
      return undefined;
    }
    if (row.task.kind !== "sure" || row.unread.length > 0) this.checkAnswered(row, code, entry);
    return { row, code, entry };
  }

  /** A row that was settled by an answer is judged only now: until then its task or its values were not known. */
  private checkAnswered(row: SubmittedRow, code: string, entry: ReportEntry): void {
    const task = this.context.tasks.find((one) => one.code === code);
    if (task) this.issues.push(...checkEntry(entry, row.cells, task, this.context, this.file.name));
  }

  private askFor(row: SubmittedRow): string | undefined {
    const candidates = row.task.kind === "doubtful" ? row.task.candidates : [];
    const owed = [...this.owed.keys()];
    const question = askTask(this.file, row, candidates, owed, this.context, this.options.answers);
    this.questions.push(question);
    return question.answer;
  }

  /** The entry with unread cells settled; `SKIP` to leave the row out, `undefined` while one is open. */
  private readAll(row: SubmittedRow): ReportEntry | typeof SKIP | undefined {
    let entry = row.entry;
    let isOpen = false;
    for (const cell of row.unread) {
      const question = askValue(this.file, row, cell, this.options.answers);
      this.questions.push(question);
      if (question.answer === SKIP) return SKIP;
      if (question.answer === undefined) {
        isOpen = true;
        this.issues.push({ code: `${cell.field}/unread`, where: cell.where, message: cell.message, severity: "error" });
      } else if (question.answer !== BLANK && isStatus(question.answer)) entry = { ...entry, status: question.answer };
    }
    if (isOpen) return undefined;
    const within = withinCells(row, entry);
    this.issues.push(...within.issues);
    return within.entry;
  }

  /** All rows of one task: of rows that differ one is chosen, of equal ones the first counts. */
  take(rows: readonly ReadyRow[]): void {
    const [first] = rows;
    if (!first) return;
    const differs = rows.some(({ entry }) => differingFields(first.entry, entry).length > 0);
    const chosen = differs ? this.chooseRow(first.code, rows) : first.row.where;
    for (const one of rows) {
      if (one.row.where === chosen) this.takeOne(one);
      else if (differs) {
        const isOpen = chosen === undefined;
        this.list(one.row, one.code, "notUnderstood", changesOf(one.row, one.entry, undefined), isOpen);
        if (!isOpen) this.leaveOut(one.row);
      } else this.list(one.row, one.code, "unchanged", [], false);
    }
  }

  /** The cell of the row that counts, `SKIP` for none; `undefined` while the question is open. */
  private chooseRow(code: string, rows: readonly ReadyRow[]): string | undefined {
    const submitted = rows.map(({ row }) => row);
    const question = askDoubled(this.file, code, submitted, this.options.answers);
    this.questions.push(question);
    return question.answer;
  }

  /** No row goes without a line that says what it held. */
  private leaveOut(row: SubmittedRow): void {
    this.issues.push(leftOut(placeOf(row), row.label, saidBy(row)));
  }

  private takeOne({ row, code, entry: said }: ReadyRow): void {
    const via = this.owed.get(code) ?? this.inherited(row, code);
    if (via === undefined || via === SKIP) {
      const outcome = via === SKIP ? "notUnderstood" : "new";
      this.list(row, code, outcome, changesOf(row, said, undefined), via === undefined);
      if (via === SKIP) this.leaveOut(row);
      return;
    }
    const key = recordKey({ period: this.context.period.code, agency: this.share.agency, code });
    const standing = this.ledger.current.get(key);
    const { entry, kept } = standing ? withAbsent(said, standing.entry, this.used) : { entry: said, kept: [] };
    const record = this.recordOf(row, code, via, entry);
    const fields = changesOf(row, entry, standing?.entry);
    if (standing && fields.length === 0) {
      this.list(row, code, "unchanged", [], false);
      this.finish(standing, record);
      return;
    }
    const verdict = this.mayReplace({ row, code, entry }, standing);
    const outcome: RowOutcome = standing ? "changed" : "new";
    this.list(row, code, verdict === SKIP ? "unchanged" : outcome, fields, verdict === undefined);
    if (verdict === SKIP) this.leaveOut(row);
    if (verdict !== ACCEPT) return;
    for (const field of kept) this.kept.set(field, [...(this.kept.get(field) ?? []), code]);
    this.remarkOn(record, row);
    this.ledger.current.set(recordKey(record), record);
    if (standing) this.replaces.push({ before: standing, after: record });
    else this.adds.push(record);
  }

  /** The unit through which a split agency owed the task, once it is told that it is this one's; "" for no duty. */
  private inherited(row: SubmittedRow, code: string): string | undefined {
    const { agency } = this.share;
    const split = splitDutyOf(this.context, agency, code);
    if (!split) return "";
    const question = askHeir(this.file, row, code, agency, split, this.options.answers);
    this.questions.push(question);
    const { answer } = question;
    if (answer === undefined || answer === SKIP) return answer;
    this.heirs.push({ predecessor: split.predecessor, successor: answer, code });
    return nameKey(answer) === nameKey(agency) ? split.via : SKIP;
  }

  /** A row that an interrupted run replaced in part: its source may still be that of before. */
  private finish(standing: ReportRecord, record: ReportRecord): void {
    const { stamp, resumed } = this.options;
    if (!resumed.has(recordKey(record)) || isSameTime(standing.takenAt, stamp)) return;
    this.ledger.current.set(recordKey(record), record);
    this.replaces.push({ before: standing, after: record });
  }

  /** Asks where a person's own entry or a step back from `Hoàn thành` stands in the way. */
  private mayReplace({ row, code, entry }: ReadyRow, standing: ReportRecord | undefined): string | undefined {
    const { answers } = this.options;
    if (standing) {
      const edited = editedCells(this.ledger.marks, standing);
      const { stamp, resumed } = this.options;
      const isOwn = isSameTime(standing.takenAt, stamp) || resumed.has(recordKey(standing));
      if (!isOwn && edited?.length !== 0) {
        const question = askByHand(this.file, row, standing, (edited ?? []).map(cellName), answers);
        this.questions.push(question);
        if (question.answer !== ACCEPT) return question.answer;
      }
    }
    const earlier = completedBefore(this.ledger, this.context, { agency: this.share.agency, code, entry }, standing);
    if (!earlier) return ACCEPT;
    const name = this.context.periods.find((period) => period.code === earlier.period)?.name ?? earlier.period;
    const question = askStepBack(this.file, row, entry, earlier, name, answers);
    this.questions.push(question);
    return question.answer;
  }

  private recordOf(row: SubmittedRow, code: string, via: string, entry: ReportEntry): ReportRecord {
    return {
      period: this.context.period.code,
      agency: this.share.agency,
      code,
      via,
      entry,
      sourceFile: this.file.name,
      sourceCell: placeOf(row),
      takenAt: this.options.stamp,
    };
  }

  private remarkOn({ code, via, agency }: ReportRecord, row: SubmittedRow): void {
    if (via === "" && !this.ledger.coordinatedBy(agency).has(code)) {
      this.issues.push(notAssigned(row.where, code, agency));
    }
    if (this.options.isClosed) this.issues.push(correctsClosed(row.where, code, agency));
  }

  /** What the agency owes, has not reported before, and does not report here. */
  listMissing(): void {
    const { agency } = this.share;
    const { code: period } = this.context.period;
    for (const code of this.owed.keys()) {
      if (this.answered.has(code) || this.ledger.current.has(recordKey({ period, agency, code }))) continue;
      const blank = this.share.rows.find(({ task }) => task.kind === "sure" && task.code === code);
      const label = blank?.label ?? code;
      this.rows.push({
        agency,
        code,
        label,
        outcome: "missing",
        where: blank?.where ?? "",
        fields: [],
        isUndecided: false,
      });
    }
  }

  private list(
    row: SubmittedRow,
    code: string | null,
    outcome: RowOutcome,
    fields: readonly FieldChange[],
    isUndecided: boolean,
  ): void {
    const { agency } = this.share;
    this.rows.push({ agency, code, label: row.label, outcome, where: placeOf(row), fields, isUndecided });
  }
}
