/** Ways to ask an XML tree: children by name, attributes as text, number or truth value. */
import { attributes as attributesXml, decodeEscapes, xmlText } from "./xml-text";
import type { XmlNode } from "./xml-reader";

export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((candidate) => candidate.name === name);
}

/** Follows names downwards, taking the first of each. */
export function descend(node: XmlNode | undefined, ...names: readonly string[]): XmlNode | undefined {
  return names.reduce<XmlNode | undefined>((from, name) => child(from, name), node);
}

export function childrenOf(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** Every element of that name, at any depth. */
export function allOf(node: XmlNode | undefined, name: string): XmlNode[] {
  if (!node) return [];
  return node.children.flatMap((one) => (one.name === name ? [one] : allOf(one, name)));
}

/** The attribute with its `_xHHHH_` escapes undone. */
export function textOf(node: XmlNode | undefined, name: string): string | undefined {
  const value = node?.attributes.get(name);
  return value === undefined ? undefined : decodeEscapes(value);
}

/** `undefined` for an absent attribute and for one that is not a number. */
export function numberOf(node: XmlNode | undefined, name: string): number | undefined {
  const value = node?.attributes.get(name);
  if (value === undefined || value.trim() === "") return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** `1`, `true` and `on` are true; an absent attribute is what the schema says. */
export function flagOf(node: XmlNode | undefined, name: string, absent = false): boolean {
  const value = node?.attributes.get(name);
  return value === undefined ? absent : value === "1" || value === "true" || value === "on";
}

/** The attribute of the relationships namespace, whatever its prefix (`r:id`, `r:embed`). */
export function relationIdOf(node: XmlNode | undefined, local = "id"): string | undefined {
  for (const [name, value] of node?.attributes ?? []) if (name.endsWith(`:${local}`)) return value;
  return undefined;
}

/** The element written again, in the part's main namespace, without extensions. */
export function nodeXml(node: XmlNode): string {
  const plain = [...node.attributes].filter(([name]) => !name.includes(":") && name !== "xmlns");
  const inside =
    node.children
      .filter(({ name }) => name !== "extLst")
      .map(nodeXml)
      .join("") + xmlText(node.text.trim());
  const head = `<${node.name}${attributesXml(Object.fromEntries(plain))}`;
  return inside === "" ? `${head}/>` : `${head}>${inside}</${node.name}>`;
}
