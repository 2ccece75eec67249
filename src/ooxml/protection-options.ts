/** What a protected sheet still allows: a book's names (Excel's programming names) and the file's attributes. */

/** Attribute in the file → name in `BookProtection.options`. In the file, 1 forbids. */
export const PROTECTION_ATTRIBUTES: Readonly<Record<string, string>> = {
  objects: "allowEditObjects",
  scenarios: "allowEditScenarios",
  formatCells: "allowFormatCells",
  formatColumns: "allowFormatColumns",
  formatRows: "allowFormatRows",
  insertColumns: "allowInsertColumns",
  insertRows: "allowInsertRows",
  insertHyperlinks: "allowInsertHyperlinks",
  deleteColumns: "allowDeleteColumns",
  deleteRows: "allowDeleteRows",
  sort: "allowSort",
  autoFilter: "allowAutoFilter",
  pivotTables: "allowPivotTables",
  selectLockedCells: "allowSelectLockedCells",
  selectUnlockedCells: "allowSelectUnlockedCells",
};

/** Whether the schema lets users do this where the attribute is absent. */
export function isAllowedByFile(attribute: string): boolean {
  return ["objects", "scenarios", "selectLockedCells", "selectUnlockedCells"].includes(attribute);
}

/** Whether Excel proposes to allow this, which is what an absent option of a book means. */
export function isAllowedByExcel(attribute: string): boolean {
  return attribute === "selectLockedCells" || attribute === "selectUnlockedCells";
}
