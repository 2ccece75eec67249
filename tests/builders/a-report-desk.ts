/** The reports' part of a desk for tests of the pane: a period with three agencies, and whatever a test is about. */
import { done } from "../../src/commands/outcome";
import type { Outcome } from "../../src/commands/outcome";
import type {
  IntakeReview,
  PeriodDates,
  ReportDesk,
  ReportPeriod,
  ReportsOverview,
} from "../../src/commands/report-desk";
import { serialOf } from "../../src/plan/dates";
import type {
  AgencyState,
  Answers,
  Consolidation,
  FileResult,
  Question,
  RowResult,
  StatusProposal,
} from "../../src/reports/consolidation";
import type { ReportRecord } from "../../src/reports/record";
import { BLANK_ENTRY } from "../../src/reports/entry-values";
import type { Intake } from "../../src/reports/submission";

const FIRST: PeriodDates = {
  code: "2025-Q1",
  name: "Quý I năm 2025",
  from: serialOf(2024, 12, 15),
  cutOff: serialOf(2025, 3, 14),
  sendBy: serialOf(2025, 3, 20),
};
const SECOND: PeriodDates = {
  code: "2025-6T",
  name: "6 tháng đầu năm 2025",
  from: serialOf(2024, 12, 15),
  cutOff: serialOf(2025, 6, 14),
  sendBy: serialOf(2025, 6, 20),
};

export function aPeriod(period: Partial<ReportPeriod> = {}): ReportPeriod {
  return { ...FIRST, closedOn: undefined, ...period };
}

export function anAgency(name: string, agency: Partial<AgencyState> = {}): AgencyState {
  return {
    name,
    due: 3,
    reported: 0,
    complete: 0,
    missing: [],
    state: "not-yet",
    isLate: false,
    isTwice: false,
    ...agency,
  };
}

export function aReportsOverview(overview: Partial<ReportsOverview> = {}): ReportsOverview {
  return {
    period: aPeriod(),
    periods: [FIRST, SECOND],
    agencies: [
      anAgency("Sở Nội vụ", { reported: 3, complete: 1, state: "reported", isLate: true }),
      anAgency("Sở Tư pháp", { reported: 1, state: "incomplete", missing: ["II.1", "II.2"], isTwice: true }),
      anAgency("Sở Y tế"),
    ],
    undoable: undefined,
    ...overview,
  };
}

/** A file read without a remark; `index` makes its hash. */
export function anIntake(name: string, index = 0): Intake {
  return {
    kind: "read",
    file: { name, hash: `hash-${index}`, sizeBytes: 1000, modified: 0 },
    formVersion: "1",
    agency: { kind: "named", name: "Sở Nội vụ", by: "form" },
    period: { kind: "agrees" },
    rows: [],
    leftovers: [],
    issues: [],
  };
}

export function aRow(row: Partial<RowResult> = {}): RowResult {
  return {
    agency: "Sở Nội vụ",
    code: "II.1",
    label: "Rà soát văn bản",
    outcome: "new",
    where: "Báo cáo!E5",
    fields: [{ field: "status", where: "Báo cáo!E5", old: null, new: "Hoàn thành" }],
    isUndecided: false,
    ...row,
  };
}

export function aFile(name: string, file: Partial<FileResult> = {}): FileResult {
  return {
    file: { name, hash: `hash-${name}`, sizeBytes: 1000, modified: 0 },
    outcome: "accepted",
    agency: "Sở Nội vụ",
    counts: { new: 1, changed: 0, unchanged: 0, missing: 0, notUnderstood: 0 },
    rows: [aRow()],
    issues: [],
    open: [],
    ...file,
  };
}

export function aQuestion(id: string, question: Partial<Question> = {}): Question {
  return {
    id,
    kind: "task",
    file: "stp.xlsx",
    where: "Báo cáo!B7",
    text: `Dòng ${id} nói về nhiệm vụ nào?`,
    evidence: [{ label: "Trong tệp", text: "3. Thực hiện công tác tuyên truyền" }],
    options: [
      { id: "II.1", text: "II.1. Rà soát văn bản" },
      { id: "II.2", text: "II.2. Tuyên truyền" },
    ],
    proposed: "II.2",
    sameFor: undefined,
    answer: undefined,
    ...question,
  };
}

export function aProposal(code: string, proposal: Partial<StatusProposal> = {}): StatusProposal {
  return {
    code,
    content: "Rà soát văn bản",
    before: { status: "Đang thực hiện", completed: undefined },
    after: { status: "Hoàn thành", completed: serialOf(2025, 3, 10) },
    reason: "Sở Nội vụ: hoàn thành",
    isStepBack: false,
    ...proposal,
  };
}

export function aRecord(sourceFile: string, code = "II.1"): ReportRecord {
  return {
    period: "2025-Q1",
    agency: "Sở Nội vụ",
    code,
    via: "Sở Nội vụ",
    entry: { ...BLANK_ENTRY, status: "Hoàn thành" },
    sourceFile,
    sourceCell: "Báo cáo!E5",
    takenAt: undefined,
  };
}

/** A review whose questions take the answers given to it; nothing else of it changes. */
export function anIntakeReview(
  consolidation: Partial<Consolidation> = {},
  review: Partial<Pick<IntakeReview, "isCorrection" | "intakes" | "period">> = {},
  answers: Answers = {},
): IntakeReview {
  const files = consolidation.files ?? [aFile("snv.xlsx")];
  const questions = (consolidation.questions ?? []).map((question) => ({ ...question, answer: answers[question.id] }));
  return {
    period: aPeriod(),
    intakes: files.map(({ file }, index) => anIntake(file.name, index)),
    answers,
    consolidation: {
      agencies: aReportsOverview().agencies,
      adds: files.filter(({ outcome }) => outcome === "accepted").map(({ file }) => aRecord(file.name)),
      replaces: [],
      proposals: [],
      aliases: [],
      heirs: [],
      ...consolidation,
      files,
      questions,
    },
    isCorrection: false,
    preferNewest: false,
    fingerprint: "f1",
    ...review,
    withAnswers: (given) => Promise.resolve(anIntakeReview(consolidation, review, given)),
  };
}

const doing = <T>(value: T): (() => Promise<Outcome<T>>) => {
  return () => Promise.resolve(done(value));
};
const account = (headline: string) => ({ headline, lines: [], links: [], remarks: [] });

export function aReportDesk(): ReportDesk {
  return {
    reportsOverview: doing(aReportsOverview()),
    openPeriod: doing(account("Đã mở kỳ")),
    formChoices: doing({
      period: aPeriod(),
      agencies: [
        { name: "Sở Nội vụ", leads: 19, coordinates: 4, reportsVia: "", hasReported: true },
        { name: "Sở Tư pháp", leads: 3, coordinates: 0, reportsVia: "", hasReported: false },
        { name: "Xã Đức Mỹ", leads: 2, coordinates: 0, reportsVia: "Huyện Càng Long", hasReported: false },
        { name: "Báo Trà Vinh", leads: 0, coordinates: 2, reportsVia: "", hasReported: false },
      ],
      remarks: [],
    }),
    makeForms: ({ agencies = ["Sở Nội vụ", "Sở Tư pháp"] }) =>
      doing(
        agencies.map((agency, index) => ({ agency, fileName: `2025-Q1_${index}.xlsx`, bytes: new Uint8Array(1) })),
      )(),
    reviewReports: (sources, options) => {
      sources.forEach(({ name }, index) => options?.onRead?.(anIntake(name, index), index));
      return doing(anIntakeReview({ files: sources.map(({ name }) => aFile(name)) }))();
    },
    consolidateReports: doing(account("Đã ghi báo cáo")),
    reviewUndo: doing({
      title: "Tổng hợp báo cáo kỳ Quý I/2025 lúc 14:05 ngày 20/3/2025",
      lines: ["Bỏ 12 dòng đã thêm."],
    }),
    undo: doing(account("Đã hoàn tác")),
    gatherResults: doing(account("Đã gom kết quả")),
    urging: doing({
      period: aPeriod(),
      dueCount: 3,
      reportedCount: 1,
      agencies: [
        {
          name: "Sở Y tế",
          state: "not-yet" as const,
          missing: [{ code: "V.1", content: "Khám chữa bệnh" }],
          letter: "Kính gửi: Sở Y tế",
        },
      ],
      listText: "1. Sở Y tế",
    }),
    figuresParagraph: doing("Tính đến ngày 14/3/2025, đã hoàn thành 03/38 nhiệm vụ (7,9%)."),
    reviewClosing: doing({ period: aPeriod(), taskCount: 38, corrections: [], remarks: [] }),
    closePeriod: doing(account("Đã chốt kỳ")),
  };
}
