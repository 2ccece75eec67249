/** An action a person starts: one at a time in the whole pane, with its progress and its end. */
import { useCallback, useState } from "react";
import type { Outcome, ReportProgress } from "../commands/outcome";
import { settle } from "./settle";
import type { End, Run } from "./settle";
import { usePane } from "./pane-context";

export type Action<T> = {
  readonly run: Run<T>;
  /** Resolves to how it ended; to `undefined`, without running, while any action of the pane is under way. */
  readonly start: (command: (progress: ReportProgress) => Promise<Outcome<T>>) => Promise<End<T> | undefined>;
  /** Forgets how it ended. */
  readonly clear: () => void;
};

export function useAction<T>(): Action<T> {
  const { begin, end: release } = usePane();
  const [run, setRun] = useState<Run<T>>({ kind: "idle" });

  const start = useCallback<Action<T>["start"]>(
    async (command) => {
      if (!begin()) return undefined;
      let underWay = true;
      setRun({ kind: "running", step: undefined });
      const end = await settle(() =>
        command((step) => {
          if (underWay) setRun({ kind: "running", step });
        }),
      );
      underWay = false;
      setRun(end);
      release();
      return end;
    },
    [begin, release],
  );
  const clear = useCallback(() => {
    setRun({ kind: "idle" });
  }, []);
  return { run, start, clear };
}
