/** What a consolidation did, as an account: rows and files in figures, and what is left to decide. */
import { FILE_OUTCOMES, type Consolidation } from "../reports/consolidation";
import { OUTCOME_WORDS } from "../reports/log-entry";
import { SHEET } from "../sheets/names";
import type { Account, Link } from "./outcome";
import type { PeriodDates } from "./report-desk";

const number = (value: number): string => value.toLocaleString("vi-VN");

/** @param accepted Codes of the proposals that were written into the plan. */
export function consolidationAccount(
  result: Consolidation,
  accepted: readonly string[],
  period: PeriodDates,
  dueCount: number,
): Account {
  const { files, adds, replaces, agencies, questions, proposals, aliases, heirs } = result;
  const open = questions.filter(({ answer }) => answer === undefined).length;
  const reported = agencies.filter(({ state }) => state !== "not-yet").length;
  const byOutcome = FILE_OUTCOMES.flatMap((outcome) => {
    const count = files.filter((file) => file.outcome === outcome).length;
    return count === 0 ? [] : [`${OUTCOME_WORDS[outcome].toLowerCase()} ${number(count)}`];
  });
  const written = proposals.filter(({ code }) => accepted.includes(code)).length;
  return {
    headline:
      adds.length + replaces.length === 0
        ? `Kỳ ${period.name}: không có dòng nào phải ghi.`
        : `Kỳ ${period.name}: ${[
            ...(adds.length > 0 ? [`đã ghi ${number(adds.length)} dòng mới`] : []),
            ...(replaces.length > 0 ? [`đã thay ${number(replaces.length)} dòng`] : []),
          ].join(", ")}.`,
    lines: [
      `${number(files.length)} tệp: ${byOutcome.join(", ")}.`,
      `${number(reported)}/${number(dueCount)} cơ quan đã báo cáo.`,
      ...(open > 0 ? [`${number(open)} câu chưa quyết; các dòng liên quan chưa được ghi.`] : []),
      ...(written > 0 ? [`Đã cập nhật trạng thái ${number(written)} nhiệm vụ ở trang tính «Kế hoạch».`] : []),
      ...aliases.map(({ agency, wording }) => `Danh bạ nhớ thêm tên gọi «${wording}» của «${agency}».`),
      ...heirs.map(({ successor, code }) => `Danh bạ nhớ nhiệm vụ ${code} nay của «${successor}».`),
      ...(proposals.length > written
        ? [`${number(proposals.length - written)} đề xuất trạng thái nhiệm vụ chưa được chấp nhận.`]
        : []),
    ],
    links: LINKS,
    remarks: [],
  };
}

const LINKS: readonly Link[] = [
  { text: "Báo cáo nhận về", sheet: SHEET.reports },
  { text: "Nhật ký nhận tệp", sheet: SHEET.intakeLog },
  { text: "Tổng hợp đơn vị", sheet: SHEET.agencySummary },
];
