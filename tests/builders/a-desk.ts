/** A desk for tests of the pane: every command is done at once unless a test says otherwise. */
import type { Desk, LoadReview, Overview } from "../../src/commands/desk";
import type { Account, Outcome } from "../../src/commands/outcome";
import type { Issue, Severity } from "../../src/issue";
import { aReportDesk } from "./a-report-desk";
import { anAppendixDesk } from "./an-appendix-desk";

export function succeeding<T>(value: T): () => Promise<Outcome<T>> {
  return () => Promise.resolve({ kind: "done", value });
}

export function refusing(...issues: readonly Issue[]): () => Promise<Outcome<never>> {
  return () => Promise.resolve({ kind: "refused", issues });
}

export function anIssue(where: string, message: string, severity: Severity = "error"): Issue {
  return { code: "test/issue", where, message, severity };
}

export const NO_PLAN: Overview = { plan: undefined, unfinished: undefined };

type PlanOverview = NonNullable<Overview["plan"]>;
const QUARTER_1 = { code: "2025-Q1", name: "Quý I/2025", cutOff: "14/3/2025" };
const HALF_YEAR = { code: "2025-6T", name: "6 tháng/2025", cutOff: "14/6/2025" };

export function anOverview(plan: Partial<PlanOverview> = {}, unfinished?: Issue): Overview {
  return {
    plan: {
      title: "Kế hoạch cải cách hành chính năm 2025",
      year: 2025,
      taskCount: 38,
      period: QUARTER_1,
      periods: [QUARTER_1, HALF_YEAR],
      counts: [
        { evaluation: "Hoàn thành đúng hạn", count: 2 },
        { evaluation: "Hoàn thành trễ hạn", count: 1 },
        { evaluation: "Hoàn thành (chưa rõ ngày)", count: 0 },
        { evaluation: "Quá hạn", count: 4 },
        { evaluation: "Chưa thực hiện", count: 31 },
      ],
      findings: [],
      ...plan,
    },
    unfinished,
  };
}

export function aReview(review: Partial<LoadReview> = {}): LoadReview {
  return {
    source: { kind: "built-in" },
    title: "Kế hoạch cải cách hành chính năm 2025",
    citation: "140/KH-UBND",
    year: 2025,
    taskCount: 38,
    areas: [
      { label: "I. Công tác chỉ đạo điều hành", taskCount: 10 },
      { label: "II. Cải cách thể chế", taskCount: 3 },
    ],
    units: [
      { name: "Sở Nội vụ", isGroup: false, leads: 19, coordinates: 4 },
      { name: "UBND cấp xã", isGroup: true, leads: 5, coordinates: 12 },
    ],
    remarks: [anIssue("Dòng 37", "Nhãn lĩnh vực đứng dưới nhiệm vụ đầu tiên.", "remark")],
    changes: [
      { text: "Thêm 11 trang tính", details: ["Kế hoạch", "Phân công"] },
      { text: "Ghi 38 nhiệm vụ", details: [] },
    ],
    fingerprint: "f1",
    ...review,
  };
}

export function anAccount(account: Partial<Account> = {}): Account {
  return {
    headline: "Đã nạp kế hoạch",
    lines: ["Thêm 11 trang tính."],
    links: [{ text: "Bảng kế hoạch", sheet: "Kế hoạch" }],
    remarks: [],
    ...account,
  };
}

export function aDesk(desk: Partial<Desk> = {}): Desk {
  return {
    overview: succeeding(anOverview()),
    reviewPlan: (source) => succeeding(aReview({ source }))(),
    loadPlan: succeeding(anAccount()),
    readRegistry: succeeding({
      agencies: [{ name: "Sở Nội vụ", shortName: "Nội vụ", aliases: ["Sở nội vụ tỉnh"] }],
      groups: [
        { name: "UBND cấp huyện", members: ["Huyện Càng Long", "Huyện Cầu Kè"], isComplete: true },
        { name: "Các sở, ban, ngành tỉnh", members: ["Sở Nội vụ"], isComplete: false },
        { name: "UBND cấp xã", members: [], isComplete: false },
      ],
    }),
    reviewPaste: (group, text, markComplete) =>
      succeeding({
        group,
        adds: text.split("\n").map((name) => ({ name, isNewAgency: true })),
        alreadyThere: [],
        remarks: [],
        markComplete,
      })(),
    pasteMembers: succeeding(anAccount({ headline: "Đã thêm thành viên" })),
    rebuildSummaries: succeeding(anAccount({ headline: "Đã dựng lại bảng tổng hợp" })),
    detailChoices: succeeding({
      units: [
        { name: "Sở Nội vụ", sheet: "CQ Nội vụ", taskCount: 19, exists: false },
        { name: "Sở Tư pháp", sheet: "CQ Tư pháp", taskCount: 3, exists: true },
      ],
      areas: [{ name: "I. Công tác chỉ đạo điều hành", sheet: "LV I", taskCount: 10, exists: false }],
    }),
    buildDetails: succeeding(anAccount({ headline: "Đã tạo bảng chi tiết" })),
    choosePeriod: succeeding(anOverview({ period: HALF_YEAR })),
    show: succeeding(undefined),
    ...aReportDesk(),
    ...anAppendixDesk(),
    ...desk,
  };
}
