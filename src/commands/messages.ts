/** Every sentence the commands can say, in one place so that they sound alike: what was found, where, what to do. */
import type { Conflict } from "../blueprint/change";
import type { HostFailure } from "../blueprint/port";
import type { Issue } from "../issue";
import { CONSOLIDATE } from "./intake-messages";

const error = (code: string, where: string, message: string): Issue => ({ code, where, message, severity: "error" });
const remark = (code: string, where: string, message: string): Issue => ({ code, where, message, severity: "remark" });
const list = (names: readonly string[]): string => names.map((name) => `«${name}»`).join(", ");

const FAILURE_SENTENCES: Readonly<Record<HostFailure, string>> = {
  "cell-edit": "Excel đang ở chế độ sửa ô. Đề nghị nhấn Enter hoặc Esc rồi bấm lại.",
  protected: "Trang tính đang được bảo vệ. Đề nghị vào Xem lại › Bỏ bảo vệ trang tính rồi bấm lại.",
  "read-only": "Sổ đang mở ở chế độ chỉ đọc. Đề nghị lưu thành tệp mới rồi bấm lại.",
  "too-large": "Dữ liệu vượt giới hạn mỗi lần ghi của Excel. Đề nghị mở sổ bằng Excel trên máy tính rồi bấm lại.",
  gone: "Trang tính hoặc bảng đã bị xóa hay đổi tên trong lúc ghi. Đề nghị kiểm tra rồi bấm lại.",
  "not-supported":
    "Phiên bản Excel này chưa có chức năng cần dùng. Đề nghị dùng Excel 2021 trở lên hoặc Microsoft 365.",
  unavailable: "Không liên lạc được với Excel. Đề nghị đóng, mở lại bảng theo dõi rồi bấm lại.",
  unknown: "Excel từ chối yêu cầu. Đề nghị bấm lại; nếu vẫn không được, lưu sổ, đóng Excel và mở lại.",
};

/** @param doing What was being done, as a noun phrase. */
export function hostFailed(failure: HostFailure, doing: string, state: "untouched" | "unfinished"): Issue {
  const kept =
    state === "untouched"
      ? "Sổ chưa bị thay đổi."
      : "Việc ghi dừng giữa chừng; bấm lại đúng nút này, phần còn lại sẽ được làm tiếp, số liệu đã nhập không mất.";
  return error(`host/${failure}`, `Khi ${doing}`, `${FAILURE_SENTENCES[failure]} ${kept}`);
}

export function conflictIssue(conflict: Conflict): Issue {
  switch (conflict.kind) {
    case "read-only":
      return error("workbook/read-only", "Sổ", FAILURE_SENTENCES["read-only"]);
    case "sheet-taken":
      return error(
        "sheet/taken",
        `Trang tính «${conflict.sheet}»`,
        "Đã có trang tính này do người dùng lập. Đề nghị đổi tên trang tính đó rồi bấm lại; nội dung của trang không bị đụng đến.",
      );
    case "sheet-protected":
      return error("sheet/protected", `Trang tính «${conflict.sheet}»`, FAILURE_SENTENCES.protected);
    case "table-taken":
      return error(
        "table/taken",
        `Trang tính «${conflict.sheet}»`,
        `Đã có bảng tên ${conflict.table} ở trang tính này. Đề nghị đổi tên bảng đó (Thiết kế bảng › Tên bảng) rồi bấm lại.`,
      );
    case "sheet-renamed":
      return error(
        "sheet/renamed",
        `Trang tính «${conflict.sheet}»`,
        `Trang tính chứa bảng ${conflict.table} đã đổi tên. Đề nghị đổi lại tên trang tính thành «${conflict.expected}» rồi bấm lại.`,
      );
    case "table-missing":
      return error(
        "table/missing",
        `Trang tính «${conflict.sheet}»`,
        `Không còn bảng ${conflict.table}: bảng đã bị xóa, đổi tên hoặc chuyển thành vùng thường. Đề nghị hoàn tác (Ctrl+Z), đặt lại tên bảng, hoặc đổi tên trang tính này để phần mềm lập trang mới.`,
      );
    case "columns-missing":
      return error(
        "table/columns-missing",
        `Trang tính «${conflict.sheet}», bảng ${conflict.table}`,
        `Thiếu cột ${list(conflict.headers)}${
          conflict.strangers.length > 0 ? ` (bảng có cột lạ: ${list(conflict.strangers)})` : ""
        }. Nếu cột đã đổi tên, đề nghị đặt lại đúng tên; nếu đã xóa, chèn một cột trống mang đúng tên rồi bấm lại.`,
      );
    case "rows-doubled":
      return error(
        "table/rows-doubled",
        `Trang tính «${conflict.sheet}», bảng ${conflict.table}`,
        `Mã ${list(conflict.keys)} có ở nhiều dòng. Đề nghị giữ một dòng cho mỗi mã, đặt mã khác cho dòng thêm, rồi bấm lại.`,
      );
    case "name-taken":
      return error(
        "name/taken",
        `Tên «${conflict.name}»`,
        `Tên này đã dùng cho ${conflict.refersTo}. Đề nghị đổi tên đó trong Công thức › Trình quản lý tên rồi bấm lại.`,
      );
  }
}

export const noPlan = (): Issue => error("plan/none", "Sổ", "Sổ chưa có kế hoạch. Đề nghị bấm «Nạp kế hoạch» trước.");

export const otherPlan = (standing: string): Issue =>
  error(
    "plan/other",
    "Sổ",
    `Sổ này đang theo dõi kế hoạch khác: «${standing}». Đề nghị mở một sổ mới để nạp kế hoạch này, tránh lẫn số liệu.`,
  );

export const newerSchema = (version: string): Issue =>
  error(
    "workbook/newer",
    "Sổ",
    `Sổ được lập bằng phiên bản mới hơn (cấu trúc ${version}). Đề nghị cập nhật phần mềm rồi mở lại.`,
  );

export const changedMeanwhile = (): Issue =>
  error("workbook/changed", "Sổ", "Sổ đã thay đổi sau khi xem trước. Đề nghị xem lại các thay đổi rồi bấm lại.");

export const unfinished = (command: string): Issue =>
  error(
    "workbook/unfinished",
    "Sổ",
    command === CONSOLIDATE
      ? `Lần «${command}» trước đây dừng giữa chừng. Đề nghị nhận lại đúng các tệp đó để làm tiếp, hoặc bấm «Hoàn tác lần tổng hợp gần nhất» để trở lại như trước; số liệu đã nhập không mất.`
      : `Lần «${command}» trước đây dừng giữa chừng. Đề nghị bấm lại «${command}»; phần còn lại sẽ được làm tiếp, số liệu đã nhập không mất.`,
  );

export const fileTooLarge = (name: string, megabytes: number, most: number): Issue =>
  error(
    "file/too-large",
    `Tệp ${name}`,
    `Tệp ${megabytes.toLocaleString("vi-VN", { maximumFractionDigits: 1 })} MB, lớn hơn giới hạn ${most} MB của một kế hoạch. Đề nghị chọn tệp văn bản (.txt) của phụ lục kế hoạch.`,
  );

export const fileUnreadable = (name: string): Issue =>
  error("file/unreadable", `Tệp ${name}`, "Không đọc được tệp. Đề nghị kiểm tra tệp còn ở chỗ cũ và chọn lại.");

export const formulasOverwritten = (where: string, header: string, rows: readonly string[]): Issue =>
  remark(
    "table/formula-overwritten",
    where,
    `Công thức cột «${header}» bị ghi đè ở: ${rows.join(", ")}. Đề nghị bấm «Nạp kế hoạch» để xem và khôi phục.`,
  );

export const unknownPeriod = (code: string): Issue =>
  error(
    "period/unknown",
    "Danh mục, bảng kỳ báo cáo",
    `Không có kỳ «${code}», hoặc kỳ thiếu ngày. Đề nghị thêm dòng cho kỳ này (đủ mã, tên, từ ngày, ngày chốt, hạn gửi) rồi bấm lại.`,
  );

export const unknownGroup = (name: string): Issue =>
  error("registry/group-unknown", "Danh bạ cơ quan", `Không có nhóm «${name}». Đề nghị tải lại danh bạ rồi chọn nhóm.`);

export const nothingPasted = (): Issue =>
  error(
    "registry/nothing-pasted",
    "Ô dán danh bạ",
    "Chưa có tên cơ quan nào. Đề nghị dán danh sách, mỗi dòng một cơ quan.",
  );

export const nameTooLong = (line: number): Issue =>
  error(
    "registry/name-too-long",
    `Dòng ${line}`,
    "Tên dài hơn 255 ký tự. Đề nghị kiểm tra mỗi dòng chỉ có một cơ quan.",
  );

export const groupInGroup = (name: string): Issue =>
  error(
    "registry/group-in-group",
    `«${name}»`,
    "Đây là một nhóm cơ quan, không phải một cơ quan. Đề nghị dán tên từng cơ quan thành viên.",
  );

export const checkFails = (text: string): Issue => remark("workbook/check", "Kế hoạch!A4", text);

export const noDetailChosen = (): Issue =>
  error("detail/none", "Bảng chi tiết", "Chưa chọn cơ quan hoặc lĩnh vực nào. Đề nghị chọn ít nhất một.");

export const unknownDetail = (sheet: string): Issue =>
  error(
    "detail/unknown",
    `«${sheet}»`,
    "Không còn cơ quan hoặc lĩnh vực này trong kế hoạch. Đề nghị tải lại danh sách rồi chọn.",
  );
