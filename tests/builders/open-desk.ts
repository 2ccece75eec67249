/** A desk over a workbook in the development host, through the real client library. */
import { createDesk } from "../../src/commands/create-desk";
import type { Desk, LoadReview, PlanSource } from "../../src/commands/desk";
import type { Account, Outcome } from "../../src/commands/outcome";
import { readInProcess } from "../../src/entry/read-in-process";
import { createHost, type Host, type HostOptions } from "../../src/devhost/create-host";
import { loadOfficeInNode } from "../../src/devhost/office/load-in-node";
import { liveWorkbook } from "../../src/excel/live-workbook";
import { serialOf } from "../../src/plan/dates";
import { writeWorkbookFile } from "../../src/xlsx/write-workbook";
import { seedText } from "./seed";

export type OpenDesk = { readonly host: Host; readonly desk: Desk };

/** 20 March 2025: the first quarter's cut-off has passed. */
export const LOADED_ON = serialOf(2025, 3, 20);

/** Half past nine in the morning of that day. */
export const LOADED_AT = LOADED_ON + 9.5 / 24;

/** @param planText The built-in plan of this desk; the published one unless given. */
export function openDesk(options: HostOptions = {}, planText: string = seedText()): OpenDesk {
  loadOfficeInNode();
  const host = createHost(options);
  host.connect();
  const desk = createDesk(liveWorkbook(), {
    builtInPlan: () => Promise.resolve(planText),
    today: () => LOADED_ON,
    now: () => LOADED_AT,
    writeFile: writeWorkbookFile,
    readReports: readInProcess,
    rest: () => Promise.resolve(),
  });
  return { host, desk };
}

export const BUILT_IN: PlanSource = { kind: "built-in" };

/** The value of an outcome that must be a success. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind === "done") return outcome.value;
  throw new Error(`not done: ${JSON.stringify(outcome)}`);
}

export async function reviewed(desk: Desk): Promise<LoadReview> {
  return valueOf(await desk.reviewPlan(BUILT_IN));
}

/** Reviews and loads the built-in plan. */
export async function load(desk: Desk): Promise<Outcome<Account>> {
  const review = await desk.reviewPlan(BUILT_IN);
  return review.kind === "done" ? desk.loadPlan(review.value) : review;
}
