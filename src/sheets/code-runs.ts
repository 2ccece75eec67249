/** Tasks named in a sentence as the plan itself numbers them: numbers under their area and sub-group, drawn together. */
import { codeKey } from "./appendix-counts";

/** Fewer are named one by one. */
const SHORTEST_RUN = 3;

/** "VII.2.1": area, second sub-group, number; "I.3": area and number. */
const CODE = /^([IVXLCDM]+)\.(?:(\d+)\.)?(\d+)$/i;

type Heading = { readonly words: string; readonly codes: string[] };

/**
 * "lĩnh vực I: 1 đến 5; lĩnh vực VII, nhóm 2: 1, 3 đến 5": headings in the order of their first code; numbers that
 * follow each other in the plan make a run. Codes of other shapes stay as they are.
 *
 * @param codes In the plan's order.
 * @param all Codes of the plan in its order; one that is not among them stands alone.
 */
export function codeRuns(codes: readonly string[], all: readonly string[]): string {
  const place = new Map(all.map((code, index) => [codeKey(code), index]));
  const headings: Heading[] = [];
  for (const code of codes) {
    const words = headingOf(code);
    const known = headings.find((heading) => heading.words === words);
    if (known) known.codes.push(code);
    else headings.push({ words, codes: [code] });
  }
  return headings
    .map(({ words, codes: own }) => (words === "" ? own.join(", ") : `${words}: ${numberRuns(own, place)}`))
    .join("; ");
}

/** "1, 3 đến 5" of codes under one heading. */
function numberRuns(codes: readonly string[], place: ReadonlyMap<string, number>): string {
  const runs: string[][] = [];
  for (const code of codes) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const at = place.get(codeKey(code));
    if (run && last !== undefined && at !== undefined && place.get(codeKey(last)) === at - 1) run.push(code);
    else runs.push([code]);
  }
  return runs
    .map((run) => run.map(numberOf))
    .flatMap((run) => (run.length < SHORTEST_RUN ? run : [`${run[0] ?? ""} đến ${run.at(-1) ?? ""}`]))
    .join(", ");
}

/** "" for a code of another shape. */
function headingOf(code: string): string {
  const [, area, group] = CODE.exec(code) ?? [];
  if (area === undefined) return "";
  return `lĩnh vực ${area.toUpperCase()}${group === undefined ? "" : `, nhóm ${group}`}`;
}

function numberOf(code: string): string {
  return CODE.exec(code)?.[3] ?? code;
}
