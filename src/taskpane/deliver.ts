/** How made forms reach a person: the port that the entry of the pane fills in. */
import type { ReportForm } from "../commands/report-desk";

export type Deliver = {
  /** Whether this platform lets the pane save files; where it does not, a form opens as a new workbook. */
  readonly canDownload: boolean;
  /** One form goes out as it is, several as one archive called `zipName`; rejects when the platform refuses. */
  readonly files: (forms: readonly ReportForm[], zipName: string) => Promise<"downloaded" | "opened">;
};
