/**
 * By what an appendix's sheet is known to be ours when it is made anew: a defined name that refers to it, which goes
 * with the sheet when a person deletes it, and its first words. A sheet of the same name alone may be anybody's.
 */
import { layoutKey } from "../blueprint/compare-workbook";
import type { NameBlueprint } from "../blueprint/sheet";
import type { StandingWorkbook } from "../blueprint/standing";
import { quoteSheetName } from "../raw/a1";
import { APPENDIX_SHEET } from "./names";

const PREFIX = "PL_";
const FIRST_CELL = "A1";
const FIRST_WORDS = "phụ lục";

/** First cells of the appendices that are made for the whole; those of single agencies are known by their names alone. */
export const FIRST_CELLS = Object.values(APPENDIX_SHEET).map((sheet) => ({ sheet, at: FIRST_CELL }));

export function placeName(sheet: string): NameBlueprint {
  const words = sheet.replace(/[^\p{L}\p{M}\p{N}]+/gu, "_");
  return { name: PREFIX + words, refersTo: `=${quoteSheetName(sheet)}!$A$1` };
}

/**
 * The workbook as it has to look so that these sheets are made anew where they are ours, even when they would say the
 * same (a person may have changed them by hand), and are found taken where they are not.
 */
export function asRebuilt(standing: StandingWorkbook, sheets: readonly string[]): StandingWorkbook {
  const settings = new Map(Object.entries(standing.settings));
  for (const sheet of sheets) {
    const key = layoutKey(sheet);
    if (!settings.has(key)) continue;
    if (isOurs(standing, sheet)) settings.set(key, "");
    else settings.delete(key);
  }
  return { ...standing, settings: Object.fromEntries(settings) };
}

function isOurs({ names, cells }: StandingWorkbook, sheet: string): boolean {
  const { name } = placeName(sheet);
  const refersTo = names.find((other) => other.name.toLowerCase() === name.toLowerCase())?.refersTo ?? "";
  const quoted = quoteSheetName(sheet).toLowerCase();
  const isReferred = refersTo.toLowerCase().replace(/^=/, "").startsWith(`${quoted}!`);
  const first = cells[`${sheet}!${FIRST_CELL}`];
  const says = typeof first?.value === "string" ? first.value.normalize("NFC").trim().toLowerCase() : "";
  return isReferred && (first === undefined || says.startsWith(FIRST_WORDS));
}
