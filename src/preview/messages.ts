/** What the preview page says to its user. */

export const PREVIEW_NOTE = "Xem trước, không có Excel";
export const PREVIEW_EXPLANATION =
  "Ngăn bên phải là ngăn tác vụ thật; sổ tính bên trái là sổ mô phỏng, tải về được thành tệp Excel.";
export const SAVE_LABEL = "Tải tệp .xlsx";
export const OPEN_LABEL = "Mở tệp .xlsx";
export const SAMPLES_LABEL = "Tải báo cáo giả định (.zip)";
/** After the click and as tooltip: the files say they are of the first quarter, whatever day it is now. */
export const SAMPLES_NOTE =
  "Bộ tệp báo cáo giả định kỳ Quý I năm 2025: giải nén, đổi kỳ sang Quý I ở ngăn bên phải, rồi thả các tệp vào mục Báo cáo.";
/** Made when the site is built. */
export const SAMPLES_ADDRESS = "bao-cao-gia-dinh.zip";
export const FILE_NAME = "ke-hoach-cchc.xlsx";
export const DROP_DOWN_LABEL = "Chọn từ danh sách (Alt + mũi tên xuống)";

export const opened = (name: string): string => `Đã mở tệp ${name}.`;

export const openedWithLoss = (name: string, lost: readonly string[]): string =>
  `Đã mở tệp ${name} để xem. Trang này không giữ được: ${lost.join("; ")}; vì vậy không lưu đè được, đề nghị sửa tệp bằng Excel.`;

/** `detail` says what was found and what to do. */
export const notOpened = (name: string, detail: string): string => `Không mở được tệp ${name}. ${detail}`;

export const tooLarge = (name: string): string =>
  `Tệp ${name} lớn hơn 20 MB, trang xem trước không mở. Đề nghị chọn sổ tính nhỏ hơn.`;

export const notSaved = (lost: readonly string[]): string =>
  `Chưa tải về: sổ này có phần trang xem trước không ghi lại được (${lost.join("; ")}). Đề nghị dùng tệp gốc trong Excel.`;

export const saved = (name: string): string => `Đã tải tệp ${name} về máy.`;

/** Where the rule that refuses says nothing itself. */
export const REFUSED_TITLE = "Giá trị không được nhận";
export const refusedBy = (message: string): string =>
  message === "" ? "Ô này chỉ nhận giá trị theo danh sách hoặc giới hạn đã đặt. Đề nghị nhập lại." : message;

export const chartNotDrawn = (title: string): string =>
  `Biểu đồ «${title}»: trang xem trước chưa vẽ loại này; mở tệp bằng Excel để xem.`;
