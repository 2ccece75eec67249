/** `npm run bench`: prints the product's figures beside their limits. A benchmark: it ends with exit code 0 either way. */
import { appendixFigures } from "./appendix-figures";
import { consolidationFigures } from "./consolidation-figures";
import { fileFigures } from "./file-figures";
import { loadFigures } from "./load-figures";
import { machineLines } from "./machine";
import { paneFigures } from "./pane-figures";
import { readingFigures } from "./reading-figures";
import { responsivenessFigures } from "./responsiveness-figures";

type Part = { readonly name: string; readonly measure: () => readonly string[] | Promise<readonly string[]> };

/** Times first, those of the processor last among them: builds leave the machine busy. */
const PARTS: readonly Part[] = [
  { name: "Writing a file", measure: fileFigures },
  { name: "Loading a plan", measure: loadFigures },
  { name: "Reading reports", measure: readingFigures },
  { name: "Taking reports in", measure: consolidationFigures },
  { name: "Responsiveness of the pane", measure: responsivenessFigures },
  { name: "Printed appendices", measure: appendixFigures },
  { name: "First load of the pane", measure: paneFigures },
];

async function main(): Promise<void> {
  say(machineLines());
  for (const part of PARTS) say(await measured(part));
}

/** What cannot be measured is said, and the rest is measured all the same. */
async function measured({ name, measure }: Part): Promise<readonly string[]> {
  try {
    return await measure();
  } catch (thrown) {
    return [`${name}: not measured. ${thrown instanceof Error ? thrown.message : String(thrown)}`];
  }
}

function say(lines: readonly string[]): void {
  process.stdout.write(`${lines.join("\n")}\n\n`);
}

void main();
