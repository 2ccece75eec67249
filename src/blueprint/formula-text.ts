/** One spelling for formulas, so that what Excel answers can be compared with what we wrote. */

/** Text in quotes, a structured reference with up to two levels of brackets, or a quoted sheet name. */
const KEPT = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]/g;

/**
 * Spells a formula canonically: `[@Hạn]`, `tblKeHoach[@Hạn]` and `tblKeHoach[[#This Row],[Hạn]]` become one form,
 * blanks between parts vanish, names of functions and tables lose their case.
 *
 * @param table The table in which the formula stands, if any: only there may its name be left out.
 */
export function canonicalFormula(formula: string, table = ""): string {
  let spelled = "";
  let end = 0;
  for (const kept of formula.normalize("NFC").matchAll(KEPT)) {
    spelled += loose(formula.slice(end, kept.index));
    spelled += kept[0].startsWith("[") ? canonicalReference(kept[0]) : kept[0];
    end = kept.index + kept[0].length;
  }
  spelled += loose(formula.slice(end));
  const owner = table.toLowerCase();
  // This-row references carry their table's name only when they stand elsewhere.
  return owner === "" ? spelled : spelled.replaceAll(`${owner}[@`, "[@");
}

function loose(text: string): string {
  return text.replace(/[\s$]+/g, "").toLowerCase();
}

function canonicalReference(reference: string): string {
  const inner = reference.slice(1, -1).trim();
  const thisRow = /^\[#This Row\]\s*,\s*\[([^[\]]*)\]$/i.exec(inner)?.[1] ?? /^@\s*\[?([^[\]]*)\]?$/.exec(inner)?.[1];
  if (thisRow !== undefined) return `[@[${thisRow.trim()}]]`;
  return `[${inner}]`;
}
