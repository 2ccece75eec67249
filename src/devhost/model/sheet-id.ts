/** How the client addresses a sheet whatever its name. */
import type { BookSheet } from "../../ooxml/book";
import type { HostState } from "../host-state";

/** As Excel writes them, and different in every host of a process. */
export function sheetIdOf(state: HostState, sheet: BookSheet): string {
  const host = state.hostNumber.toString(16).toUpperCase().padStart(8, "0");
  return `{${host}-0001-0000-0000-${sheet.id.toString(16).toUpperCase().padStart(12, "0")}}`;
}
