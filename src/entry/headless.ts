/** `npm run headless -- <command>`: exit 0 done, 1 refused with sentences, 2 wrong usage. */
import { readCommand, USAGE } from "./headless-usage";

async function main(): Promise<number> {
  const run = readCommand(process.argv.slice(2));
  if (typeof run === "string") {
    process.stderr.write(`${run}\n${USAGE}\n`);
    return 2;
  }
  const { exitCode, lines } = await run();
  (exitCode === 0 ? process.stdout : process.stderr).write(`${lines.join("\n")}\n`);
  return exitCode;
}

void main().then((exitCode) => {
  process.exitCode = exitCode;
});
