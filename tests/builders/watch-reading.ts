/** What the pane's own thread does while report files are read: its tasks, from the first file to the review. */
import type { PreviewPage } from "./a-preview-page";
import { watchThread } from "./busy-thread";

/** Milliseconds. `after`: since the first file; `busy`: by the processor's time. */
export type ReadingTask = { readonly after: number; readonly busy: number };

/** To be called before the files are given; `stop` once the review is shown. Throws when it saw no first file, review or task. */
export async function watchReading(
  opened: PreviewPage,
): Promise<{ readonly stop: () => Promise<readonly ReadingTask[]> }> {
  await opened.paneFrame().evaluate(() => {
    const read = Blob.prototype.arrayBuffer;
    let begun = false;
    Blob.prototype.arrayBuffer = function (this: Blob) {
      if (!begun) performance.mark("first-file");
      begun = true;
      return read.call(this);
    };
    const heading = new MutationObserver(() => {
      if (!document.querySelector("h2")?.textContent.startsWith("Xem trước khi ghi")) return;
      heading.disconnect();
      performance.mark("review-shown");
    });
    heading.observe(document.body, { subtree: true, childList: true });
  });
  const watch = await watchThread(opened.page);
  return {
    stop: async () => {
      const { tasks, marks } = await watch.stop();
      const [from, until] = [marks.get("first-file"), marks.get("review-shown")];
      if (from === undefined || until === undefined) throw new Error(`marks: ${[...marks.keys()].join(", ")}`);
      const within = tasks.filter((task) => task.until > from && task.at < until);
      if (!within.some(({ busy }) => busy > 0)) throw new Error("No task was seen");
      return within.map(({ at, busy }) => ({ after: at - from, busy }));
    },
  };
}
