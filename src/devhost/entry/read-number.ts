/**
 * Numbers as Excel recognises them in an entry: sign, groups, decimals, exponent, per cent, "$", brackets, fractions.
 */

/** How a language writes numbers; the rest of the grammar is the same. */
export type NumberMarks = { readonly decimal: "." | ","; readonly group: "," | "." };
export const ENGLISH_MARKS: NumberMarks = { decimal: ".", group: "," };
export const VIETNAMESE_MARKS: NumberMarks = { decimal: ",", group: "." };

/** `numberFormat` is what Excel gives a General cell with it (in English); absent when it stays General. */
export type ReadNumber = { readonly value: number; readonly numberFormat?: string };

/** At most this many digits count; Excel turns the rest into zeros. */
const SIGNIFICANT_DIGITS = 15;

/** `undefined` for anything that stays text. Outer blanks are ignored. */
export function readNumber(entry: string, marks: NumberMarks): ReadNumber | undefined {
  const text = entry.trim();
  const bracketed = /^\(([^-+()]+)\)$/.exec(text)?.[1];
  if (bracketed !== undefined) {
    const read = readNumber(bracketed, marks);
    return read && { ...read, value: -read.value };
  }
  return readFraction(text) ?? readDecimal(text, marks);
}

function readDecimal(text: string, marks: NumberMarks): ReadNumber | undefined {
  const [decimal, group] = marks.decimal === "." ? ["\\.", ","] : [",", "\\."];
  const pattern = new RegExp(
    `^([+-]?)\\s?(\\$?)(\\d+(?:${group}\\d{3})*)?(?:${decimal}(\\d*))?(?:[eE]([+-]?\\d{1,3}))?\\s?(%?)$`,
  );
  const [, sign, dollar, whole = "", fraction, exponent, percent] = pattern.exec(text) ?? [];
  if (sign === undefined || (whole === "" && !fraction)) return undefined;
  const grouped = whole.includes(marks.group);
  const digits = whole.replaceAll(marks.group, "");
  const size = toNumber(digits, fraction ?? "", Number(exponent ?? 0) - (percent ? 2 : 0));
  if (!Number.isFinite(size)) return undefined;
  const value = sign === "-" && size !== 0 ? -size : size;
  if (percent) return { value, numberFormat: fraction ? "0.00%" : "0%" };
  if (exponent !== undefined) return { value, numberFormat: "0.00E+00" };
  if (dollar) return { value, numberFormat: fraction ? '"$"#,##0.00' : '"$"#,##0' };
  return grouped ? { value, numberFormat: fraction ? "#,##0.00" : "#,##0" } : { value };
}

function toNumber(whole: string, fraction: string, exponent: number): number {
  const digits = (whole + fraction).replace(/^0+/, "");
  const kept = digits.slice(0, SIGNIFICANT_DIGITS).padEnd(digits.length, "0");
  return Number(`${kept || "0"}e${String(exponent - fraction.length)}`);
}

/** "1 1/2"; without a whole part in front it would be a date. */
function readFraction(text: string): ReadNumber | undefined {
  const [, sign, whole, above, below] = /^([+-]?)(\d{1,15}) (\d{1,5})\/(\d{1,5})$/.exec(text) ?? [];
  if (whole === undefined || Number(below) === 0) return undefined;
  const size = Number(whole) + Number(above) / Number(below);
  return { value: sign === "-" ? -size : size, numberFormat: (below ?? "").length > 1 ? "# ??/??" : "# ?/?" };
}
