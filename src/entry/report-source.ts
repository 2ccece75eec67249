/** A chosen file before it is read: its bytes, or why there are none. */
import type { ReportSource } from "../commands/report-desk";
import { failureOf, type ReadingFailure, refusalOf } from "../reports/refusal-messages";
import type { RefusedFile, ReportFile } from "../reports/submission";
import { refusalOfSize } from "../xlsx/read-raw";
import { fileNameOf } from "./read-report";

/** A file that is too large for any report is refused before its bytes are asked for. */
export async function bytesOf(source: ReportSource): Promise<Uint8Array | RefusedFile> {
  const tooLarge = refusalOfSize(source.sizeBytes);
  if (tooLarge)
    return { kind: "refused", file: unreadFile(source), issue: refusalOf(fileNameOf(source.name), tooLarge) };
  try {
    return await source.bytes();
  } catch {
    return failed(source, "not-opened");
  }
}

export function failed(source: ReportSource, failure: ReadingFailure): RefusedFile {
  return { kind: "refused", file: unreadFile(source), issue: failureOf(fileNameOf(source.name), failure) };
}

/** Without its bytes a file has no hash. */
function unreadFile({ name, sizeBytes, modified }: ReportSource): ReportFile {
  return { name: fileNameOf(name), hash: "", sizeBytes, modified };
}
