/** How long the tasks of a page's main thread took, by the processor's time: other work on the machine does not count. */
import type { Page } from "playwright-core";

/** Milliseconds. `marks`: what `performance.mark` named meanwhile. */
export type ThreadRecord = {
  readonly tasks: readonly { readonly at: number; readonly until: number; readonly busy: number }[];
  readonly marks: ReadonlyMap<string, number>;
};

type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly cat: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds; `tdur` is the time the thread itself ran. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
};

const CATEGORIES = "toplevel,blink.user_timing";
const TASK = /RunTask$/;

/** Tells the whole once `stop` is called. */
export async function watchThread(page: Page): Promise<{ readonly stop: () => Promise<ThreadRecord> }> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: CATEGORIES.split(",") },
  });
  return {
    stop: async () => {
      const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
      await session.send("Tracing.end");
      await complete;
      await session.detach();
      return recordOf(events);
    },
  };
}

function recordOf(events: readonly TraceEvent[]): ThreadRecord {
  const main = new Set(
    events.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain").map(placeOf),
  );
  const milliseconds = (microseconds: number): number => microseconds / 1000;
  return {
    tasks: events
      .filter((event) => event.ph === "X" && TASK.test(event.name) && main.has(placeOf(event)))
      .map(({ ts, dur = 0, tdur = 0 }) => ({
        at: milliseconds(ts),
        until: milliseconds(ts + dur),
        busy: milliseconds(tdur),
      })),
    marks: new Map(
      events.filter(({ cat }) => cat.includes("user_timing")).map(({ name, ts }) => [name, milliseconds(ts)]),
    ),
  };
}

const placeOf = ({ pid, tid }: TraceEvent): string => `${pid}:${tid}`;
