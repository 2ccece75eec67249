/**
 * Every state a book passes through while something is written into it: what a host that fails at any single action
 * leaves behind.
 */
import { deserialize, serialize } from "node:v8";
import type { Host } from "../../src/devhost/create-host";
import type { Book } from "../../src/ooxml/book";

export type BookState = {
  /** How many actions of the host's life had been carried out. */
  readonly actions: number;
  /** A copy of its own each time. */
  readonly book: () => Book;
};

/**
 * The states in their order, the first before anything was done, the last after everything; actions that leave the
 * book as it was add none. The host asks its switch before each action, which is the moment the copy is taken.
 */
export async function statesDuring(host: Host, run: () => Promise<unknown>): Promise<readonly BookState[]> {
  const states: BookState[] = [];
  let last: Buffer | undefined;
  const look = (): void => {
    const bytes = serialize(host.book);
    if (last?.equals(bytes) === true) return;
    last = bytes;
    states.push({ actions: host.stats.actions - 1, book: () => deserialize(bytes) as Book });
  };
  Object.defineProperty(host.faults, "failAtAction", { configurable: true, enumerable: true, get: look });
  try {
    await run();
    look();
  } finally {
    Object.defineProperty(host.faults, "failAtAction", {
      configurable: true,
      enumerable: true,
      writable: true,
      value: undefined,
    });
  }
  return states;
}
