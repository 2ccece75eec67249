/** What a formula becomes when a sheet, a table or a column is renamed. */
import { parseStructured, printStructured, sameName } from "./structured-reference";
import { type FormulaToken, rewriteFormula } from "./tokenize-formula";

export type Renaming =
  | { readonly kind: "sheet" | "table"; readonly from: string; readonly to: string }
  | { readonly kind: "column"; readonly table: string; readonly from: string; readonly to: string };

/** The formula with the new name wherever it means what was renamed; text in quotes is untouched. */
export function renameInFormula(formula: string, change: Renaming): string {
  return rewriteFormula(formula, (token) => {
    switch (change.kind) {
      case "sheet":
        return withSheet(token, change);
      case "table":
        return withTable(token, change);
      case "column":
        return withColumn(token, change);
    }
  });
}

type Names = { readonly from: string; readonly to: string };

/** Also one end of a span of sheets (`Quý1:Quý4!A1`). */
function withSheet(token: FormulaToken, { from, to }: Names): string | undefined {
  const sheet = "sheet" in token ? token.sheet : undefined;
  if (sheet === undefined) return undefined;
  const names = sheet.split(":");
  if (!names.some((name) => sameName(name, from))) return undefined;
  const renamed = names.map((name) => (sameName(name, from) ? to : name)).join(":");
  return sheetPrefix(renamed) + token.text.slice(token.text.lastIndexOf("!", token.text.length - 2) + 1);
}

/** Quoted unless the name cannot be taken for anything else. */
function sheetPrefix(name: string): string {
  const isPlain = name
    .split(":")
    .every((each) => /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.test(each) && !/^(?:[A-Z]{1,3}|R|C|R\d+C)\d*$/i.test(each));
  return isPlain ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;
}

function withTable(token: FormulaToken, { from, to }: Names): string | undefined {
  if (token.kind === "structured" && sameName(token.table, from)) return `${to}[${token.inner}]`;
  return token.kind === "name" && token.sheet === undefined && sameName(token.name, from) ? to : undefined;
}

function withColumn(token: FormulaToken, { table, from, to }: Names & { readonly table: string }): string | undefined {
  if (token.kind !== "structured" || !sameName(token.table, table)) return undefined;
  const reference = parseStructured(token.inner);
  if (!reference?.columns?.some((name) => sameName(name, from))) return undefined;
  const [first, last] = reference.columns.map((name) => (sameName(name, from) ? to : name));
  return token.table + printStructured({ ...reference, columns: [first ?? to, last ?? to] });
}
