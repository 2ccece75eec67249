/** Sentences about entries that contradict themselves: what was found, then what to do. The cell is not repeated. */
import { type DaySerial, formatDate } from "../plan/dates";
import type { Status } from "../plan/status";
import { plainNumber } from "./legacy-text";

const percent = (share: number): string => `${plainNumber(share * 100)}%`;

export const statusMissing = (): string => "có nội dung báo cáo nhưng chưa có trạng thái. Đề nghị chọn trạng thái.";

export const progressWithoutStatus = (progress: number): string =>
  `có tiến độ ${percent(progress)} nhưng chưa có trạng thái. Đề nghị chọn trạng thái.`;

export const dateWithoutStatus = (completed: DaySerial): string =>
  `có ngày hoàn thành ${formatDate(completed)} nhưng chưa có trạng thái. Đề nghị chọn trạng thái.`;

export const dateWithoutCompletion = (completed: DaySerial, status: Status): string =>
  `có ngày hoàn thành ${formatDate(completed)} nhưng trạng thái là «${status}». ` +
  "Đề nghị xóa ngày hoặc chọn «Hoàn thành».";

export const completeBelow = (progress: number): string =>
  `trạng thái «Hoàn thành» nhưng tiến độ ${percent(progress)}. Đề nghị sửa tiến độ hoặc chọn «Đang thực hiện».`;

export const notCompleteAtAll = (status: Status): string =>
  `tiến độ 100% nhưng trạng thái là «${status}». Đề nghị sửa tiến độ hoặc chọn «Hoàn thành».`;

export const idleWithProgress = (status: Status, progress: number): string =>
  `tiến độ ${percent(progress)} nhưng trạng thái là «${status}». Đề nghị xóa tiến độ hoặc chọn «Đang thực hiện».`;

export const dateAfterCutOff = (completed: DaySerial, cutOff: DaySerial): string =>
  `ngày hoàn thành ${formatDate(completed)} sau ngày chốt ${formatDate(cutOff)}. ` +
  "Đề nghị sửa ngày hoặc chọn «Đang thực hiện».";

export const dateInFuture = (completed: DaySerial, today: DaySerial): string =>
  `ngày hoàn thành ${formatDate(completed)} chưa tới (hôm nay là ${formatDate(today)}). ` +
  "Đề nghị sửa ngày hoặc chọn «Đang thực hiện».";

export const dateBeforePlan = (completed: DaySerial, earliest: DaySerial, isIssueDay: boolean): string =>
  `ngày hoàn thành ${formatDate(completed)} trước ` +
  `${isIssueDay ? "ngày ban hành kế hoạch" : "ngày đầu năm kế hoạch"} ${formatDate(earliest)}. Đề nghị kiểm tra lại ngày.`;

export const recurringComplete = (periodName: string): string =>
  `nhiệm vụ thường xuyên ghi «Hoàn thành» trong kỳ ${periodName}; nhiệm vụ này chỉ hoàn thành khi hết năm. ` +
  "Đề nghị chọn «Đang thực hiện» nếu còn thực hiện tiếp.";

export const pausedWithoutReason = (): string =>
  "trạng thái «Tạm dừng» nhưng chưa nêu lý do. Đề nghị ghi lý do vào cột Khó khăn, vướng mắc.";
