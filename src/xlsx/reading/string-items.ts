/** Texts with runs, as the shared strings part and inline strings have them. Phonetic readings are left out. */
import { decodeEscapes } from "../../ooxml/xml-text";
import { PartScanner } from "./part-scanner";
import { type Budget, spend } from "./reading-limits";
import type { FontPiece } from "./shown-as";

/** `pieces` are there when the text has runs; joined they give `text`. */
export type StringItem = { readonly text: string; readonly pieces: readonly FontPiece[] | undefined };

export function readSharedStrings(xml: string, budget: Budget): StringItem[] {
  const scanner = new PartScanner(xml);
  const items: StringItem[] = [];
  while (scanner.next()) {
    if (scanner.isClosing || scanner.name !== "si") continue;
    spend(budget, "strings", 1);
    items.push(readStringItem(scanner));
  }
  return items;
}

/** From the opening tag of `si` or `is` to its closing tag. */
export function readStringItem(scanner: PartScanner): StringItem {
  const { depth } = scanner;
  let text = "";
  let pieces: FontPiece[] | undefined;
  let font: string | undefined;
  while (scanner.next()) {
    if (scanner.isClosing) {
      if (scanner.depth === depth) break;
      if (scanner.name === "r") font = undefined;
    } else if (scanner.name === "t") {
      const piece = decodeEscapes(scanner.textInside());
      text += piece;
      pieces?.push({ text: piece, font });
    } else if (scanner.name === "r") pieces ??= text === "" ? [] : [{ text, font: undefined }];
    else if (scanner.name === "rFont") font = scanner.attribute("val");
    else if (scanner.name === "rPh") scanner.skip();
  }
  return { text, pieces };
}
