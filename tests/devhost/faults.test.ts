/** What can be made to go wrong. */
import { aHost } from "../builders/host";

function write(cell: string, value: unknown = "x"): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(cell).values = [[value]];
    await context.sync();
  });
}

describe("failAtAction", () => {
  test("lets pass the actions before, and fails every one after until healed", async () => {
    const host = aHost();
    await write("A1");
    host.faults.failAtAction = host.stats.actions + 1;
    await expect(write("A2")).rejects.toMatchObject({ code: "GeneralException" });
    await expect(write("A3")).rejects.toMatchObject({ code: "GeneralException" });
    host.faults.failAtAction = undefined;
    await write("A4");
    expect([...(host.book.sheets[0]?.cells.keys() ?? [])]).toEqual([0, 3]);
  });

  test("answers the clean-up of a run all the same, so that it is not repeated for seconds", async () => {
    const host = aHost({ faults: { failAtAction: 6 } });
    const answers: string[] = [];
    await expect(write("A1")).rejects.toMatchObject({ code: "GeneralException" });
    const actions = [
      { Id: 3, ActionType: 1, ObjectPathId: 2 },
      { Id: 4, ActionType: 3, ObjectPathId: 2, Name: "_RemoveReference", ArgumentInfo: { Arguments: ["ref"] } },
    ];
    const body = { Actions: actions, ObjectPaths: { 2: { Id: 2, ObjectPathType: 1 } } };
    await new Promise<void>((resolve) => {
      host.receive(JSON.stringify({ id: 99, type: 1, flags: 0, message: { url: "ProcessQuery", body } }), (json) => {
        answers.push(json);
        resolve();
      });
    });
    const Results = [{ ActionId: 3 }, { ActionId: 4 }];
    expect(JSON.parse(answers[0] ?? "{}")).toMatchObject({ id: 99, message: { statusCode: 200, body: { Results } } });
    expect(answers[0]).not.toContain("Error");
  });
});

describe("payloadLimitBytes", () => {
  test("counts the bytes of UTF-8, not letters, of a request", async () => {
    const host = aHost({ faults: { payloadLimitBytes: 6000 } });
    await write("A1", "a".repeat(4000));
    await expect(write("A1", "ệ".repeat(4000))).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    expect(host.book.sheets[0]?.cells.get(0)?.get(0)?.value).toBe("a".repeat(4000));
  });

  test("holds for a response too", async () => {
    const host = aHost();
    await write("A1", "a".repeat(9000));
    host.faults.payloadLimitBytes = 6000;
    const read = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("values");
      await context.sync();
    });
    await expect(read).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  });
});

describe("cellEditMode", () => {
  test("refuses requests", async () => {
    aHost({ faults: { cellEditMode: true } });
    await expect(write("A1")).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  });

  test("holds back those that were sent to wait, until the edit ends", async () => {
    const host = aHost({ faults: { cellEditMode: true } });
    let done = false;
    const run = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["x"]];
      await context.sync();
      done = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(done).toBe(false);
    host.faults.cellEditMode = false;
    await run;
    expect(host.book.sheets[0]?.cells.get(0)?.get(0)?.value).toBe("x");
  });
});

describe("readOnly", () => {
  test("lets read and refuses to write", async () => {
    aHost({ faults: { readOnly: true } });
    await Excel.run(async (context) => {
      const workbook = context.workbook.load("readOnly");
      await context.sync();
      expect(workbook.readOnly).toBe(true);
    });
    await expect(write("A1")).rejects.toMatchObject({ code: "AccessDenied" });
    const add = Excel.run(async (context) => {
      context.workbook.worksheets.add("X");
      await context.sync();
    });
    await expect(add).rejects.toMatchObject({ code: "AccessDenied" });
  });
});

describe("silentAfterRequests", () => {
  test("leaves later requests without an answer", async () => {
    const host = aHost({ faults: { silentAfterRequests: 0 } });
    const outcome = await Promise.race([
      write("A1").then(() => "answered"),
      new Promise((resolve) => setTimeout(() => resolve("silent"), 30)),
    ]);
    expect(outcome).toBe("silent");
    expect(host.stats.requests).toBe(1);
  });
});

describe("stats", () => {
  test("count messages with the clean-up, bytes and actions", async () => {
    const host = aHost();
    await write("A1", "ệ");
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(host.stats.requests).toBe(2);
    expect(host.stats.actions).toBeGreaterThan(4);
    expect(host.stats.requestBytes).toBeGreaterThan(300);
    expect(host.stats.responseBytes).toBeGreaterThan(100);
  });
});
