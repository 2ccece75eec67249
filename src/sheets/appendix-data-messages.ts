/** Sentences about what stands in the way of reading what appendices are made from. */
import type { Issue } from "../issue";
import { SHEET, TABLE } from "./names";

/** More than these are counted, not named. */
const MOST_NAMES = 10;

/** @param shares "I.3 (Sở Nội vụ)", at least one. */
export function sharesUnread(shares: readonly string[]): Issue {
  const shown = shares.slice(0, MOST_NAMES).join(", ");
  const others = shares.length - MOST_NAMES;
  return {
    code: "appendix/shares-unread",
    where: `Trang tính «${SHEET.assignments}», bảng ${TABLE.assignments}`,
    message:
      `Vai trò hoặc đánh giá tiến độ không đọc được ở ${shown}${others > 0 ? ` và ${others} dòng khác` : ""}. ` +
      "Đề nghị kiểm tra trạng thái của các nhiệm vụ này, bấm «Dựng lại bảng tổng hợp» để lập lại phân công, rồi bấm lại.",
    severity: "error",
  };
}
