/** The same blueprint through both writers, each result as a book read from the bytes that a user would have. */
import { compareWorkbook, type Difference } from "../../src/blueprint/compare-workbook";
import type { StandingWorkbook } from "../../src/blueprint/standing";
import type { WorkbookBlueprint } from "../../src/blueprint/sheet";
import { textCells } from "../../src/blueprint/text-cells";
import { createHost, type Host } from "../../src/devhost/create-host";
import { openBook } from "../../src/devhost/open";
import { loadOfficeInNode } from "../../src/devhost/office/load-in-node";
import { liveWorkbook } from "../../src/excel/live-workbook";
import type { Book } from "../../src/ooxml/book";
import { writeWorkbookFile } from "../../src/xlsx/write-workbook";
import { openedBook } from "./book-tables";

export const SETTINGS_SHEET = "_cchc";
const PENDING = { settingsSheet: SETTINGS_SHEET, key: "pending", value: "contract" };
/** What a new workbook of Excel begins with; the live writer leaves it, for it is the user's. */
const FIRST_SHEET = "Sheet1";

export type Writer = (blueprint: WorkbookBlueprint) => Promise<Uint8Array>;

/** Into a new workbook in the development host, through Microsoft's client library. */
export const onDevhost: Writer = async (blueprint) => {
  const host = await hostWith(undefined);
  const standing = await readStanding(blueprint);
  const { changes, conflicts } = compareWorkbook(blueprint, standing, { isOurs: false, halfMade: new Set() });
  if (conflicts.length > 0) throw new Error(JSON.stringify(conflicts));
  await liveWorkbook().apply(changes, PENDING);
  host.user.deleteSheet(FIRST_SHEET);
  return host.save();
};

export const onBytes: Writer = (blueprint) => writeWorkbookFile(blueprint, SETTINGS_SHEET);

export const WRITERS = [
  ["live Excel", onDevhost],
  ["file", onBytes],
] as const;

/** The development host with this file open, or with a new workbook; it answers from now on. */
export async function hostWith(bytes: Uint8Array | undefined): Promise<Host> {
  loadOfficeInNode();
  const host = createHost(bytes ? { book: await openBook(bytes) } : {});
  host.connect();
  return host;
}

/** What stands in the host that was connected last, as far as the blueprint asks. */
function readStanding(blueprint: WorkbookBlueprint): Promise<StandingWorkbook> {
  return liveWorkbook().read({
    tables: blueprint.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name)),
    cells: blueprint.sheets.flatMap((sheet) =>
      sheet.texts.flatMap((block) => textCells(block).map(({ at }) => ({ sheet: sheet.name, at }))),
    ),
    settingsSheet: SETTINGS_SHEET,
  });
}

/** What would have to be changed in the opened file so that it is as the blueprint says. */
export async function differenceFrom(blueprint: WorkbookBlueprint, bytes: Uint8Array): Promise<Difference> {
  await hostWith(bytes);
  return compareWorkbook(blueprint, await readStanding(blueprint), { isOurs: true, halfMade: new Set() });
}

export async function bothBooks(blueprint: WorkbookBlueprint): Promise<{ readonly live: Book; readonly file: Book }> {
  return { live: await openedBook(await onDevhost(blueprint)), file: await openedBook(await onBytes(blueprint)) };
}
