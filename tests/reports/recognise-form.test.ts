import * as fc from "fast-check";
import { serialOf } from "../../src/plan/dates";
import type { RawCell, RawSheet, RawWorkbook } from "../../src/raw/workbook";
import { FORM_COLUMN } from "../../src/reports/form-names";
import { recognise } from "../../src/reports/recognise";
import type { Submission } from "../../src/reports/submission";
import { aFormFile, codesOf, formRows, identitySheet } from "../builders/raw-report";
import { rawCell, rawSheet, rawWorkbook, type Written } from "../builders/raw-sheet";
import { codesOfIssues, meant, recognised } from "../builders/recognised";
import { seedContext } from "../builders/seed-context";
import { aFile } from "../builders/submission";

const AGENCY = "Sở Tư pháp";
const CODES = codesOf(AGENCY);
const HEAD_ROW = 5;
const FILLED = {
  "II.1": {
    status: "Hoàn thành",
    progress: rawCell(1, { shown: "percent" }),
    completed: rawCell(serialOf(2025, 3, 10), { shown: "date" }),
    result: "Đã rà soát 120 văn bản",
  },
  "II.3": { status: "Đang thực hiện", note: "=1+1" },
} as const;

describe("our own form", () => {
  test("is read whole, with the place of every cell", () => {
    const { rows, ...rest } = recognised(aFormFile(AGENCY, FILLED));
    expect(rest).toMatchObject({
      formVersion: "1",
      agency: { kind: "named", name: AGENCY, by: "form" },
      period: { kind: "agrees" },
      leftovers: [],
      issues: [],
    });
    expect(rows.map(meant)).toEqual(CODES);
    const filled = rows.filter(({ cells }) => Object.keys(cells).length > 0);
    expect(filled.map(({ where, cells }) => ({ where, cells }))).toEqual([
      {
        where: "Báo cáo!A12",
        cells: { status: "Báo cáo!E12", progress: "Báo cáo!F12", completed: "Báo cáo!G12", result: "Báo cáo!H12" },
      },
      { where: "Báo cáo!A14", cells: { status: "Báo cáo!E14", note: "Báo cáo!M14" } },
    ]);
    expect(filled.map(({ entry }) => entry)).toMatchObject([
      { status: "Hoàn thành", progress: 1, completed: serialOf(2025, 3, 10), result: "Đã rà soát 120 văn bản" },
      { status: "Đang thực hiện", progress: undefined, note: "=1+1" },
    ]);
  });

  test("without its hidden sheet is read by its title", () => {
    const submission = recognised(rawWorkbook(rawSheet(formRows(AGENCY, FILLED))));
    expect(submission).toMatchObject({
      formVersion: undefined,
      agency: { kind: "named", name: AGENCY, by: "title" },
      period: { kind: "agrees" },
    });
    expect(submission.rows.map(meant)).toEqual(CODES);
  });

  test("of another period says which", () => {
    expect(recognised(aFormFile(AGENCY, FILLED, { period: "2025-6T" })).period).toEqual({
      kind: "differs",
      said: "6 tháng đầu năm 2025",
    });
  });

  test.each<[string, RawWorkbook, string]>([
    ["of another plan", aFormFile(AGENCY, FILLED, { "plan.identity": "99/KH-UBND|Bến Tre|2025" }), "form/other-plan"],
    ["of a newer version", aFormFile(AGENCY, FILLED, { version: "2" }), "form/newer"],
    ["without any table", rawWorkbook(rawSheet([["Kính gửi"]]), identitySheet(AGENCY)), "file/no-table"],
    ["without sheets", { sheets: [] }, "file/no-table"],
  ])("%s is refused", (_, workbook, code) => {
    const intake = recognise(workbook, aFile("x.xlsx"), seedContext());
    expect(intake.kind === "refused" && intake.issue.code).toBe(code);
    expect(intake.kind === "refused" && intake.issue.message).toContain("Đề nghị");
  });

  test("with all rows deleted is read, with a remark", () => {
    const submission = recognised(rawWorkbook(rawSheet([Object.values(FORM_COLUMN)]), identitySheet(AGENCY)));
    expect(submission.rows).toEqual([]);
    expect(codesOfIssues(submission)).toEqual(["file/no-rows"]);
  });

  test("text in an old font is taken in Unicode, and said once", () => {
    const typed = {
      "II.1": {
        status: "Hoàn thành",
        result: rawCell("§· xong", { font: ".VnTime" }),
        note: rawCell("§· göi", { font: ".VnTime" }),
      },
    };
    const submission = recognised(aFormFile(AGENCY, typed));
    expect(submission.rows.find((row) => meant(row) === "II.1")?.entry).toMatchObject({
      result: "Đã xong",
      note: "Đã gửi",
    });
    expect(codesOfIssues(submission).filter((code) => code === "text/legacy-font")).toHaveLength(1);
  });
});

/** What people do to a form before they send it back. */
type Mangling = {
  /** Order of the columns. */
  readonly columns: readonly number[];
  /** Order of the rows. */
  readonly rows: readonly number[];
  readonly titleRows: number;
  readonly leftColumns: number;
  readonly isDecomposed: boolean;
  readonly hasBlanks: boolean;
  readonly sheetName: string;
  readonly identityName: string;
  readonly junk: readonly { readonly at: number; readonly text: string; readonly column: number }[];
  readonly sheetsAdded: number;
};

const COLUMN_COUNT = Object.keys(FORM_COLUMN).length;
const name = fc.stringMatching(/^[A-Za-zĐđ ]{1,12}$/);
const manglings: fc.Arbitrary<Mangling> = fc.record({
  columns: fc.shuffledSubarray([...Array(COLUMN_COUNT).keys()], { minLength: COLUMN_COUNT }),
  rows: fc.shuffledSubarray([...CODES.keys()], { minLength: CODES.length }),
  titleRows: fc.nat(8),
  leftColumns: fc.nat(3),
  isDecomposed: fc.boolean(),
  hasBlanks: fc.boolean(),
  sheetName: name,
  identityName: name,
  junk: fc.array(fc.record({ at: fc.nat(30), text: fc.string({ minLength: 1 }), column: fc.nat(15) }), {
    maxLength: 4,
  }),
  sheetsAdded: fc.nat(2),
});

function mangle(filled: Readonly<Record<string, Readonly<Record<string, Written>>>>, how: Mangling): RawWorkbook {
  const all = formRows(AGENCY, filled);
  const titles = all.slice(0, HEAD_ROW).slice(0, how.titleRows);
  const head = all[HEAD_ROW] ?? [];
  const body = all.slice(HEAD_ROW + 1, HEAD_ROW + 1 + CODES.length);
  const foot = all.slice(HEAD_ROW + 1 + CODES.length);
  const moved = (row: readonly Written[]): readonly Written[] => [
    ...Array<null>(how.leftColumns).fill(null),
    ...how.columns.map((column) => row[column] ?? null),
  ];
  const records = how.rows.map((at) => moved(body[at] ?? []));
  for (const { at, text, column } of how.junk) {
    records.splice(at % (records.length + 1), 0, [...Array<null>(column).fill(null), text]);
  }
  const spoil = (value: Written): Written => {
    if (typeof value !== "string") return value;
    const formed = how.isDecomposed ? value.normalize("NFD") : value;
    return how.hasBlanks ? `  ${formed.replaceAll(" ", "\u00a0 ")} ` : formed;
  };
  const rows = [...titles, moved(head), ...records, ...foot].map((row) => row.map(spoil));
  const added = Array.from({ length: how.sheetsAdded }, (_, at) => rawSheet([["Ghi chép"]], { name: `Thêm ${at}` }));
  return rawWorkbook(...added, rawSheet(rows, { name: `${how.sheetName}!` }), {
    ...identitySheet(AGENCY),
    name: how.identityName,
  });
}

function everyText({ rows, leftovers, issues }: Submission): string {
  const said = rows.flatMap(({ entry, unread }) => [...Object.values(entry), ...unread.map(({ raw }) => raw)]);
  return [...said, ...leftovers.map(({ raw }) => raw), ...issues.map(({ message }) => message)].join("\n");
}

test("moved, sorted, renamed, with junk between its rows: no filled row of a form is lost", () => {
  const status = fc.constantFrom("Hoàn thành", "Đang thực hiện", "Chưa thực hiện");
  const filled = fc
    .array(fc.tuple(fc.constantFrom(...CODES), status), { minLength: 1, maxLength: CODES.length })
    .map((rows) =>
      Object.fromEntries(rows.map(([code, word]) => [code, { status: word, result: `Kết quả của ${code}` }])),
    );
  fc.assert(
    fc.property(filled, manglings, (entered, how) => {
      const submission = recognised(mangle(entered, how));
      expect(submission.agency).toEqual({ kind: "named", name: AGENCY, by: "form" });
      expect(submission.period).toEqual({ kind: "agrees" });
      for (const [code, { status: word, result }] of Object.entries(entered)) {
        const row = submission.rows.find((one) => meant(one) === code);
        expect(row?.entry.status).toBe(word);
        expect(row?.entry.result.split("\n")[0]?.replace(/\s+/g, " ").trim()).toBe(result);
      }
    }),
    { numRuns: 100 },
  );
});

test("nothing typed into a table disappears without a line", () => {
  const words = fc.stringMatching(/^[a-zđ]{6,10}$/).map((text) => `Việc ${text}`);
  const cells = fc.array(fc.option(words, { nil: null }), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(cells, { maxLength: 12 }), (rows) => {
      const typed = rows.map(([, content, , result, note]) => [
        null,
        content ?? null,
        null,
        result ?? null,
        note ?? null,
      ]);
      const submission = recognised(
        rawWorkbook(rawSheet([["STT", "Nội dung", "Trạng thái", "Kết quả", "Ghi chú"], ...typed])),
      );
      const said = everyText(submission);
      for (const text of typed.flatMap(([, , , result, note]) => [result, note])) expect(said).toContain(text ?? "");
    }),
  );
});

const cellValues: fc.Arbitrary<RawCell> = fc.record(
  {
    value: fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom({ error: "#N/A" }, { error: "" }),
      fc.constantFrom(
        "STT",
        "Nội dung",
        "Mã",
        "Trạng thái",
        "Kết quả",
        "II.1",
        "I",
        "(1)",
        "Nơi nhận:",
        "__proto__",
        "kind",
        "cchc-bieu-mau",
      ),
    ),
    shown: fc.constantFrom("date", "percent"),
    font: fc.constantFrom(".VnTime", "VNI-Times", "Arial"),
  },
  { requiredKeys: ["value"] },
);
const sheets: fc.Arbitrary<RawSheet> = fc.record({
  name: fc.oneof(fc.string(), fc.constantFrom("__proto__", "Quý II", "Sở Tư pháp")),
  visibility: fc.constantFrom("visible", "hidden", "veryHidden"),
  rows: fc.array(fc.dictionary(fc.nat(8).map(String), cellValues), { maxLength: 12 }).map((rows) =>
    rows.map((cells, rowIndex) => ({
      rowIndex,
      cells: new Map(Object.entries(cells).map(([at, cell]) => [Number(at), cell])),
    })),
  ),
  merges: fc.array(fc.record({ top: fc.nat(12), left: fc.nat(8), bottom: fc.nat(1_048_575), right: fc.nat(16_383) }), {
    maxLength: 4,
  }),
});

test("any workbook is answered, never with a throw", () => {
  const context = seedContext();
  fc.assert(
    fc.property(fc.array(sheets, { maxLength: 3 }), fc.string(), (all, fileName) => {
      expect(["read", "refused"]).toContain(recognise({ sheets: all }, aFile(fileName), context).kind);
    }),
    { numRuns: 200 },
  );
});
