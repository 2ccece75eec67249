/** Why nothing could be taken from a file, in the words of the person who has to send it again. */
import type { Issue } from "../issue";
import type { NotRaw } from "../raw/workbook";

/** What happened to a file beside what its bytes say. */
export type ReadingFailure =
  /** The file could not be opened: moved, deleted, or kept in a cloud that does not answer. */
  | "not-opened"
  /** Reading it took longer than any report does. */
  | "too-slow"
  /** Reading it ended in an error of ours, or took the reader down. */
  | "failed";

const AS_XLSX = "Đề nghị mở bản gốc, lưu dưới dạng sổ tính Excel (.xlsx) rồi gửi lại";

const SENTENCES: Readonly<Record<NotRaw["reason"], (detail: string) => string>> = {
  empty: (detail) => `Tệp không có nội dung: ${detail}. Đề nghị kiểm tra tệp gốc và gửi lại.`,
  "not-a-workbook": (detail) => `Tệp không phải sổ tính đọc được: ${detail}. ${AS_XLSX}.`,
  encrypted: (detail) => `Không mở được nội dung: ${detail}. Đề nghị bỏ mật khẩu mở tệp rồi gửi lại.`,
  "too-large": (detail) =>
    `Tệp lớn hơn mức của một báo cáo: ${detail}. Đề nghị chỉ giữ bảng báo cáo trong tệp rồi gửi lại.`,
  damaged: (detail) =>
    `Tệp bị hỏng hoặc chép chưa trọn: ${detail}. Đề nghị mở bằng Excel để kiểm tra, lưu lại rồi gửi lại.`,
};

const FAILURES: Readonly<Record<ReadingFailure, string>> = {
  "not-opened":
    "Không mở được tệp, có thể tệp đã bị chuyển chỗ, xóa hoặc đổi tên sau khi chọn. Đề nghị kiểm tra rồi chọn lại tệp.",
  "too-slow": `Đọc tệp quá lâu nên đã dừng, thường do tệp chứa nhiều nội dung ngoài bảng báo cáo. ${AS_XLSX}.`,
  failed: `Gặp lỗi khi đọc tệp nên tệp này chưa được lấy số liệu. ${AS_XLSX}.`,
};

/** @param fileName as the sender called it; it is the place of the issue, `file/<reason>` its code. */
export function refusalOf(fileName: string, { reason, detail }: NotRaw): Issue {
  return refusal(fileName, reason, SENTENCES[reason](detail));
}

export function failureOf(fileName: string, failure: ReadingFailure): Issue {
  return refusal(fileName, failure, FAILURES[failure]);
}

function refusal(fileName: string, reason: string, message: string): Issue {
  return { code: `file/${reason}`, where: fileName, message, severity: "error" };
}
