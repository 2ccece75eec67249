/** Where a plan's text comes from: the one that comes with the product, or a file the user chooses. */
import { type Checked, type Issue } from "../issue";
import { MOST_CHARACTERS, parsePlan } from "../plan/parse-plan";
import type { Plan } from "../plan/task";
import type { PlanSource } from "./desk";
import { fileTooLarge, fileUnreadable } from "./messages";

const MEGABYTE = 1024 * 1024;
/** A character takes at most three bytes in Vietnamese text; a larger file cannot be a plan and is not even read. */
const MOST_BYTES = MOST_CHARACTERS;

/** Never reads a file that is too large. All problems of the text come back together. */
export async function readPlan(source: PlanSource, builtIn: () => Promise<string>): Promise<Checked<Plan>> {
  if (source.kind === "built-in") return parsePlan(await builtIn());
  if (source.sizeBytes > MOST_BYTES) {
    const { name, sizeBytes } = source;
    return refusedFile(fileTooLarge(name, sizeBytes / MEGABYTE, MOST_BYTES / MEGABYTE));
  }
  try {
    return parsePlan(await source.text());
  } catch (error) {
    // The browser could not read the file; anything else is our own mistake.
    if (error instanceof DOMException || (error instanceof Error && "code" in error)) {
      return refusedFile(fileUnreadable(source.name));
    }
    throw error;
  }
}

function refusedFile(issue: Issue): Checked<never> {
  return { ok: false, issues: [issue] };
}
