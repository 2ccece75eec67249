/**
 * Talking to Excel in few, bounded messages.
 *
 * Every request has a context of its own, and no object is carried over a sync. `Excel.run` would track every range for
 * the sake of later batches: three actions for each range instead of one, and a clean-up message at the end. We never
 * need a range twice, so we ask for it anew.
 */
import { HostError, type Progress } from "../blueprint/port";
import { hostErrorOf } from "./host-error";

/**
 * What one request may carry. Excel on the web refuses more than 5 MB either way (Office.js, resource limits); the rest
 * is room for what is only estimated.
 */
export const REQUEST_BYTES = 4_000_000;
/** Contents are cut into pieces of this size, so that requests can be filled evenly. Our choice. */
export const PIECE_BYTES = 250_000;
/** An action with its object's path, as JSON, seldom takes more. Measured with the 1.1.110 library. */
export const ACTION_BYTES = 200;

/** A part of a write that is queued in one go. `queue` must not sync. */
export type Step = {
  /** What is being done, in Vietnamese, as a noun phrase. */
  readonly label: string;
  /** What it adds to the request, in UTF-8 bytes; at most `REQUEST_BYTES`. */
  readonly bytes: number;
  readonly queue: (context: Excel.RequestContext) => void;
};

const utf8 = new TextEncoder();

/** Size of data within a request. Vietnamese letters take two or three bytes. */
export function jsonBytes(data: unknown): number {
  return utf8.encode(JSON.stringify(data)).length;
}

/** Consecutive parts of a list, each of at most `PIECE_BYTES` unless a single item is larger. */
export function cutByBytes<T>(
  items: readonly T[],
  bytesOf: (item: T) => number = (item) => jsonBytes(item) + 1,
): readonly { readonly items: readonly T[]; readonly bytes: number }[] {
  const pieces: { items: T[]; bytes: number }[] = [];
  for (const item of items) {
    const bytes = bytesOf(item);
    const last = pieces.at(-1);
    if (last && last.bytes + bytes <= PIECE_BYTES) {
      last.items.push(item);
      last.bytes += bytes;
    } else {
      pieces.push({ items: [item], bytes });
    }
  }
  return pieces;
}

/** Runs `work` with a context of its own. Throws HostError for what Excel refuses, and for a page outside Excel. */
export async function inRequest<T>(
  doing: string,
  work: (context: Excel.RequestContext) => Promise<T>,
  isReadOnly = false,
): Promise<T> {
  if (typeof Excel === "undefined") throw new HostError("unavailable", doing);
  try {
    return await work(new Excel.RequestContext());
  } catch (thrown) {
    throw hostErrorOf(thrown, { doing, isReadOnly });
  }
}

/** Sends the steps in their order, in as few requests as their bytes allow. */
export async function sendSteps(steps: readonly Step[], isReadOnly: boolean, progress?: Progress): Promise<void> {
  const labels = [...new Set(steps.map(({ label }) => label))];
  for (const request of inRequests(steps)) {
    await inRequest(
      request[0]?.label ?? "",
      async (context) => {
        let label = "";
        for (const step of request) {
          if (step.label !== label) {
            label = step.label;
            context.trace(label);
            progress?.({ done: labels.indexOf(label), total: labels.length, label });
          }
          step.queue(context);
          // Not before the first step, which marks the write as pending. Large workbooks calculate once instead of often.
          if (step === request[0]) context.application.suspendApiCalculationUntilNextSync();
        }
        // Each sync sends as much as one request may carry.
        // eslint-disable-next-line office-addins/no-context-sync-in-loop
        await context.sync();
      },
      isReadOnly,
    );
  }
  const last = labels.at(-1);
  if (last !== undefined) progress?.({ done: labels.length, total: labels.length, label: last });
}

function inRequests(steps: readonly Step[]): readonly (readonly Step[])[] {
  const requests: Step[][] = [];
  let bytes = 0;
  for (const step of steps) {
    const current = requests.at(-1);
    if (current && bytes + step.bytes <= REQUEST_BYTES) {
      current.push(step);
      bytes += step.bytes;
    } else {
      requests.push([step]);
      bytes = step.bytes;
    }
  }
  return requests;
}

const sheets = new WeakMap<Excel.RequestContext, Map<string, Excel.Worksheet>>();

/** A worksheet by name, asked for once per request. */
export function sheetIn(context: Excel.RequestContext, name: string): Excel.Worksheet {
  const known = sheets.get(context) ?? new Map<string, Excel.Worksheet>();
  sheets.set(context, known);
  const sheet = known.get(name) ?? context.workbook.worksheets.getItem(name);
  known.set(name, sheet);
  return sheet;
}
