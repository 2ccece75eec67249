/**
 * Many findings said once: the same sentence about several places becomes one issue that lists the places.
 */
import type { Issue } from "../issue";

/** More places than this are counted instead of named. Our choice. */
const MOST_PLACES = 20;

/** Issues with equal code and message are joined; their places are listed in order, each once, separated by "; ". */
export function gatherIssues(issues: readonly Issue[]): readonly Issue[] {
  const gathered = new Map<string, { readonly issue: Issue; readonly places: Set<string> }>();
  for (const issue of issues) {
    const key = `${issue.code}\n${issue.message}`;
    const known = gathered.get(key) ?? { issue, places: new Set<string>() };
    known.places.add(issue.where);
    gathered.set(key, known);
  }
  return [...gathered.values()].map(({ issue, places }) => ({ ...issue, where: listPlaces([...places]) }));
}

function listPlaces(places: readonly string[]): string {
  const rest = places.length - MOST_PLACES;
  if (rest <= 0) return places.join("; ");
  return `${places.slice(0, MOST_PLACES).join("; ")} và ${String(rest)} chỗ khác`;
}
