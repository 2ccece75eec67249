/** The bytes of a file somebody sent, as raw cells; or the reason why they are none. The content decides, not the name. */
import { foreignPackage, megabytes, type NotReadable, openArchive } from "../ooxml/open-package";
import { Unreadable } from "../ooxml/unreadable";
import type { NotRaw, RawRead, RawWorkbook } from "../raw/workbook";
import { isCompoundFile } from "./reading/compound-file";
import { readOds } from "./reading/read-ods";
import { READING_LIMITS } from "./reading/reading-limits";
import { readXls } from "./reading/read-xls";
import { readXlsx } from "./reading/read-xlsx";

/** Reads .xlsx, .xlsm, .xltx, .xls and .ods. Never throws because of a file; throws only for our own mistakes. */
export function readRaw(bytes: Uint8Array): RawRead {
  try {
    const read = readKnown(bytes);
    return "reason" in read ? { ok: false, ...read } : { ok: true, workbook: read };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { ok: false, reason: error.reason, detail: detailOf(error) };
  }
}

function readKnown(bytes: Uint8Array): RawWorkbook | NotRaw {
  const tooLarge = refusalOfSize(bytes.length);
  if (tooLarge) return tooLarge;
  if (isCompoundFile(bytes)) return readXls(bytes);
  const archive = openArchive(bytes);
  if ("reason" in archive) return notRaw(archive);
  if (archive.has("encrypted-package")) return { reason: "encrypted", detail: "tệp OpenDocument có mật khẩu mở" };
  if (archive.has("content.xml")) return readOds(archive);
  const foreign = foreignPackage(archive.paths);
  return foreign ? notRaw(foreign) : readXlsx(archive);
}

/** What can be said of a file without its bytes; `undefined` when it is worth opening. */
export function refusalOfSize(bytes: number): NotRaw | undefined {
  return bytes > READING_LIMITS.fileBytes ? { reason: "too-large", detail: `tệp ${megabytes(bytes)}` } : undefined;
}

function notRaw({ reason, detail }: NotReadable): NotRaw {
  return { reason: reason === "not-a-zip" ? "not-a-workbook" : reason, detail };
}

const TOO_LARGE: Readonly<Record<string, string>> = {
  cells: `có hơn ${READING_LIMITS.cells.toLocaleString("vi-VN")} ô có nội dung`,
  bytes: `nội dung khi giải nén hơn ${megabytes(READING_LIMITS.neededBytes)}`,
  scanned: "có quá nhiều ô trống được định dạng",
  sheets: `có hơn ${READING_LIMITS.sheets} trang tính`,
};

function detailOf({ reason, part, message }: Unreadable): string {
  if (reason === "too-large") return TOO_LARGE[message] ?? "nội dung nhiều hơn mọi báo cáo";
  if (reason === "not-a-workbook") return "tệp nén, không phải sổ tính";
  return part === undefined ? "nội dung tệp bị hỏng" : `nội dung tệp bị hỏng ở phần ${part}`;
}
