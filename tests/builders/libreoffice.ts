/** LibreOffice as a second reader of the workbooks we write, and the poppler tools that read its PDF. */
import { execFile } from "node:child_process";
import { accessSync, constants, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
/** Starting LibreOffice for the first time makes its profile, which is slow on a busy machine. */
export const PATIENCE_MS = 180_000;

const missing = ["soffice", "pdftotext"].filter((tool) => !isInstalled(tool));

function isInstalled(tool: string): boolean {
  return (process.env["PATH"] ?? "").split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, tool), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/**
 * `describe` where LibreOffice is installed. Where it is not, the run says so loudly and skips; with
 * CCHC_REQUIRE_LIBREOFFICE=1 it fails instead.
 */
export function describeWithLibreOffice(name: string, body: () => void): void {
  if (missing.length === 0) {
    describe(name, () => {
      afterAll(removeProfiles);
      body();
    });
    return;
  }
  const what = `LibreOffice is not installed: ${missing.join(", ")} not found, so nothing was read a second time`;
  if (process.env["CCHC_REQUIRE_LIBREOFFICE"] === "1") {
    describe(name, () => {
      test("finds LibreOffice", () => {
        throw new Error(what);
      });
    });
    return;
  }
  const frame = "!".repeat(what.length);
  console.warn(`\n${frame}\n${what}\n(${name})\n${frame}`);
  describe(name, () => {
    test.skip(what, () => undefined);
  });
}

/** `always` calculates every formula on opening; `as installed` trusts the results that stand in a file. */
export type Recalculation = "always" | "as installed";

export async function convert(
  bytes: Uint8Array,
  from: "xlsx" | "fods",
  to: "pdf" | "xlsx" | "xls" | "ods" | "fods",
  recalculation: Recalculation = "always",
): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), "cchc-libreoffice-"));
  try {
    const input = join(folder, `workbook.${from}`);
    const output = join(folder, "converted");
    writeFileSync(input, bytes);
    const profile = `-env:UserInstallation=file://${profileFor(recalculation)}`;
    const order = [profile, "--headless", "--norestore", "--convert-to", to, "--outdir", output, input];
    const { stdout, stderr } = await run("soffice", order, { timeout: PATIENCE_MS });
    try {
      return readFileSync(join(output, `workbook.${to}`));
    } catch (cause) {
      throw new Error(`LibreOffice did not convert to ${to}: ${stdout}${stderr}`, { cause });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** LibreOffice's own setting for files of Excel: 0 always, 1 never, 2 ask. */
const RECALCULATE_ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

const profiles = new Map<Recalculation, string>();

/** Profiles of this test file alone: two LibreOffice that run at once cannot share one. */
function profileFor(recalculation: Recalculation): string {
  const known = profiles.get(recalculation);
  if (known !== undefined) return known;
  const profile = mkdtempSync(join(tmpdir(), "cchc-profile-"));
  profiles.set(recalculation, profile);
  mkdirSync(join(profile, "user"));
  if (recalculation === "always") writeFileSync(join(profile, "user", "registrymodifications.xcu"), RECALCULATE_ALWAYS);
  return profile;
}

function removeProfiles(): void {
  for (const profile of profiles.values()) rmSync(profile, { recursive: true, force: true });
  profiles.clear();
}

/** The text of every page, in reading order. */
export async function pdfPages(pdf: Uint8Array): Promise<readonly string[]> {
  // A form feed ends every page.
  return (await pdfText(pdf)).split("\f").slice(0, -1);
}

/** A word with the corners of its box, in points from the upper left corner of the page. */
export type PdfWord = {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

export type PdfPage = {
  readonly widthPoints: number;
  readonly heightPoints: number;
  readonly words: readonly PdfWord[];
};

/** Where every word of every page stands. */
export async function pdfWords(pdf: Uint8Array): Promise<readonly PdfPage[]> {
  const pages = (await pdfText(pdf, "-bbox")).split("<page ").slice(1);
  return pages.map((page) => {
    const [widthPoints, heightPoints] = [numberIn(page, "width"), numberIn(page, "height")];
    const words = [...page.matchAll(/<word ([^>]*)>([^<]*)<\/word>/g)].map(([, box = "", text = ""]): PdfWord => ({
      text: text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&"),
      left: numberIn(box, "xMin"),
      top: numberIn(box, "yMin"),
      right: numberIn(box, "xMax"),
      bottom: numberIn(box, "yMax"),
    }));
    return { widthPoints, heightPoints, words };
  });
}

function numberIn(attributes: string, name: string): number {
  return Number(new RegExp(`\\b${name}="([\\d.]+)"`).exec(attributes)?.[1]);
}

async function pdfText(pdf: Uint8Array, ...options: readonly string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "cchc-pdf-"));
  try {
    const input = join(folder, "workbook.pdf");
    writeFileSync(input, pdf);
    const { stdout } = await run("pdftotext", ["-enc", "UTF-8", ...options, input, "-"], { maxBuffer: 50_000_000 });
    return stdout.normalize("NFC");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
