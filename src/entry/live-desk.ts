/** The desk of the workbook that is open in Excel: joins commands, the live writer, the built-in plan and the clock. */
import { createDesk } from "../commands/create-desk";
import type { Desk } from "../commands/desk";
import { liveWorkbook } from "../excel/live-workbook";
import { localNow, localToday } from "./clock";

/** Ours: long enough to get on with the work, short enough that a key pressed meanwhile is not felt to wait. */
const WORK_MS = 12;

/** Gives the page a turn whenever the work has lasted that long. */
function createRest(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < WORK_MS) return;
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
  };
}

/** Only after Office is ready. */
export function createLiveDesk(): Desk {
  return createDesk(liveWorkbook(), {
    builtInPlan: async () => (await import("./built-in-plan")).BUILT_IN_PLAN,
    today: localToday,
    now: localNow,
    readReports: async (sources, context, options) =>
      (await import("./read-in-workers")).readInWorkers(sources, context, options),
    rest: createRest(),
    writeFile: async (workbook, settingsSheet) => {
      const { writeWorkbookFile } = await import("../xlsx/write-workbook");
      // Between two files the pane paints and listens.
      await new Promise((resolve) => setTimeout(resolve));
      return writeWorkbookFile(workbook, settingsSheet);
    },
  });
}
