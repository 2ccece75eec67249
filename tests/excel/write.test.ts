import type { ChartBlueprint } from "../../src/blueprint/sheet";
import { aColumn, aSheet, aTable, aValidation, rowsOf, TEXT } from "../builders/blueprint";
import { cellIn, markFor, openLive, requestFor, sheetIn, tableIn, written } from "../builders/live-workbook";

const WITH_FORMULA = [
  aColumn("Mã"),
  aColumn("Đã nhập", { kind: "overridable", formula: "=LEN(tblViec[[#This Row],[Mã]])", look: { numberFormat: "0" } }),
];

describe("adding a sheet", () => {
  test("takes one request, whatever stands on it", async () => {
    const { host } = await written(aSheet(), aSheet({ name: "Hai", tables: [aTable({ name: "tblHai" })] }));
    // The first is the reading of a workbook that nobody had read.
    expect(host.stats.requests).toBe(2);
  });

  test("takes few bytes: each range once, each look once", async () => {
    const { host } = await written(aSheet());
    expect(host.stats.requestBytes).toBeLessThan(16_000);
    expect(host.stats.actions).toBeLessThan(110);
  });

  test("puts it in front of the sheet it is told, and leaves the others in their order", async () => {
    const { host, port } = openLive();
    await port.apply(
      [
        { kind: "add-sheet", sheet: aSheet({ name: "B", tables: [] }), before: "sheet1" },
        { kind: "add-sheet", sheet: aSheet({ name: "C", tables: [] }), before: "Sheet1" },
        { kind: "add-sheet", sheet: aSheet({ name: "A", tables: [] }), before: "B" },
        { kind: "add-sheet", sheet: aSheet({ name: "Z", tables: [] }), before: undefined },
      ],
      markFor(),
    );
    expect(host.book.sheets.map(({ name }) => name)).toEqual(["A", "B", "C", "Sheet1", "_cchc", "Z"]);
  });

  test("keeps hostile text as text, in columns of text and in others", async () => {
    const hostile = ['=HYPERLINK("http://x")', "+1", "-1", "@SUM(A1)", "'quoted", "00123", "1/2/2025", "TRUE"];
    const columns = [aColumn("Mã"), aColumn("Tự do", { look: {} })];
    const rows = hostile.map((text) => [text, text]);
    const { host, port } = await written(aSheet({ tables: [aTable({ columns, rows })] }));
    expect(tableIn(await port.read(requestFor([aSheet()])), "tblViec").rows).toEqual(rows);
    const cells = hostile.map((_, index) => cellIn(host, "Việc", `A${4 + index}`));
    expect(cells.map((cell) => cell?.formula)).toEqual(hostile.map(() => undefined));
    expect(cells.slice(0, 5).map((cell) => [cell?.quotePrefix, cell?.style?.numberFormat])).toEqual(
      Array.from({ length: 5 }, () => [true, "@"]),
    );
  });

  test("lets formulas name tables and names that come later in the same write", async () => {
    const early = aSheet({
      name: "Đầu",
      tables: [],
      texts: [{ at: "A1", rows: [[{ formula: "=ROWS(DM_Ma)+ROWS(tblViec[Mã])" }]], look: {} }],
    });
    const { host, port } = openLive();
    await port.apply(
      [
        { kind: "add-sheet", sheet: early, before: undefined },
        { kind: "add-sheet", sheet: aSheet(), before: undefined },
        { kind: "define-name", name: { name: "DM_Ma", refersTo: "=tblViec[Mã]" }, replaces: undefined },
      ],
      markFor(),
    );
    host.calculate();
    expect(cellIn(host, "Đầu", "A1")?.value).toBe(4);
  });

  test("fills formula columns, except where the blueprint has a value for the row", async () => {
    const table = aTable({
      columns: WITH_FORMULA,
      rows: [
        ["I.1", null],
        ["I.22", 9],
        ["I.3", null],
      ],
    });
    const { port } = await written(aSheet({ tables: [table] }));
    const { rows, formulas } = tableIn(await port.read(requestFor([aSheet()])), "tblViec");
    expect(rows.map((row) => row[1])).toEqual([3, 9, 3]);
    expect(formulas.map((row) => row[1])).toEqual(["=LEN([@Mã])", "", "=LEN([@Mã])"]);
  });

  test("writes totals, and what stands beneath them where it was designed", async () => {
    const columns = [
      aColumn("Mã", { total: "Tổng" }),
      aColumn("Số", { look: {}, total: { formula: "=SUM(tblViec[Số])" } }),
    ];
    const table = aTable({
      columns,
      rows: [
        ["I.1", 2],
        ["I.2", 3],
      ],
      hasTotals: true,
    });
    const texts = [{ at: "A7", rows: [["Ghi chú", { formula: "=1+1" }]], look: {} }];
    const { host } = await written(aSheet({ tables: [table], texts }));
    host.calculate();
    expect(["A6", "B6", "A7", "B7"].map((at) => cellIn(host, "Việc", at)?.value)).toEqual(["Tổng", 5, "Ghi chú", 2]);
  });

  test("keeps the order of conditional looks: the first wins", async () => {
    const look = (color: string) => ({ type: "formula", formula: '={Mã}="I.1"', look: { color } }) as const;
    const { host } = await written(
      aSheet({
        conditionalLooks: [
          { table: "tblViec", rule: look("#111111") },
          { table: "tblViec", columns: ["Mã"], rule: look("#222222") },
        ],
      }),
    );
    const rules = [...sheetIn(host, "Việc").conditionals].sort((a, b) => a.priority - b.priority);
    expect(rules).toMatchObject([
      { areas: ["A4:C5"], rule: { formula: '$A4="I.1"', style: { fontColor: "#111111" } } },
      { areas: ["A4:A5"], rule: { formula: '$A4="I.1"', style: { fontColor: "#222222" } } },
    ]);
  });

  test("gives neighbouring columns with one rule one validation, counted from the first row", async () => {
    const rule = aValidation({ type: "custom", formula: '={Mã}<>""' });
    const date = aValidation({ type: "date", min: 45_658, max: 46_022 });
    const columns = [
      aColumn("Mã"),
      aColumn("Một", { validation: rule }),
      aColumn("Hai", { validation: rule }),
      aColumn("Ngày", { validation: date, look: { numberFormat: "dd/mm/yyyy" } }),
    ];
    const { host } = await written(aSheet({ tables: [aTable({ columns, rows: [["I.1", null, null, 45_700]] })] }));
    expect(sheetIn(host, "Việc").validations).toMatchObject([
      { areas: ["B4:C4"], type: "custom", formula1: '$A4<>""', alertStyle: "stop" },
      { areas: ["D4"], type: "date", operator: "between", formula1: "45658", formula2: "46022" },
    ]);
  });

  test("draws a chart with the series, names and colours it is told", async () => {
    const columns = ["Mã", "Xong", "Chưa"].map((header, index) => aColumn(header, index === 0 ? {} : { look: {} }));
    const chart: ChartBlueprint = {
      name: "chViec",
      kind: "barStacked",
      title: "Tiến độ",
      altText: "",
      table: "tblViec",
      categories: "Mã",
      series: [
        { header: "Xong", color: "#3E9B62" },
        { header: "Chưa", color: "#CC4444" },
      ],
      fromCell: "F3",
      toCell: "L20",
    };
    const { host } = await written(
      aSheet({
        tables: [
          aTable({
            columns,
            rows: [
              ["I.1", 1, 2],
              ["I.2", 3, 4],
            ],
          }),
        ],
        charts: [chart],
      }),
    );
    expect(sheetIn(host, "Việc").charts).toMatchObject([
      {
        name: "chViec",
        kind: "barStacked",
        title: "Tiến độ",
        legend: "bottom",
        fromCell: "F3",
        toCell: "L20",
        series: [
          { name: "Xong", categoriesRef: expect.stringMatching(/A\$?4:\$?A\$?5/), color: "#3E9B62" },
          { name: "Chưa", valuesRef: expect.stringMatching(/C\$?4:\$?C\$?5/), color: "#CC4444" },
        ],
      },
    ]);
  });

  test("merges each row of a titled block by itself", async () => {
    const texts = [{ at: "B1", rows: [["Một"], ["Hai"]], look: TEXT, mergeAcross: 3 }];
    const { host } = await written(aSheet({ texts }));
    expect([...sheetIn(host, "Việc").merges].sort()).toEqual(["B1:D1", "B2:D2"]);
  });

  test("sends a body beyond 4 MB in several requests, each within what Excel takes", async () => {
    const rows = rowsOf(16_000).map(([code]) => [
      code ?? null,
      "Nội dung nhiệm vụ được giao cho cơ quan, đơn vị. ".repeat(5),
      null,
    ]);
    const { host } = await written(aSheet({ tables: [aTable({ rows })] }));
    expect(host.stats.requests).toBe(1 + Math.ceil(host.stats.requestBytes / 4_000_000));
    expect(sheetIn(host, "Việc").tables[0]?.area).toBe("A3:C16003");
    expect(cellIn(host, "Việc", "A16003")?.value).toBe("R.16000");
  });

  test("reports every sheet as it comes to it, and the end", async () => {
    const { port } = openLive();
    const steps: string[] = [];
    await port.apply(
      ["Một", "Hai"].map(
        (name) => ({ kind: "add-sheet", sheet: aSheet({ name, tables: [] }), before: undefined }) as const,
      ),
      markFor(),
      ({ done, total, label }) => steps.push(`${done}/${total} ${label}`),
    );
    expect(steps[1]).toBe("1/3 ghi trang tính «Một»");
    expect(steps).toContain("2/3 ghi trang tính «Hai»");
    expect(steps.at(-1)).toMatch(/^3\/3 /);
  });
});

describe("the pending mark", () => {
  test("is the first thing written, into a sheet beyond the users' reach, and gone in the end", async () => {
    const { host, port } = await written(aSheet());
    expect(sheetIn(host, "_cchc").visibility).toBe("veryHidden");
    expect((await port.read(requestFor([]))).settings).toEqual({});
  });

  test("stands when Excel fails, and names what was being written", async () => {
    const { host, port } = openLive();
    await port.read(requestFor([]));
    const change = { kind: "add-sheet", sheet: aSheet(), before: undefined } as const;
    host.faults.failAtAction = host.stats.actions + 40;
    await expect(port.apply([change], markFor(["Việc"]))).rejects.toMatchObject({
      failure: "unknown",
      doing: "ghi trang tính «Việc»",
    });
    host.faults.failAtAction = undefined;
    expect((await port.read(requestFor([]))).settings).toEqual({ pending: "test\nViệc" });
  });

  test.each([
    [
      "a cell is being edited",
      (host: ReturnType<typeof openLive>["host"]) => (host.faults.cellEditMode = true),
      "cell-edit",
    ],
    ["the sheet is protected", (host: ReturnType<typeof openLive>["host"]) => host.user.protect("Việc"), "protected"],
  ])("comes with the reason when %s", async (_, make, failure) => {
    const { host, port } = await written(aSheet());
    await port.read(requestFor([aSheet()]));
    make(host);
    const edit = { rowIndex: 0, rowKey: "I.1", header: "Nội dung", before: null, after: "khác" };
    await expect(
      port.apply([{ kind: "edit-cells", table: "tblViec", edits: [edit] }], markFor()),
    ).rejects.toMatchObject({ failure });
  });

  test("is refused as read-only in a workbook that was read as such", async () => {
    const { host, port } = await written(aSheet());
    host.faults.readOnly = true;
    await port.read(requestFor([]));
    await expect(port.apply([{ kind: "save-settings", settings: { a: "1" } }], markFor())).rejects.toMatchObject({
      failure: "read-only",
    });
  });
});

describe("show", () => {
  test("brings a sheet and a cell before the user", async () => {
    const { host, port } = await written(aSheet());
    await port.show("Việc", "B4");
    expect(host.book.sheets.find(({ id }) => id === host.book.activeSheetId)?.name).toBe("Việc");
  });

  test("says when the sheet is gone", async () => {
    const { port } = openLive();
    await expect(port.show("Không có")).rejects.toMatchObject({ failure: "gone", doing: "mở trang tính «Không có»" });
  });
});
