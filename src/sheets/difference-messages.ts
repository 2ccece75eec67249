/** Sentences about summaries that do not show what is printed: what stands there, what is printed, what to do. */
import type { Issue } from "../issue";

const error = (code: string, where: string, message: string): Issue => ({ code, where, message, severity: "error" });

const REBUILD = "Đề nghị bấm «Dựng lại bảng tổng hợp», rồi lập lại phụ lục.";

export const tableGone = (sheet: string, table: string): Issue =>
  error(
    "appendix/summary-missing",
    `Trang tính «${sheet}»`,
    `Không còn bảng ${table} (đã bị xóa, đổi tên hoặc chuyển thành vùng thường) nên không đối chiếu được với phụ lục. ` +
      `Đề nghị đặt lại tên bảng, hoặc đổi tên trang tính này; ${lower(REBUILD)}`,
  );

export const columnGone = (sheet: string, header: string): Issue =>
  error(
    "appendix/summary-column-missing",
    `Trang tính «${sheet}», cột «${header}»`,
    `Không có cột này (đã bị xóa hoặc đổi tên) nên không đối chiếu được với phụ lục. ` +
      `Đề nghị đặt lại đúng tên cột; ${lower(REBUILD)}`,
  );

export const rowGone = (sheet: string, row: string): Issue =>
  error(
    "appendix/summary-row-missing",
    `Trang tính «${sheet}», dòng «${row}»`,
    `Bảng không có dòng này, phụ lục in dòng này. ${REBUILD}`,
  );

export const rowExtra = (place: string, row: string): Issue =>
  error(
    "appendix/summary-row-extra",
    `${place}, dòng «${row}»`,
    `Bảng có dòng này, phụ lục không in dòng này. ${REBUILD}`,
  );

export const rowRepeated = (place: string, row: string): Issue =>
  error(
    "appendix/summary-row-repeated",
    `${place}, dòng «${row}»`,
    `Bảng có dòng này nhiều lần, phụ lục in một lần. ${REBUILD}`,
  );

/** @param stands As the cell shows it; "" for a blank one. */
export const cellDiffers = (place: string, row: string, header: string, stands: string, printed: string): Issue =>
  error(
    "appendix/summary-differs",
    `${place}, dòng «${row}», cột «${header}»`,
    `${standing(stands)}, số liệu để in là ${printed}. ${REBUILD}`,
  );

export const moreDifferences = (count: number): Issue =>
  error(
    "appendix/summary-more-differences",
    "Các bảng tổng hợp",
    `Còn ${count.toLocaleString("vi-VN")} chỗ khác với phụ lục chưa liệt kê. ${REBUILD}`,
  );

function standing(shown: string): string {
  if (shown === "") return "Bảng để trống ô này";
  return shown.startsWith("#") ? `Ô này báo lỗi ${shown}` : `Bảng ghi ${shown}`;
}

function lower(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
