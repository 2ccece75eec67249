/** Headers and footers: one text with Excel's codes becomes the three parts that Office.js takes. Pure. */

export type HeaderSections = { readonly left: string; readonly center: string; readonly right: string };

/** A doubled ampersand, a font name in quotes, or one of the section codes; everything else is carried over. */
const CODE = /&&|&"[^"]*"|&[LCR]/gi;

/** `&L…&C…&R…`, each part once or not at all; text in front of the first code stands in the centre, as in Excel. */
export function headerSections(text: string): HeaderSections {
  const sections = { left: "", center: "", right: "" };
  let section: keyof HeaderSections = "center";
  let end = 0;
  for (const code of text.matchAll(CODE)) {
    const next = sectionOf(code[0]);
    if (next === undefined) continue;
    sections[section] += text.slice(end, code.index);
    section = next;
    end = code.index + code[0].length;
  }
  sections[section] += text.slice(end);
  return sections;
}

function sectionOf(code: string): keyof HeaderSections | undefined {
  const letter = code.toUpperCase();
  if (letter === "&L") return "left";
  if (letter === "&C") return "center";
  return letter === "&R" ? "right" : undefined;
}
