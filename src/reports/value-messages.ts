/**
 * Sentences about what stands in one cell of a report: what was found, then what to do. The cell is named by the
 * issue's `where` and is not repeated.
 */
import { formatDate, type DaySerial } from "../plan/dates";
import { quote } from "../plan/clean-text";
import { STATUSES } from "../plan/status";

const CHOOSE = `Đề nghị chọn một trong năm từ: ${STATUSES.map((word) => `«${word}»`).join(", ")}.`;
const DATE_FORMS = "Đề nghị ghi ngày trước, tháng sau, đủ năm, ví dụ «14/3/2025».";
const PERCENT_FORMS = "Đề nghị ghi tỷ lệ từ 0% đến 100%, ví dụ «60%».";

export const cellHasError = (error: string): string =>
  `ô báo lỗi ${quote(error)}. Đề nghị sửa công thức hoặc nhập trực tiếp giá trị.`;

export const formulaNotCalculated = (): string =>
  "ô chứa công thức chưa có kết quả. Đề nghị mở tệp bằng Excel, lưu lại, hoặc nhập trực tiếp giá trị.";

export const textGarbled = (raw: string): string =>
  `${quote(raw)} bị lỗi phông chữ, không đọc được. Đề nghị nhập lại nội dung bằng phông Unicode (Times New Roman).`;

export const statusUnknown = (raw: string): string => `trạng thái ghi ${quote(raw)} không có trong danh mục. ${CHOOSE}`;

export const statusUnclear = (raw: string): string =>
  `trạng thái ghi ${quote(raw)} chưa cho biết nhiệm vụ đã hoàn thành hay chưa. ${CHOOSE}`;

export const statusAssumed = (raw: string, status: string): string =>
  `trạng thái ghi ${quote(raw)} được hiểu là «${status}». Đề nghị kiểm tra.`;

export const statusesMarked = (statuses: readonly string[]): string =>
  `dòng được đánh dấu ở nhiều cột trạng thái (${statuses.map((word) => `«${word}»`).join(", ")}). Đề nghị chỉ đánh dấu một cột.`;

export const progressUnknown = (raw: string): string =>
  `tiến độ ghi ${quote(raw)} không phải tỷ lệ phần trăm. ${PERCENT_FORMS}`;

export const progressOutside = (raw: string): string =>
  `tiến độ ghi ${quote(raw)} nằm ngoài khoảng 0% đến 100%. ${PERCENT_FORMS}`;

export const progressAssumed = (raw: string, percent: string): string =>
  `tiến độ ghi ${quote(raw)} được hiểu là ${percent}. Đề nghị kiểm tra.`;

export const dateUnknown = (raw: string): string => `ngày hoàn thành ghi ${quote(raw)} không đọc được. ${DATE_FORMS}`;

export const dateWithoutYear = (raw: string): string => `ngày hoàn thành ghi ${quote(raw)} thiếu năm. ${DATE_FORMS}`;

export const dateOnlyYear = (raw: string): string => `ngày hoàn thành ghi ${quote(raw)} chỉ có năm. ${DATE_FORMS}`;

export const dateMonthBeyond = (raw: string, month: number): string =>
  `ngày hoàn thành ghi ${quote(raw)}: không có tháng ${String(month)}. ${DATE_FORMS}`;

export const dateNotInCalendar = (raw: string): string =>
  `ngày hoàn thành ghi ${quote(raw)} không có trong lịch. Đề nghị kiểm tra lại ngày, tháng.`;

export const dateYearOutside = (raw: string, year: number): string =>
  `ngày hoàn thành ghi ${quote(raw)}: năm ${String(year)} nằm ngoài khoảng 2000 đến 2099. ${DATE_FORMS}`;

export const dayAssumed = (raw: string, date: DaySerial): string =>
  `ngày hoàn thành chỉ ghi ${quote(raw)}, được tính là ${formatDate(date)}. Đề nghị ghi rõ ngày.`;

export const serialAssumed = (raw: string, date: DaySerial): string =>
  `ngày hoàn thành ghi dưới dạng số ${quote(raw)}, được hiểu là ${formatDate(date)}. Đề nghị kiểm tra.`;
