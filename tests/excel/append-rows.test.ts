import { LENGTH_COLUMN, aColumn, aLengthTable, aSheet, aTable, rowsOf } from "../builders/blueprint";
import {
  anAppend,
  anEdit,
  bodyOf,
  cellIn,
  changed,
  requestFor,
  sheetIn,
  tableIn,
  written,
} from "../builders/live-workbook";

describe("append-rows", () => {
  test("puts rows below the last, with formulas, looks, rules and heights", async () => {
    const sheet = aSheet({ tables: [aLengthTable()] });
    const live = await written(sheet);
    await changed(live, [sheet], anAppend(aLengthTable(), 2, 45));
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
    const sheet = aSheet({ tables: [aLengthTable({ rows: [] })] });
    const live = await written(sheet);
    await changed(live, [sheet], anAppend(aLengthTable(), 2));
    expect((await bodyOf(live, sheet)).rows).toEqual([
      ["R.10", "=mới", 4],
      ["R.11", "=mới", 4],
    ]);
    expect(sheetIn(live.host, "Việc").tables[0]?.area).toBe("A3:C5");
  });

  test("fills blank rows that users left at the end before the table grows", async () => {
    const sheet = aSheet({
      tables: [
        aLengthTable({
          rows: [
            ["I.1", "a", null],
            [null, null, null],
            [null, null, null],
          ],
        }),
      ],
    });
    const live = await written(sheet);
    await changed(live, [sheet], anAppend(aLengthTable(), 1));
    expect((await bodyOf(live, sheet)).rows.map(([code]) => code)).toEqual(["I.1", "R.10", null]);
  });

  test("pushes down what stands beneath, totals included", async () => {
    const columns = [
      aColumn("Mã", { total: "Tổng" }),
      aColumn("Nội dung"),
      { ...LENGTH_COLUMN, total: { formula: "=SUM(tblViec[Độ dài])" } },
    ];
    const table = aLengthTable({ columns, hasTotals: true });
    const sheet = aSheet({ tables: [table], texts: [{ at: "A9", rows: [["Ghi chú"]], look: {} }] });
    const live = await written(sheet);
    await changed(live, [sheet], anAppend(table, 3));
    live.host.calculate();
    expect((await bodyOf(live, sheet)).rows).toHaveLength(5);
    expect(["A9", "C9", "A12"].map((at) => cellIn(live.host, "Việc", at)?.value)).toEqual(["Tổng", 18, "Ghi chú"]);
  });

  test("leaves columns of the user's own to the user, wherever they stand", async () => {
    const sheet = aSheet({ tables: [aLengthTable()] });
    const live = await written(sheet);
    live.host.user.insertTableColumn("tblViec", "Của tôi", "Nội dung");
    live.host.user.type("Việc", "B4", "ghi nhớ");
    await changed(live, [sheet], anAppend(aLengthTable(), 1));
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
      { kind: "edit-cells", table: "tblDuoi", edits: [anEdit(0, "Nội dung", "sửa")] },
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
