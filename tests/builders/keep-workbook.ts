/** Leaves a written workbook where the checks of .ci/run find it: out/tests/, which git ignores. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(__dirname, "../../out/tests");

/** Returns the file's path. */
export function keepWorkbook(name: string, bytes: Uint8Array): string {
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, `${name}.xlsx`);
  writeFileSync(path, bytes);
  return path;
}
