/** `summarise`: assignments and summaries derived anew, with every detail sheet when asked for. */
import { buildAllDetails } from "../commands/rebuild";
import { liveWorkbook } from "../excel/live-workbook";
import { accountLines, valueOrLines } from "./account-text";
import { type HeadlessCommand, refusal } from "./headless-command";
import { overWorkbook } from "./headless-job";

export const SUMMARISE: HeadlessCommand = {
  name: "summarise",
  usage: "--workbook TỆP --out TỆP [--detail all] [--stats TỆP]",
  options: ["out", "workbook", "detail", "stats"],
  read: ({ values: { out, workbook, detail, stats } }) => {
    if (out === undefined || out === "") return "Thiếu --out: tệp .xlsx sẽ ghi ra.";
    if (workbook === undefined) return "Thiếu --workbook: tệp .xlsx cần dựng lại bảng tổng hợp.";
    if (detail !== undefined && detail !== "all") return `--detail chỉ nhận «all», không nhận «${detail}».`;
    return () =>
      overWorkbook({
        workbook,
        out,
        stats,
        run: async ({ desk }) => {
          const outcome = detail === "all" ? await buildAllDetails(liveWorkbook()) : await desk.rebuildSummaries();
          const account = valueOrLines(outcome);
          return "lines" in account ? refusal(...account.lines) : { exitCode: 0, lines: accountLines(account.value) };
        },
      });
  },
};
