import { aLengthTable, aSheet, PRINT, WITH_LENGTH } from "../builders/blueprint";
import { anAppend, bodyOf, cellIn, changed, sheetIn, written } from "../builders/live-workbook";

describe("restyle-sheet", () => {
  test("dresses columns where they stand now and touches no value", async () => {
    const sheet = aSheet({ tables: [aLengthTable()] });
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
      tables: [aLengthTable({ columns })],
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
    const sheet = aSheet({ tables: [aLengthTable()], charts: [chart] });
    const live = await written(sheet);
    await changed(live, [sheet], anAppend(aLengthTable(), 2), { kind: "restyle-sheet", sheet });
    const { charts } = sheetIn(live.host, "Việc");
    expect(charts.map(({ name }) => name)).toEqual(["ch"]);
    expect(charts[0]?.series[0]?.valuesRef).toMatch(/C\$?4:\$?C\$?7/);
  });
});
