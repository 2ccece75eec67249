/** The pane's own sentences that depend on a value; the desk brings the others. */
import type { Issue } from "../issue";
import type { Trouble } from "./settle";

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

/** `lead` is "" where the issue says it all. */
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
        ? { heading: `«${action}» dừng giữa chừng`, lead: `Đề nghị bấm lại «${action}» để làm nốt.` }
        : { heading: `«${action}» dừng, chưa ghi gì vào sổ`, lead: "" };
    case "broken":
      return {
        heading: "Phần mềm dừng ngoài dự kiến",
        lead: `Việc «${action}» dừng giữa chừng do phần mềm. Đề nghị bấm lại; nếu vẫn dừng, chép chi tiết gửi người hỗ trợ.`,
      };
  }
}
