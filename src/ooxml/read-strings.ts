/**
 * The shared strings part: texts by number, and which of them lose looks when read as plain text. Pieces that all look
 * alike lose nothing: LibreOffice writes texts of several lines as one piece that looks like its cell.
 */
import { decodeEscapes } from "./xml-text";
import { scanXml } from "./xml-reader";

export type SharedText = { readonly text: string; readonly isRich: boolean };

export function readStrings(xml: string): SharedText[] {
  const strings: SharedText[] = [];
  let text = "";
  let run = "";
  let looks = new Set<string>();
  let inText = false;
  let phonetic = false;
  scanXml(xml, {
    open(name, attributes) {
      if (name === "si") {
        text = "";
        looks = new Set();
      } else if (name === "r") run = "";
      else if (name === "t") inText = true;
      else if (name === "rPh") phonetic = true;
      else run += `<${name} ${[...attributes].join(" ")}>`;
    },
    text(piece) {
      if (inText && !phonetic) text += piece;
    },
    close(name) {
      if (name === "t") inText = false;
      else if (name === "rPh") phonetic = false;
      else if (name === "r") looks.add(run);
      else if (name === "si") strings.push({ text: decodeEscapes(text), isRich: looks.size > 1 });
    },
  });
  return strings;
}
