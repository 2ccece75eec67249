/**
 * What the words of a row say it is: a record, a heading that stands over records, a row of column numbers, a total.
 */
import { fromRoman } from "../plan/roman";
import type { Unit } from "../plan/unit";
import { plainWords, withoutLead } from "./plain-text";
import { areaNamed, areaNumbered, codeKey, groupNamed, type IndexedArea, type TaskIndex } from "./task-index";

/** What holds for the rows below a heading. */
export type Standing = {
  readonly area: IndexedArea | undefined;
  readonly group: string | undefined;
  /** Several where agencies share the name. */
  readonly agencies: readonly Unit[];
};

export const NOTHING_STANDS: Standing = { area: undefined, group: undefined, agencies: [] };

/** "(1) (2) (3)", "1 2 3", "A B 1 2": every cell, in order. `texts` are the filled cells from left to right. */
export function isNumbering(texts: readonly string[]): boolean {
  if (texts.length < 2) return false;
  const bare = texts.map((text) => text.replace(/[\s()[\]]/g, "").replace(/=.*$/, ""));
  const letters = bare.findIndex((text) => !/^[A-Z]$/i.test(text));
  const numbers = (letters < 0 ? [] : bare.slice(letters)).map((text) => (/^\d{1,2}$/.test(text) ? Number(text) : NaN));
  const rise = numbers.every((number, place) => place === 0 || number === (numbers[place - 1] ?? 0) + 1);
  return rise && (letters > 0 || numbers[0] === 1) && (numbers.length >= 2 || letters >= 2);
}

/** "Tổng cộng", "Tổng số: 12": counts below a table. */
export function isTotal(text: string): boolean {
  return /^(?:tong(?: so| cong)?|cong)(?: \d.*)?$|^tong (?:so|cong)(?: |$)/.test(plainWords(text));
}

/** A number or code that stands by itself, as in the first column: "3", "3.", "(3)", "2.1", "II.1". */
export function isRowNumber(text: string): boolean {
  return /^\s*\(?(?:\p{L}{1,6}\s*[.-]\s*)?\d{1,3}(?:\s*[.,-]\s*\d{1,3})*\s*[.):/]*\s*$/u.test(text);
}

/** "3. Thực hiện …": the content carries its number itself. */
export function hasNumberInFront(content: string): boolean {
  return /^\s*\(?(?:\d{1,3}\s*[.):/-]|\p{L}{1,6}\s*[.-]\s*\d{1,3}[\s.):])\s*\S/u.test(content);
}

/** Our choice; the plan's codes have seven letters. */
const CODE_CHARACTERS = 30;

export function isKnownCode(tasks: TaskIndex, text: string): boolean {
  return text !== "" && text.length <= CODE_CHARACTERS && tasks.byCode.has(codeKey(text));
}

/**
 * "I. Công tác …", "* Phát triển …", "UBND xã Đại Phước", "A. …", on its own or beside its number: what holds for the
 * rows below. `undefined` for anything else.
 */
export function headingOf(
  tasks: TaskIndex,
  agenciesNamed: (text: string) => readonly Unit[],
  standing: Standing,
  number: string,
  words: string,
): Standing | undefined {
  const text = words === "" ? number : words;
  if (text.length > HEADING_CHARACTERS) return undefined;
  const agencies = agenciesNamed(withoutLead(text));
  if (agencies.length > 0) return { area: undefined, group: undefined, agencies };
  const inWords = numeralOf(words);
  const numeral = numeralOf(number)?.numeral ?? inWords?.numeral;
  const name = inWords?.rest ?? words;
  const area = areaNamed(tasks, text) ?? (numeral === undefined ? undefined : areaNumbered(tasks, numeral, name));
  if (area) return { ...standing, area, group: undefined };
  const group = groupNamed(tasks, withoutLead(text), standing.area?.label);
  if (group) {
    const over = tasks.areas.find(({ label }) => label === group.areaLabel) ?? standing.area;
    return { ...standing, area: over, group: group.name };
  }
  const isOutline =
    numeral !== undefined || /^\s*(?:[A-HK-Z]|phần \S+)\s*[.):/-]/u.test(text) || /^[A-H]$/.test(number);
  return isOutline ? { ...standing, area: undefined, group: undefined } : undefined;
}

/** A longer text is no heading. Our choice. */
const HEADING_CHARACTERS = 250;

/** "III" in "III. Cải cách …", "III", "(III)", and what follows it. */
function numeralOf(text: string): { readonly numeral: string; readonly rest: string } | undefined {
  const found = /^\s*\(?(?:lĩnh vực |phần |mục )?\s*([IVXLC]{1,6})\s*(?:[.):/-]+|$)(?!\s*\d)/iu.exec(text);
  const numeral = found?.[1]?.toUpperCase();
  if (!found || numeral === undefined || fromRoman(numeral) === undefined) return undefined;
  return { numeral, rest: text.slice(found[0].length).trim() };
}
