/** The preview in a real browser, through Microsoft's own client library: what a person would do, seen from outside. */
import { mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type CellObject, read as readXlsx, utils } from "@e965/xlsx";
import type { Browser } from "playwright-core";
import { aBrowser } from "../builders/a-browser";
import { thePreviewSite } from "../builders/a-built-site";
import { aPreviewPage, loadPlan, type PreviewOptions, type PreviewPage } from "../builders/a-preview-page";
import { seriousFindings } from "../builders/serious-findings";
import { aStaticServer, type StaticServer } from "../builders/a-static-server";

jest.setTimeout(400_000);

const PROJECT = resolve(__dirname, "../..");
const PICTURES = join(PROJECT, "out/pictures");
const LIBRARY = "@microsoft/office-js/dist/excel-web-16.00.js";

/** On "Kế hoạch": the first task's status and what is derived from it. */
const STATUS = "J6";
const EVALUATION = "L6";
/** On "Tổng hợp lĩnh vực": area I, whose first task that is. */
const AREA_IN_PROGRESS = "F7";

let server: StaticServer;
let browser: Browser;
let folder: string;
const requests: string[] = [];
let preview: PreviewPage | undefined;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  ({ folder } = thePreviewSite());
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
});

async function open(options: Partial<PreviewOptions> = {}): Promise<PreviewPage> {
  preview = await aPreviewPage(browser, { url: server.url, requests, ...options });
  return preview;
}

describe("the preview page", () => {
  test("serves Microsoft's library as it came", () => {
    const served = readFileSync(join(folder, "office/excel-web-16.00.js"));
    expect(served.equals(readFileSync(join(PROJECT, "node_modules", LIBRARY)))).toBe(true);
  });

  test("loads the plan by the pane's buttons and shows where to look", async () => {
    const { page, pane, grid, textOf, openSheet } = await open();
    await pane.getByRole("button", { name: "Nạp kế hoạch" }).click();
    await pane.getByRole("heading", { name: "Xem trước khi ghi" }).waitFor();
    await page.screenshot({ path: join(PICTURES, "xem-truoc-khi-ghi.png") });
    await pane.getByRole("button", { name: "Nạp kế hoạch" }).click();
    await pane.getByText("Đã nạp kế hoạch: 38 nhiệm vụ").waitFor();

    await pane
      .getByRole("link", { name: "Bảng kế hoạch" })
      .or(pane.getByRole("button", { name: "Bảng kế hoạch" }))
      .click();
    await grid.and(page.getByLabel("Trang tính Kế hoạch")).waitFor();
    expect(await textOf("B6", "I.1")).toBe("I.1");
    await page.screenshot({ path: join(PICTURES, "ke-hoach.png") });
    await openSheet("Tổng hợp lĩnh vực");
    await page.screenshot({ path: join(PICTURES, "tong-hop-linh-vuc.png") });
  });

  test("lets a status be chosen by mouse, and the summary follows", async () => {
    const opened = await open();
    await loadPlan(opened);
    const { page, cell, textOf, goTo, enter, openSheet } = opened;
    await openSheet("Tổng hợp lĩnh vực");
    expect(await textOf(AREA_IN_PROGRESS, "0")).toBe("0");

    await openSheet("Kế hoạch");
    // From a cut-off before the due date, so that a started task is not overdue.
    await enter("D3", "2025-Q1");
    await goTo(STATUS);
    await cell(STATUS).click();
    await page.getByRole("button", { name: "Chọn từ danh sách" }).click();
    await expect(page.getByRole("option").allTextContents()).resolves.toEqual([
      "Chưa thực hiện",
      "Đang thực hiện",
      "Hoàn thành",
      "Tạm dừng",
      "Không phát sinh",
    ]);
    await page.screenshot({ path: join(PICTURES, "chon-trang-thai.png") });
    await page.getByRole("option", { name: "Đang thực hiện" }).click();
    await page.getByRole("listbox").waitFor({ state: "detached" });
    expect(await textOf(STATUS, "Đang thực hiện")).toBe("Đang thực hiện");
    await goTo(EVALUATION);
    expect(await textOf(EVALUATION, "Đang thực hiện")).toBe("Đang thực hiện");
    await openSheet("Tổng hợp lĩnh vực");
    expect(await textOf(AREA_IN_PROGRESS, "1")).toBe("1");
  });

  test("gives a file that another reader reads with the same values", async () => {
    const opened = await open();
    await loadPlan(opened);
    const { page, cell, textOf, goTo, enter, openSheet } = opened;
    await openSheet("Kế hoạch");
    await enter(STATUS, "Hoàn thành");
    await goTo(EVALUATION);
    const evaluation = await textOf(EVALUATION, "Hoàn thành (chưa rõ ngày)");
    await openSheet("Tổng hợp lĩnh vực");
    expect(await textOf("E7", "1")).toBe("1");
    const shown = await Promise.all(["B7", "E7", "H7", "B14"].map((name) => cell(name).textContent()));

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Tải tệp .xlsx" }).click(),
    ]);
    const path = join(PROJECT, "out/tests/xem-truoc.xlsx");
    await download.saveAs(path);
    expect(download.suggestedFilename()).toBe("ke-hoach-cchc.xlsx");

    const { Sheets } = readXlsx(readFileSync(path));
    const read = (sheet: string, name: string): string =>
      utils.format_cell((Sheets[sheet] as Readonly<Record<string, CellObject>>)[name] ?? { t: "z" });
    expect(read("Kế hoạch", STATUS)).toBe("Hoàn thành");
    expect(read("Kế hoạch", EVALUATION)).toBe(evaluation);
    expect(["B7", "E7", "H7", "B14"].map((name) => read("Tổng hợp lĩnh vực", name))).toEqual(shown);
  });

  test("opens the file it gave, with everything in it", async () => {
    const opened = await open();
    await loadPlan(opened);
    const [download] = await Promise.all([
      opened.page.waitForEvent("download"),
      opened.page.getByRole("button", { name: "Tải tệp .xlsx" }).click(),
    ]);
    const path = join(PROJECT, "out/tests/mo-lai.xlsx");
    await download.saveAs(path);
    await opened.close();

    const { page, pane, textOf, openSheet } = await open();
    await page.getByLabel("Mở tệp .xlsx").last().setInputFiles(path);
    await page.getByText("Đã mở tệp mo-lai.xlsx.").waitFor();
    await pane.getByText("38 nhiệm vụ").first().waitFor();
    await openSheet("Kế hoạch");
    expect(await textOf("B6", "I.1")).toBe("I.1");
    expect(await textOf(STATUS, "Chưa thực hiện")).toBe("Chưa thực hiện");
  });

  test("says in a sentence that a file is no workbook, and keeps the one that is open", async () => {
    const { page, cell, textOf } = await open();
    await cell("A1").click();
    await page.keyboard.type("giữ lại");
    await page.keyboard.press("Enter");
    await page
      .getByLabel("Mở tệp .xlsx")
      .last()
      .setInputFiles({
        name: "van-ban.xlsx",
        mimeType: "application/octet-stream",
        buffer: Buffer.from("không phải sổ tính"),
      });
    await page.getByText("Không mở được tệp van-ban.xlsx").waitFor();
    expect(await textOf("A1", "giữ lại")).toBe("giữ lại");
  });

  test("does everything by keyboard alone: chooses from a list, is refused, corrects itself", async () => {
    const opened = await open();
    await loadPlan(opened);
    const { page, textOf, goTo, openSheet } = opened;
    await openSheet("Kế hoạch");
    await goTo(STATUS);
    await page.keyboard.press("Alt+ArrowDown");
    await page.getByRole("listbox").waitFor();
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    expect(await textOf(STATUS, "Tạm dừng")).toBe("Tạm dừng");

    await page.keyboard.type("gần xong");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert").textContent()).resolves.toMatch(/Đề nghị/);
    await page.keyboard.press("Escape");
    expect(await textOf(STATUS, "Tạm dừng")).toBe("Tạm dừng");

    await page.keyboard.press("Control+PageDown");
    await page.getByRole("grid").and(page.getByLabel("Trang tính Phân công")).waitFor();
    await page.keyboard.press("Tab");
    await expect(page.evaluate(() => document.activeElement?.getAttribute("role"))).resolves.toBe("tab");
  });

  test("keeps headings and frozen columns in sight, however far one scrolls", async () => {
    const opened = await open();
    await loadPlan(opened);
    await opened.openSheet("Kế hoạch");
    await opened.goTo("V40");
    await opened.cell("B40").waitFor();
    expect(await opened.textOf("V5", "Kiến nghị")).toBe("Kiến nghị");
    const heading = await opened.cell("V5").boundingBox();
    const chosen = await opened.cell("V40").boundingBox();
    expect(heading?.x).toBe(chosen?.x);
    expect(heading?.y).toBeLessThan(chosen?.y ?? 0);
  });

  test.each([
    ["light", "none"],
    ["dark", "none"],
    ["light", "active"],
  ] as const)("has no serious accessibility finding: %s, forced colours %s", async (theme, forcedColors) => {
    const opened = await open({ forcedColors });
    const { page, pane, openSheet, goTo } = opened;
    if (theme === "dark") await page.getByRole("button", { name: "Nền tối" }).click();
    await pane.getByRole("button", { name: "Nạp kế hoạch" }).waitFor();
    expect(await seriousFindings(opened.paneFrame(), forcedColors)).toEqual([]);
    await loadPlan(opened);
    await openSheet("Kế hoạch");
    await goTo(STATUS);
    expect(await seriousFindings(page, forcedColors)).toEqual([]);
    expect(await seriousFindings(opened.paneFrame(), forcedColors)).toEqual([]);
    if (forcedColors === "none") await page.screenshot({ path: join(PICTURES, `ngan-${theme}.png`) });
  });

  test("has a pane that works at 320 pixels", async () => {
    const { page } = await open();
    await page.evaluate(() => document.querySelector("aside")?.style.setProperty("width", "320px"));
    const opened = preview;
    if (!opened) throw new Error("No page is open");
    await loadPlan(opened);
    const frame = opened.paneFrame();
    const overflow = await frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.locator("aside").screenshot({ path: join(PICTURES, "ngan-320.png") });
  });

  test("asks no host but its own for anything", () => {
    const foreign = requests.filter((address) => !address.startsWith(server.url) && !/^(data|blob):/.test(address));
    expect(requests.length).toBeGreaterThan(0);
    expect(foreign).toEqual([]);
  });
});
