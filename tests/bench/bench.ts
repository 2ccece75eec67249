/** `npm run bench`: prints the product's figures beside their limits. A benchmark: it ends with exit code 0 either way. */
import { fileFigures } from "./file-figures";
import { loadFigures } from "./load-figures";
import { machineLines } from "./machine";
import { paneFigures } from "./pane-figures";

async function main(): Promise<void> {
  say(machineLines());
  // Times first: the build would leave the machine busy.
  say(await fileFigures());
  say(await loadFigures());
  say(paneFigures());
}

function say(lines: readonly string[]): void {
  process.stdout.write(`${lines.join("\n")}\n\n`);
}

void main();
