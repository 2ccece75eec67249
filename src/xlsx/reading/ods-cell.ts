/** One cell of an OpenDocument sheet: its text with line breaks and runs, and its value. Notes and drawings are left out. */
import type { RawCell, RawValue } from "../../raw/workbook";
import { durationSerial, isoSerial } from "./iso-date";
import type { OdsStyles } from "./ods-styles";
import type { PartScanner } from "./part-scanner";
import { type Budget, spend } from "./reading-limits";
import { type FontPiece, legacyFonts } from "./shown-as";

/** Elements inside a cell whose text is not the cell's. */
const NOT_TEXT = new Set(
  "annotation frame g custom-shape rect line circle ellipse polygon polyline path control caption connector measure ruby-text table".split(
    " ",
  ),
);

export type OdsSources = { readonly styles: OdsStyles; readonly budget: Budget };

/** To the closing tag of the cell; `undefined` when it holds nothing. `defaultStyle` counts where the cell names none. */
export function readOdsCell(
  scanner: PartScanner,
  { styles, budget }: OdsSources,
  defaultStyle: string | undefined,
): RawCell | undefined {
  const isFormula = scanner.attribute("table:formula") !== undefined;
  const type = scanner.attribute("office:value-type") ?? "";
  const isError = scanner.attribute("calcext:value-type") === "error";
  const written = valueAttribute(scanner, type);
  const style = scanner.attribute("table:style-name") ?? defaultStyle;
  const { text, pieces } = readText(scanner, styles, budget);
  const value = isError ? { error: text === "" ? "#VALUE!" : text } : valueOf(type, written, text);
  if ((value === null || value === "") && !isFormula) return undefined;
  const shown = shownOf(type);
  return {
    value: value === "" && type === "" ? null : value,
    ...(typeof value === "number" && shown && { shown }),
    ...(isFormula && { isFormula }),
    ...(typeof value === "string" && styles.hasLegacyFonts() && legacyFonts(pieces, styles.font("table-cell", style))),
  };
}

function valueAttribute(scanner: PartScanner, type: string): string | undefined {
  const name = type === "float" || type === "currency" || type === "percentage" ? "value" : `${type}-value`;
  return type === "" ? undefined : scanner.attribute(`office:${name}`);
}

function shownOf(type: string): RawCell["shown"] {
  if (type === "percentage") return "percent";
  return type === "date" || type === "time" ? "date" : undefined;
}

/** What cannot be read as its type says stays text. */
function valueOf(type: string, written: string | undefined, text: string): RawValue {
  if (type === "string" || written === undefined) return text === "" ? (written ?? "") : text;
  if (type === "boolean") return written === "true";
  if (type === "date") return isoSerial(written) ?? text;
  if (type === "time") return durationSerial(written) ?? text;
  const number = Number(written);
  return written.trim() === "" || !Number.isFinite(number) ? text : number;
}

type OdsText = { readonly text: string; readonly pieces: readonly FontPiece[] | undefined };

/** Paragraphs are lines; blanks beyond the first of a row, tabs and breaks are elements of their own. */
function readText(scanner: PartScanner, styles: OdsStyles, budget: Budget): OdsText {
  const { depth } = scanner;
  const pieces: FontPiece[] = [];
  const fonts: (string | undefined)[] = [];
  let text = "";
  let paragraphs = 0;
  let inParagraph = false;
  let hasRuns = false;
  const add = (piece: string): void => {
    text += piece;
    pieces.push({ text: piece, font: fonts.at(-1) });
  };
  while (scanner.next()) {
    if (inParagraph) {
      const between = scanner.textBefore();
      if (between !== "") add(collapsed(between, text));
    }
    const { name } = scanner;
    if (scanner.isClosing) {
      if (scanner.depth === depth) break;
      if (name === "p") inParagraph = false;
      else if (name === "span") fonts.pop();
    } else if (name === "p") {
      if (paragraphs > 0) add("\n");
      paragraphs += 1;
      inParagraph = true;
    } else if (name === "span") {
      hasRuns = true;
      fonts.push(styles.font("text", scanner.attribute("text:style-name")) ?? fonts.at(-1));
    } else if (name === "s") add(blanks(scanner, budget));
    else if (name === "tab") add("\t");
    else if (name === "line-break") add("\n");
    else if (NOT_TEXT.has(name)) scanner.passOver();
  }
  return { text, pieces: hasRuns ? pieces : undefined };
}

/** White space as XML has it: any row of it is one blank, none where a line begins. */
function collapsed(piece: string, before: string): string {
  const single = piece.replace(/[ \t\r\n]+/g, " ");
  return single.startsWith(" ") && /(^|[\n ])$/.test(before) ? single.slice(1) : single;
}

function blanks(scanner: PartScanner, budget: Budget): string {
  const count = Number(scanner.attribute("text:c") ?? 1);
  if (!Number.isInteger(count) || count < 1) return " ";
  spend(budget, "bytes", count);
  return " ".repeat(count);
}
