/** Events through the real client library. */
import { aHost } from "../builders/host";
import { onSheet } from "../builders/excel-batch";

/** Events arrive after the batch that caused them. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe("onChanged", () => {
  test("of a sheet tells of the add-in's writes and of the user's, until removed", async () => {
    const host = aHost();
    const heard: string[] = [];
    const registration = await onSheet((sheet) =>
      sheet.onChanged.add((event) => {
        heard.push(`${event.changeType} ${event.address} ${event.triggerSource}`);
        return Promise.resolve();
      }),
    );
    await onSheet(
      (sheet) =>
        (sheet.getRange("A1:B2").values = [
          [1, 2],
          [3, 4],
        ]),
    );
    host.user.type("Sheet1", "C3", "x");
    await onSheet((sheet) => void sheet.getRange("2:2").insert("Down"));
    await settled();
    expect(heard).toEqual([
      "RangeEdited A1:B2 ThisLocalAddin",
      "RangeEdited C3 Unknown",
      "RowInserted A2:XFD2 ThisLocalAddin",
    ]);
    await Excel.run(registration.context, async (context) => {
      registration.remove();
      await context.sync();
    });
    host.user.type("Sheet1", "C4", "x");
    await settled();
    expect(heard).toHaveLength(3);
  });

  test("of the workbook names the sheet and hands out range and values", async () => {
    const host = aHost();
    const heard: unknown[] = [];
    await onSheet((_sheet, context) =>
      context.workbook.worksheets.onChanged.add(async (event) => {
        await Excel.run(async (own) => {
          const range = event.getRange(own).load("address");
          const sheet = own.workbook.worksheets.getItem(event.worksheetId).load("name");
          await own.sync();
          heard.push([sheet.name, range.address, event.details.valueBefore, event.details.valueAfter]);
        });
      }),
    );
    await onSheet((sheet) => (sheet.getRange("B2").values = [["cũ"]]));
    await settled();
    host.user.type("Sheet1", "B2", "mới");
    await settled();
    expect(heard).toEqual([
      ["Sheet1", "Sheet1!B2", "", "cũ"],
      ["Sheet1", "Sheet1!B2", "cũ", "mới"],
    ]);
  });

  test("is silent while events are switched off", async () => {
    aHost();
    const heard: string[] = [];
    await onSheet((sheet, context) => {
      sheet.onChanged.add((event) => (heard.push(event.address), Promise.resolve()));
      context.runtime.enableEvents = false;
    });
    await onSheet((sheet) => (sheet.getRange("A1").values = [["x"]]));
    await settled();
    expect(heard).toEqual([]);
  });
});

describe("onAdded, onDeleted, onActivated", () => {
  test("tell of sheets", async () => {
    const host = aHost();
    const heard: string[] = [];
    await onSheet((_sheet, { workbook: { worksheets } }) => {
      worksheets.onAdded.add(() => (heard.push("added"), Promise.resolve()));
      worksheets.onActivated.add(() => (heard.push("activated"), Promise.resolve()));
      worksheets.onDeleted.add(() => (heard.push("deleted"), Promise.resolve()));
    });
    await onSheet((_sheet, context) => context.workbook.worksheets.add("Hai").activate());
    await settled();
    host.user.deleteSheet("Hai");
    await settled();
    expect(heard).toEqual(["added", "activated", "deleted"]);
  });
});

describe("onChange of the host", () => {
  test("tells once per batch that changed something, and per user edit", async () => {
    const host = aHost();
    let changes = 0;
    const stop = host.onChange(() => (changes += 1));
    await onSheet((sheet) => {
      sheet.getRange("A1").values = [["x"]];
      sheet.getRange("A2").values = [["y"]];
    });
    await onSheet((sheet) => sheet.getRange("A1").load("values"));
    host.user.type("Sheet1", "A3", "z");
    expect(changes).toBe(2);
    stop();
    host.user.type("Sheet1", "A4", "z");
    expect(changes).toBe(2);
  });
});
