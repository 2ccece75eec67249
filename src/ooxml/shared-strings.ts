/** The texts of a workbook, each stored once and known by its number. */
import { preserveSpace, SPREADSHEET_NS, XML_HEAD, xmlText } from "./xml-text";

export type StringTable = {
  readonly numberOf: (text: string) => number;
  readonly isEmpty: () => boolean;
  readonly xml: () => string;
};

/** Excel's limit for the text of one cell, in UTF-16 units. */
const MAX_CELL_TEXT = 32_767;

export function createStringTable(): StringTable {
  const numbers = new Map<string, number>();
  let uses = 0;
  return {
    numberOf(text) {
      uses += 1;
      const known = numbers.get(text);
      if (known !== undefined) return known;
      if (text.length > MAX_CELL_TEXT) {
        throw new Error(`A cell holds ${text.length} characters, more than ${MAX_CELL_TEXT}: ${text.slice(0, 60)}…`);
      }
      numbers.set(text, numbers.size);
      return numbers.size - 1;
    },
    isEmpty: () => numbers.size === 0,
    xml() {
      let items = "";
      for (const text of numbers.keys()) items += `<si><t${preserveSpace(text)}>${xmlText(text)}</t></si>`;
      return `${XML_HEAD}<sst xmlns="${SPREADSHEET_NS}" count="${uses}" uniqueCount="${numbers.size}">${items}</sst>`;
    },
  };
}
