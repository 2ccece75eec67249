/** One file from its bytes to what it says: joins the file formats with the recognition of reports. */
import type { ReportContext } from "../reports/context";
import { recognise } from "../reports/recognise";
import { refusalOf } from "../reports/refusal-messages";
import type { Intake, ReportFile } from "../reports/submission";
import { readRaw } from "../xlsx/read-raw";

/**
 * @param name     As the sender called it; folders in front of it are dropped.
 * @param modified Milliseconds since 1970.
 */
export async function readReport(
  bytes: Uint8Array,
  name: string,
  modified: number,
  context: ReportContext,
): Promise<Intake> {
  const file: ReportFile = { name: fileNameOf(name), hash: await sha256(bytes), sizeBytes: bytes.length, modified };
  const read = readRaw(bytes);
  if (!read.ok) return { kind: "refused", file, issue: refusalOf(file.name, read) };
  return recognise(read.workbook, file, context);
}

/** `Quý I/stp.xlsx` → `stp.xlsx` */
export function fileNameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
