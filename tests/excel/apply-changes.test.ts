import type { CellEdit, Change } from "../../src/blueprint/change";
import { aSheet, aTable, PRINT } from "../builders/blueprint";
import { bodyOf, cellIn, changed, markFor, requestFor, sheetIn, written } from "../builders/live-workbook";

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
