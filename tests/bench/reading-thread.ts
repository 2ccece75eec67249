/** What a thread of the reading figures does with a file: only unpack and scan it, read it, or recognise the report. */
import { parentPort } from "node:worker_threads";
import { unzipSync } from "fflate";
import { readReport } from "../../src/entry/read-report";
import type { ReportContext } from "../../src/reports/context";
import { readRaw } from "../../src/xlsx/read-raw";

export type Way = "scan" | "raw" | "submission";
export type ToThread =
  | { readonly kind: "context"; readonly context: ReportContext }
  | { readonly kind: "file"; readonly way: Way; readonly name: string; readonly bytes: Uint8Array };

let context: ReportContext | undefined;

parentPort?.on("message", (message: ToThread) => {
  if (message.kind === "context") context = message.context;
  else void work(message).then((answer) => parentPort?.postMessage(answer));
});

/** Answers the count of cells, or what the pane would be sent. */
async function work({ way, bytes, name }: ToThread & { readonly kind: "file" }): Promise<unknown> {
  if (way === "scan") return tagsIn(bytes);
  if (way === "raw") return cellsIn(bytes);
  if (!context) throw new Error("no context");
  return readReport(bytes, name, 0, context);
}

function cellsIn(bytes: Uint8Array): number {
  const read = readRaw(bytes);
  if (!read.ok) throw new Error(read.detail);
  let count = 0;
  for (const { rows } of read.workbook.sheets) for (const { cells } of rows) count += cells.size;
  return count;
}

/** The least that any reader must do: unpack the parts that hold cells and look at every byte. */
function tagsIn(bytes: Uint8Array): number {
  const parts = unzipSync(bytes, {
    filter: ({ name }) => /^xl\/(workbook|styles|sharedStrings|worksheets\/sheet\d+)\.xml$/.test(name),
  });
  let count = 0;
  for (const part of Object.values(parts)) for (const byte of part) if (byte === 60) count += 1;
  return count;
}
