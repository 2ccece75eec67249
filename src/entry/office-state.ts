/** Whether the page stands in an Excel that can do the work, found out without ever waiting for ever. */

/**
 * `no-library`: office.js did not load (no network, or the address is blocked). `no-answer`: it loaded, Office said
 * nothing. `outside-excel`: a plain browser or another Office program. `too-old`: Excel without ExcelApi 1.13.
 */
export type OfficeState = "ready" | "no-library" | "no-answer" | "outside-excel" | "too-old";

/** The set the manifest asks for too; places that ignore the manifest's requirement still get a sentence. */
const NEEDED_SET = "1.13";
/** Our choice: a cold start of Excel on a slow office machine answers within a few seconds. */
const PATIENCE_MS = 20_000;

export async function findOfficeState(): Promise<OfficeState> {
  if (typeof Office === "undefined") return "no-library";
  const info = await Promise.race([Office.onReady(), silence()]);
  if (info === undefined) return "no-answer";
  // Outside Office the library answers `null`, which its types do not say.
  if ((info.host as Office.HostType | null) !== Office.HostType.Excel) return "outside-excel";
  return Office.context.requirements.isSetSupported("ExcelApi", NEEDED_SET) ? "ready" : "too-old";
}

function silence(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), PATIENCE_MS));
}
