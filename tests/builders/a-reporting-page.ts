/** The station «Báo cáo» of the pane in a browser, by the buttons a person presses. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Browser } from "playwright-core";
import { aPreviewPage, loadPlan, type PreviewOptions, type PreviewPage } from "./a-preview-page";

/** `paneWidth` in pixels; 350 is what Excel opens a pane with. */
export type ReportingOptions = PreviewOptions & { readonly isDark?: boolean; readonly paneWidth?: number };

/** A page with the plan loaded, in the first quarter. */
export async function aReportingPage(browser: Browser, options: ReportingOptions): Promise<PreviewPage> {
  const { isDark = false, paneWidth = 350 } = options;
  const opened = await aPreviewPage(browser, options);
  // Another theme makes the pane anew, at its usual width.
  if (isDark) await opened.page.getByRole("button", { name: "Nền tối" }).click();
  await opened.page.evaluate((pixels) => {
    document.querySelector("aside")?.style.setProperty("width", `${pixels}px`);
  }, paneWidth);
  await opened.pane.getByRole("button", { name: "Nạp kế hoạch" }).waitFor();
  await loadPlan(opened);
  await chooseFirstQuarter(opened);
  return opened;
}

/** «Đổi»: the first quarter, whatever day it is. */
async function chooseFirstQuarter({ pane }: PreviewPage): Promise<void> {
  await pane.getByRole("button", { name: "Đổi kỳ báo cáo" }).click();
  await pane.getByRole("button", { name: /^Quý I năm/ }).click();
  await pane.getByText(/^Kỳ Quý I năm/).waitFor();
}

/** «Dán danh bạ»: members of a group, each on a line. */
export async function pasteMembers({ pane }: PreviewPage, group: string, names: readonly string[]): Promise<void> {
  await pane.getByRole("tab", { name: "Kế hoạch" }).click();
  await pane.getByRole("button", { name: "Xem danh bạ cơ quan" }).click();
  await pane.getByRole("button", { name: `Dán danh bạ: ${group}` }).click();
  await pane.getByRole("textbox", { name: "Danh sách thành viên" }).fill(names.join("\n"));
  await pane.getByRole("button", { name: "Xem trước" }).click();
  await pane.getByRole("button", { name: "Dán danh bạ", exact: true }).click();
  await pane.getByText(`Đã thêm ${names.length} thành viên`).waitFor();
}

export async function openReports({ pane }: PreviewPage): Promise<void> {
  await pane.getByRole("tab", { name: "Báo cáo" }).click();
  await pane.getByText(/cơ quan đã báo cáo/).waitFor();
}

/** Goes to an action of the station, wherever its button or link stands. */
export async function openAction({ pane }: PreviewPage, name: string): Promise<void> {
  await pane.getByRole("button", { name, exact: true }).click();
  await pane.getByRole("heading", { name, exact: true }).waitFor();
}

/** «Tạo biểu mẫu báo cáo» for all; the forms as they lie in the archive that is saved. */
export async function downloadForms(opened: PreviewPage, to: string): Promise<Readonly<Record<string, Uint8Array>>> {
  const { page, pane } = opened;
  await openReports(opened);
  await openAction(opened, "Tạo biểu mẫu báo cáo");
  await pane.getByRole("button", { name: "Tạo biểu mẫu báo cáo", exact: true }).click();
  const all = pane.getByRole("button", { name: "Tải tất cả (.zip)" });
  await all.waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), all.click()]);
  await download.saveAs(to);
  return unzipSync(new Uint8Array(readFileSync(to)));
}

export type NamedBytes = { readonly name: string; readonly bytes: Uint8Array };

/** Gives the files to the pane as its file chooser would; they lie on the disk, as a person's do. */
export async function giveFiles({ pane }: PreviewPage, files: readonly NamedBytes[], folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const paths = files.map(({ name, bytes }) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  });
  await pane.getByLabel("Tệp báo cáo").setInputFiles(paths);
}

export async function reviewShown({ pane }: PreviewPage): Promise<void> {
  await pane.getByRole("heading", { name: /^Xem trước khi ghi/ }).waitFor();
}
