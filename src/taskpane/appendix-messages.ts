/** What the station «Phụ lục» says: names and explanations of the kinds, words for fields, sentences with figures. */
import type { AppendixKind, AppendixOffer, AppendixPages } from "../commands/appendix-desk";
import type { AppendixEntry, EntryFault, EntryField, Side } from "./appendix-entry";
import { figure } from "./messages";

/** The words on the buttons, and in what is said when one of them stops. */
export const APPENDIX_ACTIONS = {
  sheet: "Lập phụ lục",
  sheets: "Lập thành trang tính",
  files: "Lập thành tệp",
} as const;

/** `about` is one line at the pane's usual width. */
export const KIND_WORDS: Readonly<Record<AppendixKind, { readonly name: string; readonly about: string }>> = {
  plan: { name: "Kế hoạch đã ban hành", about: "Các nhiệm vụ của kế hoạch, đúng nguyên văn." },
  progress: { name: "Kết quả thực hiện trong kỳ", about: "Kết quả, sản phẩm, tiến độ của từng nhiệm vụ." },
  agencies: { name: "Tổng hợp theo cơ quan", about: "Mỗi cơ quan chủ trì một dòng số liệu." },
  areas: { name: "Tổng hợp theo lĩnh vực", about: "Mỗi lĩnh vực một dòng số liệu." },
  overdue: { name: "Quá hạn và chưa báo cáo", about: "Việc quá hạn, sắp đến hạn, nơi chưa báo cáo." },
};

export const SIDE_WORDS: Readonly<Record<Side, string>> = {
  top: "Lề trên",
  bottom: "Lề dưới",
  left: "Lề trái",
  right: "Lề phải",
};

const LAYOUT = "Trình bày";
/** Where a field stands, for those who have its fold closed. */
export const FIELD_PLACES: Readonly<Record<EntryField, string>> = {
  top: `${LAYOUT}, lề trên`,
  bottom: `${LAYOUT}, lề dưới`,
  left: `${LAYOUT}, lề trái`,
  right: `${LAYOUT}, lề phải`,
  date: "Tiêu đề, ngày văn bản",
  withinDays: "Phạm vi, số ngày",
};

const typedWords = (text: string): string => (text.trim() === "" ? "Chưa nhập" : `«${text.trim()}» không dùng được`);

export const marginOutside = (text: string, least: number, most: number): string =>
  `${typedWords(text)}. Đề nghị nhập từ ${figure(least)} đến ${figure(most)} mm.`;

export const notWholeDays = (text: string): string =>
  `${typedWords(text)}. Đề nghị nhập số ngày nguyên, ví dụ 30; nhập 0 nếu chỉ nêu việc đã quá hạn.`;

/** "20–25 mm". */
export const limitsHint = ([least, most]: readonly [number, number]): string => `${figure(least)}–${figure(most)} mm`;

export const MARGINS_HINT = "Giới hạn theo Nghị định 30/2020/NĐ-CP.";
export const BOUND_HINT = "Lề dành cho gáy chuyển lên cạnh trên, lề trái như các cạnh khác.";
export const NUMBER_HINT = "Số La Mã, ví dụ II; để trống khi chỉ có một phụ lục.";
export const TITLE_HINT = "In hoa khi lập.";
export const ROOM_HINT = "Để trống thì chừa chỗ điền tay.";
/** Electronic copies get number and day when they are issued (decree 30/2020/NĐ-CP). */
export const ELECTRONIC_NUMBER_HINT = "Bản điện tử chừa chỗ cho số, chỉ in ký hiệu sau dấu gạch chéo.";
export const ELECTRONIC_DATE_HINT = "Bản điện tử chừa chỗ cho ngày. Chọn «Bản giấy» ở phần Trình bày để in ngày.";
export const DAYS_HINT = "Tính từ ngày chốt.";
export const SET_ADVICE = "Mỗi cơ quan một phụ lục, chỉ gồm phần của cơ quan đó, trình bày như đã chọn ở trên.";
export const NO_AGENCY_FOR_SET = "Chưa chọn cơ quan nào.";
export const FILES_ADVICE = "Tải về rồi in, hoặc gửi từng cơ quan.";
export const NO_FILES = "Các cơ quan đã chọn không có nội dung nào trong phụ lục này. Đề nghị chọn lại cơ quan.";
export const LAYING_OUT = "Đang dàn trang…";
export const READ_WHEN_OPENED = "Trang in theo sổ lúc mở mục này.";

/** "3 trang A4 ngang · 38 nhiệm vụ, 7 lĩnh vực". */
export function describePages({ pages, summary }: AppendixPages): string {
  return [`${figure(pages.length)} trang A4 ngang`, summary].filter((part) => part !== "").join(" · ");
}

/** "Trang 1/3: Phụ lục I KẾT QUẢ THỰC HIỆN…"; `words` may be "". */
export function describePage(index: number, count: number, words: string): string {
  const place = `Trang ${figure(index + 1)}/${figure(count)}`;
  return words === "" ? place : `${place}: ${words}`;
}

/** "Sở Nội vụ · 19 chủ trì". */
export const describeLead = (name: string, leads: number): string => `${name} · ${figure(leads)} chủ trì`;

/** What pressing the button will do to the workbook. */
export function describePrinting({ sheet, exists }: AppendixOffer): string {
  return exists
    ? `Trang tính «${sheet}» đã có và sẽ được lập lại; chỗ sửa tay trên trang đó không được giữ.`
    : `Sẽ thêm trang tính «${sheet}».`;
}

export const describeFault = ({ place, message }: EntryFault): string => `${place}: ${message}`;

export const notLaidOut = (count: number): string =>
  `Chưa dàn được trang. Đề nghị xử lý ${figure(count)} điểm nêu trên.`;

export const headingTitle = ({ own }: AppendixEntry): string =>
  `Tiêu đề: ${own.number.trim() === "" ? "không đánh số" : `Phụ lục ${own.number.trim()}`}`;

export const paperTitle = ({ document, paper }: AppendixEntry): string =>
  `${LAYOUT}: ${document.copy === "paper" ? "bản giấy" : "bản điện tử"}, cỡ chữ ${figure(paper.tableSize)}`;

/** "Phạm vi: 2/7 lĩnh vực, 3/12 cơ quan". */
export function scopeTitle({ own }: AppendixEntry, areaCount: number, agencyCount: number): string {
  const parts = [
    own.areas === undefined ? "" : `${figure(own.areas.length)}/${figure(areaCount)} lĩnh vực`,
    own.agencies === undefined ? "" : `${figure(own.agencies.length)}/${figure(agencyCount)} cơ quan`,
  ].filter((part) => part !== "");
  return `Phạm vi: ${parts.length === 0 ? "toàn bộ" : parts.join(", ")}`;
}

export const setTitle = (chosen: number, count: number): string =>
  `Từng cơ quan: ${chosen === 0 ? `${figure(count)} cơ quan` : `đã chọn ${figure(chosen)}/${figure(count)}`}`;
