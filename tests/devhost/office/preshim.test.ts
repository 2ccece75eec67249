/** What Office itself would give the add-in, and the ribbon. */
import { aHost } from "../../builders/host";

describe("Office", () => {
  test("is ready in Excel, in Vietnamese", async () => {
    aHost();
    const info = await Office.onReady();
    expect(info).toMatchObject({ host: "Excel", platform: "PC" });
    expect(Office.context.displayLanguage).toBe("vi-VN");
  });

  test.each([
    [{}, "ExcelApi", "1.14", true],
    [{}, "ExcelApi", "1.15", false],
    [{}, "ExcelApi", "1.9", true],
    [{ requirementSet: 1.13 }, "ExcelApi", "1.14", false],
    [{ requirementSet: "1.20" }, "ExcelApi", "1.19", true],
    [{}, "ExcelApiOnline", "1.1", false],
    [{}, "SharedRuntime", "1.1", true],
  ])("with %j answers %s %s with %s", (options, name, version, expected) => {
    aHost(options);
    expect(Office.context.requirements.isSetSupported(name, version)).toBe(expected);
  });

  test("refuses a member of a set that the host does not have", async () => {
    aHost({ requirementSet: 1.8 });
    const run = Excel.run((context) => Promise.resolve(context.workbook.worksheets.getActiveWorksheet().pageLayout));
    await expect(run).rejects.toMatchObject({ code: "ApiNotFound" });
  });
});

describe("pressButton", () => {
  test("runs the function associated with the action and ends when it says so", async () => {
    const host = aHost();
    const heard: string[] = [];
    Office.actions.associate("loadPlan", (event: Office.AddinCommands.Event) => {
      const run = Excel.run(async (context) => {
        context.workbook.worksheets.add("Kế hoạch");
        await context.sync();
      });
      void run.then(() => {
        heard.push(event.source.id);
        event.completed();
      });
    });
    await host.user.pressButton("loadPlan");
    expect(heard).toEqual(["loadPlan"]);
    expect(host.book.sheets.map(({ name }) => name)).toContain("Kế hoạch");
  });
});

describe("connect", () => {
  test("takes the library away from the host that was connected before", async () => {
    const before = aHost();
    const after = aHost();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["x"]];
      await context.sync();
    });
    expect(before.stats.requests).toBe(0);
    expect(after.book.sheets[0]?.cells.get(0)?.get(0)?.value).toBe("x");
  });
});
