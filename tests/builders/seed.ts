/** The plan as published, read from seeds/. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parsePlan } from "../../src/plan/parse-plan";
import type { Plan } from "../../src/plan/task";

export const SEED_FILE = join(__dirname, "../../seeds/000_abaa9a3363b1241e.txt");

export function seedText(): string {
  return readFileSync(SEED_FILE, "utf8");
}

/** Throws when the published text no longer parses. */
export function seedPlan(): Plan {
  const read = parsePlan(seedText());
  if (!read.ok) throw new Error(read.issues.map(({ where, message }) => `${where}: ${message}`).join("\n"));
  return read.value;
}
