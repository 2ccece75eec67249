/** Rules for cells users fill in, with the sentences they meet. */
import type { Validation } from "../blueprint/sheet";
import { NATURES } from "../plan/status";
import { NAME } from "./names";

/** 1/1/2000 to 31/12/2099: a typed date outside is a slip of the keyboard. */
const FIRST_DATE = 36_526;
const LAST_DATE = 73_050;

export const STATUS_RULE: Validation = {
  rule: { type: "list", source: `=${NAME.statuses}` },
  alert: "stop",
  promptTitle: "Trạng thái",
  prompt: "Chọn trong danh sách. «Không phát sinh»: việc không có trong kỳ, không tính vào mẫu số.",
  errorTitle: "Chưa có trong danh mục",
  error: "Đề nghị chọn một trạng thái trong danh sách thả xuống (trang tính «Danh mục»).",
};

export const TIMEFRAME_RULE: Validation = {
  rule: { type: "list", source: `=${NAME.timeframes}` },
  alert: "stop",
  promptTitle: "Thời gian thực hiện",
  prompt: "Lời văn của kế hoạch. Nếu được gia hạn, ghi ngày vào cột «Gia hạn đến», không sửa ô này.",
  errorTitle: "Chưa có trong danh mục",
  error: "Đề nghị chọn trong danh sách, hoặc thêm một dòng vào bảng thời gian ở trang tính «Danh mục».",
};

export const NATURE_RULE: Validation = {
  rule: { type: "list", source: NATURES.join(",") },
  alert: "stop",
  promptTitle: "Tính chất",
  prompt: "Tự lấy theo thời gian thực hiện. Chọn giá trị khác nếu nhiệm vụ này có tính chất khác.",
  errorTitle: "Tính chất không hợp lệ",
  error: "Đề nghị chọn «Có thời hạn» hoặc «Thường xuyên».",
};

export const PROGRESS_RULE: Validation = {
  rule: { type: "decimal", min: 0, max: 1 },
  alert: "stop",
  promptTitle: "Tiến độ",
  prompt: "Không bắt buộc. Nhập phần trăm từ 0% đến 100%, ví dụ 60%.",
  errorTitle: "Tiến độ ngoài khoảng",
  error: "Đề nghị nhập phần trăm từ 0% đến 100%, ví dụ 60%.",
};

export const PERIOD_RULE: Validation = {
  rule: { type: "list", source: `=${NAME.periods}` },
  alert: "stop",
  promptTitle: "Kỳ báo cáo",
  prompt: "Chọn mã kỳ. Ngày chốt số liệu được lấy theo kỳ ở trang tính «Danh mục».",
  errorTitle: "Chưa có trong danh mục",
  error: "Đề nghị chọn trong danh sách, hoặc thêm kỳ vào bảng kỳ báo cáo ở trang tính «Danh mục».",
};

/** @param what Title of the prompt, at most 32 characters. */
export function dateRule(what: string, prompt: string): Validation {
  return {
    rule: { type: "date", min: FIRST_DATE, max: LAST_DATE },
    alert: "stop",
    promptTitle: what,
    prompt,
    errorTitle: "Ngày chưa đọc được",
    error: "Đề nghị nhập ngày theo dạng ngày/tháng/năm, ví dụ 14/03/2025.",
  };
}

/** @param values Words without commas: a typed list is separated by them whatever the locale (office-js issue 2128). */
export function choiceRule(what: string, values: readonly string[]): Validation {
  return {
    rule: { type: "list", source: values.join(",") },
    alert: "stop",
    promptTitle: what,
    prompt: `Chọn một trong: ${values.join("; ")}.`,
    errorTitle: "Giá trị không có trong danh sách",
    error: `Đề nghị chọn một trong: ${values.join("; ")}.`,
  };
}
