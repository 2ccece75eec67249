/** Headless Chromium from the npm registry: nothing else need be installed on the machine. */
import { existsSync } from "node:fs";
import { type Browser, chromium as playwright } from "playwright-core";

/**
 * @sparticuz/chromium brings the shared libraries a bare machine lacks, but unpacks them only where it believes to run
 * on a cloud function; the variable must be set before the package is loaded.
 */
export async function aBrowser(): Promise<Browser> {
  process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs22.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    // Web security stays on: what the pages may load is part of what is tested. One process for all pages is for
    // cloud functions and less stable.
    args: chromium.args.filter((argument) => !["--disable-web-security", "--single-process"].includes(argument)),
    headless: true,
    env: { ...process.env, FONTCONFIG_PATH: fontFolder() },
  });
}

const SYSTEM_FONTS = "/etc/fonts";

/** The machine's own fonts, among them one in the measures of Times New Roman; else those that come with Chromium. */
function fontFolder(): string {
  return existsSync(SYSTEM_FONTS) ? SYSTEM_FONTS : (process.env["FONTCONFIG_PATH"] ?? "");
}
