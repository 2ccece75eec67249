import type { ReadRequest } from "../../src/blueprint/port";
import { aColumn, aSheet, aTable, rowsOf } from "../builders/blueprint";
import { markFor, openLive, requestFor, SETTINGS_SHEET, tableIn, written } from "../builders/live-workbook";

const NOTHING = { tables: [], cells: [], settingsSheet: SETTINGS_SHEET };

describe("reading", () => {
  test("tells all about a new workbook in one request", async () => {
    const { host, port } = openLive();
    expect(await port.read(requestFor([aSheet()]))).toEqual({
      isReadOnly: false,
      sheets: [{ name: "Sheet1", visibility: "visible", isProtected: false, isEmpty: true, tables: [] }],
      tables: [],
      names: [],
      settings: {},
      cells: {},
    });
    expect(host.stats.requests).toBe(1);
  });

  test("tells of sheets that are not ours whether anything stands in them, in two requests", async () => {
    const { host, port } = openLive();
    host.user.type("Sheet1", "C7", "của tôi");
    await port.apply([{ kind: "add-sheet", sheet: aSheet({ texts: [], tables: [] }), before: undefined }], markFor());
    const before = host.stats.requests;
    const { sheets } = await port.read(NOTHING);
    expect(sheets.map(({ name, visibility, isEmpty }) => [name, visibility, isEmpty])).toEqual([
      ["Sheet1", "visible", false],
      [SETTINGS_SHEET, "veryHidden", true],
      ["Việc", "visible", true],
    ]);
    expect(host.stats.requests - before).toBe(2);
  });

  test("gives back the rows that were written, and where they stand", async () => {
    const sheet = aSheet();
    const { port } = await written(sheet);
    expect(tableIn(await port.read(requestFor([sheet])), "tblViec")).toEqual({
      name: "tblViec",
      sheet: "Việc",
      headerRowNumber: 3,
      firstColumnIndex: 0,
      headers: ["Mã", "Nội dung", "Trạng thái"],
      rows: aTable().rows,
      formulas: [
        ["", "", ""],
        ["", "", ""],
      ],
      hasTotals: false,
    });
  });

  test("reads only the columns that are glanced at; the others are blank, and nothing is written by such a reading", async () => {
    const { port } = await written(aSheet());
    const glance = { table: "tblViec", headers: ["Trạng thái", "Mã"] };
    const table = tableIn(await port.read({ ...NOTHING, glances: [glance] }), "tblViec");
    const rows = aTable().rows.map(([code, , status]) => [code ?? null, null, status ?? null]);
    expect([table.headers, table.rows]).toEqual([["Mã", "Nội dung", "Trạng thái"], rows]);
    await port.apply(
      [{ kind: "append-rows", table: aTable(), rows: [["I.9", "Thêm", ""]], heightsPoints: undefined }],
      markFor(),
    );
    const whole = tableIn(await port.read(requestFor([aSheet()])), "tblViec");
    expect(whole.rows).toEqual([...aTable().rows, ["I.9", "Thêm", null]]);
  });

  test("gives what formulas show and not what they say when only values are wanted, in fewer bytes", async () => {
    const formula = '=IF(tblViec[[#This Row],[Mã]]="","",tblViec[[#This Row],[Mã]]&" · xong")';
    const table = aTable({
      columns: [...aTable().columns, aColumn("Tóm tắt", { kind: "formula", formula, look: {} })],
    });
    const rows = aTable().rows.map((row) => [...row, null]);
    const sheet = aSheet({ tables: [{ ...table, rows }] });
    const { host, port } = await written(sheet);
    const answeredFor = async (request: ReadRequest) => {
      const before = host.stats.responseBytes;
      const read = tableIn(await port.read(request), "tblViec");
      return { read, bytes: host.stats.responseBytes - before };
    };
    const whole = await answeredFor(requestFor([sheet]));
    const values = await answeredFor({ ...requestFor([sheet]), valuesOnly: true });
    expect(values.read.rows).toEqual(whole.read.rows);
    expect(values.read.rows[0]?.[3]).toMatch(/ · xong$/);
    expect(whole.read.formulas[0]?.[3]).toMatch(/^=IF/);
    expect(values.read.formulas.flat().every((text) => text === "")).toBe(true);
    expect(values.bytes).toBeLessThan(whole.bytes);
  });

  test("follows a table that users have moved and widened", async () => {
    const { host, port } = await written(aSheet());
    host.user.insertRows("Việc", 0, 2);
    host.user.insertTableColumn("tblViec", "Của tôi", "Nội dung");
    const table = tableIn(await port.read(requestFor([aSheet()])), "tblViec");
    expect([table.headerRowNumber, table.headers]).toEqual([5, ["Mã", "Của tôi", "Nội dung", "Trạng thái"]]);
    expect(table.rows[1]).toEqual(["I.2", null, "Kiểm tra", "Hoàn thành"]);
  });

  test("counts a lone blank row as no row, whatever formulas show in it", async () => {
    const columns = [
      aColumn("Mã"),
      aColumn("Độ dài", { kind: "formula", formula: "=LEN(tblViec[[#This Row],[Mã]])", look: {} }),
    ];
    const { port } = await written(aSheet({ tables: [aTable({ columns, rows: [] })] }));
    const table = tableIn(await port.read(requestFor([aSheet()])), "tblViec");
    expect([table.rows, table.formulas]).toEqual([[], []]);
  });

  test("leaves totals out of the rows and says that there are some", async () => {
    const table = aTable({ hasTotals: true });
    const { port } = await written(aSheet({ tables: [table] }));
    const read = tableIn(await port.read(requestFor([aSheet()])), "tblViec");
    expect([read.hasTotals, read.rows]).toEqual([true, table.rows]);
  });

  test("tells formulas from text that looks like one", async () => {
    const columns = [
      aColumn("Mã"),
      aColumn("Nội dung"),
      aColumn("Hai lần", { kind: "formula", formula: '=tblViec[[#This Row],[Mã]]&"!"', look: {} }),
    ];
    const { port } = await written(aSheet({ tables: [aTable({ columns, rows: [["I.1", "=1+1", null]] })] }));
    const { rows, formulas } = tableIn(await port.read(requestFor([aSheet()])), "tblViec");
    expect(rows).toEqual([["I.1", "=1+1", "I.1!"]]);
    expect(formulas).toEqual([["", "", '=[@Mã]&"!"']]);
  });

  test("answers free cells by the names they were asked for, and leaves those of missing sheets out", async () => {
    const texts = [{ at: "A1", rows: [["Tiêu đề", { formula: "=ROWS(tblViec[Mã])" }]], look: {} }];
    const { port } = await written(aSheet({ texts }));
    const cells = ["A1", "B1", "C1"].map((at) => ({ sheet: "Việc", at }));
    const read = await port.read({ ...NOTHING, cells: [...cells, { sheet: "Không có", at: "A1" }] });
    expect(read.cells).toEqual({
      "Việc!A1": { value: "Tiêu đề", formula: "" },
      "Việc!B1": { value: 2, formula: "=ROWS(tblViec[Mã])" },
      "Việc!C1": { value: null, formula: "" },
    });
  });

  test("gives back settings of any length", async () => {
    const { port } = openLive();
    const settings = { plan: "140/KH-UBND", undo: "việc ".repeat(30_000), code: "=1+1", empty: "" };
    await port.apply([{ kind: "save-settings", settings }], markFor());
    expect((await port.read(NOTHING)).settings).toEqual(settings);
  });

  test("tells of names, protected sheets and a workbook opened for reading only", async () => {
    const { host, port } = await written(aSheet());
    const name = { name: "DM_Ma", refersTo: "=tblViec[Mã]" };
    await port.apply([{ kind: "define-name", name, replaces: undefined }], markFor());
    host.user.protect("Việc");
    host.faults.readOnly = true;
    const read = await port.read(NOTHING);
    expect(read.names).toEqual([name]);
    expect(read.sheets.filter(({ isProtected }) => isProtected).map(({ name: sheet }) => sheet)).toEqual(["Việc"]);
    expect(read.isReadOnly).toBe(true);
  });

  test("asks for less when Excel finds an answer too large", async () => {
    const rows = rowsOf(600);
    const { host, port } = await written(aSheet({ tables: [aTable({ rows })] }));
    host.faults.payloadLimitBytes = 40_000;
    const before = host.stats.requests;
    expect(tableIn(await port.read(requestFor([aSheet()])), "tblViec").rows).toEqual(rows);
    expect(host.stats.requests - before).toBeGreaterThan(3);
  });

  test("refuses while a cell is being edited, and says so", async () => {
    const { port } = openLive({ faults: { cellEditMode: true } });
    await expect(port.read(NOTHING)).rejects.toMatchObject({ failure: "cell-edit", doing: "đọc sổ tính" });
  });
});
