/** Forms as the product writes them, filled and mangled at random: whatever was typed is taken, asked about or listed. */
import * as fc from "fast-check";
import type { RawCell, RawRow, RawSheet, RawWorkbook } from "../../src/raw/workbook";
import { columnLetters } from "../../src/raw/a1";
import { consolidate } from "../../src/reports/consolidate";
import type { Consolidation } from "../../src/reports/consolidation";
import { FORM_SHEET } from "../../src/reports/form-names";
import { recognise } from "../../src/reports/recognise";
import type { Intake } from "../../src/reports/submission";
import { buildReportForm } from "../../src/sheets/report-form";
import { readRaw } from "../../src/xlsx/read-raw";
import { writeWorkbookFile } from "../../src/xlsx/write-workbook";
import { codesOf, contentOf } from "../builders/raw-report";
import { aForm, aFormRow } from "../builders/report-form";
import { SEED_ASSIGNMENTS, seedContext } from "../builders/seed-context";
import { aFile } from "../builders/submission";

const AGENCY = "Sở Tư pháp";
const CODES = codesOf(AGENCY);
const CONTEXT = seedContext();
/** Places in the form: the row of its head, and the columns that are filled in. */
const HEAD = 5;
const FIRST = HEAD + 1;
const STATUS = 4;
/** Columns are moved in all rows alike, however few cells a row holds. */
const WIDTH = 16;
const TEXTS = [7, 8, 9, 10, 11, 12];

type Cells = (RawCell | undefined)[][];
type Form = { readonly sheet: RawSheet; readonly identity: RawSheet };

let form: Form;
beforeAll(async () => {
  const rows = CODES.map((code) => aFormRow({ code, content: contentOf(code) }));
  const read = readRaw(await writeWorkbookFile(buildReportForm(aForm({ rows })), FORM_SHEET.identity));
  if (!read.ok) throw new Error(read.detail);
  const [sheet, identity] = read.workbook.sheets;
  if (!sheet || !identity) throw new Error("a form has two sheets");
  form = { sheet, identity };
});

type Filled = { readonly row: number; readonly status: string | undefined; readonly texts: readonly number[] };

const filled: fc.Arbitrary<Filled> = fc.record({
  row: fc.nat(CODES.length - 1),
  status: fc.option(fc.constantFrom("Hoàn thành", "Đang thực hiện", "đã xong", "làm rồi", "x"), { nil: undefined }),
  texts: fc.subarray(TEXTS, { minLength: 1 }),
});

/** What is done to the cells, one after the other; places are taken from `at` and `to`. */
const STEPS = {
  "swap rows": (cells: Cells, at: number, to: number) => {
    const [a, b] = [bodyRow(at), bodyRow(to)];
    [cells[a], cells[b]] = [cells[b] ?? [], cells[a] ?? []];
  },
  "delete a row": (cells: Cells, at: number) => cells.splice(at % (cells.length - 1), 1),
  "insert a blank row": (cells: Cells, at: number) => cells.splice(at % cells.length, 0, []),
  "insert words": (cells: Cells, at: number, to: number) => {
    const row: (RawCell | undefined)[] = [];
    row[to % 13] = { value: ["Ghi chú thêm", "II", "3", "Tổng cộng", "IX.9", "Sở Nội vụ"][to % 6] ?? "" };
    cells.splice(at % cells.length, 0, row);
  },
  "move a column": (cells: Cells, at: number, to: number) => {
    for (const row of cells) {
      row.length = Math.max(row.length, WIDTH);
      row.splice(to % 13, 0, ...row.splice(at % 13, 1));
    }
  },
  "delete a column": (cells: Cells, at: number) => {
    for (const row of cells) {
      row.length = Math.max(row.length, WIDTH);
      row.splice(at % 13, 1);
    }
  },
  "insert a column": (cells: Cells, at: number) => {
    for (const row of cells) {
      row.length = Math.max(row.length, WIDTH);
      row.splice(at % 13, 0, undefined);
    }
  },
  "clear a head": (cells: Cells, at: number) => {
    const head = cells.findIndex(isHead);
    if (head >= 0) (cells[head] ?? [])[at % 13] = undefined;
  },
  "rename a head": (cells: Cells, at: number) => {
    const head = cells.findIndex(isHead);
    if (head >= 0) (cells[head] ?? [])[at % 13] = { value: "Phòng chuyên môn theo sát" };
  },
  "clear codes": (cells: Cells, at: number, to: number) => clearFrom(cells, 0, at, to),
  "clear contents": (cells: Cells, at: number, to: number) => clearFrom(cells, 1, at, to),
  "break a cell": (cells: Cells, at: number, to: number) => {
    const row = cells[bodyRow(at)];
    if (row) row[to % 13] = to % 2 === 0 ? { value: { error: "#REF!" } } : { value: null, isFormula: true };
  },
  "decompose letters": (cells: Cells) => {
    for (const row of cells) {
      for (const [column, cell] of row.entries()) {
        if (typeof cell?.value === "string") row[column] = { ...cell, value: cell.value.normalize("NFD") };
      }
    }
  },
} as const;
type Step = readonly [kind: keyof typeof STEPS, at: number, to: number];

function bodyRow(at: number): number {
  return FIRST + (at % CODES.length);
}

function isHead(row: readonly (RawCell | undefined)[]): boolean {
  return row.some((cell) => cell?.value === "Trạng thái") && row.some((cell) => cell?.value === "Ghi chú");
}

function clearFrom(cells: Cells, column: number, at: number, to: number): void {
  for (let row = bodyRow(at); row <= bodyRow(at) + (to % 4); row += 1) (cells[row] ?? [])[column] = undefined;
}

const step: fc.Arbitrary<Step> = fc.tuple(
  fc.constantFrom(...(Object.keys(STEPS) as (keyof typeof STEPS)[])),
  fc.nat(60),
  fc.nat(60),
);
const fate = fc.record({
  hasIdentity: fc.boolean(),
  isMerged: fc.boolean(),
  name: fc.constantFrom("Báo cáo", "Sheet1"),
});

function cellsOf({ rows }: RawSheet): Cells {
  const cells: Cells = Array.from({ length: (rows.at(-1)?.rowIndex ?? 0) + 1 }, () => []);
  for (const row of rows) for (const [column, cell] of row.cells) (cells[row.rowIndex] ?? [])[column] = cell;
  return cells;
}

function rowsOf(cells: Cells): readonly RawRow[] {
  return cells.flatMap((row, rowIndex) => {
    const held = new Map([...row.entries()].flatMap(([at, cell]) => (cell ? [[at, cell] as const] : [])));
    return held.size > 0 ? [{ rowIndex, cells: held }] : [];
  });
}

type Typed = { readonly text: string; readonly row: number; readonly column: number };

const WORDS = /^Việc \d+ cột \d+$/;

/** What a reader is to account for: words that still stand below the head. */
function typedIn(cells: Cells): readonly Typed[] {
  return cells.flatMap((row, rowIndex) =>
    [...row.entries()].flatMap(([column, cell]) => {
      const text = typeof cell?.value === "string" ? cell.value.normalize("NFC") : "";
      return WORDS.test(text) ? [{ text, row: rowIndex, column }] : [];
    }),
  );
}

function consolidated(intake: Intake): Consolidation {
  const standing = { records: [], marks: new Map(), assignments: SEED_ASSIGNMENTS, tasks: new Map() };
  const options = { answers: {}, preferNewest: false, isClosed: false, stamp: 45_734.5, resumed: new Set<string>() };
  return consolidate(CONTEXT, [intake], standing, options);
}

/** Everything a person is shown or that is written, and the columns that are named as not taken. */
function accountOf({ files, adds, questions }: Consolidation): {
  readonly said: string;
  readonly columns: Set<string>;
} {
  const issues = files.flatMap((file) => file.issues);
  const said = [
    ...adds.flatMap(({ entry }) => Object.values(entry)),
    ...files.flatMap(({ rows }) => rows.flatMap(({ fields, label }) => [label, ...fields.map((one) => one.new)])),
    ...issues.map(({ message }) => message),
    ...questions.flatMap(({ evidence }) => evidence.map(({ text }) => text)),
  ];
  const unknown = issues.filter(({ code }) => code === "column/unknown");
  return {
    said: said.join("\n").normalize("NFC"),
    columns: new Set(unknown.map(({ where }) => /!([A-Z]+)\d+$/.exec(where)?.[1] ?? "")),
  };
}

test("a form as written, filled and mangled: no crash, and no word neither taken nor listed", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(filled, { selector: ({ row }) => row, minLength: 1, maxLength: 8 }),
      fc.array(step, { maxLength: 8 }),
      fate,
      (entered, steps, { hasIdentity, isMerged, name }) => {
        const cells = cellsOf(form.sheet);
        for (const { row, status, texts } of entered) {
          const at = cells[FIRST + row] ?? [];
          if (status !== undefined) at[STATUS] = { value: status };
          for (const column of texts) at[column] = { value: `Việc ${row} cột ${column}` };
        }
        for (const [kind, at, to] of steps) STEPS[kind](cells, at, to);
        const sheet: RawSheet = { ...form.sheet, name, rows: rowsOf(cells), merges: isMerged ? form.sheet.merges : [] };
        const workbook: RawWorkbook = { sheets: hasIdentity ? [sheet, form.identity] : [sheet] };

        const intake = recognise(workbook, aFile("bao cao.xlsx"), CONTEXT);
        const result = consolidated(intake);
        const [file] = result.files;
        if (file?.outcome === "refused") {
          expect(file.issues).not.toEqual([]);
          return;
        }
        const { said, columns } = accountOf(result);
        const lost = typedIn(cells).filter(
          ({ text, column }) => !said.includes(text) && !columns.has(columnLetters(column)),
        );
        expect(lost).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});
