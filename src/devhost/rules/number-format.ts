/** What Excel accepts as a number format. */
import { formatNumber } from "../entry/number-format";
import { invalidArgument } from "../errors";

const LONGEST = 255;

/** Throws for a code that nobody could show a number by. */
export function requireNumberFormat(code: string): void {
  if (code.length > LONGEST) throw invalidArgument(`a number format has at most ${LONGEST} characters`);
  try {
    formatNumber(code, 1);
  } catch {
    throw invalidArgument(`"${code}" is no number format`);
  }
}
