/**
 * Reads XML parts: a scanner that reports tags and text, and a tree built on it. Namespace prefixes are dropped from
 * element names, kept in attribute names. Declarations and entities of a document's own are ignored, never followed.
 */
import { damaged } from "./unreadable";

export type XmlHandler = {
  readonly open: (name: string, attributes: ReadonlyMap<string, string>) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
};

export type XmlNode = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** The text directly inside, without that of the children. */
  readonly text: string;
};

/** Deeper nesting than any Office part has is an attack on the stack of whoever walks the tree. */
const MAX_DEPTH = 200;
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** @throws Unreadable for tags that do not close, or close what is not open. */
export function scanXml(xml: string, handler: XmlHandler): void {
  const source = xml.includes("\r") ? xml.replace(/\r\n?/g, "\n") : xml;
  const openTags: string[] = [];
  let at = 0;
  while (at < source.length) {
    const tag = source.indexOf("<", at);
    const textEnd = tag < 0 ? source.length : tag;
    if (textEnd > at && openTags.length > 0) handler.text(decodeEntities(source.slice(at, textEnd)));
    if (tag < 0) break;
    at = scanTag(source, tag, openTags, handler);
  }
  if (openTags.length > 0) throw damaged(`<${openTags.at(-1) ?? ""}> is not closed`);
}

/** @returns the place after the tag. */
function scanTag(source: string, start: number, openTags: string[], handler: XmlHandler): number {
  const second = source.charAt(start + 1);
  if (second === "!" || second === "?") return scanSpecial(source, start, openTags, handler);
  if (second === "/") {
    const end = endOf(source, ">", start);
    const name = localName(source.slice(start + 2, end).trim());
    if (openTags.pop() !== name) throw damaged(`</${name}> closes nothing`);
    handler.close(name);
    return end + 1;
  }
  const end = endOfTag(source, start);
  const selfClosing = source.charAt(end - 1) === "/";
  const inside = source.slice(start + 1, selfClosing ? end - 1 : end);
  const space = inside.search(/\s/);
  const name = localName(space < 0 ? inside : inside.slice(0, space));
  if (name === "") throw damaged("a tag without a name");
  handler.open(name, space < 0 ? NO_ATTRIBUTES : readAttributes(inside.slice(space)));
  if (selfClosing) handler.close(name);
  else if (openTags.push(name) > MAX_DEPTH) throw damaged(`more than ${MAX_DEPTH} tags inside one another`);
  return end + 1;
}

function scanSpecial(source: string, start: number, openTags: readonly string[], handler: XmlHandler): number {
  if (source.startsWith("<![CDATA[", start)) {
    const end = endOf(source, "]]>", start);
    if (openTags.length > 0) handler.text(source.slice(start + 9, end));
    return end + 3;
  }
  if (source.startsWith("<!--", start)) return endOf(source, "-->", start) + 3;
  if (source.startsWith("<?", start)) return endOf(source, "?>", start) + 2;
  // A document type: whatever it declares between square brackets is skipped with it.
  const bracket = source.indexOf("[", start);
  const end = endOf(source, ">", start);
  return bracket >= 0 && bracket < end ? endOf(source, ">", endOf(source, "]", bracket)) + 1 : end + 1;
}

function endOf(source: string, mark: string, from: number): number {
  const end = source.indexOf(mark, from);
  if (end < 0) throw damaged(`the part ends before "${mark}"`);
  return end;
}

/** A ">" between quotes does not end the tag. */
function endOfTag(source: string, start: number): number {
  let end = endOf(source, ">", start);
  let quote = nextQuote(source, start, end);
  while (quote >= 0) {
    const closing = endOf(source, source.charAt(quote), quote + 1);
    if (closing > end) end = endOf(source, ">", closing);
    quote = nextQuote(source, closing + 1, end);
  }
  return end;
}

function nextQuote(source: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const code = source.charCodeAt(at);
    if (code === 34 || code === 39) return at;
  }
  return -1;
}

function localName(tag: string): string {
  const colon = tag.indexOf(":");
  return colon < 0 ? tag : tag.slice(colon + 1);
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  let at = 0;
  for (;;) {
    const equals = text.indexOf("=", at);
    if (equals < 0) return attributes;
    let quote = equals + 1;
    while (/\s/.test(text.charAt(quote))) quote += 1;
    const mark = text.charAt(quote);
    const end = text.indexOf(mark, quote + 1);
    if ((mark !== '"' && mark !== "'") || end < 0)
      throw damaged(`an attribute without quotes: ${text.slice(at, equals)}`);
    const raw = text.slice(quote + 1, end);
    attributes.set(
      text.slice(at, equals).trim(),
      decodeEntities(/[\n\t]/.test(raw) ? raw.replace(/[\n\t]/g, " ") : raw),
    );
    at = end + 1;
  }
}

const NAMED = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Entities nobody defined stay as they are written. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([0-9A-Fa-f]{1,6})|#([0-9]{1,7})|([a-z]{2,4}));/g,
    (whole, ...groups: (string | undefined)[]) => {
      const [hex, decimal, name] = groups;
      if (name !== undefined) return NAMED.get(name) ?? whole;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
    },
  );
}

type OpenNode = { name: string; attributes: ReadonlyMap<string, string>; children: XmlNode[]; text: string };

/** A handler that builds the tree of what it is told; `root` is complete when the scan is over. */
export function createTreeBuilder(): XmlHandler & { readonly root: () => XmlNode } {
  const top: OpenNode = { name: "", attributes: NO_ATTRIBUTES, children: [], text: "" };
  const stack: OpenNode[] = [top];
  const current = (): OpenNode => stack.at(-1) ?? top;
  return {
    open(name, attributes) {
      const node = { name, attributes, children: [], text: "" };
      current().children.push(node);
      stack.push(node);
    },
    text(text) {
      current().text += text;
    },
    close() {
      stack.pop();
    },
    root() {
      const [root] = top.children;
      if (!root) throw damaged("the part is empty");
      return root;
    },
  };
}

export function parseXml(xml: string): XmlNode {
  const tree = createTreeBuilder();
  scanXml(xml, tree);
  return tree.root();
}
