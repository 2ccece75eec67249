/** `print-appendix`: the sheet of a printed appendix into a workbook, with the choices of the last time. */
import { type KindWishes, printKind } from "../commands/print-appendix";
import { liveWorkbook } from "../excel/live-workbook";
import { APPENDIX_KINDS } from "../sheets/appendix-content";
import { accountLines, valueOrLines } from "./account-text";
import { localToday } from "./clock";
import { type HeadlessCommand, refusal } from "./headless-command";
import { overWorkbook } from "./headless-job";

const PER_AGENCY = "per-agency";
const KINDS = APPENDIX_KINDS.join("|");

export const PRINT_APPENDIX: HeadlessCommand = {
  name: "print-appendix",
  usage: `--workbook TỆP --out TỆP --kind ${KINDS} [--within-days 30] [--${PER_AGENCY}] [--stats TỆP]`,
  options: ["workbook", "out", "kind", "within-days", "stats"],
  flags: [PER_AGENCY],
  read: ({ values: { workbook, out, kind: wanted, stats, "within-days": days }, flags }) => {
    if (out === undefined || out === "") return "Thiếu --out: tệp .xlsx sẽ ghi ra.";
    if (workbook === undefined) return "Thiếu --workbook: tệp .xlsx đang theo dõi kế hoạch.";
    if (wanted === undefined) return `Thiếu --kind: loại phụ lục (${KINDS}).`;
    const kind = APPENDIX_KINDS.find((known) => known === wanted);
    if (!kind) return `--kind «${wanted}» không phải loại phụ lục; đề nghị chọn một trong: ${KINDS}.`;
    if (days !== undefined && !/^\d{1,3}$/.test(days)) return `--within-days «${days}» không phải số ngày; ví dụ 30.`;
    const wishes: KindWishes = {
      ...(days === undefined ? {} : { withinDays: Number(days) }),
      ...(flags.has(PER_AGENCY) ? { perAgency: true } : {}),
    };
    return () =>
      overWorkbook({
        workbook,
        out,
        stats,
        run: async () => {
          const account = valueOrLines(await printKind(liveWorkbook(), kind, wishes, { today: localToday }));
          return "lines" in account ? refusal(...account.lines) : { exitCode: 0, lines: accountLines(account.value) };
        },
      });
  },
};
