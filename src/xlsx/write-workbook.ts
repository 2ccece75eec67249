/** A blueprint to the bytes of an .xlsx file: the second writer, beside the one that talks to Excel. */
import type { WorkbookBlueprint } from "../blueprint/sheet";
import { writeBook } from "../ooxml/write-book";
import { bookOfWorkbook } from "./book-of-workbook";

/**
 * Writes the whole workbook. Formulas carry no results: whatever opens the file calculates them.
 *
 * @param settingsSheet Name of the hidden sheet that holds the settings and the layout marks, so that comparing the
 *                      same blueprint with the opened file finds nothing to change; none is made when absent.
 * @throws Error for a blueprint no workbook can be, a mistake of ours.
 */
export function writeWorkbookFile(workbook: WorkbookBlueprint, settingsSheet?: string): Promise<Uint8Array> {
  return new Promise((resolve) => {
    resolve(writeBook(bookOfWorkbook(workbook, settingsSheet)));
  });
}
