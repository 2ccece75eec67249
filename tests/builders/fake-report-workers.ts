/** Workers that live in the same thread, for tests of the pool: they note what they are told and misbehave on request. */
import type { ReportSource } from "../../src/commands/report-desk";
import type { ReportContext } from "../../src/reports/context";
import type { Intake } from "../../src/reports/submission";
import type { FromWorker, ToWorker } from "../../src/entry/worker-messages";
import type { ReportWorker } from "../../src/entry/worker-pool";
import { seedContext } from "./seed-context";

export type FakeWorker = ReportWorker & { readonly received: ToWorker[]; isTerminated: boolean };

export type FakeWorkers = {
  readonly create: () => ReportWorker;
  readonly all: readonly FakeWorker[];
  /** Files that workers have begun and not yet answered, over all workers. */
  readonly mostAtOnce: () => number;
};

export const CONTEXT: ReportContext = seedContext();

/** What a file does to its worker is said by its name: `crash…`, `hang…`, `fail…`; any other is answered. */
export function fakeWorkers(): FakeWorkers {
  const all: FakeWorker[] = [];
  let open = 0;
  let most = 0;
  const create = (): ReportWorker => {
    const worker: FakeWorker = {
      onmessage: null,
      onerror: null,
      onmessageerror: null,
      received: [],
      isTerminated: false,
      terminate: () => {
        worker.isTerminated = true;
      },
      postMessage(message, transfer) {
        worker.received.push(structuredClone(message, { transfer }));
        if (message.kind === "context") return;
        open += 1;
        most = Math.max(most, open);
        setTimeout(() => {
          open -= 1;
          if (worker.isTerminated || message.name.startsWith("hang")) return;
          if (message.name.startsWith("crash")) worker.onerror?.(new Event("error") as ErrorEvent);
          else worker.onmessage?.(new MessageEvent("message", { data: answerTo(message.name) }));
        }, 1);
      },
    };
    all.push(worker);
    return worker;
  };
  return { create, all, mostAtOnce: () => most };
}

function answerTo(name: string): FromWorker {
  return name.startsWith("fail") ? { kind: "failed" } : { kind: "intake", intake: anIntake(name) };
}

export function anIntake(name: string): Intake {
  const file = { name, hash: "0", sizeBytes: 3, modified: 5 };
  return {
    kind: "refused",
    file,
    issue: { code: "file/no-table", where: name, message: "Đề nghị …", severity: "error" },
  };
}

export function aSource(name: string, more: Partial<ReportSource> = {}): ReportSource {
  return { name, sizeBytes: 3, modified: 5, bytes: () => Promise.resolve(new Uint8Array([1, 2, 3])), ...more };
}
