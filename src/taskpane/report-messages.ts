/** What the station «Báo cáo» says: names of its actions, words for states and outcomes, sentences with figures. */
import type { ClosingReview, ReportPeriod } from "../commands/report-desk";
import { formatDate } from "../plan/dates";
import type { AgencyState, RowOutcome, StatusProposal } from "../reports/consolidation";
import { sayValue } from "../reports/entry-values";
import type { Intake } from "../reports/submission";
import type { WriteCounts } from "./intake-draft";
import { figure } from "./messages";

/** The words of an action are the same on its button, its heading and in what is said when it stops. */
export const REPORT_ACTIONS = {
  "mo-ky": "Mở kỳ",
  "bieu-mau": "Tạo biểu mẫu báo cáo",
  "nhan-bao-cao": "Nhận và tổng hợp báo cáo",
  "gom-ket-qua": "Gom kết quả theo nhiệm vụ",
  "don-doc": "Đôn đốc",
  "so-lieu": "Chép đoạn số liệu",
  "chot-ky": "Chốt kỳ",
  "hoan-tac": "Hoàn tác lần tổng hợp gần nhất",
} as const;

export const WRITE_REPORTS = "Ghi vào sổ";

export const ROW_OUTCOME_WORDS: Readonly<Record<RowOutcome, string>> = {
  notUnderstood: "Chưa đọc được",
  changed: "Thay đổi",
  new: "Mới",
  missing: "Thiếu",
  unchanged: "Giữ nguyên",
};

export const AGENCY_STATE_WORDS: Readonly<Record<AgencyState["state"], string>> = {
  "not-yet": "Chưa báo cáo",
  incomplete: "Chưa đủ",
  reported: "Đã đủ",
};

/** "Hạn gửi 20/3/2025", and when the period was closed. Name and cut-off stand at the head of the pane. */
export function describeDates(period: ReportPeriod): string {
  const sendBy = `Hạn gửi ${formatDate(period.sendBy)}`;
  return period.closedOn === undefined ? sendBy : `${sendBy}, đã chốt kỳ ngày ${period.closedOn}`;
}

/** "Sở Y tế: 3/21 nhiệm vụ, gửi muộn"; the task count is left out when nothing has come. */
export function describeAgency(agency: AgencyState): string {
  const count =
    agency.state === "not-yet"
      ? `${figure(agency.due)} nhiệm vụ`
      : `${figure(agency.reported)}/${figure(agency.due)} nhiệm vụ`;
  return [count, agency.isLate ? "gửi muộn" : "", agency.isTwice ? "gửi nhiều tệp" : ""]
    .filter((part) => part !== "")
    .join(", ");
}

/** "3 mới, 1 thay đổi, 18 thiếu"; "không có dòng nào" when all are 0. */
export function describeRows(counts: Readonly<Record<RowOutcome, number>>): string {
  const words = (["new", "changed", "unchanged", "missing", "notUnderstood"] as const)
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => `${figure(counts[outcome])} ${ROW_OUTCOME_WORDS[outcome].toLocaleLowerCase("vi")}`);
  return words.length === 0 ? "không có dòng nào" : words.join(", ");
}

/** "Ghi 120 dòng của 12 tệp, 4 trạng thái; để lại 3 câu chưa quyết." */
export function describeWrite({ rows, files, statuses, open }: WriteCounts): string {
  const written = rows === 0 ? "Không có dòng mới hay thay đổi" : `Ghi ${figure(rows)} dòng của ${figure(files)} tệp`;
  const accepted = statuses === 0 ? "" : `, ${figure(statuses)} trạng thái`;
  const left = open === 0 ? "" : `; để lại ${figure(open)} câu chưa quyết`;
  return `${written}${accepted}${left}.`;
}

/** "Đang thực hiện → Hoàn thành (10/3/2025)". */
export function describeProposal({ before, after }: StatusProposal): string {
  const words = ({ status, completed }: { readonly status: string; readonly completed: number | undefined }): string =>
    `${sayValue("status", status === "" ? null : status)}${completed === undefined ? "" : ` (${formatDate(completed)})`}`;
  return `${words(before)} → ${words(after)}`;
}

export const notADate = (text: string): string =>
  text.trim() === ""
    ? "Chưa nhập ngày. Đề nghị nhập ngày/tháng/năm, ví dụ 14/3/2025."
    : `«${text.trim()}» chưa phải là một ngày. Đề nghị nhập ngày/tháng/năm, ví dụ 14/3/2025.`;

export const cutOffBeforeStart = (from: string): string =>
  `Ngày chốt trước ngày đầu kỳ (${from}). Đề nghị nhập ngày sau đó.`;

export const sendByBeforeCutOff = (cutOff: string): string =>
  `Hạn gửi trước ngày chốt (${cutOff}). Đề nghị nhập ngày từ ngày chốt trở đi.`;

export const andMore = (count: number, what: string): string => `và ${figure(count)} ${what} khác`;

export const SHOW_MORE = "Hiện thêm";

/** What closing would do, or that there is nothing to do. */
export function describeClosing({ period, taskCount, corrections }: ClosingReview): string {
  if (period.closedOn === undefined) {
    return `Giữ lại số liệu của ${figure(taskCount)} nhiệm vụ trên trang «Diễn biến» để in và so sánh về sau. Thay đổi sau khi chốt được nêu là đính chính.`;
  }
  return corrections.length === 0
    ? "Kỳ này đã chốt, số liệu từ đó đến nay không thay đổi."
    : "Kỳ này đã chốt và số liệu đã khác. Chốt lại thì trang «Diễn biến» lấy số liệu hiện nay, kèm các đính chính dưới đây.";
}

export const FORMS_ADVICE = `Tải về rồi gửi cho từng cơ quan; nhận lại thì bấm «${REPORT_ACTIONS["nhan-bao-cao"]}».`;
export const NO_FORMS = "Các cơ quan đã chọn không còn nhiệm vụ phải báo cáo. Đề nghị chọn lại cơ quan.";

/** A line for a file that was just read. */
export function describeIntake(intake: Intake): string {
  if (intake.kind === "refused") return `không nhận: ${intake.issue.message}`;
  const { agency, rows } = intake;
  const whose = agency.kind === "named" ? agency.name : "chưa rõ cơ quan";
  return `${whose}, ${figure(rows.length)} dòng`;
}

export const STOPPED_READING = "Đã dừng đọc, chưa ghi gì vào sổ.";
export const NO_FILE_DROPPED =
  "Chưa thấy tệp nào trong phần vừa thả. Đề nghị thả tệp báo cáo hoặc thư mục có tệp báo cáo.";

/** Said while a review changes figures that were closed. */
export const correctionNotice = (period: string): string => `${period} đã chốt: các thay đổi này là đính chính.`;

/** "7 câu hỏi, còn 3 câu chưa trả lời". */
export function describeQuestions(total: number, open: number): string {
  return open === 0
    ? `${figure(total)} câu hỏi, đã trả lời hết`
    : `${figure(total)} câu hỏi, còn ${figure(open)} câu chưa trả lời`;
}

export const UNDECIDED_ROWS = "Chờ quyết định";

/** What a choice does beyond the question on the screen. */
export const sameQuestions = (count: number): string => `Áp dụng cho ${figure(count)} câu cùng loại còn lại`;

/** "Đề xuất trạng thái: chọn 12/14 nhiệm vụ". */
export const proposalTitle = (accepted: number, total: number): string =>
  `Đề xuất trạng thái nhiệm vụ: chọn ${figure(accepted)}/${figure(total)}`;
