/** The totals Excel offers in a totals row; in the cell they are SUBTOTAL formulas that leave out hidden rows. */

const SUBTOTAL_NUMBERS: Readonly<Record<string, number>> = {
  average: 101,
  countNums: 102,
  count: 103,
  max: 104,
  min: 105,
  stdDev: 107,
  sum: 109,
  var: 110,
};

/** `SUBTOTAL(109,tblA[Số])` for `sum`; `undefined` for a function without a fixed formula. */
export function totalsFormula(named: string, tableName: string, columnName: string): string | undefined {
  const number = SUBTOTAL_NUMBERS[named];
  return number === undefined ? undefined : `SUBTOTAL(${number},${tableName}[${columnReference(columnName)}])`;
}

/** The reverse: `undefined` for a formula of the user's own. */
export function totalsFunction(formula: string, tableName: string, columnName: string): string | undefined {
  return Object.keys(SUBTOTAL_NUMBERS).find((named) => totalsFormula(named, tableName, columnName) === formula);
}

/** An apostrophe goes before the characters that mean something inside brackets. */
function columnReference(columnName: string): string {
  return columnName.replace(/['[\]#@]/g, "'$&");
}
