/** The plan as published, read from seeds/. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parsePlan } from "../../src/plan/parse-plan";
import type { Plan } from "../../src/plan/task";

const SEED_FILE = join(__dirname, "../../seeds/000_abaa9a3363b1241e.txt");

export function seedText(): string {
  return readFileSync(SEED_FILE, "utf8");
}

/** Throws when the published text no longer parses. */
export function seedPlan(): Plan {
  const read = parsePlan(seedText());
  if (!read.ok) throw new Error(read.issues.map(({ where, message }) => `${where}: ${message}`).join("\n"));
  return read.value;
}

/** The published text with one line changed, or taken out by `undefined`; lines counted from 1, as users count. */
export function seedWithLine(lineNumber: number, change: (line: string) => string | undefined): string {
  return seedText()
    .split("\n")
    .flatMap((line, index) => (index === lineNumber - 1 ? (change(line) ?? []) : line))
    .join("\n");
}

/** @param column from 0 */
export function seedWithCell(lineNumber: number, column: number, text: string): string {
  return seedWithLine(lineNumber, (line) => line.split("\t").with(column, text).join("\t"));
}
