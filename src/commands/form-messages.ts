/** Sentences about opening a period and handing out report forms: what was found, where, what to do. */
import type { Issue } from "../issue";
import { type DaySerial, formatDate } from "../plan/dates";
import { quote } from "../plan/clean-text";

const error = (code: string, where: string, message: string): Issue => ({ code, where, message, severity: "error" });
const remark = (code: string, where: string, message: string): Issue => ({ code, where, message, severity: "remark" });

export const noCurrentPeriod = (): Issue =>
  error(
    "period/none",
    "Kế hoạch, ô «Kỳ báo cáo»",
    "Sổ chưa chọn kỳ báo cáo. Đề nghị chọn kỳ trong danh sách của ô này, hoặc bấm «Mở kỳ».",
  );

export const cutOffBeforeStart = (cutOff: DaySerial, from: DaySerial): Issue =>
  error(
    "period/cut-off-before-start",
    "Ngày chốt",
    `Ngày chốt ${formatDate(cutOff)} trước ngày đầu của kỳ ${formatDate(from)}. Đề nghị chọn ngày chốt từ ${formatDate(from)} trở đi.`,
  );

export const sendByBeforeCutOff = (sendBy: DaySerial, cutOff: DaySerial): Issue =>
  error(
    "period/send-by-before-cut-off",
    "Hạn gửi",
    `Hạn gửi ${formatDate(sendBy)} trước ngày chốt ${formatDate(cutOff)}. Đề nghị chọn hạn gửi từ ${formatDate(cutOff)} trở đi.`,
  );

export const periodClosed = (name: string, closedOn: string): Issue =>
  remark(
    "period/closed",
    `Kỳ ${name}`,
    `Kỳ này đã chốt ngày ${closedOn}. Báo cáo nhận thêm sẽ được ghi là đính chính so với số liệu đã chốt.`,
  );

export const noAgencyForForms = (): Issue =>
  error(
    "form/no-agency",
    "Danh bạ cơ quan",
    "Chưa có cơ quan nào được giao nhiệm vụ. Đề nghị khai thành viên của các nhóm cơ quan rồi bấm lại.",
  );

export const noAgencyChosen = (): Issue =>
  error("form/none-chosen", "Biểu mẫu báo cáo", "Chưa chọn cơ quan nào. Đề nghị chọn ít nhất một cơ quan.");

export const agencyWithoutForm = (name: string): Issue =>
  error(
    "form/agency-unknown",
    quote(name),
    "Trong danh bạ không có cơ quan này, hoặc cơ quan không được giao nhiệm vụ trong kỳ. Đề nghị kiểm tra tên cơ quan rồi chọn lại.",
  );

export const onlyCoordinates = (name: string): Issue =>
  error(
    "form/only-coordinates",
    quote(name),
    "Cơ quan này chỉ phối hợp, không chủ trì nhiệm vụ nào. Đề nghị chọn thêm «Cả nhiệm vụ phối hợp» hoặc bỏ cơ quan này.",
  );

export const groupEmpty = (name: string): Issue =>
  remark(
    "form/group-empty",
    `Danh bạ cơ quan, nhóm ${quote(name)}`,
    "Nhóm chưa khai thành viên nên chưa có biểu mẫu cho cơ quan nào của nhóm. Đề nghị dán danh sách thành viên vào danh bạ.",
  );

export const agencyNotInForce = (name: string, cutOff: DaySerial, successors: string): Issue =>
  remark(
    "form/agency-not-in-force",
    `Danh bạ cơ quan, ${quote(name)}`,
    `Cơ quan không hoạt động vào ngày chốt ${formatDate(cutOff)} (theo cột «Hiệu lực từ», «Hiệu lực đến») nên không lập biểu mẫu. ` +
      (successors === ""
        ? "Đề nghị ghi cơ quan kế thừa vào cột «Kế thừa bởi» và giao nhiệm vụ cho cơ quan đó."
        : `Đề nghị kiểm tra nhiệm vụ đã được giao cho cơ quan kế thừa: ${successors}.`),
  );
