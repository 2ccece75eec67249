/** The shared strings part: texts by number, and which of them lose looks of their own when read as plain text. */
import { decodeEscapes } from "./xml-text";
import { scanXml } from "./xml-reader";

export type SharedText = { readonly text: string; readonly isRich: boolean };

export function readStrings(xml: string): SharedText[] {
  const strings: SharedText[] = [];
  let text = "";
  let runs = 0;
  let inText = false;
  let phonetic = false;
  scanXml(xml, {
    open(name) {
      if (name === "si") {
        text = "";
        runs = 0;
      } else if (name === "t") inText = true;
      else if (name === "rPh") phonetic = true;
      else if (name === "rPr") runs += 1;
    },
    text(piece) {
      if (inText && !phonetic) text += piece;
    },
    close(name) {
      if (name === "t") inText = false;
      else if (name === "rPh") phonetic = false;
      else if (name === "si") strings.push({ text: decodeEscapes(text), isRich: runs > 0 });
    },
  });
  return strings;
}
