/** The port to the workbook that is open in Excel. */
import type { Change } from "../blueprint/change";
import type { PendingMark, ReadRequest, WorkbookPort } from "../blueprint/port";
import type { SheetBlueprint } from "../blueprint/sheet";
import { type StrayCharts, stepsOf } from "./apply-changes";
import { sendSteps } from "./batch";
import { type KnownWorkbook, sameName } from "./known-workbook";
import { readStrayCharts } from "./read-charts";
import { readWorkbook } from "./read-workbook";
import { showPlace } from "./show";

/** Remembers its last reading, so that what is applied right after it costs no reading of its own. */
export function liveWorkbook(): WorkbookPort {
  let last: { readonly request: ReadRequest; readonly known: KnownWorkbook } | undefined;
  return {
    read: async (request) => {
      const known = await readWorkbook(request);
      last = { request, known };
      return known.standing;
    },
    apply: async (changes, pending, progress) => {
      const needed = readingFor(changes, pending);
      const isEnough = last !== undefined && covers(last.request, needed);
      const known = last !== undefined && isEnough ? last.known : await readWorkbook(needed);
      // Whatever happens from here on, the workbook is no longer what was read.
      last = undefined;
      const strays = await straysIn(changes, pending, known);
      await sendSteps(stepsOf(changes, pending, known, strays), known.standing.isReadOnly, progress);
    },
    show: showPlace,
  };
}

/** What must have been read for these changes. */
function readingFor(changes: readonly Change[], { settingsSheet }: PendingMark): ReadRequest {
  const tables = changes.flatMap((change) => {
    switch (change.kind) {
      case "append-rows":
        return [change.table.name];
      case "remove-rows":
      case "edit-cells":
      case "restore-formula":
        return [change.table];
      case "restyle-sheet":
        return change.sheet.tables.map(({ name }) => name);
      default:
        return [];
    }
  });
  const cells = changes.flatMap((change) =>
    change.kind === "rewrite-sheet"
      ? change.sheet.texts.filter(({ kind }) => kind === "entered").map(({ at }) => ({ sheet: change.sheet.name, at }))
      : [],
  );
  return { tables: [...new Set(tables)], cells, settingsSheet };
}

function covers(read: ReadRequest, needed: ReadRequest): boolean {
  return (
    sameName(read.settingsSheet, needed.settingsSheet) &&
    needed.tables.every((name) => read.tables.some((other) => sameName(other, name))) &&
    needed.cells.every(({ sheet, at }) => read.cells.some((other) => other.sheet === sheet && other.at === at))
  );
}

/** Only an interrupted write leaves nameless charts behind. */
async function straysIn(
  changes: readonly Change[],
  { key }: PendingMark,
  { standing }: KnownWorkbook,
): Promise<StrayCharts> {
  if (standing.settings[key] === undefined) return new Map();
  const sheets = changes.flatMap((change): readonly SheetBlueprint[] => {
    if (change.kind !== "restyle-sheet" && change.kind !== "rewrite-sheet") return [];
    const isThere = standing.sheets.some(({ name }) => sameName(name, change.sheet.name));
    return isThere && change.sheet.charts.length > 0 ? [change.sheet] : [];
  });
  return sheets.length === 0 ? new Map() : readStrayCharts(sheets);
}
