/** What stands in the records of an old Excel file. */
import type { RawCell } from "../../src/raw/workbook";
import { readRaw } from "../../src/xlsx/read-raw";
import { cellsOf, firstSheetIn, workbookIn } from "../builders/raw-read";
import { double, long, short, wide, xlsFile, type XlsRecord } from "../builders/xls-records";

const font = (name: string): XlsRecord => [
  0x31,
  [...new Array<number>(14).fill(0), name.length, 0, ...Buffer.from(name, "latin1")],
];
const xf = (fontIndex: number, format: number): XlsRecord => [
  0xe0,
  [...short(fontIndex), ...short(format), ...new Array<number>(16).fill(0)],
];
const place = (row: number, column: number, format = 0): number[] => [
  ...short(row),
  ...short(column),
  ...short(format),
];
const formula = (row: number, column: number, result: readonly number[]): XlsRecord => [
  0x06,
  [...place(row, column), ...result, ...new Array<number>(6).fill(0)],
];

/** The fonts of numbers 0, 1, 2, 3 and 5: there is no fourth. */
const FONTS = ["Arial", "Arial", "Arial", ".VnArial", ".VnTime"].map(font);
const LOOKS: readonly XlsRecord[] = [
  ...FONTS,
  [0x41e, [...short(164), ...wide("dd/mm/yyyy")]],
  xf(0, 0),
  xf(0, 164),
  xf(0, 9),
  xf(5, 0),
];

const cellsFrom = (
  records: readonly XlsRecord[],
  globals: readonly XlsRecord[] = LOOKS,
): Readonly<Record<string, RawCell>> => cellsOf(firstSheetIn(xlsFile(globals, [{ name: "A", records }])));

describe("readRaw of .xls records", () => {
  test("reads numbers in each of their forms", () => {
    const whole = (value: number): number[] => long((value << 2) | 2);
    expect(
      cellsFrom([
        [0x203, [...place(0, 0, 1), ...double(45730)]],
        [0x27e, [...place(0, 1, 2), ...long((50 << 2) | 3)]],
        [0x27e, [...place(0, 2), ...long(0x3ff80000)]],
        [0xbd, [...short(1), ...short(2), ...short(0), ...whole(-7), ...short(1), ...whole(45730), ...short(3)]],
      ]),
    ).toEqual({
      A1: { value: 45730, shown: "date" },
      B1: { value: 0.5, shown: "percent" },
      C1: { value: 1.5 },
      C2: { value: -7 },
      D2: { value: 45730, shown: "date" },
    });
  });

  test("tells dates of the 1904 system in the 1900 system", () => {
    const records: readonly XlsRecord[] = [[0x203, [...place(0, 0, 1), ...double(44268)]]];
    expect(cellsFrom(records, [[0x22, short(1)], ...LOOKS])).toEqual({ A1: { value: 45730, shown: "date" } });
  });

  test("reads results of formulas: numbers, texts behind other records, truth values, errors, nothing", () => {
    const special = (kind: number, value = 0): number[] => [kind, 0, value, 0, 0, 0, 0xff, 0xff];
    expect(
      cellsFrom([
        formula(0, 0, double(2)),
        formula(0, 1, special(0)),
        [0x4bc, [0, 0]],
        [0x207, wide("đã xong")],
        formula(0, 2, special(1, 1)),
        formula(0, 3, special(2, 0x2a)),
        formula(0, 4, special(3)),
        formula(0, 5, special(0)),
      ]),
    ).toEqual({
      A1: { value: 2, isFormula: true },
      B1: { value: "đã xong", isFormula: true },
      C1: { value: true, isFormula: true },
      D1: { value: { error: "#N/A" }, isFormula: true },
      E1: { value: "", isFormula: true },
      F1: { value: null, isFormula: true },
    });
  });

  test("reads shared texts across records that continue them, with the fonts of cell and runs", () => {
    const rich = [
      ...short(6),
      9,
      ...short(2),
      ...Buffer.from("§¬n vị", "utf16le"),
      ...short(3),
      ...short(0),
      ...short(4),
      ...short(3),
    ];
    const narrowHalf = [...short(6), 0, ...Buffer.from("Sao", "latin1")];
    const table: readonly XlsRecord[] = [
      [0xfc, [...long(2), ...long(2), ...rich, ...narrowHalf]],
      [0x3c, [1, ...Buffer.from(" đủ", "utf16le")]],
    ];
    expect(
      cellsFrom(
        [
          [0xfd, [...place(0, 0, 3), ...long(0)]],
          [0xfd, [...place(0, 1), ...long(1)]],
          [0x204, [...place(1, 0, 3), ...wide("vÞ")]],
        ],
        [...LOOKS, ...table],
      ),
    ).toEqual({
      A1: {
        value: "§¬n vị",
        font: ".VnTime",
        runs: [
          { text: "§¬n", font: ".VnTime" },
          { text: " ", font: "Arial" },
          { text: "vị", font: ".VnArial" },
        ],
      },
      B1: { value: "Sao đủ" },
      A2: { value: "vÞ", font: ".VnTime" },
    });
  });

  test("names sheets, tells which are hidden, passes charts inside them over", () => {
    const chart: readonly XlsRecord[] = [
      [0x809, short(0x600)],
      [0x203, [...place(5, 5), ...double(1)]],
      [0x0a, []],
    ];
    const { sheets } = workbookIn(
      xlsFile(LOOKS, [
        {
          name: "Báo cáo",
          records: [...chart, [0xe5, [...short(1), ...short(0), ...short(1), ...short(0), ...short(2)]]],
        },
        { name: "Ẩn", state: 1, records: [[0x205, [...place(0, 0), 1, 0]]] },
        { name: "_bieumau", state: 2, records: [[0x205, [...place(0, 0), 7, 1]]] },
      ]),
    );
    expect(sheets.map((sheet) => [sheet.name, sheet.visibility, cellsOf(sheet)])).toEqual([
      ["Báo cáo", "visible", {}],
      ["Ẩn", "hidden", { A1: { value: true } }],
      ["_bieumau", "veryHidden", { A1: { value: { error: "#DIV/0!" } } }],
    ]);
    expect(sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 2 }]);
  });

  test("refuses what is older, and a shared text that is not there", () => {
    expect(readRaw(xlsFile([], [], 0x500))).toEqual({
      ok: false,
      reason: "not-a-workbook",
      detail: "tệp Excel 95 hoặc cũ hơn",
    });
    expect(readRaw(xlsFile(LOOKS, [{ name: "A", records: [[0xfd, [...place(0, 0), ...long(0)]]] }]))).toMatchObject({
      ok: false,
      reason: "damaged",
    });
  });
});
