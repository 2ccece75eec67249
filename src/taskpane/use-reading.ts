/** Something read from the workbook because a panel shows it; needs no lock and can be read again. */
import { useEffect, useReducer, useState } from "react";
import type { Outcome } from "../commands/outcome";
import { settle } from "./settle";
import type { Run } from "./settle";

export type Reading<T> = {
  readonly run: Run<T>;
  /** What was read before stays until the new reading has ended. */
  readonly again: () => void;
};

/** Reads when shown, and whenever `read` is another function. An end that comes after the panel is gone is dropped. */
export function useReading<T>(read: () => Promise<Outcome<T>>): Reading<T> {
  const [run, setRun] = useState<Run<T>>({ kind: "running", step: undefined });
  const [round, again] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    let wanted = true;
    void settle(read).then((end) => {
      if (wanted) setRun(end);
    });
    return () => {
      wanted = false;
    };
  }, [read, round]);
  return { run, again };
}
