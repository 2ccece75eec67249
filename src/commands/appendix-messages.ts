/** Sentences about printed appendices: what was found, where, what to do. */
import type { Issue } from "../issue";
import type { PageFault } from "../page/flow";
import { formalCount, namedSome } from "../reports/formal-words";
import { numberText } from "../sheets/appendix-count-notes";
import { SHEET } from "../sheets/names";

const error = (code: string, where: string, message: string): Issue => ({ code, where, message, severity: "error" });
const remark = (code: string, where: string, message: string): Issue => ({ code, where, message, severity: "remark" });

const HEADING = "Tiêu đề phụ lục";
const LAYOUT = "Trình bày phụ lục";
const SCOPE = "Phạm vi phụ lục";

export const titleMissing = (): Issue =>
  error("appendix/title-missing", HEADING, "Tên phụ lục để trống. Đề nghị nhập tên phụ lục.");

export const titleTooLong = (characters: number, most: number): Issue =>
  error(
    "appendix/title-too-long",
    HEADING,
    `Tên phụ lục dài ${numberText(characters)} ký tự, quá ${numberText(most)} ký tự nên chiếm hết trang đầu. ` +
      "Đề nghị rút gọn tên phụ lục.",
  );

/** @param field "Số phụ lục", "Số, ký hiệu văn bản". */
export const fieldTooLong = (field: string, characters: number, most: number): Issue =>
  error(
    "appendix/field-too-long",
    `${HEADING}, ô «${field}»`,
    `Nội dung dài ${numberText(characters)} ký tự, quá ${numberText(most)} ký tự. Đề nghị rút gọn.`,
  );

export const dateUnreadable = (text: string): Issue =>
  error(
    "appendix/date-unreadable",
    `${HEADING}, ô «Ngày văn bản»`,
    `«${text.slice(0, 40)}» không phải ngày. Đề nghị nhập theo ngày/tháng/năm, ví dụ 20/3/2025, hoặc để trống.`,
  );

export const marginOutside = (side: string, millimetres: number, least: number, most: number): Issue =>
  error(
    "appendix/margin-outside",
    `${LAYOUT}, lề ${side}`,
    `Lề ${String(millimetres).replace(".", ",")} mm ngoài giới hạn ${least}–${most} mm của Nghị định 30/2020/NĐ-CP. ` +
      `Đề nghị nhập từ ${least} đến ${most} mm.`,
  );

export const daysOutside = (most: number): Issue =>
  error(
    "appendix/days-outside",
    `${SCOPE}, số ngày sắp đến hạn`,
    `Số ngày phải là số nguyên từ 0 đến ${most}. Đề nghị nhập lại.`,
  );

export const scopeEmpty = (what: "lĩnh vực" | "cơ quan"): Issue =>
  error("appendix/scope-empty", SCOPE, `Chưa chọn ${what} nào. Đề nghị chọn ít nhất một ${what}.`);

export const nothingToPrint = (): Issue =>
  error(
    "appendix/nothing",
    SCOPE,
    "Không có nội dung nào trong phạm vi đã chọn. Đề nghị chọn thêm lĩnh vực hoặc cơ quan.",
  );

export function pageFaultIssue({ fault, heightPoints, pagePoints }: PageFault): Issue {
  const takes = `chiếm ${Math.round((heightPoints / pagePoints) * 100)}% chiều cao trang`;
  switch (fault) {
    case "head-too-high":
      return error("appendix/heading-too-high", HEADING, `Tiêu đề ${takes}. Đề nghị rút gọn tên phụ lục.`);
    case "titles-too-high":
      return error(
        "appendix/columns-too-high",
        LAYOUT,
        `Hàng tên cột ${takes}. Đề nghị chọn cỡ chữ nhỏ hơn hoặc giảm lề.`,
      );
    case "label-too-high":
      return error(
        "appendix/label-too-high",
        `Trang tính «${SHEET.plan}», cột «Lĩnh vực»`,
        `Tên một lĩnh vực quá dài, ${takes} khi in trong cột đầu. Đề nghị rút gọn tên lĩnh vực đó.`,
      );
  }
}

export const tooManyPages = (pages: number, most: number): Issue =>
  error(
    "appendix/too-many-pages",
    SCOPE,
    `Phụ lục dài ${numberText(pages)} trang; Excel chỉ giữ được ${numberText(most)} trang cho một trang tính. ` +
      "Đề nghị chia theo lĩnh vực hoặc cơ quan.",
  );

/** @param sheets Sheets that an earlier run was making when it was cut off. */
export const appendixUnfinished = (sheets: readonly string[]): Issue =>
  error(
    "appendix/unfinished",
    sheets.map((sheet) => `Trang tính «${sheet}»`).join(", "),
    "Lần lập phụ lục này trước đó bị ngắt giữa chừng. Đề nghị lập lại đúng phụ lục đó trước; các trang khác không bị đụng đến.",
  );

export const unknownAgency = (name: string): Issue =>
  error(
    "appendix/agency-unknown",
    SCOPE,
    `Cơ quan «${name}» không chủ trì nhiệm vụ nào trong kế hoạch. Đề nghị chọn cơ quan trong danh sách.`,
  );

export const noAgencyForSet = (): Issue =>
  error("appendix/no-agency", SCOPE, "Chưa chọn cơ quan nào để lập phụ lục riêng. Đề nghị chọn ít nhất một cơ quan.");

export const agencyWithoutRows = (name: string): Issue =>
  remark("appendix/agency-empty", name, "Cơ quan này không có nội dung nào trong phụ lục, nên không lập riêng.");

export const agenciesOwnWords = (count: number): Issue =>
  remark(
    "appendix/own-words",
    "Kết quả thực hiện",
    `${formalCount(count)} nhiệm vụ chưa có đoạn tổng hợp: phụ lục in nguyên lời các cơ quan. ` +
      "Đề nghị bấm «Gom kết quả theo nhiệm vụ» và viết cột «Đoạn tổng hợp» nếu cần.",
  );

export const noResults = (count: number): Issue =>
  remark(
    "appendix/no-results",
    "Kết quả thực hiện",
    `${formalCount(count)} nhiệm vụ chưa có kết quả trong kỳ: ô để trống khi in.`,
  );

export const evaluationsOverwritten = (tasks: readonly string[]): Issue =>
  remark(
    "appendix/evaluation-overwritten",
    `Trang tính «${SHEET.plan}», cột «Đánh giá tiến độ»`,
    `Đánh giá ghi ở nhiệm vụ ${namedSome(tasks, "nhiệm vụ")} không theo trạng thái và ngày đã nhập: công thức đã bị ghi đè. ` +
      "Phụ lục in theo ô này. Đề nghị bấm «Nạp kế hoạch» để khôi phục công thức nếu không chủ ý.",
  );

export const differsFromClosed = (
  { name, closedOn }: { readonly name: string; readonly closedOn: string | undefined },
  tasks: readonly string[],
): Issue =>
  remark(
    "appendix/differs-from-closed",
    `Trang tính «${SHEET.history}»`,
    `Kỳ ${name} đã chốt ngày ${closedOn ?? ""}, nhưng số liệu hiện nay khác ở nhiệm vụ ${namedSome(tasks, "nhiệm vụ")}. ` +
      "Phụ lục in số liệu hiện nay. Đề nghị chốt lại kèm đính chính, hoặc sửa lại cho đúng số đã chốt.",
  );

export const sheetGone = (sheet: string): Issue =>
  error(
    "appendix/sheet-gone",
    `Trang tính «${sheet}»`,
    "Trang tính đã bị xóa nên không có số liệu để in. Đề nghị hoàn tác (Ctrl+Z), hoặc bấm «Nạp kế hoạch» để lập lại trang rồi bấm lại.",
  );
