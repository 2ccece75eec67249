/** Names of form files: period and agency without diacritics, so that mail and old systems carry them unharmed. */

/** A user's own short name may be of any length. Our choice. */
const MOST_NAME_CHARS = 80;
/** What Windows refuses in a file's name, and control characters. @see "Naming Files, Paths, and Namespaces" */
const ILLEGAL = /[<>:"/\\|?*\u0000-\u001f\u007f]/g;

/** "Đ" → "D", "ệ" → "e"; characters a file's name cannot have are gone, blanks are single. */
export function plainFileName(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đð]/g, "d")
    .replace(/[ĐÐ]/g, "D")
    .replace(ILLEGAL, " ")
    .replace(/\s+/g, " ")
    .slice(0, MOST_NAME_CHARS)
    .replace(/[\uD800-\uDBFF]$/, "")
    .replace(/^[. ]+|[. ]+$/g, "");
}

/** `2025-Q1_So Noi vu.xlsx` for each short name; a name that would occur twice, case apart, gets a number behind it. */
export function formFileNames(periodCode: string, shortNames: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return shortNames.map((shortName) => {
    const base = `${plainFileName(periodCode)}_${plainFileName(shortName) || "co quan"}`;
    for (let number = 1; ; number += 1) {
      const name = number === 1 ? base : `${base} ${number}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return `${name}.xlsx`;
    }
  });
}
