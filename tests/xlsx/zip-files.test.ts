import * as fc from "fast-check";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { zipFiles } from "../../src/xlsx/zip-files";

const file = (name: string, text = name) => ({ name, bytes: strToU8(text) });
const contents = (zip: Uint8Array): readonly (readonly [string, string])[] =>
  Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]);

describe("zipFiles", () => {
  test("gives back every file under its name, in any script", () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[\p{L} &.()_-]{1,40}$/u), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(names, (some) => {
        const zip = zipFiles(some.map((name) => file(name)));
        expect(new Map(contents(zip))).toEqual(new Map(some.map((name) => [name, name])));
      }),
    );
  });

  test("says that names are UTF-8, by the flag that Windows looks for", () => {
    const zip = zipFiles([file("Sở Nội vụ.xlsx")]);
    expect(new DataView(zip.buffer, zip.byteOffset).getUint16(6, true) & 0x800).toBe(0x800);
    expect(contents(zip)).toEqual([["Sở Nội vụ.xlsx", "Sở Nội vụ.xlsx"]]);
  });

  test("gives the same bytes whenever it is asked", () => {
    const files = [file("a.xlsx"), file("b.xlsx")];
    jest.useFakeTimers({ now: new Date(2025, 2, 14) });
    const first = zipFiles(files);
    jest.setSystemTime(new Date(2026, 5, 1));
    expect(zipFiles(files)).toEqual(first);
    jest.useRealTimers();
  });

  test("refuses two files of one name instead of losing one", () => {
    expect(() => zipFiles([file("a.xlsx", "x"), file("a.xlsx", "y")])).toThrow("two files of one name");
  });
});
