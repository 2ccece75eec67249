/** Where Excel takes no references to tables: validations and conditional formats. A defined name can stand between. */
import { tokenizeFormula } from "../calc/tokenize-formula";
import { invalidArgument } from "../errors";

/** `formula` in the file's form. Square brackets inside text are no reference. */
export function requireNoTableReference(formula: string, what: string): void {
  if (tokenizeFormula(formula).some(({ kind }) => kind === "structured")) {
    throw invalidArgument(`${what} does not take references to tables; use a name`);
  }
}
