import * as fc from "fast-check";
import { BLANK_ENTRY } from "../../src/reports/entry-values";
import type { ReportRecord } from "../../src/reports/record";
import { editedCells, formatMarks, parseMarks, withMarks } from "../../src/reports/row-marks";

const RECORD: ReportRecord = {
  period: "2025-Q1",
  agency: "Sở Tư pháp",
  code: "II.1",
  via: "Sở Tư pháp",
  entry: { ...BLANK_ENTRY, status: "Đang thực hiện", progress: 0.6, result: "Đã rà soát\n12 văn bản" },
  sourceFile: "stp.xlsx",
  sourceCell: "Báo cáo!E12",
  takenAt: 45734.5,
};
const MARKS = parseMarks(formatMarks(withMarks(new Map(), [RECORD])));

describe("editedCells", () => {
  test("finds nothing in a row as it was written, also after another program saved it", () => {
    const saved = {
      ...RECORD,
      agency: RECORD.agency.normalize("NFD"),
      takenAt: 45734.5 + 1e-9,
      entry: { ...RECORD.entry, progress: 0.6000000000000001, result: "Đã rà soát\r\n12 văn bản" },
    };
    expect(editedCells(MARKS, RECORD)).toEqual([]);
    expect(editedCells(MARKS, saved)).toEqual([]);
  });

  test.each<[string, Partial<ReportRecord>]>([
    ["status", { entry: { ...RECORD.entry, status: "Hoàn thành" } }],
    ["progress", { entry: { ...RECORD.entry, progress: undefined } }],
    ["result", { entry: { ...RECORD.entry, result: "Đã rà soát\n13 văn bản" } }],
    ["note", { entry: { ...RECORD.entry, note: "." } }],
    ["via", { via: "" }],
    ["takenAt", { takenAt: 45734.75 }],
  ])("names the cell that was edited: %s", (cell, change) => {
    expect(editedCells(MARKS, { ...RECORD, ...change })).toEqual([cell]);
  });

  test("knows nothing of a row that was never consolidated, or was taken back", () => {
    expect(editedCells(MARKS, { ...RECORD, code: "II.2" })).toBeUndefined();
    expect(editedCells(withMarks(MARKS, [], [RECORD]), RECORD)).toBeUndefined();
  });

  test("any other text in a cell is noticed", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const row = (result: string): ReportRecord => ({ ...RECORD, entry: { ...RECORD.entry, result } });
        const edited = editedCells(withMarks(new Map(), [row(before)]), row(after)) ?? [];
        const isSame =
          before.normalize("NFC").replace(/\r\n?/g, "\n").trim() ===
          after.normalize("NFC").replace(/\r\n?/g, "\n").trim();
        return isSame ? edited.length === 0 : edited.length > 0;
      }),
    );
  });
});

describe("parseMarks", () => {
  test("passes over what cannot be a mark", () => {
    expect(parseMarks("").size).toBe(0);
    expect(parseMarks("abc").size).toBe(0);
  });

  test("gives back what was written", () => {
    const records = ["II.1", "II.2", "II.3"].map((code) => ({ ...RECORD, code }));
    const marks = withMarks(new Map(), records);
    expect([...parseMarks(formatMarks(marks))]).toEqual([...marks]);
  });
});
