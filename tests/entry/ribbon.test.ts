import { noticeSentences } from "../../src/entry/notice-text";
import { load, openDesk, reviewed, valueOf } from "../builders/open-desk";

const shown: string[] = [];

/** Office's small window, noted instead of opened. */
function watchWindows(): void {
  Object.assign(Office.context.ui, { displayDialogAsync: (address: string) => shown.push(address) });
}

function sentencesShown(): readonly string[] {
  return shown.flatMap((address) => noticeSentences(new URL(address).hash));
}

describe("the ribbon's button «Dựng lại bảng tổng hợp»", () => {
  beforeEach(() => {
    shown.length = 0;
  });

  test("rebuilds the summaries, brings them before the user and reports back", async () => {
    const { host, desk } = openDesk();
    watchWindows();
    await import("../../src/entry/ribbon");
    valueOf(await load(desk));
    host.user.select("Danh mục", "A1");

    await host.user.pressButton("rebuildSummaries");

    const active = host.book.sheets.find(({ id }) => id === host.book.activeSheetId);
    expect(active?.name).toBe("Tổng hợp cơ quan");
    expect(sentencesShown()).toEqual([]);
  });

  test("says in a small window what is in the way, and reports back all the same", async () => {
    const { host } = openDesk();
    watchWindows();
    await import("../../src/entry/ribbon");

    await host.user.pressButton("rebuildSummaries");

    expect(sentencesShown().join(" ")).toMatch(/Đề nghị/);
  });

  test("reports back when Excel refuses everything", async () => {
    const { host, desk } = openDesk();
    watchWindows();
    await import("../../src/entry/ribbon");
    await reviewed(desk);
    host.faults.failAtAction = 1;

    await host.user.pressButton("rebuildSummaries");

    expect(sentencesShown()).not.toEqual([]);
  });
});
