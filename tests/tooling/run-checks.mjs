/** `npm test`: every check, cheapest first, all of them even when one fails; says at the end which did. */
import { spawnSync } from "node:child_process";

const CHECKS = ["types", "format", "dependencies", "deadcode", "lint", "jest"];

const results = CHECKS.map((check) => {
  console.log(`\n> npm run ${check}`);
  const started = Date.now();
  const { status } = spawnSync("npm", ["run", "--silent", check], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  return { check, passed: status === 0, seconds: Math.round((Date.now() - started) / 1000) };
});

console.log("");
for (const { check, passed, seconds } of results) {
  console.log(`${passed ? "passed" : "FAILED"}  ${check} (${seconds} s)`);
}
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;
