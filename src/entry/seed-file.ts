/** The plan that comes with the product, read from the disk where there is one. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** As published; see seeds/README.md. */
export function readBuiltInPlan(): Promise<string> {
  return readFile(join(__dirname, "../../seeds/000_abaa9a3363b1241e.txt"), "utf8");
}
