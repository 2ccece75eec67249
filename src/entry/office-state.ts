/** Whether the page stands in an Excel that can do the work, found out without ever waiting for ever. */
import type { OutsideReason } from "../taskpane/OutsideExcel";

/** The set the manifest asks for too; places that ignore the manifest's requirement still get a sentence. */
const NEEDED_SET = "1.13";
/** Our choice: a cold start of Excel on a slow office machine answers within a few seconds. */
const PATIENCE_MS = 20_000;

/**
 * `no-office` also when office.js has loaded but says nothing: it fetches the rest of itself from the same address.
 * `not-excel` is a plain browser or another Office program.
 */
export async function findOfficeState(): Promise<"ready" | OutsideReason> {
  if (typeof Office === "undefined") return "no-office";
  const info = await orSilence(Office.onReady());
  if (info === undefined) return "no-office";
  // Outside Office the library answers `null`, which its types do not say.
  if ((info.host as Office.HostType | null) !== Office.HostType.Excel) return "not-excel";
  return Office.context.requirements.isSetSupported("ExcelApi", NEEDED_SET) ? "ready" : "too-old";
}

/** `undefined` when nothing came in time. */
async function orSilence<T>(answer: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}
