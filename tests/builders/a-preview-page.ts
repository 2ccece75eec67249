/** The preview in a browser: the page, its pane, and what a person does to them. */
import type { Browser, BrowserContext, Frame, FrameLocator, Locator, Page } from "playwright-core";

export type PreviewPage = {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly grid: Locator;
  readonly paneFrame: () => Frame;
  readonly openSheet: (name: string) => Promise<void>;
  /** Chooses a cell by keys alone, as a person without a mouse does. */
  readonly goTo: (cell: string) => Promise<void>;
  /** Types into a cell and enters it. */
  readonly enter: (cell: string, text: string) => Promise<void>;
  readonly cell: (name: string) => Locator;
  /** A cell's text, as soon as it is the wanted one; else what it still is after half a minute. */
  readonly textOf: (cell: string, wanted: string) => Promise<string | null>;
  readonly close: () => Promise<void>;
};

export type PreviewOptions = {
  readonly url: string;
  /** Every address that is asked for is noted here. */
  readonly requests: string[];
  readonly width?: number;
  readonly height?: number;
  readonly forcedColors?: "active" | "none";
};

const PATIENCE_MS = 60_000;

export async function aPreviewPage(browser: Browser, options: PreviewOptions): Promise<PreviewPage> {
  const { url, requests, width = 1366, height = 768, forcedColors = "none" } = options;
  const context: BrowserContext = await browser.newContext({
    viewport: { width, height },
    locale: "vi-VN",
    forcedColors,
    // Colours on their way from one to the next are nothing to measure.
    reducedMotion: "reduce",
    acceptDownloads: true,
  });
  // All tests may be running at once on a small machine.
  context.setDefaultTimeout(PATIENCE_MS);
  context.on("request", (request) => requests.push(request.url()));
  const page = await context.newPage();
  await page.goto(url);
  const grid = page.getByRole("grid");
  const pane = page.frameLocator("iframe");
  await pane.getByRole("button").first().waitFor();
  return {
    page,
    pane,
    grid,
    paneFrame: () => {
      const frame = page.frames().find((each) => each.parentFrame() === page.mainFrame());
      if (!frame) throw new Error("The pane has no frame");
      return frame;
    },
    openSheet: (name) =>
      page.getByRole("tablist", { name: "Các trang tính" }).getByRole("tab", { name, exact: true }).click(),
    goTo: (cell) => goTo(page, cell),
    enter: async (cell, text) => {
      const box = page.getByRole("textbox", { name: "Nội dung ô" });
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        await goTo(page, cell);
        await page.keyboard.type(text);
        const typed = await box.inputValue({ timeout: MOMENT_MS }).catch(() => "");
        if (typed === text) {
          await page.keyboard.press("Enter");
          await box.waitFor({ state: "detached" });
          return;
        }
        await page.keyboard.press("Escape");
      }
      throw new Error(`«${text}» did not arrive in ${cell}`);
    },
    cell: (name) => page.locator(`#o-${name}`),
    textOf: async (cell, wanted) => {
      const place = page.locator(`#o-${cell}`);
      const exactly = new RegExp(`^${wanted.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);
      await place
        .filter({ hasText: exactly })
        .waitFor({ timeout: 30_000 })
        .catch(() => undefined);
      return place.textContent();
    },
    close: () => context.close(),
  };
}

/** The pane may take the focus while keys are pressed, as it does when an account appears: then they are pressed again. */
const ATTEMPTS = 4;
const MOMENT_MS = 5_000;

async function goTo(page: Page, cell: string): Promise<void> {
  const [, letter = "A", row = "1"] = /^([A-Z])(\d+)$/.exec(cell) ?? [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    await page.getByRole("grid").focus();
    await page.keyboard.press("Control+Home");
    for (let step = 0; step < letter.charCodeAt(0) - 65; step++) await page.keyboard.press("ArrowRight");
    for (let step = 1; step < Number(row); step++) await page.keyboard.press("ArrowDown");
    const there = page.locator(`[role=grid][aria-activedescendant="o-${cell}"]`);
    const isThere = await there.waitFor({ timeout: MOMENT_MS }).then(
      () => true,
      () => false,
    );
    if (isThere) return;
  }
  throw new Error(`the grid did not go to ${cell}`);
}

/** Presses the pane's own buttons until its account says that the plan is loaded. */
export async function loadPlan({ pane }: PreviewPage): Promise<void> {
  await pane.getByRole("button", { name: "Nạp kế hoạch" }).click();
  await pane.getByRole("heading", { name: "Xem trước khi ghi" }).waitFor();
  await pane.getByRole("button", { name: "Nạp kế hoạch" }).click();
  // The account takes the focus when it appears; keys pressed before would go to it instead of the grid.
  await pane.locator(":focus", { hasText: "Đã nạp kế hoạch" }).waitFor();
  await pane.getByText("38 nhiệm vụ", { exact: true }).first().waitFor();
}
