/** What the client library says of its own classes, taken from the text of its debug file each time a test asks. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export type LibraryClass = {
  /** Wire name → whether it can be set. */
  readonly scalars: ReadonlyMap<string, boolean>;
  /** Wire names that setters send, which for a few differ from those that are read. */
  readonly setNames: ReadonlySet<string>;
  /** Wire name → class. */
  readonly parts: ReadonlyMap<string, string>;
  /** Methods that return an object → class. */
  readonly objectMethods: ReadonlyMap<string, string>;
  /** Methods that return a plain value or nothing → number of arguments sent. */
  readonly plainMethods: ReadonlyMap<string, number>;
  readonly hasIndexer: boolean;
  readonly isCollection: boolean;
};

const FILE = "node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js";
const CLASS =
  /\n {4}var (\w+) = \(function \(_super\) \{\n {8}__extends\(\1, _super\);([\s\S]*?)\n {4}\}\([^\n]*\)\);/g;

export function libraryClasses(): ReadonlyMap<string, LibraryClass> {
  const text = readFileSync(join(process.cwd(), FILE), "utf8").replaceAll("\r\n", "\n");
  const classes = new Map<string, LibraryClass>();
  for (const [, name = "", body = ""] of text.matchAll(CLASS)) {
    if (body.includes('"_className"')) classes.set(name, describeClass(body));
  }
  return classes;
}

function describeClass(body: string): LibraryClass {
  const names = listIn(body, "_scalarPropertyOriginalNames");
  const updateable = listIn(body, "_scalarPropertyUpdateable");
  const setNames = [...body.matchAll(/_invokeSetProperty\(this, "(\w+)"/g)].map(([, name = ""]) => name);
  const parts = [...body.matchAll(/_createPropertyObject\(\w+\.(\w+), this, "(\w+)"/g)];
  const made = [...body.matchAll(/_create(?:AndInstantiate)?MethodObject\(\w+\.(\w+), this, "(\w+)"/g)];
  const called = [...body.matchAll(/_invokeMethod\(this, "(\w+)", \d, \[([^\]]*)\]/g)];
  return {
    scalars: new Map(names.map((name, index) => [String(name), updateable[index] === true] as const)),
    setNames: new Set(setNames),
    parts: new Map(parts.map(([, type = "", name = ""]) => [name, type] as const)),
    objectMethods: new Map(made.map(([, type = "", name = ""]) => [name, type] as const)),
    plainMethods: new Map(
      called.map(([, name = "", args = ""]) => [name, args === "" ? 0 : args.split(",").length] as const),
    ),
    hasIndexer: body.includes("_createIndexerObject("),
    isCollection: body.includes('"_isCollection"'),
  };
}

function listIn(body: string, property: string): readonly unknown[] {
  const found = new RegExp(`"${property}", \\{\\s*get: function \\(\\) \\{\\s*return (\\[[^\\]]*\\])`).exec(body)?.[1];
  return found === undefined ? [] : (JSON.parse(found) as unknown[]);
}
