/** Headers and footers: the file's one line (`&LTrái&CGiữa&RPhải`) and its three sections. */

export type HeaderSections = { readonly left: string; readonly center: string; readonly right: string };

const SECTION = /&([LCR])/gi;
const KEYS = { L: "left", C: "center", R: "right" } as const;

/** Text before the first mark belongs to the centre. `&&` is an ampersand, not a mark. */
export function parseHeader(text: string | undefined): HeaderSections {
  const sections = { left: "", center: "", right: "" };
  // A doubled ampersand is hidden while the marks are looked for.
  const hidden = (text ?? "").replaceAll("&&", "\u0000");
  let key: keyof HeaderSections = "center";
  let from = 0;
  for (const match of hidden.matchAll(SECTION)) {
    sections[key] += hidden.slice(from, match.index);
    const letter = (match[1] ?? "C").toUpperCase();
    key = letter === "L" ? KEYS.L : letter === "R" ? KEYS.R : KEYS.C;
    from = match.index + 2;
  }
  sections[key] += hidden.slice(from);
  return {
    left: sections.left.replaceAll("\u0000", "&&"),
    center: sections.center.replaceAll("\u0000", "&&"),
    right: sections.right.replaceAll("\u0000", "&&"),
  };
}

/** `undefined` when all three are blank. */
export function printHeader({ left, center, right }: HeaderSections): string | undefined {
  const text = (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);
  return text === "" ? undefined : text;
}
