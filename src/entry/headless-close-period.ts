/** `close-period`: freezes the current period; one that was closed and differs is refused unless told otherwise. */
import { closePeriod } from "../commands/close-period";
import { liveWorkbook } from "../excel/live-workbook";
import { accountLines, valueOrLines } from "./account-text";
import { localNow, localToday } from "./clock";
import { type HeadlessCommand, refusal } from "./headless-command";
import { overWorkbook } from "./headless-job";

const WITH_CORRECTIONS = "with-corrections";

export const CLOSE_PERIOD: HeadlessCommand = {
  name: "close-period",
  usage: `--workbook TỆP --out TỆP [--${WITH_CORRECTIONS}] [--stats TỆP]`,
  options: ["workbook", "out", "stats"],
  flags: [WITH_CORRECTIONS],
  read: ({ values: { workbook, out, stats }, flags }) => {
    if (out === undefined || out === "") return "Thiếu --out: tệp .xlsx sẽ ghi ra.";
    if (workbook === undefined) return "Thiếu --workbook: tệp .xlsx có kỳ cần chốt.";
    return () =>
      overWorkbook({
        workbook,
        out,
        stats,
        run: async () => {
          const options = { today: localToday, now: localNow };
          const account = valueOrLines(await closePeriod(liveWorkbook(), options, flags.has(WITH_CORRECTIONS)));
          return "lines" in account ? refusal(...account.lines) : { exitCode: 0, lines: accountLines(account.value) };
        },
      });
  },
};
