/** What axe finds in a page in the browser. */
import axe from "axe-core";
import type { Frame, Page } from "playwright-core";

/**
 * Every serious or critical finding, as rule and element. Where the system forces its colours contrast is its own
 * affair, and axe would measure the colours before: it reads `-webkit-text-fill-color`, which Chromium does not force.
 */
export async function seriousFindings(
  place: Page | Frame,
  forcedColors: "active" | "none",
): Promise<readonly string[]> {
  await place.evaluate(axe.source);
  const { violations } = await place.evaluate(
    (contrast) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
        iframes: false,
        rules: { "color-contrast": { enabled: contrast } },
      }),
    forcedColors === "none",
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${String(target)} ${failureSummary ?? ""}`),
    );
}
