/** Fills in what the formulas of a book give. */
import type { Book } from "../../ooxml/book";
import { calculate } from "./calculation";

/**
 * Sets `value` of every formula cell from its formula in the file's form, in time about linear in cells and formulas.
 *
 * Every cell is calculated anew; a caller who knows that nothing has changed need not call. Formulas give one value:
 * where an area stands for one value Excel takes the cell in the formula's own row or column, and so do we. A cycle is
 * #REF!, what cannot be read #NAME?. Nothing is thrown.
 */
export function calculateBook(book: Book): void {
  calculate(book);
}
