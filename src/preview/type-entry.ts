/** Enters what a person typed into the workbook on the page. */
import { type Host, UserRefusal } from "../devhost/create-host";
import { cellName } from "../raw/a1";
import type { GridCell } from "./grid-keys";
import { REFUSED_TITLE, refusedBy } from "./messages";

export type Refusal = { readonly title: string; readonly message: string };

/** `undefined` when it was taken. */
export function typeEntry(host: Host, sheet: string, { row, column }: GridCell, entry: string): Refusal | undefined {
  try {
    host.user.type(sheet, cellName(row, column), entry);
    return undefined;
  } catch (reason) {
    if (!(reason instanceof UserRefusal)) throw reason;
    return { title: reason.title === "" ? REFUSED_TITLE : reason.title, message: refusedBy(reason.message) };
  }
}
