/** Tasks of which their lead units have reported something else than the plan's table says. */
import { codeKey } from "./appendix-counts";
import type { AppendixData } from "./appendix-data";

/**
 * Codes of tasks whose leading shares all have one evaluation, and it is not the task's; in the plan's order, each once.
 * A task that the plan's table has twice goes by its first row. Shares that differ among themselves are no disagreement:
 * no one word for the task comes of them.
 */
export function shareDisagreements({ tasks, shares }: Pick<AppendixData, "tasks" | "shares">): readonly string[] {
  const said = new Map<string, Set<string>>();
  for (const { code, role, evaluation } of shares) {
    if (role !== "Chủ trì") continue;
    const key = codeKey(code);
    said.set(key, (said.get(key) ?? new Set()).add(evaluation));
  }
  const seen = new Set<string>();
  return tasks.flatMap(({ code, evaluation }) => {
    const key = codeKey(code);
    const ofUnits = said.get(key);
    if (seen.has(key) || ofUnits?.size !== 1) return [];
    seen.add(key);
    return ofUnits.has(evaluation) ? [] : [code];
  });
}
