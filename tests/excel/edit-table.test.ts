import type { Change } from "../../src/blueprint/change";
import { aLengthTable, aSheet, aTable, rowsOf } from "../builders/blueprint";
import {
  anAppend,
  anEdit,
  bodyOf,
  cellIn,
  changed,
  markFor,
  requestFor,
  sheetIn,
  written,
} from "../builders/live-workbook";

describe("remove-rows", () => {
  const five = aSheet({ tables: [aLengthTable({ rows: rowsOf(5, 1).map(([code]) => [code ?? null, "a", null]) })] });
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
    await changed(live, [five], removed(0, 1, 2, 3, 4), anAppend(aLengthTable(), 2));
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
      edits: [anEdit(1, "Nội dung", "=hai"), anEdit(0, "Nội dung", "một"), anEdit(1, "Trạng thái", null)],
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
    const edits = Array.from({ length: 50 }, (_, row) => anEdit(row, "Nội dung", `mới ${row}`));
    await live.port.apply([{ kind: "edit-cells", table: "tblViec", edits }], markFor());
    expect(live.host.stats.actions - actions).toBeLessThan(25);
  });
});

describe("restore-formula", () => {
  test("sets the whole column again", async () => {
    const sheet = aSheet({ tables: [aLengthTable()] });
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
