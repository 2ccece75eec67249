/** How objects live and die in the conversation, seen through the real client library. */
import { aHost } from "../../builders/host";

/** What the library throws, as far as the tests read it. */
type Failure = { code: string; message: string; debugInfo: { errorLocation?: string; statement?: string } };

async function failureOf(run: Promise<unknown>): Promise<Failure> {
  try {
    await run;
  } catch (failure) {
    return failure as Failure;
  }
  throw new Error("Nothing was refused");
}

describe("load", () => {
  test("answers only what was asked for", async () => {
    aHost();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2").load("rowCount");
      await context.sync();
      expect(range.rowCount).toBe(2);
      expect(() => range.columnCount).toThrow(/columnCount/);
    });
  });

  test("reaches through navigation properties and collections", async () => {
    aHost();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").format.font.size = 13;
      sheet.getRange("A1:B1").values = [["Mã", "Hạn"]];
      sheet.tables.add("A1:B3", true);
      const sheets = context.workbook.worksheets.load("items/name,items/tables/items/columns/items/name");
      const range = sheet.getRange("A1").load("format/font/size,worksheet/name");
      await context.sync();
      expect(range.format.font.size).toBe(13);
      expect(range.worksheet.name).toBe("Sheet1");
      expect(sheets.items[0]?.tables.items[0]?.columns.items.map(({ name }) => name)).toEqual(["Mã", "Hạn"]);
    });
  });

  test("names a member that is not pretended", async () => {
    aHost();
    const failure = await failureOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("hyperlynk");
        await context.sync();
      }),
    );
    expect(failure.code).toBe("ApiNotFound");
    expect(failure.message).toContain("Range.hyperlynk");
  });

  test("takes a slice of a collection", async () => {
    aHost();
    await Excel.run(async (context) => {
      for (const name of ["B", "C", "D"]) context.workbook.worksheets.add(name);
      const sheets = context.workbook.worksheets.load({ name: true, $top: 2, $skip: 1 });
      await context.sync();
      expect(sheets.items.map(({ name }) => name)).toEqual(["B", "C"]);
    });
  });
});

describe("null objects", () => {
  test("are known after the sync without a load", async () => {
    aHost();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Không có");
      const cell = sheet.getRange("A1");
      await context.sync();
      expect(sheet.isNullObject).toBe(true);
      expect(cell.isNullObject).toBe(true);
    });
  });

  test("ignore method calls and refuse properties", async () => {
    const host = aHost();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject("Không có").delete();
      await context.sync();
    });
    expect(host.book.sheets).toHaveLength(1);
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject("Không có").name = "X";
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: "InvalidObjectPath" });
  });

  test("are refused as arguments", async () => {
    aHost();
    const run = Excel.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject("Không có").getRange("A1");
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").getBoundingRect(missing).load("address");
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

describe("lifetimes", () => {
  test("ranges live through the run and end with it", async () => {
    aHost();
    let kept: Excel.Range | undefined;
    await Excel.run(async (context) => {
      kept = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      await context.sync();
      kept.values = [["x"]];
      await context.sync();
    });
    const late = async (): Promise<void> => {
      if (!kept) throw new Error("no range");
      kept.load("values");
      await kept.context.sync();
    };
    await expect(late()).rejects.toMatchObject({ code: "InvalidObjectPath" });
  });

  test("tracked ranges follow rows inserted above them", async () => {
    aHost();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange("A5:B6");
      context.trackedObjects.add(range);
      await context.sync();
      sheet.getRange("2:3").insert("Down");
      await context.sync();
      range.load("address");
      await context.sync();
      expect(range.address).toBe("Sheet1!A7:B8");
    });
  });

  test("a deleted sheet takes its ranges along", async () => {
    aHost();
    const run = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Tạm");
      const range = sheet.getRange("A1");
      await context.sync();
      sheet.delete();
      await context.sync();
      range.values = [["x"]];
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: "InvalidObjectPath" });
  });

  test("an added object is found again in the next batch", async () => {
    const host = aHost();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Một");
      sheet.getRange("A1:A2").values = [["Mã"], ["I.1"]];
      const table = sheet.tables.add("A1:A2", true);
      await context.sync();
      table.name = "tblMot";
      sheet.name = "Hai";
      await context.sync();
      table.columns.getItem("Mã").name = "Mã số";
      await context.sync();
    });
    const sheet = host.book.sheets.find(({ name }) => name === "Hai");
    expect(sheet?.tables[0]).toMatchObject({ name: "tblMot", columns: [{ name: "Mã số" }] });
    expect(sheet?.cells.get(0)?.get(0)?.value).toBe("Mã số");
  });
});

describe("failures", () => {
  test("tell the statement and the place", async () => {
    aHost();
    const failure = await failureOf(
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("A1").values = [["kept"]];
        sheet.getRange("A1:B2").values = [["too", "few", "rows"]];
        await context.sync();
      }),
    );
    expect(failure.code).toBe("InvalidArgument");
    expect(failure.debugInfo.errorLocation).toBe("Range.values");
    expect(failure.debugInfo.statement).toContain(".values = ");
  });

  test("leave what was done before them, and nothing after", async () => {
    const host = aHost();
    const run = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [["before"]];
      context.workbook.worksheets.getItem("Không có").activate();
      sheet.getRange("A2").values = [["after"]];
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: "ItemNotFound" });
    expect(host.book.sheets[0]?.cells.get(0)?.get(0)?.value).toBe("before");
    expect(host.book.sheets[0]?.cells.has(1)).toBe(false);
  });

  test("name a method that is not pretended", async () => {
    aHost();
    const failure = await failureOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A1").flashFill();
        await context.sync();
      }),
    );
    expect(failure).toMatchObject({ code: "ApiNotFound" });
    expect(failure.message).toContain("Range.flashFill");
  });

  test("do not keep parallel runs from finishing", async () => {
    const host = aHost();
    const write = (cell: string): Promise<void> =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange(cell).values = [[cell]];
        await context.sync();
      });
    await Promise.all(["A1", "B1", "C1"].map(write));
    expect([...(host.book.sheets[0]?.cells.get(0)?.values() ?? [])].map(({ value }) => value)).toEqual([
      "A1",
      "B1",
      "C1",
    ]);
  });
});
