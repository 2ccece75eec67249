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

/** Microseconds. */
type Task = { readonly pid: number; readonly at: number; until: number; busy: number };

const CATEGORIES = "toplevel,blink.user_timing";
const TASK = /RunTask$/;
/** What promises have to go on with after a task: the page waits for it as for the task, but Chromium records it beside. */
const MICROTASKS = "BlinkScheduler_PerformMicrotaskCheckpoint";

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
    tasks: tasksOf(events.filter((event) => event.ph === "X" && main.has(placeOf(event)))).map((task) => ({
      at: milliseconds(task.at),
      until: milliseconds(task.until),
      busy: milliseconds(task.busy),
    })),
    marks: new Map(
      events.filter(({ cat }) => cat.includes("user_timing")).map(({ name, ts }) => [name, milliseconds(ts)]),
    ),
  };
}

/** Each task with the microtasks that follow it. */
function tasksOf(events: readonly TraceEvent[]): readonly Task[] {
  const tasks: Task[] = [];
  for (const { name, pid, ts, dur = 0, tdur = 0 } of [...events].sort((a, b) => a.ts - b.ts)) {
    const before = tasks.findLast((task) => task.pid === pid);
    if (TASK.test(name)) tasks.push({ pid, at: ts, until: ts + dur, busy: tdur });
    else if (name === MICROTASKS && before && ts >= before.until) {
      before.until = ts + dur;
      before.busy += tdur;
    }
  }
  return tasks;
}

const placeOf = ({ pid, tid }: TraceEvent): string => `${pid}:${tid}`;
