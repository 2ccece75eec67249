/** Opens a file as a new workbook in a window of its own, for platforms where the pane can save none. */
import { HostError } from "../blueprint/port";
import { hostErrorOf } from "./host-error";

/** Letters at once: a function takes a limited number of arguments. Our choice. */
const PIECE_BYTES = 8192;

/**
 * The new workbook is unsaved and has no name; nothing can be done with it from here (ExcelApi 1.8).
 *
 * @param bytes An .xlsx file. Throws HostError.
 */
export async function openAsNew(bytes: Uint8Array): Promise<void> {
  const doing = "mở tệp thành sổ mới";
  if (typeof Excel === "undefined") throw new HostError("unavailable", doing);
  try {
    await Excel.createWorkbook(base64Of(bytes));
  } catch (thrown) {
    throw hostErrorOf(thrown, { doing, isReadOnly: false });
  }
}

function base64Of(bytes: Uint8Array): string {
  let binary = "";
  for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
    binary += String.fromCharCode(...bytes.subarray(from, from + PIECE_BYTES));
  }
  return btoa(binary);
}
