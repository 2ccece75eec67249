/** What a pool and its workers say to each other, and how a worker answers. */
import type { ReportContext } from "../reports/context";
import type { Intake } from "../reports/submission";

/** The context comes once, before the first file. */
export type ToWorker =
  | { readonly kind: "context"; readonly context: ReportContext }
  | { readonly kind: "file"; readonly name: string; readonly modified: number; readonly bytes: Uint8Array };

/** One for each file. `failed`: an error of ours. */
export type FromWorker = { readonly kind: "intake"; readonly intake: Intake } | { readonly kind: "failed" };

export type ReadOne = (bytes: Uint8Array, name: string, modified: number, context: ReportContext) => Promise<Intake>;

/** What a worker does with each message it receives. */
export function createAnswering(
  readOne: ReadOne,
  answer: (message: FromWorker) => void,
): (message: ToWorker) => Promise<void> {
  let context: ReportContext | undefined;
  return async (message) => {
    if (message.kind === "context") {
      context = message.context;
      return;
    }
    try {
      if (!context) throw new Error("a file came before its context");
      answer({ kind: "intake", intake: await readOne(message.bytes, message.name, message.modified, context) });
    } catch (error) {
      console.error(error);
      answer({ kind: "failed" });
    }
  };
}
