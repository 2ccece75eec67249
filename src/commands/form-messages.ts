/** Sentences about opening a period and handing out report forms: what was found, where, what to do. */
import type { Issue } from "../issue";

const error = (code: string, where: string, message: string): Issue => ({ code, where, message, severity: "error" });

export const noCurrentPeriod = (): Issue =>
  error(
    "period/none",
    "Kế hoạch, ô «Kỳ báo cáo»",
    "Sổ chưa chọn kỳ báo cáo. Đề nghị chọn kỳ trong danh sách của ô này, hoặc bấm «Mở kỳ».",
  );
