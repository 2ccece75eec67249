/** The pane's own sentences that depend on a value; the desk brings the others. */
import type { Issue } from "../issue";
import type { Trouble } from "./attempt";

const NUMBER = new Intl.NumberFormat("vi-VN");

/** 1234 → "1.234". */
export function figure(count: number): string {
  return NUMBER.format(count);
}

export const PROMISE =
  "Đưa kế hoạch cải cách hành chính vào sổ này đúng nguyên văn, để theo dõi tiến độ và tổng hợp theo cơ quan, theo lĩnh vực.";

/** Errors before remarks; otherwise as found. */
export function sortIssues(issues: readonly Issue[]): readonly Issue[] {
  return [
    ...issues.filter((issue) => issue.severity === "error"),
    ...issues.filter((issue) => issue.severity === "remark"),
  ];
}

/** "2 điểm phải xử lý, 1 điểm lưu ý"; "" when there is none. */
export function countIssues(issues: readonly Issue[]): string {
  const errors = issues.filter((issue) => issue.severity === "error").length;
  const remarks = issues.length - errors;
  return [errors > 0 ? `${figure(errors)} điểm phải xử lý` : "", remarks > 0 ? `${figure(remarks)} điểm lưu ý` : ""]
    .filter((part) => part !== "")
    .join(", ");
}

/** For the clipboard: one issue a line, in the order of the list. */
export function issuesAsText(issues: readonly Issue[]): string {
  return sortIssues(issues)
    .map((issue) => (issue.where === "" ? issue.message : `${issue.where}: ${issue.message}`))
    .join("\n");
}

export type TroubleText = { readonly heading: string; readonly lead: string };

/** `action` is the label of the button that continues. */
export function describeTrouble(trouble: Trouble, action: string): TroubleText {
  switch (trouble.kind) {
    case "refused":
      return {
        heading: `Chưa thực hiện được «${action}»`,
        lead: `Có ${countIssues(trouble.issues)}; chưa ghi gì vào sổ. Xử lý xong, đề nghị bấm lại «${action}».`,
      };
    case "failed":
      return trouble.state === "unfinished"
        ? {
            heading: `«${action}» chưa xong`,
            lead: `Sổ mới được ghi một phần. Đề nghị bấm lại «${action}» để làm nốt.`,
          }
        : {
            heading: `Chưa thực hiện được «${action}»`,
            lead: `Chưa ghi gì vào sổ. Đề nghị xử lý theo hướng dẫn dưới đây rồi bấm lại «${action}».`,
          };
    case "broken":
      return {
        heading: "Phần mềm dừng ngoài dự kiến",
        lead: `Việc «${action}» dừng giữa chừng do phần mềm. Đề nghị bấm lại; nếu vẫn dừng, chép chi tiết gửi người hỗ trợ.`,
      };
  }
}

export const MAX_PLAN_FILE_BYTES = 5 * 1024 * 1024;

/** A plan is a few dozen kilobytes of text; more than `MAX_PLAN_FILE_BYTES` (our choice) is another kind of file. */
export function fileTooLarge(name: string, sizeBytes: number): Issue {
  const megabytes = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1 }).format(sizeBytes / 1024 / 1024);
  return {
    code: "plan-file/too-large",
    where: `Tệp ${name}`,
    message: `Tệp nặng ${megabytes} MB, quá 5 MB nên không phải văn bản kế hoạch. Đề nghị chọn tệp .txt chứa phụ lục của kế hoạch.`,
    severity: "error",
  };
}

/** The browser no longer gives the file: changed, moved or closed since it was chosen. */
export function fileUnreadable(name: string): Issue {
  return {
    code: "plan-file/unreadable",
    where: `Tệp ${name}`,
    message: "Không đọc được tệp, có thể tệp đã được sửa hoặc chuyển đi sau khi chọn. Đề nghị chọn lại tệp.",
    severity: "error",
  };
}
