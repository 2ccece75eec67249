/** What a person finds filled in before deciding anything: heading lines from the plan and the period, the decree's margins. */
import { formatDate } from "../plan/dates";
import { readReference } from "../plan/plan-head";
import { MARGIN_LIMITS_MM, type MarginsMm, TOP_BOUND_LIMITS_MM } from "../page/paper";
import type { AppendixChoices, AttachedTo } from "./appendix-choices";
import type { AppendixKind } from "./appendix-content";
import type { AppendixData } from "./appendix-data";

const WITHIN_DAYS = 30;

/** The least the decree allows on every side: a table needs the room. */
export function leastMargins(isBoundOnTop: boolean): MarginsMm {
  const { top, right, bottom, left } = isBoundOnTop ? TOP_BOUND_LIMITS_MM : MARGIN_LIMITS_MM;
  return { top: top[0], right: right[0], bottom: bottom[0], left: left[0] };
}

export function defaultChoices(kind: AppendixKind, data: AppendixData): AppendixChoices {
  return {
    kind,
    number: "",
    title: TITLES[kind](data),
    attachedTo: kind === "plan" ? thePlan(data) : theReport(data),
    // The plan's own number and day are known and part of it; the report has none before it is signed.
    copy: kind === "plan" ? "paper" : "electronic",
    margins: leastMargins(false),
    isBoundOnTop: false,
    tableSize: 11,
    withinDays: WITHIN_DAYS,
  };
}

const TITLES: Readonly<Record<AppendixKind, (data: AppendixData) => string>> = {
  plan: ({ plan }) => plan.title,
  progress: (data) => `Kết quả thực hiện kế hoạch cải cách hành chính${ofPlace(data)} ${data.period.name}`,
  agencies: (data) =>
    `Tổng hợp tiến độ thực hiện kế hoạch cải cách hành chính${ofPlace(data)} theo cơ quan chủ trì ${data.period.name}`,
  areas: (data) =>
    `Tổng hợp tiến độ thực hiện kế hoạch cải cách hành chính${ofPlace(data)} theo lĩnh vực ${data.period.name}`,
  overdue: (data) =>
    `Nhiệm vụ quá hạn, sắp đến hạn và cơ quan chưa báo cáo kết quả cải cách hành chính${ofPlace(data)} ${data.period.name}`,
};

function ofPlace({ plan }: AppendixData): string {
  return plan.place === "" ? "" : ` tỉnh ${plan.place}`;
}

function thePlan({ plan }: AppendixData): AttachedTo {
  const reference = readReference(plan.citation);
  return {
    document: "Kế hoạch",
    number: reference?.number ?? "",
    date: reference?.date === undefined ? "" : formatDate(reference.date),
    issuer: reference?.issuer ?? "",
  };
}

function theReport({ plan }: AppendixData): AttachedTo {
  const place = plan.place === "" ? "" : ` tỉnh ${plan.place}`;
  return { document: "Báo cáo", number: "/BC-SNV", date: "", issuer: `Sở Nội vụ${place}` };
}
