/** The station «Phụ lục» in a real browser: pages looked at, an appendix made and made anew, a set for agencies saved. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type CellObject, read as readXlsx } from "@e965/xlsx";
import { unzipSync } from "fflate";
import type { Browser, Locator } from "playwright-core";
import { aBrowser } from "../builders/a-browser";
import { thePreviewSite } from "../builders/a-built-site";
import type { PreviewPage } from "../builders/a-preview-page";
import { aReportingPage, type ReportingOptions } from "../builders/a-reporting-page";
import { aStaticServer, type StaticServer } from "../builders/a-static-server";
import { keepWorkbook } from "../builders/keep-workbook";
import { seriousFindings } from "../builders/serious-findings";

jest.setTimeout(400_000);

const PICTURES = resolve(__dirname, "../../out/pictures");
const FILES = mkdtempSync(join(tmpdir(), "cchc-phu-luc-"));
const SHEET = "Phụ lục Tiến độ";
const FOLDS = ["Tiêu đề", "Trình bày", "Phạm vi", "Từng cơ quan"] as const;

let server: StaticServer;
let browser: Browser;
let preview: PreviewPage | undefined;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  const { folder } = thePreviewSite();
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

/** The plan loaded, the first quarter chosen, the station opened by its tab, pages laid out. */
async function openStation(options: Partial<ReportingOptions> = {}): Promise<PreviewPage> {
  preview = await aReportingPage(browser, { url: server.url, requests: [], ...options });
  await preview.pane.getByRole("tab", { name: "Phụ lục" }).click();
  await thumb(preview, 1).waitFor();
  return preview;
}

/** Another appendix; its first page is shown. */
async function choose({ pane }: PreviewPage, name: string, firstPage: RegExp): Promise<void> {
  await pane.getByRole("combobox", { name: "Phụ lục" }).selectOption({ label: name });
  await pane.getByRole("button", { name: firstPage }).waitFor();
}

const fold = ({ pane }: PreviewPage, name: (typeof FOLDS)[number]): Locator => pane.getByText(new RegExp(`^${name}: `));
const thumb = ({ pane }: PreviewPage, page: number): Locator =>
  pane.getByRole("button", { name: new RegExp(`^Trang ${page}/`) });

/** How many pages the pane says there are, once they show everything that was typed. */
async function pagesSaid({ pane }: PreviewPage): Promise<number> {
  await pane.getByRole("region", { name: "Trang in" }).and(pane.locator('[aria-busy="false"]')).waitFor();
  const said = await pane.getByText(/^\d+ trang A4 ngang/).textContent();
  return Number(/^\d+/.exec(said ?? "")?.[0]);
}

/** «Lập phụ lục» without a mouse; what the account says, which takes the focus. */
async function makeByKeys({ page, pane }: PreviewPage): Promise<string | null> {
  await pane.getByRole("button", { name: "Lập phụ lục" }).focus();
  await page.keyboard.press("Enter");
  const account = pane.locator(":focus", { hasText: /^Đã lập/ });
  await account.waitFor();
  return account.textContent();
}

async function expectTexts({ textOf }: PreviewPage, cells: Readonly<Record<string, string>>): Promise<void> {
  for (const [cell, text] of Object.entries(cells)) expect(await textOf(cell, text)).toBe(text);
}

const pictureOfPane = ({ page }: PreviewPage, name: string): Promise<Buffer> =>
  page.locator("aside").screenshot({ path: join(PICTURES, `${name}.png`) });

describe("appendices in the browser", () => {
  test("are looked at page by page, decided about, made by keys, and made anew", async () => {
    const opened = await openStation();
    const { page, pane, grid } = opened;
    await choose(opened, "Kế hoạch đã ban hành", /^Trang 1\/\d+: Phụ lục NHIỆM VỤ CẢI CÁCH/);
    await pictureOfPane(opened, "phu-luc");
    await choose(opened, "Kết quả thực hiện trong kỳ", /^Trang 1\/\d+: Phụ lục KẾT QUẢ THỰC HIỆN/);
    await turnPagesByKeys(opened);

    await fold(opened, "Tiêu đề").click();
    await pane.getByRole("textbox", { name: "Số phụ lục" }).fill("I");
    await pane.getByRole("textbox", { name: "Tên phụ lục" }).fill("Kết quả cải cách hành chính quý I");
    await pane.getByRole("textbox", { name: "Số, ký hiệu" }).fill("15/BC-SNV");
    await fold(opened, "Trình bày").click();
    await pane.getByRole("radio", { name: "Bản giấy" }).check();
    await pane.getByRole("textbox", { name: "Ngày văn bản" }).fill("20/3/2025");
    await fold(opened, "Trình bày")
      .and(pane.getByText(/bản giấy/))
      .waitFor();
    await pane.getByText(`Sẽ thêm trang tính «${SHEET}».`).waitFor();

    const pages = await pagesSaid(opened);
    expect(await makeByKeys(opened)).toBe(`Đã lập «${SHEET}»: ${pages} trang A4 ngang.`);
    await pane.getByRole("list", { name: "Mở nơi vừa ghi" }).getByRole("button", { name: SHEET }).click();
    await grid.and(page.getByLabel(`Trang tính ${SHEET}`)).waitFor();
    await expectTexts(opened, {
      A1: "Phụ lục I",
      A2: "KẾT QUẢ CẢI CÁCH HÀNH CHÍNH QUÝ I",
      A3: "(Kèm theo Báo cáo số 15/BC-SNV ngày 20 tháng 3 năm 2025 của Sở Nội vụ tỉnh Trà Vinh)",
    });
    await page.screenshot({ path: join(PICTURES, "phu-luc-da-lap.png") });

    await fold(opened, "Tiêu đề").click();
    await pane.getByRole("textbox", { name: "Số phụ lục" }).fill("IV");
    await pane.getByText(`Trang tính «${SHEET}» đã có và sẽ được lập lại`).waitFor();
    await makeByKeys(opened);
    await expectTexts(opened, { A1: "Phụ lục IV" });
  });

  test("go to agencies as files, each with its own alone", async () => {
    const opened = await openStation();
    const { page, pane } = opened;
    await fold(opened, "Từng cơ quan").click();
    const agencies = pane.getByRole("group", { name: "Cơ quan có phụ lục riêng" });
    for (const name of ["Sở Nội vụ", "Sở Tư pháp"]) await agencies.getByRole("checkbox", { name }).check();
    await pane.getByRole("button", { name: "Lập thành tệp" }).click();
    await pane.locator(":focus", { hasText: "Đã tạo 2 phụ lục" }).waitFor();
    const all = pane.getByRole("button", { name: "Tải tất cả (.zip)" });
    const [download] = await Promise.all([page.waitForEvent("download"), all.click()]);
    const path = join(FILES, "phu-luc.zip");
    await download.saveAs(path);

    const files = unzipSync(new Uint8Array(readFileSync(path)));
    expect(Object.keys(files)).toEqual([
      "2025-Q1_Phu luc Tien do_So Noi vu.xlsx",
      "2025-Q1_Phu luc Tien do_So Tu phap.xlsx",
    ]);
    const titles = Object.entries(files).map(([name, bytes], index) => {
      keepWorkbook(`phu-luc-trinh-duyet-${index + 1}`, bytes);
      const { SheetNames, Sheets } = readXlsx(bytes);
      expect([name, SheetNames]).toEqual([name, [SHEET]]);
      return (Sheets[SHEET] as Readonly<Record<string, CellObject>>)["A2"]?.v;
    });
    expect(titles).toEqual([expect.stringMatching(/SỞ NỘI VỤ$/), expect.stringMatching(/SỞ TƯ PHÁP$/)]);
  });

  test.each([
    { theme: "dark", forcedColors: "none", width: 350 },
    { theme: "high-contrast", forcedColors: "active", width: 320 },
    { theme: "light", forcedColors: "none", width: 270 },
  ] as const)("can be read by everybody, at $width pixels, $theme", async ({ theme, forcedColors, width }) => {
    const opened = await openStation({ forcedColors, isDark: theme === "dark", paneWidth: width });
    const { page, pane, paneFrame } = opened;
    const fits = async (state: string): Promise<void> => {
      await pictureOfPane(opened, `${state}-${theme}-${width}`);
      expect(await paneFrame().evaluate(scrolledSideways)).toEqual([]);
      expect(await paneFrame().evaluate(() => window.innerWidth)).toBeLessThanOrEqual(width);
    };
    const seen = async (state: string): Promise<void> => {
      await fits(state);
      expect(await seriousFindings(paneFrame(), forcedColors)).toEqual([]);
    };
    await fits("phu-luc");
    await thumb(opened, 1).click();
    await fits("phu-luc-trang");
    await pane.getByRole("button", { name: "Cỡ thật" }).click();
    await seen("phu-luc-co-that");
    await page.keyboard.press("Escape");
    for (const [index, name] of FOLDS.entries()) {
      await fold(opened, name).click();
      await fold(opened, name).scrollIntoViewIfNeeded();
      await fits(`phu-luc-muc-${index + 1}`);
    }
    await seen("phu-luc-cac-muc");
    await makeByKeys(opened);
    await seen("phu-luc-da-lap");
  });
});

/** Opens the first page large, goes to the second, and comes back to its small picture. */
async function turnPagesByKeys(opened: PreviewPage): Promise<void> {
  const { page, pane } = opened;
  const pages = await pagesSaid(opened);
  await thumb(opened, 1).focus();
  await page.keyboard.press("Enter");
  await pane.getByRole("heading", { name: `Trang 1/${pages}` }).waitFor();
  await pane.getByRole("button", { name: "Trang sau" }).focus();
  await page.keyboard.press("Enter");
  await pane.getByRole("heading", { name: `Trang 2/${pages}` }).waitFor();
  await page.keyboard.press("Escape");
  await thumb(opened, 2).and(pane.locator(":focus")).waitFor();
}

/** What a person would have to scroll sideways to read; a page in the size of paper is meant to be. */
function scrolledSideways(): readonly string[] {
  const scrolls = (element: Element): boolean =>
    element === document.documentElement || ["auto", "scroll"].includes(getComputedStyle(element).overflowX);
  return [...document.querySelectorAll("*")]
    .filter((element) => element.scrollWidth > element.clientWidth + 1 && scrolls(element))
    .filter((element) => element.getAttribute("aria-label") !== "Trang in cỡ thật")
    .map(({ tagName, scrollWidth, clientWidth }) => `${tagName}: ${scrollWidth} > ${clientWidth}`);
}
