/** Sentences about what follows consolidation: closing, gathering, urging, figures. What was found, where, what to do. */
import type { Issue } from "../issue";
import type { CellValue } from "../blueprint/sheet";
import { formatDate } from "../plan/dates";
import { formalCount, namedSome } from "../reports/formal-words";
import type { Correction } from "../sheets/closing";
import { HISTORY_COLUMN as H, SHEET, TABLE } from "../sheets/names";

const error = (code: string, where: string, message: string): Issue => ({ code, where, message, severity: "error" });
const remark = (code: string, where: string, message: string): Issue => ({ code, where, message, severity: "remark" });

const MOST_CHARS = 80;

const PLAN_TABLE = `Trang tính «${SHEET.plan}», bảng ${TABLE.plan}`;

export const noTasks = (): Issue =>
  error("period/no-tasks", PLAN_TABLE, "Bảng không có nhiệm vụ nào có mã. Đề nghị bấm «Nạp kế hoạch» để khôi phục.");

export const evaluationBroken = (codes: readonly string[]): Issue =>
  error(
    "period/evaluation-broken",
    `${PLAN_TABLE}, cột «Đánh giá tiến độ»`,
    `Ô báo lỗi ở nhiệm vụ ${namedSome(codes, "nhiệm vụ")}. Đề nghị kiểm tra ngày chốt, kỳ báo cáo và các ngày của nhiệm vụ, ` +
      "hoặc bấm «Nạp kế hoạch» để khôi phục công thức, rồi bấm lại.",
  );

export const evaluationUnknown = (codes: readonly string[]): Issue =>
  error(
    "period/evaluation-unknown",
    `${PLAN_TABLE}, cột «Đánh giá tiến độ»`,
    `Chưa có đánh giá ở nhiệm vụ ${namedSome(codes, "nhiệm vụ")}, vì trạng thái ngoài danh mục hoặc công thức đã mất. ` +
      "Đề nghị chọn trạng thái trong danh sách của ô, hoặc bấm «Nạp kế hoạch» để khôi phục công thức, rồi bấm lại.",
  );

export const codesDoubled = (codes: readonly string[]): Issue =>
  error(
    "period/codes-doubled",
    PLAN_TABLE,
    `Mã ${namedSome(codes, "mã")} có ở nhiều dòng. Đề nghị giữ một dòng cho mỗi mã, đặt mã khác cho dòng thêm, rồi bấm lại.`,
  );

/** @param found What stands in the cell; "" where nothing does. */
export const cutOffUnreadable = (where: string, found: string): Issue =>
  error(
    "period/cut-off-unreadable",
    where,
    `${found === "" ? "Ô ngày chốt để trống" : `Ngày chốt «${found.slice(0, MOST_CHARS)}» là chữ, không phải ngày`}, nên mọi đánh giá tiến độ ` +
      "đều sai. Đề nghị nhập lại theo ngày/tháng/năm, ví dụ 14/3/2025, hoặc chọn lại kỳ báo cáo.",
  );

/** @param check The workbook's own check line, which names what does not hold. */
export const checkMustHold = (check: string): Issue =>
  error(
    "period/check-fails",
    `Trang tính «${SHEET.plan}», dòng kiểm tra`,
    `${check.trim().replace(/[;.\s]+$/, "")}. Đề nghị xử lý nội dung này rồi bấm lại, để số liệu dùng là số liệu đúng.`,
  );

export const agenciesNotYet = (names: readonly string[]): Issue =>
  remark(
    "period/agencies-not-yet",
    `Trang tính «${SHEET.agencySummary}»`,
    `${formalCount(names.length)} cơ quan chưa báo cáo: ${namedSome(names, "cơ quan")}. ` +
      "Số liệu của các cơ quan này lấy theo trạng thái nhiệm vụ trong kế hoạch. Đề nghị đôn đốc nếu còn chờ báo cáo.",
  );

export const agenciesIncomplete = (names: readonly string[]): Issue =>
  remark(
    "period/agencies-incomplete",
    `Trang tính «${SHEET.agencySummary}»`,
    `${formalCount(names.length)} cơ quan báo cáo chưa đủ nhiệm vụ: ${namedSome(names, "cơ quan")}. ` +
      "Đề nghị đôn đốc nếu còn chờ báo cáo.",
  );

export const tasksGone = (codes: readonly string[]): Issue =>
  remark(
    "period/tasks-gone",
    `Trang tính «${SHEET.history}»`,
    `Nhiệm vụ ${namedSome(codes, "nhiệm vụ")} đã chốt trước đây nhưng không còn trong kế hoạch; dòng đã chốt được giữ nguyên. ` +
      "Nếu không cần nữa, đề nghị xóa dòng đó.",
  );

export const noHistory = (): Issue =>
  error(
    "period/no-history",
    `Trang tính «${SHEET.history}»`,
    `Không còn bảng ${TABLE.history} để ghi số liệu đã chốt. Đề nghị bấm «Nạp kế hoạch» để lập lại, rồi bấm lại.`,
  );

export const alreadyClosed = (periodName: string, closedOn: string, count: number): Issue =>
  error(
    "period/closed",
    `Trang tính «${SHEET.history}»`,
    `Kỳ ${periodName} đã chốt ngày ${closedOn}; số liệu hiện nay khác ở ${formalCount(count)} nhiệm vụ, liệt kê dưới đây. ` +
      "Nếu các thay đổi này là đúng, đề nghị xem lại rồi chọn chốt lại kèm đính chính.",
  );

export const correctionIssue = (correction: Correction): Issue =>
  error("period/correction", `Nhiệm vụ ${correction.code}`, `${capitalised(correctionText(correction))}.`);

/** "Nhiệm vụ II.1: trạng thái «Đang thực hiện» → «Hoàn thành»". */
export const correctionLine = (correction: Correction): string =>
  `Nhiệm vụ ${correction.code}: ${correctionText(correction)}`;

function correctionText({ fields }: Correction): string {
  if (fields.length === 0) return "chưa có trong lần chốt trước, nay được thêm vào";
  return fields
    .map(({ header, before, after }) => `${header.toLowerCase()} ${shown(header, before)} → ${shown(header, after)}`)
    .join("; ");
}

function shown(header: string, value: CellValue): string {
  if (value === null || value === "") return "để trống";
  if (typeof value === "number" && header === H.completed) return formatDate(value);
  if (typeof value === "number" && header === H.progress) return `${Math.round(value * 1000) / 10}%`.replace(".", ",");
  const text = String(value);
  return `«${text.length > MOST_CHARS ? `${text.slice(0, MOST_CHARS).trimEnd()}…` : text}»`;
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const nothingToGather = (periodName: string): Issue =>
  error(
    "period/nothing-to-gather",
    `Trang tính «${SHEET.reports}»`,
    `Chưa có báo cáo nào của kỳ ${periodName}. Đề nghị nhận và tổng hợp báo cáo trước, rồi bấm lại.`,
  );
