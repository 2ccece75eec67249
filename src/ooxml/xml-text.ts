/** Text as XML parts hold it: entities, attributes, and the `_xHHHH_` escapes of spreadsheets (ECMA-376, ST_Xstring). */

const NEEDS_ESCAPE = /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]|_x[0-9A-Fa-f]{4}/;
/** What XML cannot carry: control characters, halves of surrogate pairs; a bare carriage return would become a line feed. */
const UNWRITABLE = /[\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/gu;
/** An underscore that a reader would take for the start of an escape. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}[_\u0000-\u0008\u000a-\u001f\ud800-\udfff\ufffe\uffff])/gu;

/** Text between two tags. Keeps every string whole, whatever it contains. */
export function xmlText(value: string): string {
  if (!NEEDS_ESCAPE.test(value)) return value;
  return value
    .replace(LOOKS_ESCAPED, "_x005F_")
    .replace(UNWRITABLE, (character) => `_x${hex4(character)}_`)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/** Text between the double quotes of an attribute. */
export function xmlAttribute(value: string): string {
  return xmlText(value).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
}

/** ` a="1" b="x"`: truth values as 1 and 0, `undefined` left out. */
export function attributes(values: Readonly<Record<string, string | number | boolean | undefined>>): string {
  let text = "";
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    text += ` ${name}="${typeof value === "string" ? xmlAttribute(value) : String(Number(value))}"`;
  }
  return text;
}

/** An element holding text, with `xml:space` where a reader would otherwise drop outer blanks; nothing for `undefined`. */
export function textElement(tag: string, value: string | undefined): string {
  if (value === undefined) return "";
  return `<${tag}${preserveSpace(value)}>${xmlText(value)}</${tag}>`;
}

export function preserveSpace(value: string): string {
  return /^\s|\s$|[\n\t]/.test(value) ? ' xml:space="preserve"' : "";
}

/** Undoes the `_xHHHH_` escapes; entities are the XML reader's business. */
export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
}

function hex4(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const SPREADSHEET_NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATIONSHIPS_NS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
