/**
 * What an entry becomes in a cell, by Excel's rules: blank, text, number, truth value, error, date, formula.
 *
 * Our reading of Excel, not seen in it: text that begins with "+", "-" or "@" and is no number stays text when it comes
 * through the API, and becomes a formula when a person types it.
 */
import type { BookValue, CellStyle } from "../../ooxml/book";
import { tokenizeFormula } from "../calc/tokenize-formula";
import { readDate } from "./read-date";
import { ENGLISH_MARKS, type NumberMarks, readNumber, VIETNAMESE_MARKS } from "./read-number";

export type ParsedEntry = {
  /** `null` for blank and beside a formula. */
  readonly value: BookValue;
  /** As entered, in English, without the leading "="; not yet in the file's form. */
  readonly formula?: string;
  readonly quotePrefix?: boolean;
  /** What the cell's format changes to: only ever set where it was General. */
  readonly numberFormat?: string;
};
/** The clock and the workbook's date system; a day and month without year are of `currentYear`. */
export type EntryContext = { readonly currentYear?: number; readonly date1904?: boolean };

type Language = { readonly marks: NumberMarks; readonly order: "dayFirst" | "monthFirst" };

/** Nothing longer is a number or a date; spares the patterns hostile text. */
const LONGEST_VALUE = 255;
const ERRORS = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"];

/**
 * An entry that comes through the API (`values`, `formulas`), read in en-US: `1/2/2025` is the second of January.
 *
 * "" is blank; under format `@` everything is text; a leading "'" makes text and is kept as `quotePrefix`; "=" alone is
 * text. Numbers may be grouped, in per cent, with exponent; dates as `readDate` lists them. Text is taken as it stands.
 */
export function parseEntry(entry: string, style: CellStyle | undefined, context: EntryContext = {}): ParsedEntry {
  return (
    textByForm(entry, style) ??
    formulaAfter("=", entry) ??
    valueIn({ marks: ENGLISH_MARKS, order: "monthFirst" }, entry, style, context)
  );
}

/**
 * An entry as a person types it in a Vietnamese Excel: `31/1/2025`, `0,5`, `1.234`, `50%`; formulas may be separated by
 * `;` (then `,` is the decimal sign). "+A1" and "-A1" become formulas with the sign, "@SUM(A1)" one without the "@".
 * In a cell already formatted in per cent, 1 and more is per cent: "50" is 0.5.
 */
export function parseUserEntry(entry: string, style: CellStyle | undefined, context: EntryContext = {}): ParsedEntry {
  const text = textByForm(entry, style);
  if (text) return text;
  const written = formulaAfter("=", entry);
  if (written?.formula !== undefined) return { value: null, formula: englishFormula(written.formula) };
  const read = valueIn({ marks: VIETNAMESE_MARKS, order: "dayFirst" }, entry, style, context);
  if (typeof read.value === "number" && (style?.numberFormat ?? "").includes("%") && !entry.includes("%")) {
    return Math.abs(read.value) >= 1 ? { value: read.value / 100 } : read;
  }
  if (typeof read.value !== "string" || !/^[+@-]./s.test(entry)) return read;
  return { value: null, formula: englishFormula(entry.replace(/^@/, "")) };
}

function textByForm(entry: string, style: CellStyle | undefined): ParsedEntry | undefined {
  if (entry === "") return { value: null };
  if (entry.startsWith("'")) return { value: entry.slice(1), quotePrefix: true };
  return style?.numberFormat === "@" ? { value: entry } : undefined;
}

function formulaAfter(sign: string, entry: string): ParsedEntry | undefined {
  if (!entry.startsWith(sign)) return undefined;
  const formula = entry.slice(sign.length).trim();
  return formula === "" ? { value: entry } : { value: null, formula };
}

function valueIn(
  { marks, order }: Language,
  entry: string,
  style: CellStyle | undefined,
  { currentYear = new Date().getFullYear(), date1904 = false }: EntryContext,
): ParsedEntry {
  const word = entry.trim().toUpperCase();
  if (word === "TRUE" || word === "FALSE") return { value: word === "TRUE" };
  if (ERRORS.includes(word)) return { value: { error: word } };
  if (entry.length > LONGEST_VALUE) return { value: entry };
  const read = readNumber(entry, marks) ?? readDate(entry, { order, currentYear, date1904 });
  if (!read) return { value: entry };
  const isGeneral = (style?.numberFormat ?? "General") === "General";
  return isGeneral && read.numberFormat !== undefined
    ? { value: read.value, numberFormat: read.numberFormat }
    : { value: read.value };
}

/** `IF(A1;0,5;1)` → `IF(A1,0.5,1)`. Without a `;` outside strings the formula is taken to be English already. */
function englishFormula(formula: string): string {
  const tokens = tokenizeFormula(formula);
  const isLocal = tokens.some(({ kind, text }) =>
    kind === "other" ? text === ";" : kind === "structured" && text.includes("];["),
  );
  if (!isLocal) return formula;
  return tokens
    .map(({ kind, text }, index) => {
      if (kind === "structured") return text.replaceAll("];[", "],[");
      if (kind !== "other") return text;
      if (text === ";") return ",";
      const between = tokens[index - 1]?.kind === "number" && tokens[index + 1]?.kind === "number";
      return text === "," && between ? "." : text;
    })
    .join("");
}
