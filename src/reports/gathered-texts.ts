/**
 * «Gom kết quả theo nhiệm vụ»: what the agencies wrote about one task, in one cell each for results and for
 * difficulties, an agency a line. What a cell cannot hold is counted in its last line; `Báo cáo nhận về` has it all.
 */
import { collapse } from "../plan/clean-text";
import type { Registry } from "../plan/registry";
import { nameKey } from "../plan/unit-wording";
import type { ReportRecord } from "./record";
import type { ReportEntry } from "./submission";

/** Excel specifications and limits: characters and line feeds a cell can contain. */
export const MOST_CHARS = 32_767;
export const MOST_LINE_FEEDS = 253;

/** Room kept for the last line, which `leftOutLine` never fills. */
const LAST_LINE_CHARS = 300;

export type GatheredTask = {
  readonly code: string;
  readonly results: string;
  readonly difficulties: string;
  readonly agencyCount: number;
};

/**
 * Tasks by code in lower case; a task nobody reported on is absent. Agencies in the registry's order, those it does
 * not have behind them in the order of the records.
 *
 * @param records Of one period. @param stands Where they stand: "trang tính «Báo cáo nhận về»". @param withProducts
 *   Without them where products are shown beside.
 */
export function gatherTexts(
  records: readonly ReportRecord[],
  registry: Registry,
  stands: string,
  withProducts = true,
): ReadonlyMap<string, GatheredTask> {
  const orders = new Map(registry.units.map(({ name, order }) => [nameKey(name), order]));
  const orderOf = ({ agency }: ReportRecord): number => orders.get(nameKey(agency)) ?? Number.MAX_SAFE_INTEGER;
  const byTask = new Map<string, ReportRecord[]>();
  for (const record of [...records].sort((a, b) => orderOf(a) - orderOf(b))) {
    const key = record.code.toLowerCase();
    const ofTask = byTask.get(key);
    if (ofTask) ofTask.push(record);
    else byTask.set(key, [record]);
  }
  return new Map(
    [...byTask].map(([key, ofTask]) => {
      const code = ofTask[0]?.code ?? key;
      const lines = (textOf: (entry: ReportEntry) => string): readonly string[] =>
        ofTask.flatMap(({ agency, entry }) => {
          const text = textOf(entry);
          return text === "" ? [] : [`${collapse(agency)}: ${text}`];
        });
      const where = `${stands}, mã ${code}`;
      return [
        key,
        {
          code,
          results: cellText(
            lines((entry) => resultText(entry, withProducts)),
            where,
          ),
          difficulties: cellText(lines(difficultyText), where),
          agencyCount: new Set(ofTask.map(({ agency }) => nameKey(agency))).size,
        },
      ];
    }),
  );
}

/** Whoever reports without words is named with the status, so that nobody seems to be missing. */
function resultText({ status, result, figures, product }: ReportEntry, withProduct: boolean): string {
  const text = sentences([
    ["", result],
    ["Số liệu: ", figures],
    ["Sản phẩm: ", withProduct ? product : ""],
  ]);
  if (text !== "") return text;
  return status === "" ? "không ghi kết quả." : `${status.toLowerCase()}, không ghi kết quả.`;
}

/** Difficulty and proposal in one line, "Thiếu người. Kiến nghị: Bổ sung."; "" for neither. */
export function difficultyText({ difficulty, proposal }: ReportEntry): string {
  return sentences([
    ["", difficulty],
    ["Kiến nghị: ", proposal],
  ]);
}

/** One line: breaks within an agency's text become blanks. Every part ends with a mark. */
function sentences(parts: readonly (readonly [label: string, text: string])[]): string {
  return parts
    .map(([label, text]) => [label, collapse(text)] as const)
    .filter(([, text]) => text !== "")
    .map(([label, text]) => `${label}${text}${/[.;:!?…]$/.test(text) ? "" : "."}`)
    .join(" ");
}

/** Whole lines only: one that does not fit is left out and counted, those behind it are tried. */
export function cellText(lines: readonly string[], where: string): string {
  const whole = lines.join("\n");
  if (whole.length <= MOST_CHARS && lines.length <= MOST_LINE_FEEDS + 1) return whole;
  const taken: string[] = [];
  let chars = 0;
  for (const line of lines) {
    if (taken.length === MOST_LINE_FEEDS || chars + line.length + 1 > MOST_CHARS - LAST_LINE_CHARS) continue;
    taken.push(line);
    chars += line.length + 1;
  }
  return [...taken, leftOutLine(lines.length - taken.length, where)].join("\n");
}

const leftOutLine = (count: number, where: string): string =>
  `Còn ${count} cơ quan không ghi hết vào ô này; xem đủ tại ${where}.`;
