/** Sentences about what stands in the way of reading what appendices are made from. */
import type { Issue } from "../issue";
import { namedSome } from "../reports/formal-words";
import { PLAN_COLUMN, SHEET, TABLE } from "./names";

/** @param shares "I.3 (Sở Nội vụ)", at least one. */
export function sharesUnread(shares: readonly string[]): Issue {
  return {
    code: "appendix/shares-unread",
    where: `Trang tính «${SHEET.assignments}», bảng ${TABLE.assignments}`,
    message:
      `Vai trò hoặc đánh giá tiến độ không đọc được ở ${namedSome(shares, "dòng")}. ` +
      "Đề nghị kiểm tra trạng thái của các nhiệm vụ này, bấm «Dựng lại bảng tổng hợp» để lập lại phân công, rồi bấm lại.",
    severity: "error",
  };
}

/** What stands in one cell of the plan's table; `task`: its code, "dòng 12" for a row without one. */
export type FoundValue = { readonly task: string; readonly value: string };

const PLAN_PLACE = `Trang tính «${SHEET.plan}», bảng ${TABLE.plan}`;

/** @param found Error values of one column, at least one. */
export function brokenValues(header: string, found: readonly FoundValue[]): Issue {
  return {
    code: "appendix/broken-values",
    where: `${PLAN_PLACE}, cột «${header}»`,
    message:
      `Giá trị lỗi ở ${namedSome(found.map(withValue), "dòng")}. ` +
      "Đề nghị sửa công thức hoặc gõ lại nội dung các ô này, rồi bấm lại.",
    severity: "error",
  };
}

/** @param found At least one. */
export function unreadProgress(found: readonly FoundValue[]): Issue {
  return {
    code: "appendix/progress-unread",
    where: `${PLAN_PLACE}, cột «${PLAN_COLUMN.progress}»`,
    message:
      `Tiến độ không phải số từ 0% đến 100% ở ${namedSome(found.map(withValue), "dòng")}; phụ lục để trống tiến độ của ` +
      "các nhiệm vụ này. Đề nghị gõ lại dạng số, ví dụ 50%.",
    severity: "remark",
  };
}

/** @param found At least one. */
export function unreadCompletions(found: readonly FoundValue[]): Issue {
  return {
    code: "appendix/completed-unread",
    where: `${PLAN_PLACE}, cột «${PLAN_COLUMN.completed}»`,
    message:
      `Ngày hoàn thành là chữ, không phải ngày, ở ${namedSome(found.map(withValue), "dòng")}; phụ lục coi các nhiệm vụ này là ` +
      "chưa rõ ngày hoàn thành. Đề nghị gõ lại dạng ngày, ví dụ 15/3/2025.",
    severity: "remark",
  };
}

/** The longest that is quoted of a cell. */
const MOST_CHARS = 30;

function withValue({ task, value }: FoundValue): string {
  return `${task} («${value.length > MOST_CHARS ? `${value.slice(0, MOST_CHARS)}…` : value}»)`;
}
