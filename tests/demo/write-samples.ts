/** Writes the archive of made-up reports to the path given: what the preview site offers for download. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { issuedForms } from "./issued-forms";
import { returnedReports } from "./returned-reports";
import { sampleArchive } from "./sample-archive";

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error("Give the path of the archive to write");

async function main(to: string): Promise<void> {
  const reports = await returnedReports(await issuedForms());
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, sampleArchive(reports));
}

void main(path);
