/** The table of members against the library's own: the host cannot invent names, nor let read-only ones be set. */
import "../../../src/devhost/create-host";
import { declaredKinds, type Kind } from "../../../src/devhost/kind";
import { type LibraryClass, libraryClasses } from "../../builders/library-metadata";

const library = libraryClasses();
/** Set under one name and read under another, by the library itself. */
const SET_ONLY = new Map([
  ["Gridlines", "ShowGridlines"],
  ["Headings", "ShowHeadings"],
]);
/** The library describes this one in a packed form of its own. */
const PACKED = "AddinInternalService";
const kinds = declaredKinds.filter(({ name }) => name !== PACKED).map((kind) => [kind.name, kind] as const);

function classOf(kind: Kind): LibraryClass {
  const found = library.get(kind.name);
  if (!found) throw new Error(`The library has no class ${kind.name}`);
  return found;
}

describe("library metadata", () => {
  test("is found in the library's text", () => {
    expect(library.size).toBeGreaterThan(200);
    expect(library.get("Range")?.scalars.get("Values")).toBe(true);
    expect(library.get("Range")?.scalars.get("Address")).toBe(false);
    expect(library.get("Worksheet")?.parts.get("Tables")).toBe("TableCollection");
    expect(library.get("TableCollection")?.objectMethods.get("Add")).toBe("Table");
  });
});

describe("declaredKinds", () => {
  test("are all described", () => {
    const bare = declaredKinds.filter((kind) => Object.keys(kind).length < 2).map(({ name }) => name);
    expect(bare).toEqual([]);
  });
});

describe.each(kinds)("%s", (_name, kind) => {
  const { scalars, setNames, parts, objectMethods, plainMethods, hasIndexer, isCollection } = classOf(kind);

  test("has only properties that the library knows", () => {
    const unknown = Object.keys(kind.values ?? {}).filter((name) => !scalars.has(SET_ONLY.get(name) ?? name));
    expect(unknown).toEqual([]);
  });

  test("lets be set only what the library sets", () => {
    const settable = Object.entries(kind.values ?? {}).flatMap(([name, value]) => (value.set ? [name] : []));
    const wrong = settable.filter(
      (name) =>
        !(SET_ONLY.has(name)
          ? scalars.get(SET_ONLY.get(name) ?? "")
          : scalars.get(name) === true && setNames.has(name)),
    );
    expect(wrong).toEqual([]);
  });

  test("has only navigation properties that the library knows", () => {
    expect(Object.keys(kind.parts ?? {}).filter((name) => !parts.has(name))).toEqual([]);
  });

  test("has only methods that the library knows, returning what the library expects", () => {
    const objects = [...Object.keys(kind.finds ?? {}), ...Object.keys(kind.makes ?? {})];
    const plain = [...Object.keys(kind.asks ?? {}), ...Object.keys(kind.does ?? {})];
    expect(objects.filter((name) => !objectMethods.has(name))).toEqual([]);
    expect(plain.filter((name) => !plainMethods.has(name))).toEqual([]);
  });

  test("is a collection exactly when the library's class is one", () => {
    expect(kind.items !== undefined).toBe(isCollection);
    expect(kind.item === undefined || hasIndexer).toBe(true);
  });
});

describe("set-only names", () => {
  test("are those that the library sends", () => {
    const text = [...SET_ONLY.keys()].map((name) => library.get("Worksheet")?.scalars.has(name));
    expect(text).toEqual([false, false]);
  });
});
