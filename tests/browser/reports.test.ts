/** A quarter of reports in a real browser: forms out, 135 files in, questions, the write, and the way back. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import { aBrowser } from "../builders/a-browser";
import { thePreviewSite } from "../builders/a-built-site";
import { aPreviewPage, loadPlan, type PreviewOptions, type PreviewPage } from "../builders/a-preview-page";
import {
  chooseFirstQuarter,
  downloadForms,
  giveFiles,
  type NamedBytes,
  openAction,
  openReports,
  pasteMembers,
  reviewShown,
} from "../builders/a-reporting-page";
import { aStaticServer, type StaticServer } from "../builders/a-static-server";
import { watchThread } from "../builders/busy-thread";
import { seriousFindings } from "../builders/serious-findings";
import { filledForm, typedEntry } from "../demo/fill-form";
import { issuedForms } from "../demo/issued-forms";
import { answerOf } from "../demo/report-texts";
import { returnedReports } from "../demo/returned-reports";

jest.setTimeout(400_000);

const PROJECT = resolve(__dirname, "../..");
const PICTURES = join(PROJECT, "out/pictures");
/** Outside the folder of our own workbooks: among what agencies send are files that are none. */
const FILES = mkdtempSync(join(tmpdir(), "cchc-bao-cao-"));
/** With the fifteen agencies the plan knows by itself, as many as there are files in the figure to meet. */
const COMMUNES = Array.from({ length: 120 }, (_, index) => `UBND xã Giả Định ${index + 1}`);
const AGENCIES = 135;
const UNDO = "Hoàn tác lần tổng hợp gần nhất";
/** A longer task is felt: keys and clicks wait for it. */
const LONGEST_TASK_MS = 50;

let server: StaticServer;
let browser: Browser;
let preview: PreviewPage | undefined;
let samples: readonly NamedBytes[];

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  const { folder } = thePreviewSite();
  samples = await returnedReports(await issuedForms());
  server = await aStaticServer(folder);
  browser = await aBrowser();
});
afterEach(async () => {
  await preview?.close();
  preview = undefined;
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(FILES, { recursive: true, force: true });
});

/** A page with the plan loaded, in the first quarter. */
async function openQuarter(options: Partial<PreviewOptions> = {}, theme = "light", width = 350): Promise<PreviewPage> {
  const opened = (preview = await aPreviewPage(browser, { url: server.url, requests: [], ...options }));
  // Another theme makes the pane anew, at its usual width.
  if (theme === "dark") await opened.page.getByRole("button", { name: "Nền tối" }).click();
  await opened.page.evaluate((pixels) => {
    document.querySelector("aside")?.style.setProperty("width", `${pixels}px`);
  }, width);
  await opened.pane.getByRole("button", { name: "Nạp kế hoạch" }).waitFor();
  await loadPlan(opened);
  await chooseFirstQuarter(opened);
  return opened;
}

const picture = ({ page }: PreviewPage, name: string): Promise<Buffer> =>
  page.screenshot({ path: join(PICTURES, `${name}.png`) });

/** Filled in by their agencies, one for each form; the last agency sends nothing, the first sends two. */
async function filledIn(forms: Readonly<Record<string, Uint8Array>>): Promise<readonly NamedBytes[]> {
  const files: NamedBytes[] = [];
  for (const [name, form] of Object.entries(forms)) {
    files.push({ name, bytes: await filledForm(form, (code) => typedEntry(answerOf(name, code))) });
  }
  const [first] = Object.entries(forms);
  if (!first) throw new Error("There are no forms");
  const again = await filledForm(first[1], (code) => typedEntry(answerOf(first[0], code, "bổ sung")));
  return [...files.slice(0, -1), { name: "bo-sung.xlsx", bytes: again }];
}

describe("reports in the browser", () => {
  test("go out as forms, come back as 135 files, are decided, written and taken back", async () => {
    const opened = await openQuarter();
    const { pane, openSheet, textOf } = opened;
    await pasteMembers(opened, "UBND cấp xã", COMMUNES);
    const forms = await downloadForms(opened, join(FILES, "bieu-mau.zip"));
    expect(Object.keys(forms)).toHaveLength(AGENCIES);
    const files = await filledIn(forms);
    expect(files).toHaveLength(AGENCIES);

    await openReports(opened);
    await openAction(opened, "Nhận và tổng hợp báo cáo");
    const watch = await watchReading(opened);
    await giveFiles(opened, files, join(FILES, "135"));
    await pane.getByRole("list", { name: "Tệp đã đọc" }).getByRole("listitem").first().waitFor();
    await picture(opened, "doc-bao-cao");
    await reviewShown(opened);
    expect(await watch.longTasks()).toEqual([]);
    await picture(opened, "xem-truoc-bao-cao");

    await answerByKeys(opened);
    await pane.getByRole("button", { name: "Ghi vào sổ" }).click();
    await pane.locator(":focus", { hasText: "đã ghi" }).waitFor();
    await pane.getByText("134/135 cơ quan đã báo cáo").waitFor();
    await picture(opened, "da-ghi-bao-cao");
    await openSheet("Báo cáo nhận về");
    expect(await textOf("A5", "2025-Q1")).toBe("2025-Q1");
    await picture(opened, "bao-cao-nhan-ve");

    await openReports(opened);
    await pane.getByRole("button", { name: UNDO }).click();
    await pane.getByRole("heading", { name: "Xem trước khi hoàn tác" }).waitFor();
    await pane.getByRole("button", { name: UNDO }).click();
    await pane.locator(":focus", { hasText: "Đã hoàn tác" }).waitFor();
    expect(await textOf("A5", "")).toBe("");
  });

  test.each([
    { theme: "light", forcedColors: "none", width: 350 },
    { theme: "dark", forcedColors: "none", width: 320 },
    { theme: "high-contrast", forcedColors: "active", width: 320 },
  ] as const)("can be read by everybody, at $width pixels, $theme", async ({ theme, forcedColors, width }) => {
    const opened = await openQuarter({ forcedColors }, theme, width);
    const seen = async (state: string): Promise<void> => {
      await picture(opened, `${state}-${theme}`);
      expect(await seriousFindings(opened.paneFrame(), forcedColors)).toEqual([]);
      expect(await opened.paneFrame().evaluate(overflow)).toBe(0);
      expect(await opened.paneFrame().evaluate(() => window.innerWidth)).toBeLessThanOrEqual(width);
    };
    await openReports(opened);
    await seen("bao-cao");
    await openAction(opened, "Nhận và tổng hợp báo cáo");
    await seen("nhan-bao-cao");
    await giveFiles(opened, samples, join(FILES, theme));
    await reviewShown(opened);
    await seen("xem-truoc-nhan");
    await opened.pane.getByRole("region", { name: "Câu hỏi" }).getByRole("button").click();
    await opened.pane.getByRole("heading", { name: "Câu 1/5" }).waitFor();
    await seen("cau-hoi");
    await opened.pane.getByRole("button", { name: "về bản xem trước" }).click();
    await opened.pane.getByRole("button", { name: "Ghi vào sổ" }).click();
    await opened.pane.locator(":focus", { hasText: "đã ghi" }).waitFor();
    await seen("da-ghi");
    await openReports(opened);
    await seen("bao-cao-sau-khi-ghi");
    await opened.pane.getByRole("button", { name: "Đôn đốc", exact: true }).click();
    await opened.pane.getByRole("list", { name: "Cơ quan cần đôn đốc" }).waitFor();
    await seen("don-doc");
  });
});

/** By how many pixels the pane could be scrolled sideways. */
const overflow = (): number => document.documentElement.scrollWidth - document.documentElement.clientWidth;

/** From the first file being read until the review is shown. */
async function watchReading(opened: PreviewPage): Promise<{ readonly longTasks: () => Promise<readonly string[]> }> {
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
    longTasks: async () => {
      const { tasks, marks } = await watch.stop();
      const [from, until] = [marks.get("first-file"), marks.get("review-shown")];
      if (from === undefined || until === undefined) throw new Error(`marks: ${[...marks.keys()].join(", ")}`);
      const within = tasks.filter((task) => task.until > from && task.at < until);
      if (within.length === 0) throw new Error("No task was seen");
      return within
        .filter(({ busy }) => busy > LONGEST_TASK_MS)
        .map(({ at, busy }) => `${Math.round(busy)} ms, ${Math.round(at - from)} ms after the first file`);
    },
  };
}

/** Goes to the first question and answers it, without a mouse. */
async function answerByKeys(opened: PreviewPage): Promise<void> {
  const { page, pane } = opened;
  await pane.getByRole("region", { name: "Câu hỏi" }).getByRole("button").focus();
  await page.keyboard.press("Enter");
  await pane.getByRole("heading", { name: "Câu 1/1" }).waitFor();
  await picture(opened, "cau-hoi");
  await tabTo(opened, "radio");
  await page.keyboard.press("ArrowDown");
  await tabTo(opened, "submit");
  await page.keyboard.press("Enter");
  await reviewShown(opened);
  await pane.getByText("Ghi 1.690 dòng của 134 tệp").waitFor();
}

async function tabTo({ page, paneFrame }: PreviewPage, type: string): Promise<void> {
  for (let step = 0; step < 20; step++) {
    await page.keyboard.press("Tab");
    if ((await paneFrame().evaluate(() => document.activeElement?.getAttribute("type"))) === type) return;
  }
  throw new Error(`Tab does not reach ${type}`);
}
