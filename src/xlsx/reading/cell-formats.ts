/** The styles part, as far as reading values goes: what a cell's number format makes of numbers, and its font's name. */
import { decodeEscapes } from "../../ooxml/xml-text";
import { PartScanner } from "./part-scanner";
import { builtInShown, type Shown, shownByCode } from "./shown-as";

/** `shown` is for numbers alone. */
export type CellFormat = { readonly shown: Shown; readonly font: string | undefined };

/** By number, as attribute `s` of a cell has it. */
export type CellFormats = (index: number) => CellFormat;

export const NO_FORMATS: CellFormats = () => PLAIN;

const PLAIN: CellFormat = { shown: undefined, font: undefined };
/** Excel knows at most 65,490 formats; what stands beyond cannot be used. */
const MAX_FORMATS = 65_536;
/** What long documents collect and reading values does not need. */
const PASSED_OVER = new Set(["fills", "borders", "cellStyleXfs", "cellStyles", "dxfs", "tableStyles", "colors"]);

export function readCellFormats(xml: string): CellFormats {
  const scanner = new PartScanner(xml);
  const codes = new Map<number, Shown>();
  const fonts: (string | undefined)[] = [];
  const formats: CellFormat[] = [];
  let inFormats = false;
  while (scanner.next()) {
    const { name } = scanner;
    if (name === "cellXfs") inFormats = !scanner.isClosing;
    else if (scanner.isClosing) continue;
    else if (PASSED_OVER.has(name)) scanner.skip();
    else if (name === "numFmt" && codes.size < MAX_FORMATS) {
      codes.set(numberAt(scanner, "numFmtId"), shownByCode(decodeEscapes(scanner.attribute("formatCode") ?? "")));
    } else if (name === "font" && fonts.length < MAX_FORMATS) fonts.push(undefined);
    else if (name === "name") fonts[fonts.length - 1] = scanner.attribute("val");
    else if (name === "xf" && inFormats && formats.length < MAX_FORMATS) {
      const id = numberAt(scanner, "numFmtId");
      const shown = codes.has(id) ? codes.get(id) : builtInShown(id);
      formats.push({ shown, font: fonts[numberAt(scanner, "fontId")] });
    }
  }
  return (index) => formats[index] ?? PLAIN;
}

function numberAt(scanner: PartScanner, attribute: string): number {
  return Number(scanner.attribute(attribute) ?? 0);
}
