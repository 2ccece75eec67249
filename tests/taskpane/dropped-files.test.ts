import { filesOf, sourcesOf, withoutLitter } from "../../src/taskpane/dropped-files";

const file = (name: string): File => new File(["bytes"], name);

const entryOf = (dropped: File): FileSystemEntry =>
  ({ isFile: true, isDirectory: false, file: (take: (given: File) => void) => take(dropped) }) as never;

/** A folder whose reader hands out two entries at a time, as browsers hand out a hundred. */
function folderOf(...entries: readonly FileSystemEntry[]): FileSystemEntry {
  const left = [...entries];
  const createReader = () => ({ readEntries: (take: (some: FileSystemEntry[]) => void) => take(left.splice(0, 2)) });
  return { isFile: false, isDirectory: true, createReader } as never;
}

const aDrop = (files: readonly File[], entries: readonly FileSystemEntry[]): DataTransfer =>
  ({ files, items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })) }) as never;

describe("filesOf", () => {
  test("takes files dropped by themselves as they are, whatever they are called", async () => {
    const files = [file("a.xlsx"), file("~$b.xlsx")];
    expect(await filesOf(aDrop(files, files.map(entryOf)))).toEqual(files);
  });

  test("goes through folders within folders and leaves out what is no report", async () => {
    const inside = ["1.xlsx", "2.ods", "~$1.xlsx", "Thumbs.db", ".DS_Store"].map(file);
    const deep = file("3.xls");
    const beside = file("0.xlsx");
    const folder = folderOf(...inside.map(entryOf), folderOf(entryOf(deep)));
    const names = (await filesOf(aDrop([beside], [entryOf(beside), folder]))).map(({ name }) => name);
    expect(names).toEqual(["0.xlsx", "1.xlsx", "2.ods", "3.xls"]);
  });
});

describe("withoutLitter", () => {
  test("keeps what may be a report", () => {
    const names = ["desktop.ini", "bao cao.xlsx", "~$bao cao.xlsx", "thu.pdf"];
    expect(withoutLitter(names.map(file)).map(({ name }) => name)).toEqual(["bao cao.xlsx", "thu.pdf"]);
  });
});

describe("sourcesOf", () => {
  test("goes to the disk for a file only when it is its turn", async () => {
    const asked: string[] = [];
    const chosen = file("a.xlsx");
    const noting = <T>(what: string, value: T) => ({ get: () => (asked.push(what), value) });
    Object.defineProperties(chosen, {
      size: noting("size", 5),
      lastModified: noting("lastModified", 1_742_000_000_000),
    });
    const arrayBuffer = jest.spyOn(chosen, "arrayBuffer");
    const [source] = sourcesOf([chosen]);
    expect(asked).toEqual([]);
    expect(arrayBuffer).not.toHaveBeenCalled();
    expect([source?.sizeBytes, source?.modified]).toEqual([5, 1_742_000_000_000]);
    expect(new TextDecoder().decode(await source?.bytes())).toBe("bytes");
  });
});
