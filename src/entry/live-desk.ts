/** The desk of the workbook that is open in Excel: joins commands, the live writer, the built-in plan and the clock. */
import { createDesk } from "../commands/create-desk";
import type { Desk } from "../commands/desk";
import { liveWorkbook } from "../excel/live-workbook";
import { localNow, localToday } from "./clock";

/** Only after Office is ready. */
export function createLiveDesk(): Desk {
  return createDesk(liveWorkbook(), {
    builtInPlan: async () => (await import("./built-in-plan")).BUILT_IN_PLAN,
    today: localToday,
    now: localNow,
    writeFile: async (workbook, settingsSheet) => {
      const { writeWorkbookFile } = await import("../xlsx/write-workbook");
      // Between two files the pane paints and listens.
      await new Promise((resolve) => setTimeout(resolve));
      return writeWorkbookFile(workbook, settingsSheet);
    },
  });
}
