/** Sentences of remarks on what an appendix prints: the plan's own statements, evaluations that do not agree. */
import type { Issue } from "../issue";
import { namedSome } from "../reports/formal-words";
import { numberText } from "./appendix-count-notes";
import { codeRuns } from "./code-runs";
import { PLAN_COLUMN as C, SHEET } from "./names";

const PLAN_SHEET = `Trang tính «${SHEET.plan}»`;
const AREA_COLUMN = `${PLAN_SHEET}, cột «${C.area}»`;

const remark = (code: string, where: string, message: string): Issue => ({ code, where, message, severity: "remark" });

export const areaCountDiffers = (label: string, count: number, stated: number): Issue =>
  remark(
    "appendix/area-count-differs",
    AREA_COLUMN,
    `Lĩnh vực «${label}» có ${numberText(count)} nhiệm vụ, kế hoạch ghi ${numberText(stated)}, nên phụ lục kế hoạch ` +
      "không in số này; đề nghị kiểm tra các dòng của lĩnh vực, nếu đã thêm hoặc bớt nhiệm vụ thì không cần sửa.",
  );

export const areaNotInPlan = (label: string, count: number): Issue =>
  remark(
    "appendix/area-not-in-plan",
    AREA_COLUMN,
    `Lĩnh vực «${label}» (${numberText(count)} nhiệm vụ) không có trong kế hoạch đã ban hành nên in sau các lĩnh vực ` +
      "của kế hoạch; đề nghị ghi đúng tên lĩnh vực của kế hoạch, nếu là lĩnh vực bổ sung thì không cần sửa.",
  );

/** @param codes Of tasks that name no area, "" for one without code. */
export const areaMissing = (codes: readonly string[]): Issue =>
  remark(
    "appendix/area-missing",
    AREA_COLUMN,
    `${numberText(codes.length)} nhiệm vụ chưa ghi lĩnh vực: ${namedSome(
      codes.map((code) => code || "(không mã)"),
      "nhiệm vụ",
      numberText,
    )}. ` + "Đề nghị ghi lĩnh vực của các nhiệm vụ này.",
  );

export const totalDiffers = (count: number, stated: number): Issue =>
  remark(
    "appendix/total-differs",
    PLAN_SHEET,
    `Bảng kế hoạch có ${numberText(count)} nhiệm vụ, kế hoạch ghi ${numberText(stated)}, nên phụ lục kế hoạch không in ` +
      "ghi chú về tổng số; đề nghị kiểm tra các dòng của bảng, nếu đã thêm hoặc bớt nhiệm vụ thì không cần sửa.",
  );

/** @param codes At least one, in the plan's order. @param tasks Of the whole plan. */
export const sharesDisagree = (codes: readonly string[], tasks: readonly { readonly code: string }[]): Issue =>
  remark(
    "appendix/shares-disagree",
    `${PLAN_SHEET}, cột «${C.evaluation}»`,
    `${numberText(codes.length)} nhiệm vụ có đánh giá theo báo cáo các cơ quan khác với đánh giá trong bảng kế hoạch: ` +
      `${runsOf(codes, tasks)}. Đề nghị xem các đề xuất trạng thái khi tổng hợp báo cáo, hoặc cập nhật cột ` +
      `«${C.status}» của các nhiệm vụ này, rồi lập lại phụ lục.`,
  );

function runsOf(codes: readonly string[], tasks: readonly { readonly code: string }[]): string {
  return codeRuns(
    codes,
    tasks.map(({ code }) => code),
  );
}
