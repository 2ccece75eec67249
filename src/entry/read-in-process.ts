/** Reads files one after the other where they are: for commands without a pane, and for tests. */
import type { ReadReports } from "../commands/report-desk";
import type { Intake } from "../reports/submission";
import { readReport } from "./read-report";
import { bytesOf } from "./report-source";

/** An error of ours is thrown, not turned into a refused file: there is no pane that it could take down. */
export const readInProcess: ReadReports = async (sources, context, { onRead, signal } = {}) => {
  const intakes: Intake[] = [];
  for (const [index, source] of sources.entries()) {
    signal?.throwIfAborted();
    const bytes = await bytesOf(source);
    const intake = "kind" in bytes ? bytes : await readReport(bytes, source.name, source.modified, context);
    intakes.push(intake);
    onRead?.(intake, index);
  }
  signal?.throwIfAborted();
  return intakes;
};
