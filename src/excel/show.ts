/** Brings a place of the workbook before the user. */
import { inRequest, sheetIn } from "./batch";

/** @param at A cell or area; the sheet alone when absent. Throws HostError `gone` when the sheet no longer stands. */
export function showPlace(sheetName: string, at?: string): Promise<void> {
  return inRequest(`mở trang tính «${sheetName}»`, async (context) => {
    const sheet = sheetIn(context, sheetName);
    sheet.activate();
    if (at !== undefined) sheet.getRange(at).select();
    await context.sync();
  });
}
