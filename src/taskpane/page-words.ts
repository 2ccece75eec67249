/** What a page says first, for those who do not see its picture. */
import type { PagePicture } from "../commands/appendix-desk";

/** Enough to tell one page from another. Our choice. */
const MOST_CHARS = 80;
/** "(1)", "12": numbers of columns, rows and pages, not a year. */
const NUMBER = /^\(?\d{1,3}\)?\.?$/;
const NONE: ReadonlySet<string> = new Set();

/** Texts that stand on every page, as column headings do; none where there is one page only. */
export function repeatedTexts(pages: readonly PagePicture[]): ReadonlySet<string> {
  const [first, ...others] = pages;
  if (first === undefined || others.length === 0) return NONE;
  const onAll = (text: string): boolean => others.every((page) => page.texts.some((each) => each.text === text));
  return new Set(first.texts.map(({ text }) => text).filter(onAll));
}

/** The first words of a page beside the repeated ones: some 80 characters, then an ellipsis. "" where there are none. */
export function pageWords({ texts }: PagePicture, repeated: ReadonlySet<string>): string {
  let words = "";
  for (const { text } of texts) {
    const part = text.trim();
    if (part === "" || NUMBER.test(part) || repeated.has(text)) continue;
    words = words === "" ? part : `${words} ${part}`;
    if (words.length > MOST_CHARS) return `${words.slice(0, MOST_CHARS).trimEnd()}…`;
  }
  return words;
}
