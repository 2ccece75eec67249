/**
 * The text of a report's cell as a person would read it: Unicode, whatever font or code page it was typed in.
 * Text that cannot be read is refused, never taken as it stands.
 */
import { cleanText } from "../plan/clean-text";
import { formatDate } from "../plan/dates";
import type { RawCell, RawRun } from "../raw/workbook";
import { decodeLegacy, type LegacyEncoding, type LegacyFont, legacyFont } from "./legacy-encodings";
import { hasUnicodeLetter, judgeWriting, readsAsWellIn } from "./legacy-evidence";
import { cellHasError, formulaNotCalculated, textGarbled } from "./value-messages";

/** `converted`: the encoding it was typed in. `reason` is a sentence; `raw` at most 200 characters as they stand. */
export type CellText =
  | { readonly kind: "text"; readonly text: string; readonly converted?: LegacyEncoding }
  | { readonly kind: "unreadable"; readonly raw: string; readonly reason: string };

const RAW_MAX_CHARS = 200;
/** Stands for what nobody can see: such a cell is filled, whatever it will show. */
const UNCALCULATED = "(công thức)";

/**
 * NFC, trimmed, line breaks kept; "" for an absent or blank cell. Numbers come as plain Vietnamese text without
 * grouping ("1234,5"), dates as 14/3/2025, shares as "60%", truth values as "Có" and "Không". Error cells, formulas
 * without a stored result and garbled text are unreadable.
 */
export function cellText(cell: RawCell | undefined): CellText {
  const value = cell?.value;
  if (cell === undefined || value === undefined) return { kind: "text", text: "" };
  if (value === null)
    return cell.isFormula ? unreadable(UNCALCULATED, formulaNotCalculated()) : { kind: "text", text: "" };
  switch (typeof value) {
    case "string":
      return textOnce(value, cell);
    case "number":
      return Number.isFinite(value) ? { kind: "text", text: numberText(value, cell.shown) } : errorCell(String(value));
    case "boolean":
      return { kind: "text", text: value ? "Có" : "Không" };
    default:
      return errorCell(value.error);
  }
}

/** Cells never change, and each is looked at more than once: for its table, its row, its value. */
const READ = new WeakMap<RawCell, CellText>();

function textOnce(value: string, cell: RawCell): CellText {
  const known = READ.get(cell);
  if (known) return known;
  const read = textOf(value, cell);
  READ.set(cell, read);
  return read;
}

function errorCell(error: string): CellText {
  return unreadable(error, cellHasError(error));
}

function unreadable(raw: string, reason: string): CellText {
  return { kind: "unreadable", raw: cleanText(raw).trim().slice(0, RAW_MAX_CHARS), reason };
}

function textOf(value: string, cell: RawCell): CellText {
  const pieces = cell.runs ? joinRuns(cell.runs) : [{ text: value, font: legacyFont(cell.font ?? "") }];
  let text = "";
  let converted: LegacyEncoding | undefined;
  for (const piece of pieces) {
    const read = readPiece(piece);
    if (read === undefined) return unreadable(value, textGarbled(value));
    text += read.text;
    converted ??= read.converted;
  }
  const clean = cleanText(text).trim();
  return converted === undefined ? { kind: "text", text: clean } : { kind: "text", text: clean, converted };
}

type Piece = { readonly text: string; readonly font: LegacyFont | undefined };
type ReadPiece = { readonly text: string; readonly converted?: LegacyEncoding };

/** Neighbours in the same encoding become one: a change to bold may stand between a vowel and its mark. */
function joinRuns(runs: readonly RawRun[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const run of runs) {
    const font = legacyFont(run.font);
    const last = pieces.at(-1);
    if (last && last.font?.encoding === font?.encoding && last.font?.isCapitals === font?.isCapitals) {
      pieces[pieces.length - 1] = { text: last.text + run.text, font };
    } else pieces.push({ text: run.text, font });
  }
  return pieces;
}

/** `undefined`: garbled. */
function readPiece({ text, font }: Piece): ReadPiece | undefined {
  if (font && isInFont(text, font)) {
    const decoded = decodeLegacy(text, font.encoding);
    const shown = font.isCapitals ? decoded.toUpperCase() : decoded;
    return shown === text ? { text } : { text: shown, converted: font.encoding };
  }
  const writing = judgeWriting(text);
  if (writing.kind === "garbled") return undefined;
  return writing.kind === "plain" ? { text } : { text: writing.text, converted: writing.encoding };
}

/** Unicode text pasted under an old font keeps that font; its letters tell. In doubt the font is believed. */
function isInFont(text: string, { encoding }: LegacyFont): boolean {
  return !text.includes("\ufffd") && !hasUnicodeLetter(text) && readsAsWellIn(encoding, text);
}

const PLAIN = new Intl.NumberFormat("en-US", { useGrouping: false, maximumSignificantDigits: 15 });
const LAST_SERIAL = 2_958_465;

/** "1234,5": fifteen figures, as Excel shows at most. */
export function plainNumber(value: number): string {
  return PLAIN.format(value === 0 ? 0 : value).replace(".", ",");
}

function numberText(value: number, shown: RawCell["shown"]): string {
  if (shown === "percent") return `${plainNumber(value * 100)}%`;
  if (shown === "date" && value >= 1 && value < LAST_SERIAL + 1) return formatDate(value);
  return plainNumber(value);
}
