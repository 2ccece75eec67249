/** The workbook on the page: a development host, calculated anew after every change, and whoever watches it. */
import { createHost, type Host } from "../devhost/create-host";
import type { Book } from "../ooxml/book";

export type Workbench = {
  /** Tells one opened workbook from the next. */
  readonly id: number;
  readonly host: Host;
  /** Of React's `useSyncExternalStore`: hears of every change, several of one batch taken together. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Another number after every change. */
  readonly version: () => number;
};

let made = 0;

export function createWorkbench(book?: Book): Workbench {
  const host = createHost(book ? { book } : {});
  const listeners = new Set<() => void>();
  made += 1;
  let version = 0;
  let isPlanned = false;

  const settle = (): void => {
    isPlanned = false;
    host.calculate();
    version += 1;
    for (const listener of [...listeners]) listener();
  };
  host.onChange(() => {
    if (isPlanned) return;
    isPlanned = true;
    setTimeout(settle, 0);
  });
  host.calculate();

  return {
    id: made,
    host,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    version: () => version,
  };
}
