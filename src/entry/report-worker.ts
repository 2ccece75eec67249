/** The thread that reads files beside the pane. */
import { readReport } from "./read-report";
import { createAnswering, type ToWorker } from "./worker-messages";

const answer = createAnswering(readReport, (message) => {
  postMessage(message);
});

addEventListener("message", (event: MessageEvent<ToWorker>) => {
  void answer(event.data);
});
