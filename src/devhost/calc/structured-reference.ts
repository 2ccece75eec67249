/** Structured references: what stands between the square brackets, read and written in the file's form. */

export const TABLE_PARTS = ["#All", "#Data", "#Headers", "#Totals", "#This Row"] as const;
export type TablePart = (typeof TABLE_PARTS)[number];

/** No part and no column (`tbl[]`) means the body. Names are plain: what Excel escapes with `'` is resolved. */
export type StructuredReference = {
  readonly parts: readonly TablePart[];
  /** First and last column, the same for one; absent for the whole width. */
  readonly columns?: readonly [string, string];
};

/**
 * Reads `Hạn`, `@Hạn`, `@[Đánh giá]`, `[#This Row],[Hạn]`, `[A]:[B]`, `#Totals`, `@`.
 *
 * @param inner Without the outer brackets.
 * @returns `undefined` for anything else.
 */
export function parseStructured(inner: string): StructuredReference | undefined {
  const text = inner.trim();
  const thisRow = text.startsWith("@");
  const rest = thisRow ? text.slice(1).trim() : text;
  const parts: TablePart[] = thisRow ? ["#This Row"] : [];
  if (rest === "") return { parts };
  if (!rest.startsWith("[")) {
    const part = thisRow ? undefined : partOf(rest);
    if (part) return { parts: [part] };
    const name = unescapeName(rest);
    return rest.startsWith("#") || name === undefined ? undefined : { parts, columns: [name, name] };
  }
  return parseGroups(rest, parts);
}

function parseGroups(text: string, parts: TablePart[]): StructuredReference | undefined {
  let columns: [string, string] | undefined;
  let separator = "";
  let at = 0;
  for (;;) {
    const end = closingBracket(text, at);
    if (end === undefined) return undefined;
    const group = text.slice(at + 1, end);
    const part = partOf(group);
    const name = unescapeName(group);
    if (part) {
      if (columns || separator === ":") return undefined;
      parts.push(part);
    } else if (name === undefined || (columns && separator !== ":")) return undefined;
    else columns = columns ? [columns[0], name] : [name, name];
    const rest = text.slice(end + 1).trimStart();
    if (rest === "") return columns ? { parts, columns } : { parts };
    separator = rest.charAt(0);
    if (separator !== "," && separator !== ":") return undefined;
    at = text.length - rest.slice(1).trimStart().length;
  }
}

/** Where the bracket that opens at `open` closes; `undefined` if none opens or closes. */
function closingBracket(text: string, open: number): number | undefined {
  if (text.charAt(open) !== "[") return undefined;
  for (let end = open + 1; end < text.length; end++) {
    const character = text.charAt(end);
    if (character === "'") end++;
    else if (character === "[") return undefined;
    else if (character === "]") return end;
  }
  return undefined;
}

function partOf(text: string): TablePart | undefined {
  return TABLE_PARTS.find((part) => part.toLowerCase() === text.trim().toLowerCase());
}

/** `undefined` for a name with a bare bracket in it. */
function unescapeName(text: string): string | undefined {
  const plain = text.replace(/'([^])/g, "$1");
  return /(?:^|[^'])(?:'')*[[\]]/.test(text) ? undefined : plain;
}

/** Excel puts `'` before these in a column's name. */
export function escapeColumnName(name: string): string {
  return name.replace(/[[\]#'@]/g, "'$&");
}

/** In the file's form, outer brackets included: `[Hạn]`, `[[#This Row],[Hạn]]`, `[[A]:[B]]`, `[#Totals]`, `[]`. */
export function printStructured({ parts, columns }: StructuredReference): string {
  const groups = parts.map((part) => `[${part}]`);
  if (columns) {
    const [from, to] = columns.map((name) => `[${escapeColumnName(name)}]`);
    groups.push(from === to ? (from ?? "") : `${from ?? ""}:${to ?? ""}`);
  }
  if (groups.length === 1 && (!columns || columns[0] === columns[1])) return groups[0] ?? "";
  return groups.length === 0 ? "[]" : `[${groups.join(",")}]`;
}

/** Excel compares names of tables and columns without regard to case; ours may come composed or decomposed. */
export function sameName(one: string, other: string): boolean {
  return one === other || foldName(one) === foldName(other);
}

export function foldName(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
