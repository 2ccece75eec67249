/** `undo`: takes the last consolidation back. */
import { accountLines, valueOrLines } from "./account-text";
import { type HeadlessCommand, refusal } from "./headless-command";
import { overWorkbook } from "./headless-job";

export const UNDO: HeadlessCommand = {
  name: "undo",
  usage: "--workbook TỆP --out TỆP [--stats TỆP]",
  options: ["out", "workbook", "stats"],
  read: ({ values: { out, workbook, stats } }) => {
    if (out === undefined || out === "") return "Thiếu --out: tệp .xlsx sẽ ghi ra.";
    if (workbook === undefined) return "Thiếu --workbook: tệp .xlsx của sổ theo dõi.";
    return () =>
      overWorkbook({
        workbook,
        out,
        stats,
        run: async ({ desk }) => {
          const account = valueOrLines(await desk.undo());
          return "lines" in account ? refusal(...account.lines) : { exitCode: 0, lines: accountLines(account.value) };
        },
      });
  },
};
