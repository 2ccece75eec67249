/**
 * «Hoàn tác lần tổng hợp gần nhất»: restores what stood before the last run, without Excel's own undo and also after
 * the workbook was closed. Takes an interrupted run back as well. Refuses where a person edited its rows since.
 */
import type { Change } from "../blueprint/change";
import type { WorkbookPort } from "../blueprint/port";
import type { StandingWorkbook } from "../blueprint/standing";
import type { Issue } from "../issue";
import { formatDate } from "../plan/dates";
import { undoEntry } from "../reports/log-entry";
import { isSameTime, recordKey } from "../reports/record";
import { editedCells, formatMarks, withMarks } from "../reports/row-marks";
import { PLAN_COLUMN, REPORT_COLUMN, SETTING, SHEET, TABLE } from "../sheets/names";
import { readHeading, readPeriods } from "../sheets/read-tracked";
import { readRecords, type StandingRecord } from "../sheets/read-reports";
import { addLogEntries, CELL_HEADER, placeOfCell, removeRecords, replaceRecords } from "../sheets/record-changes";
import { rowsOf, standingTable } from "../sheets/standing-rows";
import { restoreRegistry } from "../sheets/registry-changes";
import { editTasks, readTaskEntries } from "../sheets/task-entries";
import type { IntakeOptions } from "./consolidate-reports";
import { CONSOLIDATE, editedSince, nothingToUndo, rowsGone } from "./intake-messages";
import { interruptedRun, type LastRun, readLastRun, readMarks, stampAfter } from "./last-run";
import { noPlan } from "./messages";
import { applyOurs, pendingElsewhere, readPending, schemaIssue, stateAfterFailure } from "./our-workbook";
import { type Account, attempt, done, type Outcome, refused, type ReportProgress } from "./outcome";
import { readForReports } from "./report-context";
import type { UndoReview } from "./report-desk";

export const UNDO = "Hoàn tác lần tổng hợp gần nhất";

/** What is to be taken back, row by row. */
type Inverse = {
  readonly standing: StandingWorkbook;
  readonly run: LastRun;
  readonly added: readonly StandingRecord[];
  readonly replaced: readonly { readonly at: StandingRecord; readonly after: LastRun["replaced"][number]["record"] }[];
};

/** `nothing`: a write was cut off before it changed anything, or after it had changed all; only its mark is left. */
type Found =
  | { readonly ok: true; readonly value: Inverse }
  | { readonly ok: "nothing"; readonly identity: string }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Reads only; refuses as the undo itself would. */
export function reviewUndo(port: WorkbookPort): Promise<Outcome<UndoReview>> {
  return attempt(async () => {
    const found = await findInverse(port);
    if (found.ok === false) return refused(...found.issues);
    if (found.ok === "nothing") return done({ title: LEFT_OVER, lines: [] });
    const { standing, run } = found.value;
    return done({ title: `Tổng hợp báo cáo kỳ ${runTitle(standing, run)}`, lines: linesOf(found.value) });
  });
}

export function undo(
  port: WorkbookPort,
  options: Pick<IntakeOptions, "now">,
  progress?: ReportProgress,
): Promise<Outcome<Account>> {
  let began = false;
  return attempt<Account>(
    async () => {
      const found = await findInverse(port);
      if (found.ok === false) return refused(...found.issues);
      if (found.ok === "nothing") {
        began = true;
        await applyOurs(port, [], UNDO, found.identity, progress);
        return done({ headline: LEFT_OVER, lines: [], links: [], remarks: [] });
      }
      const inverse = found.value;
      const identity = readHeading(inverse.standing)?.identity ?? "";
      began = true;
      await applyOurs(port, changesOf(inverse, options.now()), UNDO, identity, progress, String(inverse.run.stamp));
      return done({
        headline: `Đã hoàn tác lần tổng hợp kỳ ${runTitle(inverse.standing, inverse.run)}.`,
        lines: linesOf(inverse),
        links: [
          { text: "Báo cáo nhận về", sheet: SHEET.reports },
          { text: "Nhật ký nhận tệp", sheet: SHEET.intakeLog },
        ],
        remarks: [],
      });
    },
    () => (began ? stateAfterFailure(port) : Promise.resolve("untouched")),
  );
}

const LEFT_OVER = "Không còn dòng nào dở dang; đã bỏ dấu của lần ghi dừng giữa chừng.";

/** "Quý I năm 2025, 12 tệp, lúc 14:05 ngày 20/3/2025". */
export function runTitle(standing: StandingWorkbook, run: LastRun): string {
  const name = readPeriods(standing).find(({ code }) => code === run.period)?.name ?? run.period;
  return `${name}, ${run.fileCount.toLocaleString("vi-VN")} tệp, lúc ${timeOf(run.stamp)}`;
}

const MINUTES_PER_DAY = 1440;

function timeOf(stamp: number): string {
  const minutes = Math.floor((stamp - Math.floor(stamp)) * MINUTES_PER_DAY + 1e-6);
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  return `${clock} ngày ${formatDate(stamp)}`;
}

async function findInverse(port: WorkbookPort): Promise<Found> {
  const standing = await readForReports(port);
  const heading = readHeading(standing);
  if (!heading) return { ok: false, issues: [noPlan()] };
  const refusal = schemaIssue(standing) ?? pendingElsewhere(standing, [CONSOLIDATE, UNDO]);
  if (refusal) return { ok: false, issues: [refusal] };
  const pending = readPending(standing);
  const run = pending ? interruptedRun(standing) : readLastRun(standing);
  if (!run && pending) return { ok: "nothing", identity: heading.identity };
  if (!run) return { ok: false, issues: [nothingToUndo()] };
  const records = readRecords(standing);
  const before = new Map(run.replaced.map(({ record }) => [recordKey(record), record]));
  const inverse: Inverse = {
    standing,
    run,
    added: records.filter((one) => isSameTime(one.takenAt, run.stamp) && !before.has(recordKey(one))),
    replaced: records.flatMap((at) => {
      const after = before.get(recordKey(at));
      return after ? [{ at, after }] : [];
    }),
  };
  // A write that was cut off left rows half made: what differs in them is not a person's doing.
  const issues = pending ? [] : editsSince(inverse, records);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: inverse };
}

const MOST_PLACES = 20;

/** Cells of the run that no longer hold what it wrote. */
function editsSince({ standing, run, added, replaced }: Inverse, records: readonly StandingRecord[]): readonly Issue[] {
  const marks = readMarks(standing);
  const table = standingTable(standing, TABLE.reports);
  const ours = new Set([...added, ...replaced.map(({ at }) => at)]);
  const suspects = records.filter((one) => one.period === run.period);
  const places = suspects.flatMap((record) => {
    const edited = editedCells(marks, record);
    const isOurs = ours.has(record) || edited?.includes("takenAt") === true;
    if (!table || !isOurs || edited?.length === 0) return [];
    // A row that is not known by its key was given another period, agency or task.
    if (!edited) return [placeOfCell(table, record.rowIndex, REPORT_COLUMN.code)];
    return edited.map((cell) => placeOfCell(table, record.rowIndex, CELL_HEADER[cell]));
  });
  const edited = [...places, ...planEditsSince(standing, run), ...restoreRegistry(standing, run.registry).edited];
  if (edited.length > 0) return [editedSince(edited.slice(0, MOST_PLACES), Math.max(0, edited.length - MOST_PLACES))];
  const gone = run.addCount + run.replaced.length - added.length - replaced.length;
  return gone > 0 ? [rowsGone(gone)] : [];
}

function planEditsSince(standing: StandingWorkbook, run: LastRun): readonly string[] {
  const entries = readTaskEntries(standing);
  const table = standingTable(standing, TABLE.plan);
  const codes = rowsOf(standing, TABLE.plan).map((row) => row.text(PLAN_COLUMN.code));
  return run.plan.flatMap(({ code, after }) => {
    const now = entries.get(code);
    if (!table || !now) return [];
    return [
      ...(now.status === after.status ? [] : [PLAN_COLUMN.status]),
      ...((now.completed ?? 0) === (after.completed ?? 0) ? [] : [PLAN_COLUMN.completed]),
    ].map((header) => placeOfCell(table, codes.indexOf(code), header));
  });
}

/** Rows and the plan as they stood; the log keeps what happened and gets one more entry. */
function changesOf({ standing, run, added, replaced }: Inverse, now: number): readonly Change[] {
  const marked = run.replaced.filter(({ isMarked }) => isMarked).map(({ record }) => record);
  const marks = withMarks(readMarks(standing), marked, [...added, ...replaced.map(({ at }) => at)]);
  const stamp = stampAfter(readRecords(standing), now);
  const reason = `Hoàn tác lần tổng hợp lúc ${timeOf(run.stamp)}: bỏ ${added.length} dòng mới, khôi phục ${replaced.length} dòng đã thay, ${run.plan.length} trạng thái nhiệm vụ.`;
  return [
    ...replaceRecords(standing, replaced),
    ...editTasks(
      standing,
      run.plan.map(({ code, before }) => ({ code, ...before })),
    ),
    ...restoreRegistry(standing, run.registry).changes,
    ...removeRecords(standing, added),
    ...addLogEntries(standing, [undoEntry(stamp, run.period, reason)]),
    { kind: "save-settings", settings: { [SETTING.lastRun]: "", [SETTING.rowMarks]: formatMarks(marks) } },
  ];
}

function linesOf({ run, added, replaced }: Inverse): readonly string[] {
  return [
    ...(added.length > 0 ? [`Bỏ ${added.length.toLocaleString("vi-VN")} dòng báo cáo đã thêm.`] : []),
    ...(replaced.length > 0 ? [`Khôi phục ${replaced.length.toLocaleString("vi-VN")} dòng báo cáo đã thay.`] : []),
    ...(run.plan.length > 0
      ? [`Khôi phục trạng thái ${run.plan.length.toLocaleString("vi-VN")} nhiệm vụ ở trang tính «Kế hoạch».`]
      : []),
    ...(run.registry.length > 0
      ? [`Trả ${run.registry.length.toLocaleString("vi-VN")} ô của trang tính «Danh bạ cơ quan» về như trước.`]
      : []),
    "Nhật ký nhận tệp giữ nguyên và có thêm một dòng ghi việc hoàn tác.",
  ];
}
