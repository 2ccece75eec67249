/**
 * Hands files to workers, one at a time each. Whatever a file does to its worker, that file alone is refused: a worker
 * that ends or does not answer is replaced.
 */
import type { ReadReports, ReportSource } from "../commands/report-desk";
import type { ReportContext } from "../reports/context";
import type { Intake } from "../reports/submission";
import { bytesOf, failed } from "./report-source";
import type { FromWorker, ToWorker } from "./worker-messages";

/** The part of `Worker` that is used. */
export type ReportWorker = {
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  /** The worker ended, or an answer of it could not be read. */
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  readonly postMessage: (message: ToWorker, transfer: ArrayBuffer[]) => void;
  readonly terminate: () => void;
};

/** Reports take some 5 ms; what takes this long is none. */
const PATIENCE_MS = 20_000;

/** @param size At most so many workers at once; they live as long as one call of the reader. */
export function createPooledReader(
  createWorker: () => ReportWorker,
  size: number,
  patienceMs = PATIENCE_MS,
): ReadReports {
  return async (sources, context, { onRead, signal } = {}) => {
    signal?.throwIfAborted();
    const intakes = new Array<Intake>(sources.length);
    const queue = sources.entries();
    const seats = Array.from({ length: Math.min(size, sources.length) }, () =>
      createSeat(createWorker, context, patienceMs),
    );
    const work = async (seat: Seat): Promise<void> => {
      for (const [index, source] of queue) {
        const intake = await seat.read(source);
        if (signal?.aborted) return;
        intakes[index] = intake;
        onRead?.(intake, index);
      }
    };
    const aborted = whenAborted(signal);
    try {
      await Promise.race([Promise.all(seats.map(work)), aborted.promise]);
      signal?.throwIfAborted();
      return intakes;
    } finally {
      aborted.forget();
      for (const seat of seats) seat.close();
    }
  };
}

/** A place for one worker after another. */
type Seat = { readonly read: (source: ReportSource) => Promise<Intake>; readonly close: () => void };

function createSeat(createWorker: () => ReportWorker, context: ReportContext, patienceMs: number): Seat {
  let worker: ReportWorker | undefined;
  let isClosed = false;
  let giveUp: (() => void) | undefined;
  const dismiss = (): void => {
    worker?.terminate();
    worker = undefined;
  };
  const seated = (): ReportWorker => {
    if (worker) return worker;
    worker = createWorker();
    worker.postMessage({ kind: "context", context }, []);
    return worker;
  };
  return {
    async read(source) {
      const bytes = await bytesOf(source);
      if ("kind" in bytes || isClosed) return "kind" in bytes ? bytes : failed(source, "failed");
      const asked = ask(seated(), fileMessage(source, bytes), patienceMs);
      giveUp = asked.giveUp;
      const answer = await asked.answer;
      if (answer === "too-slow" || answer === "ended") dismiss();
      if (answer === "too-slow") return failed(source, "too-slow");
      return answer === "ended" || answer.kind === "failed" ? failed(source, "failed") : answer.intake;
    },
    close() {
      isClosed = true;
      giveUp?.();
      dismiss();
    },
  };
}

/** Bytes that share their memory with others are copied; the rest moves to the worker. */
function fileMessage({ name, modified }: ReportSource, bytes: Uint8Array): ToWorker & { readonly kind: "file" } {
  const isWhole = bytes.byteLength === bytes.buffer.byteLength;
  return { kind: "file", name, modified, bytes: isWhole ? bytes : bytes.slice() };
}

type Answer = FromWorker | "too-slow" | "ended";

/** `giveUp` answers `ended` at once, unless there is an answer already. */
function ask(
  worker: ReportWorker,
  message: ToWorker & { readonly kind: "file" },
  patienceMs: number,
): { readonly answer: Promise<Answer>; readonly giveUp: () => void } {
  const { promise, resolve } = openPromise<Answer>();
  const timer = setTimeout(() => resolve("too-slow"), patienceMs);
  const settle = (answer: FromWorker | "ended"): void => {
    clearTimeout(timer);
    resolve(answer);
  };
  const giveUp = (): void => settle("ended");
  worker.onmessage = ({ data }) => settle(data);
  worker.onerror = giveUp;
  worker.onmessageerror = giveUp;
  worker.postMessage(message, [message.bytes.buffer as ArrayBuffer]);
  return { answer: promise, giveUp };
}

function openPromise<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve = (_: T): void => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve: (value) => resolve(value) };
}

/** Rejects with the signal's reason as soon as it is aborted; never resolves. */
function whenAborted(signal: AbortSignal | undefined): {
  readonly promise: Promise<never>;
  readonly forget: () => void;
} {
  let forget = (): void => undefined;
  const promise = new Promise<never>((_, reject) => {
    const onAbort = (): void => reject(signal?.reason as Error);
    signal?.addEventListener("abort", onAbort);
    forget = () => signal?.removeEventListener("abort", onAbort);
  });
  return { promise, forget: () => forget() };
}
