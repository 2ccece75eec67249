/** Every formula a book holds, wherever it stands, rewritten by one rule. */
import type { Book, BookChart, BookConditional, BookSheet } from "../../ooxml/book";

/** `sheet` is where the formula stands: references without a sheet mean it. Absent for names of the workbook. */
export type FormulaRewrite = (formula: string, sheet: BookSheet | undefined) => string;

export function rewriteEveryFormula(book: Book, rewrite: FormulaRewrite): void {
  for (const sheet of book.sheets) {
    const here = memoised((formula) => rewrite(formula, sheet));
    for (const row of sheet.cells.values()) {
      for (const cell of row.values()) if (cell.formula !== undefined) cell.formula = here(cell.formula);
    }
    for (const table of sheet.tables) {
      for (const column of table.columns) {
        if (column.calculatedColumnFormula !== undefined)
          column.calculatedColumnFormula = here(column.calculatedColumnFormula);
        if (column.totalsFormula !== undefined) column.totalsFormula = here(column.totalsFormula);
      }
    }
    for (const validation of sheet.validations) {
      if (validation.formula1 !== undefined) validation.formula1 = here(validation.formula1);
      if (validation.formula2 !== undefined) validation.formula2 = here(validation.formula2);
    }
    for (const conditional of sheet.conditionals) conditional.rule = withFormulas(conditional.rule, here);
    for (const chart of sheet.charts) rewriteChart(chart, here);
    for (const link of sheet.hyperlinks ?? []) if (link.location !== undefined) link.location = here(link.location);
  }
  for (const name of book.names) {
    const sheet = book.sheets.find(({ id }) => id === name.sheetId);
    name.refersTo = rewrite(name.refersTo, sheet);
  }
}

function memoised(rewrite: (formula: string) => string): (formula: string) => string {
  const known = new Map<string, string>();
  return (formula) => {
    const before = known.get(formula);
    if (before !== undefined) return before;
    const after = rewrite(formula);
    known.set(formula, after);
    return after;
  };
}

function withFormulas(rule: BookConditional["rule"], here: (formula: string) => string): BookConditional["rule"] {
  if (rule.kind === "formula") return { ...rule, formula: here(rule.formula) };
  if (rule.kind === "cellIs") return { ...rule, formulas: rule.formulas.map(here) };
  return rule;
}

function rewriteChart(chart: BookChart, here: (formula: string) => string): void {
  for (const series of chart.series) {
    if (series.nameRef !== undefined) series.nameRef = here(series.nameRef);
    series.categoriesRef = series.categoriesRef === "" ? "" : here(series.categoriesRef);
    series.valuesRef = here(series.valuesRef);
  }
}
