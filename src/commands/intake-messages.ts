/** Every sentence of taking reports in and of taking it back. */
import type { Issue } from "../issue";

/** The command by which an unfinished write is known; the only one that can also be taken back. */
export const CONSOLIDATE = "Nhận và tổng hợp báo cáo";

const error = (code: string, where: string, message: string): Issue => ({ code, where, message, severity: "error" });

export const noFileChosen = (): Issue =>
  error("intake/no-file", "Tệp báo cáo", "Chưa chọn tệp nào. Đề nghị chọn hoặc thả ít nhất một tệp báo cáo.");

export const readingCancelled = (): Issue =>
  error(
    "intake/cancelled",
    "Tệp báo cáo",
    "Đã dừng đọc theo yêu cầu; sổ chưa bị thay đổi. Đề nghị chọn lại tệp khi cần.",
  );

export const tableGone = (table: string): Issue =>
  error(
    "table/missing",
    `Bảng ${table}`,
    "Không còn bảng này trong sổ: bảng đã bị xóa, đổi tên hoặc chuyển thành vùng thường. Đề nghị hoàn tác (Ctrl+Z) hoặc bấm «Nạp kế hoạch» để lập lại.",
  );

export const nothingToUndo = (): Issue =>
  error("undo/nothing", "Sổ", "Không có lần tổng hợp nào để hoàn tác. Đề nghị kiểm tra trang tính «Nhật ký nhận tệp».");

export const editedSince = (places: readonly string[], more: number): Issue =>
  error(
    "undo/edited-since",
    places.join(", "),
    `Ô đã được sửa sau lần tổng hợp${more > 0 ? ` (và ${more} ô khác)` : ""}; hoàn tác sẽ làm mất phần sửa đó. Đề nghị ghi lại phần sửa, trả ô về như cũ hoặc sửa tay từng dòng.`,
  );

export const rowsGone = (count: number): Issue =>
  error(
    "undo/rows-gone",
    "Báo cáo nhận về",
    `${count} dòng của lần tổng hợp gần nhất không còn trong bảng: đã bị xóa hoặc đổi kỳ, cơ quan, mã. Đề nghị kiểm tra bảng, khôi phục các dòng đó hoặc sửa tay.`,
  );

export const changedWhileWriting = (rows: readonly string[], more: number): Issue => ({
  code: "workbook/changed-while-writing",
  where: "Báo cáo nhận về",
  message: `Trong lúc ghi, sổ bị người khác sửa; các dòng sau không đúng như đã xem: ${rows.join("; ")}${more > 0 ? ` và ${more} dòng khác` : ""}. Đề nghị thống nhất với người cùng mở sổ, kiểm tra các dòng này rồi nhận lại tệp.`,
  severity: "remark",
});
