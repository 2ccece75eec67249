/** Properties that people and programs gave a file beyond title and author: one part, carried from file to file. */
import type { Book } from "./book";
import { addLost, LOST } from "./lost-words";
import type { Package } from "./open-package";
import { type PartRelation, relationsOf } from "./read-relations";
import { isStrictXml } from "./strict-xml";
import { Unreadable } from "./unreadable";

const NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
/** Our own limit; Excel lets a property hold 255 characters. */
const MAX_BYTES = 262_144;

/** Keeps the part as it stands. One that could not stand in a file of ours as it is counts as lost, whatever it holds. */
export function readCustomProperties(source: Package, root: readonly PartRelation[], book: Book): void {
  const relations = root.filter(({ type }) => type === "custom-properties");
  if (relations.length === 0) return;
  const [relation] = relations;
  const xml = relation && relations.length === 1 && !relation.external ? partXml(source, relation.target) : undefined;
  if (xml === undefined) addLost(book.lost, LOST.customProperties);
  else book.customPropertiesXml = xml;
}

function partXml(source: Package, path: string): string | undefined {
  if (!source.has(path) || source.bytes(path) > MAX_BYTES) return undefined;
  try {
    const xml = source.text(path);
    return relationsOf(source, path).length === 0 && isStrictXml(xml, "Properties", NAMESPACE) ? xml : undefined;
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}
