/**
 * One value for all cells of a range. Office.js takes a single value where its types ask for one per cell, and sends
 * it once; this is the only place that tells the types so.
 */

/** The formula stands in every cell, its relative references counted from the first. */
export function queueFormula(range: Excel.Range, formula: string): void {
  range.formulas = formula as unknown as string[][];
}

export function queueNumberFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}
