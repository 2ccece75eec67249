/** `issue-templates`: one report form per agency into a folder; the workbook stays as it is. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { ReportForm } from "../commands/report-desk";
import { issueLine, valueOrLines } from "./account-text";
import { type HeadlessCommand, type HeadlessResult, periodFault, refusal } from "./headless-command";
import type { OpenWorkbook } from "./headless-host";
import { overWorkbook, writeOut } from "./headless-job";

export const ISSUE_TEMPLATES: HeadlessCommand = {
  name: "issue-templates",
  usage: "--workbook TỆP --period 2025-Q1 --out-dir THƯ-MỤC [--with-coordinated] [--stats TỆP]",
  options: ["workbook", "period", "out-dir", "stats"],
  flags: ["with-coordinated"],
  read: ({ values: { workbook, period, stats, "out-dir": folder }, flags }) => {
    if (workbook === undefined) return "Thiếu --workbook: tệp .xlsx đang theo dõi kế hoạch.";
    if (period === undefined) return "Thiếu --period: mã kỳ báo cáo, ví dụ 2025-Q1.";
    if (folder === undefined || folder === "") return "Thiếu --out-dir: thư mục nhận các biểu mẫu.";
    const fault = periodFault(period);
    if (fault !== undefined) return fault;
    const withCoordinated = flags.has("with-coordinated");
    const run = (open: OpenWorkbook): Promise<HeadlessResult> => issue(open, period, folder, withCoordinated);
    return () => overWorkbook({ workbook, out: undefined, stats, run });
  },
};

async function issue(
  { desk }: OpenWorkbook,
  period: string,
  folder: string,
  withCoordinated: boolean,
): Promise<HeadlessResult> {
  const choices = valueOrLines(await desk.formChoices(period));
  if ("lines" in choices) return refusal(...choices.lines);
  const forms = valueOrLines(await desk.makeForms({ period, withCoordinated }));
  if ("lines" in forms) return refusal(...forms.lines);
  const unwritten = await writeForms(forms.value, folder);
  if (unwritten !== undefined) return refusal(unwritten);
  const { remarks } = choices.value;
  return {
    exitCode: 0,
    lines: [
      `Đã lập ${forms.value.length} biểu mẫu kỳ ${choices.value.period.name} vào thư mục ${folder}:`,
      ...forms.value.map(({ agency, fileName }) => `  ${fileName}  ${agency}`),
      ...(remarks.length === 0 ? [] : [`Lưu ý (${remarks.length}):`]),
      ...remarks.map((remark) => `  - ${issueLine(remark)}`),
    ],
  };
}

/** `undefined` when all are written, else why the first of them was not. */
async function writeForms(forms: readonly ReportForm[], folder: string): Promise<string | undefined> {
  try {
    await mkdir(folder, { recursive: true });
  } catch {
    return `Thư mục ${folder}: không tạo được. Đề nghị chọn thư mục khác, hoặc xóa tệp trùng tên với thư mục, rồi chạy lại.`;
  }
  for (const { fileName, bytes } of forms) {
    const unwritten = await writeOut(join(folder, fileName), bytes);
    if (unwritten !== undefined) return unwritten;
  }
  return undefined;
}
