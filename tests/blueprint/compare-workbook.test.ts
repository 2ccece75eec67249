import fc from "fast-check";
import type { Change } from "../../src/blueprint/change";
import { compareWorkbook, type Difference, type Ownership } from "../../src/blueprint/compare-workbook";
import type { SheetBlueprint, WorkbookBlueprint } from "../../src/blueprint/sheet";
import { EMPTY_WORKBOOK, type StandingTable, type StandingWorkbook } from "../../src/blueprint/standing";
import { aColumn, aSheet, aTable } from "../builders/a-sheet";
import { standingOf } from "../builders/standing";

const OURS: Ownership = { isOurs: true, halfMade: new Set() };
const FOREIGN: Ownership = { isOurs: false, halfMade: new Set() };

const NAME = { name: "DM_Viec", refersTo: "=tblViec[Mã]" };
const workbook = (...sheets: readonly SheetBlueprint[]): WorkbookBlueprint => ({
  sheets,
  names: [NAME],
  settings: { schema: "1" },
});
const BLUEPRINT = workbook(aSheet());

function disturbed(change: (table: StandingTable) => Partial<StandingTable>): StandingWorkbook {
  const standing = standingOf(BLUEPRINT);
  return { ...standing, tables: standing.tables.map((table) => ({ ...table, ...change(table) })) };
}

const kinds = ({ changes }: Difference): readonly string[] => changes.map(({ kind }) => kind);
const only = <K extends Change["kind"]>({ changes }: Difference, kind: K): Extract<Change, { kind: K }> => {
  const found = changes.find((change): change is Extract<Change, { kind: K }> => change.kind === kind);
  if (!found) throw new Error(`no ${kind} among ${changes.map((change) => change.kind).join(", ")}`);
  return found;
};
const withRow = (
  rows: StandingTable["rows"],
  rowIndex: number,
  columnIndex: number,
  value: string | number | null,
): StandingTable["rows"] =>
  rows.map((row, index) =>
    index === rowIndex ? row.map((old, column) => (column === columnIndex ? value : old)) : row,
  );

describe("compareWorkbook", () => {
  test("adds everything to an empty workbook, settings last", () => {
    const difference = compareWorkbook(BLUEPRINT, EMPTY_WORKBOOK, FOREIGN);
    expect(kinds(difference)).toEqual(["add-sheet", "define-name", "save-settings"]);
    expect(difference.conflicts).toEqual([]);
  });

  test("finds no change where nothing changed", () => {
    expect(compareWorkbook(BLUEPRINT, standingOf(BLUEPRINT), OURS)).toEqual({ changes: [], conflicts: [] });
  });

  test("keeps what a user entered", () => {
    const standing = disturbed(({ rows }) => ({ rows: withRow(rows, 0, 2, "Hoàn thành") }));
    expect(compareWorkbook(BLUEPRINT, standing, OURS).changes).toEqual([]);
  });

  test("shows the plan's words that were edited, old and new", () => {
    const standing = disturbed(({ rows }) => ({ rows: withRow(rows, 1, 1, "Sửa tay") }));
    expect(only(compareWorkbook(BLUEPRINT, standing, OURS), "edit-cells").edits).toEqual([
      { rowIndex: 1, rowKey: "I.2", header: "Nội dung", before: "Sửa tay", after: "Việc khác" },
    ]);
  });

  test("lists formulas that were overwritten and offers to restore them", () => {
    const standing = disturbed(({ formulas }) => ({ formulas: [formulas[0] ?? [], ["", "", "", ""]] }));
    const change = only(compareWorkbook(BLUEPRINT, standing, OURS), "restore-formula");
    expect(change).toMatchObject({ header: "Dài", cells: [{ rowKey: "I.2", before: 7 }] });
  });

  test("lays a sheet out again when a row without formulas was added to it", () => {
    const standing = disturbed(({ rows, formulas }) => ({
      rows: [...rows, ["X.1", "Thêm tay", "", null]],
      formulas: [...formulas, ["", "", "", ""]],
    }));
    expect(kinds(compareWorkbook(BLUEPRINT, standing, OURS))).toEqual(["restore-formula", "restyle-sheet"]);
  });

  test("accepts a formula as Excel spells it", () => {
    const standing = disturbed(({ formulas }) => ({
      formulas: formulas.map(() => ["", "", "", "=LEN([@[Nội dung]])"]),
    }));
    expect(compareWorkbook(BLUEPRINT, standing, OURS).changes).toEqual([]);
  });

  test("appends a row that was deleted and keeps rows a user added", () => {
    const standing = disturbed(({ rows, formulas }) => ({
      rows: [["X.9", "Việc thêm", "", 9], ...rows.slice(1)],
      formulas: [formulas[0] ?? [], ...formulas.slice(1)],
    }));
    const difference = compareWorkbook(BLUEPRINT, standing, OURS);
    expect(kinds(difference)).toEqual(["append-rows"]);
    expect(only(difference, "append-rows").rows).toEqual([["I.1", "Một việc", "Chưa thực hiện", null]]);
  });

  test("removes rows of a derived table that are derived no more, after all edits", () => {
    const derived = workbook(
      aSheet({ tables: [aTable({ otherRows: "remove", rows: [["I.2", "Tên mới", "", null]] })] }),
    );
    const difference = compareWorkbook(derived, standingOf(BLUEPRINT), OURS);
    expect(kinds(difference).filter((kind) => kind !== "restyle-sheet" && kind !== "save-settings")).toEqual([
      "edit-cells",
      "remove-rows",
    ]);
    expect(only(difference, "remove-rows")).toMatchObject({ rowIndexes: [0], rowKeys: ["I.1"] });
  });

  test("matches rows by key, whatever their order", () => {
    const standing = disturbed(({ rows, formulas }) => ({ rows: rows.toReversed(), formulas: formulas.toReversed() }));
    expect(compareWorkbook(BLUEPRINT, standing, OURS).changes).toEqual([]);
  });

  test("lets a user's value stand in an overridable column and restores a blank there", () => {
    const overridable = workbook(
      aSheet({
        tables: [
          aTable({
            columns: [
              aColumn({ header: "Mã" }),
              aColumn({ header: "Tính chất", kind: "overridable", formula: '="Có thời hạn"' }),
            ],
            rows: [
              ["I.1", null],
              ["I.2", null],
            ],
          }),
        ],
      }),
    );
    const standing = standingOf(overridable);
    const tables = standing.tables.map((table) => ({
      ...table,
      rows: [
        ["I.1", "Thường xuyên"],
        ["I.2", ""],
      ],
      formulas: [
        ["", ""],
        ["", ""],
      ],
    }));
    const edits = only(compareWorkbook(overridable, { ...standing, tables }, OURS), "edit-cells").edits;
    expect(edits).toMatchObject([{ rowKey: "I.2", after: { formula: '="Có thời hạn"' } }]);
  });

  test("keeps columns a user added", () => {
    const standing = disturbed(({ headers, rows, formulas }) => ({
      headers: ["Của tôi", ...headers],
      rows: rows.map((row) => ["x", ...row]),
      formulas: formulas.map((row) => ["", ...row]),
    }));
    expect(compareWorkbook(BLUEPRINT, standing, OURS).changes).toEqual([]);
  });

  test("restyles when the looks of the product changed, without touching data", () => {
    const wider = workbook(aSheet({ columnWidths: { J: 20 } }));
    expect(kinds(compareWorkbook(wider, standingOf(BLUEPRINT), OURS))).toEqual(["restyle-sheet", "save-settings"]);
  });

  test("leaves free cells alone once the table was moved", () => {
    const standing = disturbed(() => ({ headerRowNumber: 4 }));
    const cells = { "Việc!A1": { value: null, formula: "" } };
    expect(compareWorkbook(BLUEPRINT, { ...standing, cells }, OURS).changes).toEqual([]);
  });

  test("accepts a name that Excel answers with cells instead of the table's column", () => {
    const standing = { ...standingOf(BLUEPRINT), names: [{ name: "DM_Viec", refersTo: "='Việc'!$A$4:$A$5" }] };
    expect(compareWorkbook(BLUEPRINT, standing, OURS).changes).toEqual([]);
  });

  test.each<[string, WorkbookBlueprint, StandingWorkbook, Ownership, object]>([
    [
      "a sheet of the user's own with our name",
      BLUEPRINT,
      {
        ...EMPTY_WORKBOOK,
        sheets: [{ name: "việc", visibility: "visible", isProtected: false, isEmpty: false, tables: [] }],
      },
      FOREIGN,
      { kind: "sheet-taken", sheet: "việc" },
    ],
    [
      "a table of the user's own with our name",
      BLUEPRINT,
      {
        ...standingOf(BLUEPRINT),
        sheets: [],
        tables: standingOf(BLUEPRINT).tables.map((table) => ({ ...table, sheet: "Khác" })),
      },
      FOREIGN,
      { kind: "table-taken", table: "tblViec", sheet: "Khác" },
    ],
    [
      "a sheet of ours that was renamed",
      BLUEPRINT,
      {
        ...standingOf(BLUEPRINT),
        sheets: [],
        tables: standingOf(BLUEPRINT).tables.map((table) => ({ ...table, sheet: "Khác" })),
      },
      OURS,
      { kind: "sheet-renamed", sheet: "Khác", expected: "Việc" },
    ],
    [
      "a table that was deleted",
      BLUEPRINT,
      { ...standingOf(BLUEPRINT), tables: [] },
      OURS,
      { kind: "table-missing", table: "tblViec" },
    ],
    [
      "a column that was renamed",
      BLUEPRINT,
      disturbed(({ headers }) => ({
        headers: headers.map((header) => (header === "Trạng thái" ? "Tình hình" : header)),
      })),
      OURS,
      { kind: "columns-missing", headers: ["Trạng thái"], strangers: ["Tình hình"] },
    ],
    [
      "one code in two rows",
      BLUEPRINT,
      disturbed(({ rows, formulas }) => ({
        rows: [...rows, ...rows.slice(0, 1)],
        formulas: [...formulas, ...formulas.slice(0, 1)],
      })),
      OURS,
      { kind: "rows-doubled", keys: ["I.1"] },
    ],
    [
      "a name of the user's own",
      BLUEPRINT,
      { ...EMPTY_WORKBOOK, names: [{ name: "dm_viec", refersTo: "=Khác!$A$1" }] },
      FOREIGN,
      { kind: "name-taken", refersTo: "=Khác!$A$1" },
    ],
    ["a read-only workbook", BLUEPRINT, { ...EMPTY_WORKBOOK, isReadOnly: true }, FOREIGN, { kind: "read-only" }],
  ])("refuses %s", (_, blueprint, standing, ownership, conflict) => {
    expect(compareWorkbook(blueprint, standing, ownership).conflicts).toContainEqual(expect.objectContaining(conflict));
  });

  test("refuses a protected sheet only when something would be written on it", () => {
    const standing = standingOf(BLUEPRINT);
    const sheets = standing.sheets.map((sheet) => ({ ...sheet, isProtected: true }));
    expect(compareWorkbook(BLUEPRINT, { ...standing, sheets }, OURS).conflicts).toEqual([]);
    const wider = workbook(aSheet({ columnWidths: { J: 20 } }));
    expect(compareWorkbook(wider, { ...standing, sheets }, OURS).conflicts).toEqual([
      { kind: "sheet-protected", sheet: "Việc" },
    ]);
  });

  test("writes a half-made sheet of an interrupted run anew", () => {
    const half = { ...standingOf(BLUEPRINT), tables: [] };
    const difference = compareWorkbook(BLUEPRINT, half, { isOurs: true, halfMade: new Set(["Việc"]) });
    expect(difference.conflicts).toEqual([]);
    expect(kinds(difference)).toEqual(["rewrite-sheet"]);
  });

  test("places sheets in the blueprint's order among those that stand", () => {
    const three = ["Một", "Hai", "Ba"].map((name) => aSheet({ name, tables: [], ownership: "owned" }));
    const sheets = ["Của tôi", "Một"].map((name) => ({
      name,
      visibility: "visible" as const,
      isProtected: false,
      isEmpty: true,
      tables: [],
    }));
    const changes = compareWorkbook(
      { sheets: three, names: [], settings: {} },
      { ...EMPTY_WORKBOOK, sheets },
      FOREIGN,
    ).changes;
    expect(
      changes.flatMap((change) => (change.kind === "add-sheet" ? [[change.sheet.name, change.before]] : [])),
    ).toEqual([
      ["Hai", undefined],
      ["Ba", undefined],
    ]);
  });

  test("never asks to change an entered cell, whatever stands in it", () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(1), (text, rowIndex) => {
        const standing = disturbed(({ rows }) => ({ rows: withRow(rows, rowIndex, 2, text) }));
        return compareWorkbook(BLUEPRINT, standing, OURS).changes.length === 0;
      }),
    );
  });
});
