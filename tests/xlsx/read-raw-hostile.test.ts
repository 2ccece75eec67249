/** Broken, mislabelled and harmful files: each is read within bounds or refused with a sentence. */
import { refusalOf } from "../../src/reports/refusal-messages";
import { READING_LIMITS } from "../../src/xlsx/reading/reading-limits";
import { readRaw, refusalOfSize } from "../../src/xlsx/read-raw";
import { hostileFiles, plainReport } from "../builders/hostile-files";
import { cellsOf, firstSheetIn } from "../builders/raw-read";

/** No figure of ours: only so that a hang ends the test. */
const HANG_MS = 60_000;

const files = hostileFiles();

describe("readRaw, hostile files", () => {
  test.each(files.map((file) => [file.name, file] as const))(
    "%s",
    (name, { bytes, expected }) => {
      const read = readRaw(bytes);
      expect(read.ok ? "read" : read.reason).toBe(expected);
      if (read.ok) {
        const cells = read.workbook.sheets.flatMap(({ rows }) => rows.map((row) => row.cells.size));
        expect(cells.reduce((sum, count) => sum + count, 0)).toBeLessThan(10);
        return;
      }
      const issue = refusalOf(name, read);
      expect(issue).toMatchObject({ code: `file/${expected}`, where: name, severity: "error" });
      expect(issue.message).toContain(read.detail);
      expect(issue.message).toMatch(/Đề nghị .+\.$/);
    },
    HANG_MS,
  );

  test("finds what honest content there is", () => {
    const cellsOfFile = (name: string): ReturnType<typeof cellsOf> => {
      const file = files.find((candidate) => candidate.name === name);
      if (!file) throw new Error(`no file ${name}`);
      return cellsOf(firstSheetIn(file.bytes));
    };
    expect(cellsOfFile("o-xa.xlsx")).toEqual({ A1: { value: "Mã" }, XFD1048576: { value: "cuối" } });
    expect(cellsOfFile("dong-trang-tri.xlsx")).toEqual({ A1: { value: "Mã" } });
    expect(cellsOfFile("nhieu-anh.xlsx")).toEqual({ A1: { value: "Mã" } });
    expect(cellsOfFile("ten-la.xlsx")).toEqual({ A1: { value: "__proto__" }, B1: { value: "constructor" } });
    expect(cellsOfFile("bom-thuc-the.xlsx")).toEqual({ A1: { value: "&a9;" } });
  });

  test("a file cut off anywhere is damaged or refused, never a crash", () => {
    const whole = plainReport();
    for (let length = 0; length < whole.length; length += 7) {
      expect(readRaw(whole.slice(0, length)).ok).toBe(false);
    }
  });

  test("refuses by size alone what is larger than any report", () => {
    expect(refusalOfSize(READING_LIMITS.fileBytes)).toBeUndefined();
    expect(refusalOfSize(READING_LIMITS.fileBytes + 1)).toEqual({ reason: "too-large", detail: "tệp 61 MB" });
  });
});
