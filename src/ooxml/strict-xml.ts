/** Whether text of somebody else's can stand in a file of ours as it is: well-formed XML with nothing unusual in it. */

const SPACE = "[ \\t\\r\\n]";
const NAME = "(?:[A-Za-z_][\\w.-]*:)?[A-Za-z_][\\w.-]*";
const REFERENCE = "&(?:lt|gt|amp|quot|apos|#\\d{1,7}|#x[0-9A-Fa-f]{1,6});";
/** Text without these marks, references between; unrolled, so that no text makes it look twice. */
const content = (marks: string): string => `[^<&${marks}]*(?:${REFERENCE}[^<&${marks}]*)*`;
const VALUE = `"${content('"')}"|'${content("'")}'`;

const DECLARATION = new RegExp(
  `^<\\?xml${SPACE}+version=["']1\\.0["'](?:${SPACE}+encoding=["'][Uu][Tt][Ff]-8["'])?` +
    `(?:${SPACE}+standalone=["'](?:yes|no)["'])?${SPACE}*\\?>`,
);
const TEXT = new RegExp(content(""), "y");
const TAG = new RegExp(`<(/?)(${NAME})((?:${SPACE}+${NAME}${SPACE}*=${SPACE}*(?:${VALUE}))*)${SPACE}*(/?)>`, "y");
const ATTRIBUTE = new RegExp(`(${NAME})${SPACE}*=${SPACE}*(${VALUE})`, "g");
/** What XML cannot carry, and the mark that a decoder leaves where bytes were no text. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffc\u{10000}-\u{10ffff}]|\]\]>/u;
const NUMBERED = /&#(?:x([0-9A-Fa-f]+)|(\d+));/g;
const MAX_DEPTH = 20;

type Scope = {
  readonly tag: string;
  /** Prefix → namespace, `""` for names without prefix. */
  readonly declared: ReadonlyMap<string, string>;
  readonly depth: number;
  readonly outer: Scope | undefined;
};

/**
 * True for one element `name` of `namespace` in UTF-8 with all prefixes declared. False for malformed text, and for
 * what Office programs do not write there: document types, comments, instructions, CDATA, deep nesting, letters
 * outside ASCII in names.
 */
export function isStrictXml(xml: string, name: string, namespace: string): boolean {
  if (FORBIDDEN.test(xml) || !hasOnlyCharacters(xml)) return false;
  let at = DECLARATION.exec(xml)?.[0].length ?? 0;
  let scope: Scope | undefined;
  let isBegun = false;
  for (;;) {
    const text = matchAt(TEXT, xml, at)?.[0] ?? "";
    if (!scope && /[^ \t\r\n]/.test(text)) return false;
    at += text.length;
    if (at === xml.length) return isBegun && !scope;
    const tag = matchAt(TAG, xml, at);
    if (!tag || (isBegun && !scope)) return false;
    const [whole, closing, tagName = "", attributes = "", selfClosing] = tag;
    at += whole.length;
    if (closing !== "") {
      if (scope?.tag !== tagName || attributes !== "" || selfClosing !== "") return false;
      scope = scope.outer;
      continue;
    }
    const inner = openedScope(tagName, attributes, scope);
    if (!inner || (!isBegun && expandedName(tagName, inner) !== `${namespace} ${name}`)) return false;
    isBegun = true;
    if (selfClosing === "") scope = inner;
  }
}

function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(text);
}

/** Numbered references can name what may not stand there itself. */
function hasOnlyCharacters(xml: string): boolean {
  return [...xml.matchAll(NUMBERED)].every(([, hex, decimal]) => {
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return code <= 0x10_ff_ff && !FORBIDDEN.test(String.fromCodePoint(code));
  });
}

/** @returns undefined for attributes that occur twice, prefixes nobody declared, and declarations XML forbids. */
function openedScope(tag: string, attributes: string, outer: Scope | undefined): Scope | undefined {
  const depth = (outer?.depth ?? 0) + 1;
  if (depth > MAX_DEPTH) return undefined;
  const pairs = [...attributes.matchAll(ATTRIBUTE)].map(
    ([, key = "", value = ""]) => [key, value.slice(1, -1)] as const,
  );
  const declared = new Map<string, string>();
  for (const [key, value] of pairs) {
    const prefix = key === "xmlns" ? "" : /^xmlns:(.+)$/.exec(key)?.[1];
    if (prefix === undefined) continue;
    if (declared.has(prefix) || /^xml/i.test(prefix) || (prefix !== "" && value === "")) return undefined;
    declared.set(prefix, value);
  }
  const scope = { tag, declared, depth, outer };
  const plain = pairs.flatMap(([key]) => (/^xmlns(?::|$)/.test(key) ? [] : [key]));
  const names = plain.map((key) => (key.includes(":") ? expandedName(key, scope) : key));
  const isSound = expandedName(tag, scope) !== undefined && !names.includes(undefined);
  return isSound && new Set(names).size === names.length ? scope : undefined;
}

/** Namespace, blank, local name; undefined for a prefix nobody declared. */
function expandedName(name: string, scope: Scope): string | undefined {
  const colon = name.indexOf(":");
  const prefix = name.slice(0, Math.max(colon, 0));
  const local = name.slice(colon + 1);
  if (prefix === "xml") return `xml ${local}`;
  for (let one: Scope | undefined = scope; one; one = one.outer) {
    const namespace = one.declared.get(prefix);
    if (namespace !== undefined) return `${namespace} ${local}`;
  }
  return prefix === "" ? ` ${local}` : undefined;
}
