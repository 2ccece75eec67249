/** A quarter of reports in a real browser: forms out, 135 files in, questions, the write, and the way back. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import { aBrowser } from "../builders/a-browser";
import { thePreviewSite } from "../builders/a-built-site";
import type { PreviewPage } from "../builders/a-preview-page";
import {
  aReportingPage,
  downloadForms,
  giveFiles,
  type NamedBytes,
  openAction,
  openReports,
  type ReportingOptions,
  reviewShown,
} from "../builders/a-reporting-page";
import { aStaticServer, type StaticServer } from "../builders/a-static-server";
import { AGENCIES, filledIn, pasteCommunes } from "../builders/many-reports";
import { seriousFindings } from "../builders/serious-findings";
import { issuedForms } from "../demo/issued-forms";
import { returnedReports } from "../demo/returned-reports";

jest.setTimeout(400_000);

const PROJECT = resolve(__dirname, "../..");
const PICTURES = join(PROJECT, "out/pictures");
/** Outside the folder of our own workbooks: among what agencies send are files that are none. */
const FILES = mkdtempSync(join(tmpdir(), "cchc-bao-cao-"));
const UNDO = "Hoàn tác lần tổng hợp gần nhất";

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

async function openQuarter(options: Partial<ReportingOptions> = {}): Promise<PreviewPage> {
  preview = await aReportingPage(browser, { url: server.url, requests: [], ...options });
  return preview;
}

const picture = ({ page }: PreviewPage, name: string): Promise<Buffer> =>
  page.screenshot({ path: join(PICTURES, `${name}.png`) });

describe("reports in the browser", () => {
  test("go out as forms, come back as 135 files, are decided, written and taken back", async () => {
    const opened = await openQuarter();
    const { pane, openSheet, textOf } = opened;
    await pasteCommunes(opened);
    const forms = await downloadForms(opened, join(FILES, "bieu-mau.zip"));
    expect(Object.keys(forms)).toHaveLength(AGENCIES);
    const files = await filledIn(forms);
    expect(files).toHaveLength(AGENCIES);

    await openReports(opened);
    await openAction(opened, "Nhận và tổng hợp báo cáo");
    const elsewhere = await watchWorkers(opened);
    await giveFiles(opened, files, join(FILES, "135"));
    await pane.getByRole("list", { name: "Tệp đã đọc" }).getByRole("listitem").first().waitFor();
    await picture(opened, "doc-bao-cao");
    await reviewShown(opened);
    expect(elsewhere.workers.length).toBeGreaterThan(0);
    expect(await elsewhere.files()).toEqual({ moved: AGENCIES, kept: 0 });
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
    const opened = await openQuarter({ forcedColors, isDark: theme === "dark", paneWidth: width });
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

type ReadElsewhere = {
  /** Addresses of the workers there have been. */
  readonly workers: readonly string[];
  /** Of the files whose bytes the pane asked for: how many it has handed on to another thread, and how many it kept. */
  readonly files: () => Promise<{ readonly moved: number; readonly kept: number }>;
};

/** To be called before the files are given. Bytes that are moved to another thread are gone from the one that had them. */
async function watchWorkers({ page, paneFrame }: PreviewPage): Promise<ReadElsewhere> {
  const workers: string[] = [];
  page.on("worker", (worker) => workers.push(worker.url()));
  const taken = await paneFrame().evaluateHandle(() => {
    const buffers: ArrayBuffer[] = [];
    const read = Blob.prototype.arrayBuffer;
    Blob.prototype.arrayBuffer = async function (this: Blob) {
      const bytes = await read.call(this);
      buffers.push(bytes);
      return bytes;
    };
    return buffers;
  });
  return {
    workers,
    files: async () => {
      const lengths = await taken.evaluate((buffers) => buffers.map(({ byteLength }) => byteLength));
      const kept = lengths.filter((length) => length > 0).length;
      return { moved: lengths.length - kept, kept };
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
