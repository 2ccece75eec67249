/** Reads files in threads of their own, so that the pane stays responsive. */
import { createPooledReader } from "./worker-pool";

/** More would only wait for the same disk; fewer would leave a common machine idle. */
const MOST_WORKERS = 4;

export const readInWorkers = createPooledReader(
  () => new Worker(new URL("./report-worker.ts", import.meta.url)),
  Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 2),
);
