/** Whether the pane can be used while reports are read: the longest task of its thread, in a real browser. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { aBrowser } from "../builders/a-browser";
import { aBuiltSite } from "../builders/a-built-site";
import {
  aReportingPage,
  downloadForms,
  giveFiles,
  type NamedBytes,
  openAction,
  openReports,
  reviewShown,
} from "../builders/a-reporting-page";
import { aStaticServer } from "../builders/a-static-server";
import { filledIn, pasteCommunes } from "../builders/many-reports";
import { type ReadingTask, watchReading } from "../builders/watch-reading";
import { figureLine, median, noteLine, spread } from "./figure";

const RUNS = 3;
/** A longer task is felt: keys and clicks wait for it. */
const LIMIT_MS = 50;

export async function responsivenessFigures(): Promise<readonly string[]> {
  const { folder: site } = aBuiltSite("preview");
  const folder = mkdtempSync(join(tmpdir(), "cchc-responsiveness-"));
  const server = await aStaticServer(site);
  try {
    const browser = await aBrowser();
    try {
      const files = await returnedFiles(browser, server.url, folder);
      const runs: (readonly ReadingTask[])[] = [];
      while (runs.length < RUNS) runs.push(await whileReading(browser, server.url, files, folder));
      return lines(files.length, runs);
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** From the forms the pane makes. */
async function returnedFiles(browser: Browser, url: string, folder: string): Promise<readonly NamedBytes[]> {
  const opened = await aReportingPage(browser, { url, requests: [] });
  await pasteCommunes(opened);
  const files = await filledIn(await downloadForms(opened, join(folder, "forms.zip")));
  await opened.close();
  return files;
}

/** In a page of its own, which reads for the first time: a person does it once a quarter. */
async function whileReading(
  browser: Browser,
  url: string,
  files: readonly NamedBytes[],
  folder: string,
): Promise<readonly ReadingTask[]> {
  const opened = await aReportingPage(browser, { url, requests: [] });
  await pasteCommunes(opened);
  await openReports(opened);
  await openAction(opened, "Nhận và tổng hợp báo cáo");
  const watch = await watchReading(opened);
  await giveFiles(opened, files, join(folder, "reports"));
  await reviewShown(opened);
  const tasks = await watch.stop();
  await opened.close();
  return tasks;
}

function lines(count: number, runs: readonly (readonly ReadingTask[])[]): readonly string[] {
  const longest = runs.map((tasks) => Math.max(...tasks.map(({ busy }) => busy)));
  const inAll = runs.map((tasks) => tasks.reduce((sum, { busy }) => sum + busy, 0));
  return [
    `Responsiveness of the pane, preview site in Chromium, by the processor's time, median of ${RUNS}`,
    figureLine({
      what: `longest main-thread task from the first file read to the review shown, ${count} files`,
      value: median(longest),
      limit: LIMIT_MS,
      digits: 1,
      unit: "ms",
    }),
    noteLine(`longest task of each run:    ${spread(longest)}`),
    noteLine(`all tasks of a run together: ${spread(inAll)}`),
  ];
}
