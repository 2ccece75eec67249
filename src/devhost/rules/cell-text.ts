/** How long the things in a cell may be. */
import { HostFailure, invalidArgument } from "../errors";

export const LONGEST_TEXT = 32_767;
export const LONGEST_FORMULA = 8_192;

export function requireText(text: string): void {
  if (text.length > LONGEST_TEXT)
    throw invalidArgument(`a cell holds at most ${LONGEST_TEXT} characters, not ${text.length}`);
}

/** `formula` without the leading "=". */
export function requireFormula(formula: string): void {
  if (formula.length >= LONGEST_FORMULA) {
    throw new HostFailure("FormulaLengthExceedsLimit", `A formula has at most ${LONGEST_FORMULA} characters.`);
  }
}
