/** `npm run headless -- <command>`: exit 0 done, 1 refused with sentences, 2 wrong usage. */
import { runHeadless } from "./headless-commands";
import { readCommand, USAGE } from "./headless-usage";

async function main(): Promise<number> {
  const command = readCommand(process.argv.slice(2));
  if (typeof command === "string") {
    process.stderr.write(`${command}\n${USAGE}\n`);
    return 2;
  }
  const { exitCode, lines } = await runHeadless(command);
  (exitCode === 0 ? process.stdout : process.stderr).write(`${lines.join("\n")}\n`);
  return exitCode;
}

void main().then((exitCode) => {
  process.exitCode = exitCode;
});
