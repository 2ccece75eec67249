/** Codes of tasks for a sentence, short: neighbours in the plan are drawn together. */
import { codeKey } from "./appendix-counts";

/** Fewer are named one by one. */
const SHORTEST_RUN = 3;

/**
 * "I.1 đến I.4, II.2": codes that follow each other in the plan under one heading make a run.
 *
 * @param codes In the plan's order.
 * @param all Codes of the plan in its order; one that is not among them stands alone.
 */
export function codeRuns(codes: readonly string[], all: readonly string[]): string {
  const place = new Map(all.map((code, index) => [codeKey(code), index]));
  const runs: string[][] = [];
  for (const code of codes) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const at = place.get(codeKey(code));
    const isNext = last !== undefined && at !== undefined && place.get(codeKey(last)) === at - 1;
    if (run && isNext && codeKey(headingOf(last)) === codeKey(headingOf(code))) run.push(code);
    else runs.push([code]);
  }
  return runs
    .flatMap((run) => (run.length < SHORTEST_RUN ? run : [`${run[0] ?? ""} đến ${run.at(-1) ?? ""}`]))
    .join(", ");
}

function headingOf(code: string): string {
  return code.slice(0, Math.max(0, code.lastIndexOf(".")));
}
