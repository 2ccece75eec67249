/** Reading our workbook, comparing it with a blueprint, and applying the difference with its pending mark. */
import type { Change } from "../blueprint/change";
import { compareWorkbook, type Ownership } from "../blueprint/compare-workbook";
import { fingerprint } from "../blueprint/fingerprint";
import type { PendingMark, ReadRequest, WorkbookPort } from "../blueprint/port";
import type { WorkbookBlueprint } from "../blueprint/sheet";
import type { StandingWorkbook } from "../blueprint/standing";
import type { Issue } from "../issue";
import { NAME, SCHEMA_VERSION, SETTING, SHEET, TABLE } from "../sheets/names";
import { CHECK_CELL, CUT_OFF_CELL, PERIOD_CELL } from "../sheets/plan-sheet";
import type { Tracked } from "../sheets/track-plan";
import { comparedCells } from "../sheets/workbook";
import { conflictIssue, newerSchema, unfinished } from "./messages";
import type { ReportProgress } from "./outcome";

/** Everything that is compared. */
export function wholeRequest(): ReadRequest {
  return { tables: Object.values(TABLE), cells: comparedCells(), settingsSheet: SHEET.settings };
}

/** What the head of the pane shows. */
export const OVERVIEW_REQUEST: ReadRequest = {
  tables: [TABLE.plan, TABLE.periods],
  cells: [PERIOD_CELL, CUT_OFF_CELL, CHECK_CELL].map((at) => ({ sheet: SHEET.plan, at })),
  settingsSheet: SHEET.settings,
};

/** What an interrupted write left behind; `undefined` when none was. */
export type Pending = {
  readonly command: string;
  readonly identity: string;
  readonly sheets: readonly string[];
  /** What the run is known by, where a command makes several; "" otherwise. */
  readonly run: string;
};

/** In front of the run: no sheet's name may contain it. */
const RUN_SIGN = "?";

export function readPending({ settings }: StandingWorkbook): Pending | undefined {
  const text = settings[SETTING.pending] ?? "";
  if (text === "") return undefined;
  const [command = "", identity = "", ...rest] = text.split("\n");
  const run = rest.find((line) => line.startsWith(RUN_SIGN))?.slice(RUN_SIGN.length) ?? "";
  return { command, identity, sheets: rest.filter((line) => !line.startsWith(RUN_SIGN)), run };
}

/** Why a command may not begin: another one was cut off, and this one does not do what is left of it. */
export function pendingElsewhere(standing: StandingWorkbook, finishes: readonly string[]): Issue | undefined {
  const pending = readPending(standing);
  return pending && !finishes.includes(pending.command) ? unfinished(pending.command) : undefined;
}

export type Comparison = {
  readonly changes: readonly Change[];
  readonly issues: readonly Issue[];
  /** Stands for all that would be done: equal marks, equal changes. */
  readonly mark: string;
};

export function compareOurs(blueprint: WorkbookBlueprint, standing: StandingWorkbook): Comparison {
  const pending = readPending(standing);
  const ownership: Ownership = {
    isOurs: standing.settings[SETTING.identity] !== undefined || pending !== undefined,
    halfMade: new Set(pending?.sheets ?? []),
  };
  const { changes, conflicts } = compareWorkbook(blueprint, standing, ownership);
  // A mark left by an interrupted write is cleared even when its work turns out to be done.
  const all = pending && changes.length === 0 ? [{ kind: "save-settings", settings: {} } as const] : changes;
  return { changes: all, issues: conflicts.map(conflictIssue), mark: fingerprint(JSON.stringify(all)) };
}

/** A workbook of a newer product is not touched: what it means by its cells is not known here. */
export function schemaIssue({ settings }: StandingWorkbook): Issue | undefined {
  const schema = settings[SETTING.schema];
  return schema !== undefined && Number(schema) > Number(SCHEMA_VERSION) ? newerSchema(schema) : undefined;
}

export async function applyOurs(
  port: WorkbookPort,
  changes: readonly Change[],
  command: string,
  identity: string,
  progress?: ReportProgress,
  run?: string,
): Promise<void> {
  const sheets = changes.flatMap((change) =>
    change.kind === "add-sheet" || change.kind === "rewrite-sheet" ? [change.sheet.name] : [],
  );
  const pending: PendingMark = {
    settingsSheet: SHEET.settings,
    key: SETTING.pending,
    value: [command, identity, ...sheets, ...(run === undefined ? [] : [RUN_SIGN + run])].join("\n"),
  };
  await port.apply(changes, pending, progress);
}

/** After a failed write: whether the workbook shows any trace of it. When it cannot be asked, it may. */
export async function stateAfterFailure(port: WorkbookPort): Promise<"untouched" | "unfinished"> {
  try {
    const standing = await port.read({ tables: [], cells: [], settingsSheet: SHEET.settings });
    return readPending(standing) === undefined ? "untouched" : "unfinished";
  } catch {
    return "unfinished";
  }
}

const ADDRESS = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d+)$/;

/** The cell a name refers to: users move cells, and the name moves with them. */
export function cellOfName(
  standing: StandingWorkbook,
  name: (typeof NAME)[keyof typeof NAME],
): { readonly sheet: string; readonly at: string } | undefined {
  const refersTo = standing.names.find((other) => other.name.toLowerCase() === name.toLowerCase())?.refersTo ?? "";
  const [, quoted, plain, letters, digits] = ADDRESS.exec(refersTo) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  return sheet !== undefined && letters !== undefined && digits !== undefined
    ? { sheet, at: `${letters}${digits}` }
    : undefined;
}

/** The plan with the cut-off in force, as read; without one where its cell is gone or was moved. */
export function withCutOff(tracked: Tracked, standing: StandingWorkbook): Tracked {
  const place = cellOfName(standing, NAME.cutOff);
  const value = place && standing.cells[`${place.sheet}!${place.at}`]?.value;
  return typeof value === "number" ? { ...tracked, plan: { ...tracked.plan, cutOff: Math.floor(value) } } : tracked;
}
