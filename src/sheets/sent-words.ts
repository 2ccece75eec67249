/** What agencies sent of tasks, as appendices print it: texts that only say there is nothing to say are left out. */
import { collapse } from "../plan/clean-text";
import type { Registry } from "../plan/registry";
import { nameKey } from "../plan/unit-wording";
import { difficultyText } from "../reports/gathered-texts";
import type { ReportRecord } from "../reports/record";

/** What one agency sent of one task. */
export type SentDifficulty = {
  readonly agency: string;
  /** The unit through which it owes the task; "" for a task it does not lead. */
  readonly via: string;
  /** With its proposal; never blank. */
  readonly difficulty: string;
};

const SUBJECT = "(?:khó khăn|vướng mắc|tồn tại|hạn chế|kiến nghị|đề xuất)";
const NONE = new RegExp(
  `^(?:0|(?:không|chưa)(?: có| phát sinh)?(?: gì)?(?: ${SUBJECT}(?:(?:\\s*[,;/]\\s*|\\s+(?:và|hoặc)\\s+)${SUBJECT})*)?(?: gì)?)?$`,
  "u",
);

/** Whether a text about difficulties says that there are none: "Không", "- Chưa có.", "0", "-"; blank as well. */
export function saysNone(text: string): boolean {
  const bare = collapse(text.normalize("NFC"))
    .toLowerCase()
    .replace(/^[-–—+*•.\s]+/u, "")
    .replace(/[-–—.,;:!…\s]+$/u, "");
  return NONE.test(bare);
}

/** The same records, difficulties and proposals that say there are none blank. */
export function withoutNone(records: readonly ReportRecord[]): readonly ReportRecord[] {
  const told = (text: string): string => (saysNone(text) ? "" : text);
  return records.map((record) => {
    const { entry } = record;
    return { ...record, entry: { ...entry, difficulty: told(entry.difficulty), proposal: told(entry.proposal) } };
  });
}

/**
 * By task code in lower case, agencies in the registry's order, those it does not have behind them.
 *
 * @param records Of one period, as `withoutNone` leaves them.
 */
export function difficultiesByTask(
  records: readonly ReportRecord[],
  registry: Registry,
): ReadonlyMap<string, readonly SentDifficulty[]> {
  const orders = new Map(registry.units.map(({ name, order }) => [nameKey(name), order]));
  const orderOf = ({ agency }: ReportRecord): number => orders.get(nameKey(agency)) ?? Number.MAX_SAFE_INTEGER;
  const byTask = new Map<string, SentDifficulty[]>();
  for (const { code, agency, via, entry } of [...records].sort((a, b) => orderOf(a) - orderOf(b))) {
    const difficulty = difficultyText(entry);
    if (difficulty === "") continue;
    const key = code.toLowerCase();
    byTask.set(key, [...(byTask.get(key) ?? []), { agency: collapse(agency), via, difficulty }]);
  }
  return byTask;
}
