import type { CellEdit, Change } from "../../src/blueprint/change";
import type { SheetBlueprint, TableBlueprint } from "../../src/blueprint/sheet";
import { aColumn, aSheet, aTable, aValidation, PRINT, rowsOf } from "../builders/blueprint";
import { cellIn, type Live, markFor, requestFor, sheetIn, tableIn, written } from "../builders/live-workbook";

const LENGTH = aColumn("Độ dài", {
  kind: "formula",
  formula: "=LEN(tblViec[[#This Row],[Mã]])",
  look: { numberFormat: "0" },
});
const WITH_LENGTH = [
  aColumn("Mã"),
  aColumn("Nội dung", { validation: aValidation({ type: "list", source: "a,b" }) }),
  LENGTH,
];
const lengthTable = (more: Partial<TableBlueprint> = {}): TableBlueprint =>
  aTable({
    columns: WITH_LENGTH,
    rows: [
      ["I.1", "a", null],
      ["I.2", "b", null],
    ],
    ...more,
  });

async function changed(live: Live, sheets: readonly SheetBlueprint[], ...changes: readonly Change[]): Promise<void> {
  await live.port.read(requestFor(sheets));
  await live.port.apply(changes, markFor());
}

const appended = (table: TableBlueprint, count: number, heightPoints?: number): Change => ({
  kind: "append-rows",
  table,
  rows: rowsOf(count, 10).map(([code]) => [code ?? null, "=mới", null]),
  heightsPoints: heightPoints === undefined ? undefined : Array.from({ length: count }, () => heightPoints),
});

const edit = (rowIndex: number, header: string, after: CellEdit["after"]): CellEdit => ({
  rowIndex,
  rowKey: "",
  header,
  before: null,
  after,
});

const bodyOf = async ({ port }: Live, sheet: SheetBlueprint) => {
  const { rows, formulas } = tableIn(await port.read(requestFor([sheet])), "tblViec");
  return { rows, formulas };
};

describe("append-rows", () => {
  test("puts rows below the last, with formulas, looks, rules and heights", async () => {
    const sheet = aSheet({ tables: [lengthTable()] });
    const live = await written(sheet);
    await changed(live, [sheet], appended(lengthTable(), 2, 45));
    const { rows, formulas } = await bodyOf(live, sheet);
    expect(rows.slice(2)).toEqual([
      ["R.10", "=mới", 4],
      ["R.11", "=mới", 4],
    ]);
    expect(formulas.slice(2).map((row) => row[2])).toEqual(["=LEN([@Mã])", "=LEN([@Mã])"]);
    expect(cellIn(live.host, "Việc", "B7")).toMatchObject({
      quotePrefix: true,
      style: { numberFormat: "@", fontName: "Times New Roman" },
    });
    expect(sheetIn(live.host, "Việc").rows.get(6)).toMatchObject({ heightPoints: 45 });
    expect(
      sheetIn(live.host, "Việc")
        .validations.flatMap(({ areas }) => areas)
        .join(),
    ).toMatch(/B7/);
  });

  test("fills the blank row of an empty table first", async () => {
    const sheet = aSheet({ tables: [lengthTable({ rows: [] })] });
    const live = await written(sheet);
    await changed(live, [sheet], appended(lengthTable(), 2));
    expect((await bodyOf(live, sheet)).rows).toEqual([
      ["R.10", "=mới", 4],
      ["R.11", "=mới", 4],
    ]);
    expect(sheetIn(live.host, "Việc").tables[0]?.area).toBe("A3:C5");
  });

  test("fills blank rows that users left at the end before the table grows", async () => {
    const sheet = aSheet({
      tables: [
        lengthTable({
          rows: [
            ["I.1", "a", null],
            [null, null, null],
            [null, null, null],
          ],
        }),
      ],
    });
    const live = await written(sheet);
    await changed(live, [sheet], appended(lengthTable(), 1));
    expect((await bodyOf(live, sheet)).rows.map(([code]) => code)).toEqual(["I.1", "R.10", null]);
  });

  test("pushes down what stands beneath, totals included", async () => {
    const columns = [
      aColumn("Mã", { total: "Tổng" }),
      aColumn("Nội dung"),
      { ...LENGTH, total: { formula: "=SUM(tblViec[Độ dài])" } },
    ];
    const table = lengthTable({ columns, hasTotals: true });
    const sheet = aSheet({ tables: [table], texts: [{ at: "A9", rows: [["Ghi chú"]], look: {} }] });
    const live = await written(sheet);
    await changed(live, [sheet], appended(table, 3));
    live.host.calculate();
    expect((await bodyOf(live, sheet)).rows).toHaveLength(5);
    expect(["A9", "C9", "A12"].map((at) => cellIn(live.host, "Việc", at)?.value)).toEqual(["Tổng", 18, "Ghi chú"]);
  });

  test("leaves columns of the user's own to the user, wherever they stand", async () => {
    const sheet = aSheet({ tables: [lengthTable()] });
    const live = await written(sheet);
    live.host.user.insertTableColumn("tblViec", "Của tôi", "Nội dung");
    live.host.user.type("Việc", "B4", "ghi nhớ");
    await changed(live, [sheet], appended(lengthTable(), 1));
    expect((await bodyOf(live, sheet)).rows).toEqual([
      ["I.1", "ghi nhớ", "a", 3],
      ["I.2", null, "b", 3],
      ["R.10", null, "=mới", 4],
    ]);
  });

  test("grows two tables that stand above each other", async () => {
    const lower = aTable({ name: "tblDuoi", anchor: "A8" });
    const sheet = aSheet({ tables: [aTable(), lower] });
    const live = await written(sheet);
    const rows = rowsOf(2, 10);
    await changed(
      live,
      [sheet],
      { kind: "append-rows", table: aTable(), rows, heightsPoints: undefined },
      { kind: "append-rows", table: lower, rows, heightsPoints: undefined },
      { kind: "edit-cells", table: "tblDuoi", edits: [edit(0, "Nội dung", "sửa")] },
    );
    const read = await live.port.read(requestFor([sheet]));
    expect(tableIn(read, "tblViec").rows.map(([code]) => code)).toEqual(["I.1", "I.2", "R.10", "R.11"]);
    expect(tableIn(read, "tblDuoi").rows.map((row) => row.slice(0, 2))).toEqual([
      ["I.1", "sửa"],
      ["I.2", "Kiểm tra"],
      ["R.10", "Việc số 10"],
      ["R.11", "Việc số 11"],
    ]);
  });
});

describe("remove-rows", () => {
  const five = aSheet({ tables: [lengthTable({ rows: rowsOf(5, 1).map(([code]) => [code ?? null, "a", null]) })] });
  const removed = (...rowIndexes: readonly number[]): Change => ({
    kind: "remove-rows",
    table: "tblViec",
    rowIndexes,
    rowKeys: [],
  });

  test("takes rows away and closes the gaps", async () => {
    const live = await written(five);
    await changed(live, [five], removed(0, 1, 3));
    expect((await bodyOf(live, five)).rows.map(([code]) => code)).toEqual(["R.3", "R.5"]);
    expect(sheetIn(live.host, "Việc").tables[0]?.area).toBe("A3:C5");
  });

  test("leaves one blank row, with its formulas, when all are to go", async () => {
    const live = await written(five);
    await changed(live, [five], removed(0, 1, 2, 3, 4));
    expect((await bodyOf(live, five)).rows).toEqual([]);
    expect(cellIn(live.host, "Việc", "C4")?.formula).toMatch(/LEN/);
  });

  test("makes room that rows appended in the same write fill", async () => {
    const live = await written(five);
    await changed(live, [five], removed(0, 1, 2, 3, 4), appended(lengthTable(), 2));
    expect((await bodyOf(live, five)).rows.map(([code]) => code)).toEqual(["R.10", "R.11"]);
  });
});

describe("edit-cells", () => {
  test("changes cells by their heading, wherever the column stands now", async () => {
    const sheet = aSheet();
    const live = await written(sheet);
    live.host.user.insertTableColumn("tblViec", "Của tôi", "Mã");
    await changed(live, [sheet], {
      kind: "edit-cells",
      table: "tblViec",
      edits: [edit(1, "Nội dung", "=hai"), edit(0, "Nội dung", "một"), edit(1, "Trạng thái", null)],
    });
    expect((await bodyOf(live, sheet)).rows).toEqual([
      [null, "I.1", "một", "Chưa thực hiện"],
      [null, "I.2", "=hai", null],
    ]);
  });

  test("writes neighbours together", async () => {
    const sheet = aSheet({ tables: [aTable({ rows: rowsOf(50) })] });
    const live = await written(sheet);
    await live.port.read(requestFor([sheet]));
    const { actions } = live.host.stats;
    const edits = Array.from({ length: 50 }, (_, row) => edit(row, "Nội dung", `mới ${row}`));
    await live.port.apply([{ kind: "edit-cells", table: "tblViec", edits }], markFor());
    expect(live.host.stats.actions - actions).toBeLessThan(25);
  });
});

describe("restore-formula", () => {
  test("sets the whole column again", async () => {
    const sheet = aSheet({ tables: [lengthTable()] });
    const live = await written(sheet);
    live.host.user.type("Việc", "C4", "9");
    await changed(live, [sheet], {
      kind: "restore-formula",
      table: "tblViec",
      header: "Độ dài",
      formula: "=LEN(tblViec[[#This Row],[Mã]])",
      cells: [],
    });
    expect((await bodyOf(live, sheet)).formulas.map((row) => row[2])).toEqual(["=LEN([@Mã])", "=LEN([@Mã])"]);
  });
});

describe("edit-text", () => {
  test("enters text as text and formulas as formulas", async () => {
    const sheet = aSheet();
    const live = await written(sheet);
    const at = (cell: string, after: CellEdit["after"]): Change => ({
      kind: "edit-text",
      sheet: "Việc",
      at: cell,
      before: null,
      after,
    });
    await changed(live, [sheet], at("A1", "=1+1"), at("C1", { formula: "=1+1" }));
    live.host.calculate();
    expect(cellIn(live.host, "Việc", "A1")).toMatchObject({ value: "=1+1", quotePrefix: true });
    expect(cellIn(live.host, "Việc", "C1")).toMatchObject({ value: 2, formula: "1+1" });
  });
});

describe("define-name", () => {
  test("lets a standing name refer elsewhere", async () => {
    const live = await written(aSheet());
    const named = (refersTo: string, replaces: string | undefined): Change => ({
      kind: "define-name",
      name: { name: "DM", refersTo },
      replaces,
    });
    await changed(live, [], named("=tblViec[Mã]", undefined));
    await changed(live, [], named("='Việc'!$A$1", "=tblViec[Mã]"));
    expect(live.host.book.names).toEqual([{ name: "DM", refersTo: "'Việc'!$A$1" }]);
  });
});

describe("save-settings", () => {
  test("changes the keys it names and leaves the others", async () => {
    const live = await written();
    await changed(live, [], { kind: "save-settings", settings: { a: "1", b: "2" } });
    await changed(live, [], { kind: "save-settings", settings: { b: "3", c: "4" } });
    expect((await live.port.read(requestFor([]))).settings).toEqual({ a: "1", b: "3", c: "4" });
  });
});

describe("add-table", () => {
  test("puts a table with its looks and rules on a standing sheet", async () => {
    const bare = aSheet({ tables: [] });
    const live = await written(bare);
    const sheet = aSheet({ conditionalLooks: [{ table: "tblViec", rule: { type: "percentBar", color: "#9CCFB0" } }] });
    await changed(live, [bare], { kind: "add-table", sheet, table: aTable() });
    expect((await bodyOf(live, sheet)).rows).toEqual(aTable().rows);
    expect(cellIn(live.host, "Việc", "A3")?.style).toMatchObject({ bold: true });
    expect(sheetIn(live.host, "Việc").conditionals).toMatchObject([
      { areas: ["A4:C5"], rule: { kind: "dataBar", min: 0, max: 1 } },
    ]);
  });
});

describe("rewrite-sheet", () => {
  test("leaves nothing of what stood there, and the sheet's place", async () => {
    const live = await written(
      aSheet({
        print: { ...PRINT, breaksAbove: [5] },
        areaConditionalLooks: [{ area: "A1", formula: "=A1=1", look: { bold: true } }],
      }),
      aSheet({ name: "Sau", tables: [] }),
    );
    const next = aSheet({
      tables: [],
      texts: [{ at: "B2", rows: [["mới"]], look: {} }],
      frozenRows: 0,
      frozenColumns: 0,
    });
    await changed(live, [next], { kind: "rewrite-sheet", sheet: next });
    const sheet = sheetIn(live.host, "Việc");
    expect(
      [...sheet.cells].flatMap(([row, cells]) => [...cells].map(([column, cell]) => [row, column, cell.value])),
    ).toEqual([[1, 1, "mới"]]);
    expect([sheet.tables, sheet.validations, sheet.conditionals, sheet.charts, sheet.merges]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ]);
    expect([sheet.frozenRows, sheet.page.rowBreaks ?? []]).toEqual([0, []]);
    expect(live.host.book.sheets.map(({ name }) => name)).toEqual(["Sheet1", "_cchc", "Việc", "Sau"]);
  });

  test("keeps what a user entered, and its formulas elsewhere keep referring to it", async () => {
    const entry = { at: "B1", rows: [["2025-Q1"]], look: { numberFormat: "@" }, kind: "entered" } as const;
    const sheet = aSheet({ tables: [], texts: [entry] });
    const live = await written(sheet);
    live.host.user.type("Sheet1", "A1", "='Việc'!B1");
    live.host.user.type("Việc", "B1", "2025-N");
    await changed(live, [sheet], { kind: "rewrite-sheet", sheet });
    live.host.calculate();
    expect(cellIn(live.host, "Việc", "B1")?.value).toBe("2025-N");
    expect(cellIn(live.host, "Sheet1", "A1")?.value).toBe("2025-N");
  });

  test("reads what users entered when nobody has", async () => {
    const entry = { at: "B1", rows: [["2025-Q1"]], look: {}, kind: "entered" } as const;
    const sheet = aSheet({ tables: [], texts: [entry] });
    const live = await written(sheet);
    live.host.user.type("Việc", "B1", "của tôi");
    await live.port.apply([{ kind: "rewrite-sheet", sheet }], markFor());
    expect(cellIn(live.host, "Việc", "B1")?.value).toBe("của tôi");
  });
});

describe("restyle-sheet", () => {
  test("dresses columns where they stand now and touches no value", async () => {
    const sheet = aSheet({ tables: [lengthTable()] });
    const live = await written(sheet);
    live.host.user.insertRows("Việc", 2, 3);
    live.host.user.insertTableColumn("tblViec", "Của tôi", "Nội dung");
    live.host.user.type("Việc", "B7", "ghi nhớ");
    const before = await bodyOf(live, sheet);
    const columns = WITH_LENGTH.map((column) => ({
      ...column,
      widthChars: 40,
      look: { ...column.look, fill: "#ABCDEF" },
    }));
    const wider = aSheet({
      tables: [lengthTable({ columns })],
      conditionalLooks: [
        {
          table: "tblViec",
          columns: ["Nội dung"],
          rule: { type: "formula", formula: '={Mã}="x"', look: { bold: true } },
        },
      ],
      print: { ...PRINT, columns: ["A", "B"] },
    });
    await changed(live, [wider], { kind: "restyle-sheet", sheet: wider });
    expect(await bodyOf(live, sheet)).toEqual(before);
    const { host } = live;
    expect(["A7", "B7", "C7", "D8"].map((at) => cellIn(host, "Việc", at)?.style?.fillColor)).toEqual([
      "#ABCDEF",
      undefined,
      "#ABCDEF",
      "#ABCDEF",
    ]);
    const now = sheetIn(host, "Việc");
    const widths = [0, 1, 2].map((index) => Math.trunc(now.columns.get(index)?.widthChars ?? 0));
    expect(widths).toEqual([40, 12, 40]);
    expect(now.conditionals).toMatchObject([{ areas: ["C7:C8"], rule: { formula: '$A7="x"' } }]);
    expect(now.validations).toMatchObject([{ areas: ["C7:C8"], type: "list" }]);
    expect([now.frozenRows, now.page.titleRows]).toEqual([6, [6, 6]]);
    expect(now.page.printArea).toMatch(/^A\d*:C\d*$/);
  });

  test("draws charts anew instead of twice", async () => {
    const chart = {
      name: "ch",
      kind: "barClustered",
      title: "",
      altText: "",
      table: "tblViec",
      categories: "Mã",
      series: [{ header: "Độ dài", color: "#112233" }],
      fromCell: "F1",
      toCell: "H9",
    } as const;
    const sheet = aSheet({ tables: [lengthTable()], charts: [chart] });
    const live = await written(sheet);
    await changed(live, [sheet], appended(lengthTable(), 2), { kind: "restyle-sheet", sheet });
    const { charts } = sheetIn(live.host, "Việc");
    expect(charts.map(({ name }) => name)).toEqual(["ch"]);
    expect(charts[0]?.series[0]?.valuesRef).toMatch(/C\$?4:\$?C\$?7/);
  });
});
