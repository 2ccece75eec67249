/** What reading one cell of a report answers, and the reading of its plain texts. */
import type { Issue } from "../issue";
import { collapse } from "../plan/clean-text";
import type { RawCell } from "../raw/workbook";
import { cellText } from "./legacy-text";

/**
 * `issues` are remarks: liberties taken in reading. `message` says what was found and what to do; `raw` is the
 * content as it stands, at most 200 characters.
 */
export type ReadValue<T> =
  | { readonly ok: true; readonly value: T; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly message: string; readonly raw: string };

/** Formula-like text stays text; "" for a blank cell. Never carries remarks. */
export function readText(cell: RawCell | undefined): ReadValue<string> {
  const read = cellText(cell);
  return read.kind === "text" ? taken(read.text) : { ok: false, message: read.reason, raw: read.raw };
}

export function taken<T>(value: T, ...issues: readonly Issue[]): ReadValue<T> {
  return { ok: true, value, issues };
}

const RAW_MAX_CHARS = 200;

export function refused(raw: string, message: string): { readonly ok: false; message: string; raw: string } {
  return { ok: false, message, raw: raw.slice(0, RAW_MAX_CHARS) };
}

export function remark(code: string, where: string, message: string): Issue {
  return { code, where, message, severity: "remark" };
}

const LETTER_OR_DIGIT = /[0-9A-Za-z\u00c0-\u024f\u1e00-\u1eff]/;

/** Whether there is something to read: `bareWords` of it would not be "". Cheap for long texts. */
export function hasWords(text: string): boolean {
  return LETTER_OR_DIGIT.test(text) || bareWords(text) !== "";
}

/**
 * One line in lower case, without a mark of listing in front, brackets or quotes around, or punctuation behind.
 * "" also for the lone dashes and dots with which people say that there is nothing.
 */
export function bareWords(text: string): string {
  return collapse(text)
    .toLowerCase()
    .replace(/^[\s\-–—+*•.,;:("«“'[]+|[\s\-–—.,;:)"»”'\]…!]+$/g, "");
}
