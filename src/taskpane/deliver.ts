/** How made files reach a person: the port that the entry of the pane fills in. */

export type MadeFile = { readonly agency: string; readonly fileName: string; readonly bytes: Uint8Array };

export type Deliver = {
  /** Whether this platform lets the pane save files; where it does not, a file opens as a new workbook. */
  readonly canDownload: boolean;
  /** One file goes out as it is, several as one archive called `zipName`; rejects when the platform refuses. */
  readonly files: (files: readonly MadeFile[], zipName: string) => Promise<"downloaded" | "opened">;
};
