/** Builds a site as the npm scripts do, into a folder of the tests. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const PROJECT = resolve(__dirname, "../..");

export type BuiltSite = {
  readonly folder: string;
  /** Every module that went into a bundle, as webpack names it: `./src/entry/pane.tsx`. */
  readonly modules: readonly string[];
};

type Stats = { readonly modules?: readonly StatsModule[] };
type StatsModule = { readonly name?: string; readonly modules?: readonly StatsModule[] };

export function aBuiltSite(
  site: "production" | "preview",
  environment: Readonly<Record<string, string>> = {},
): BuiltSite {
  const folder = join(PROJECT, "out/tests/sites", site);
  const statsFile = join(PROJECT, "out/tests/sites", `${site}.json`);
  execFileSync(
    process.execPath,
    [
      join(PROJECT, "node_modules/webpack/bin/webpack.js"),
      ...["--mode", "production", "--env", `site=${site}`, "--env", "listModules"],
      ...["--output-path", folder, `--json=${statsFile}`],
    ],
    { cwd: PROJECT, env: { ...process.env, ...environment }, stdio: "pipe" },
  );
  const stats = JSON.parse(readFileSync(statsFile, "utf8")) as Stats;
  return { folder, modules: (stats.modules ?? []).flatMap(namesIn) };
}

const LOOK_AGAIN_MS = 250;
const PATIENCE_MS = 300_000;

/** The preview site, built by the first test file of a run that asks; the others wait for it. Changes nothing in it. */
export function thePreviewSite(): Pick<BuiltSite, "folder"> {
  const run = process.env["CCHC_TEST_RUN"] ?? "";
  const folder = join(PROJECT, "out/tests/sites/preview");
  const begun = join(PROJECT, "out/tests/sites", `begun-${run}`);
  const ended = join(begun, "ended.txt");
  mkdirSync(join(PROJECT, "out/tests/sites"), { recursive: true });
  if (isFirst(begun)) {
    try {
      aBuiltSite("preview");
      writeFileSync(ended, "");
    } catch (error) {
      writeFileSync(ended, String(error));
      throw error;
    }
    return { folder };
  }
  for (let waited = 0; !existsSync(ended); waited += LOOK_AGAIN_MS) {
    if (waited > PATIENCE_MS) throw new Error("the preview site was not built in time");
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK_AGAIN_MS);
  }
  const failure = readFileSync(ended, "utf8");
  if (failure !== "") throw new Error(failure);
  return { folder };
}

/** Only one process can make a folder. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

/** Modules that were joined into one stand within it. */
function namesIn({ name, modules = [] }: StatsModule): readonly string[] {
  return [...(name === undefined ? [] : [name]), ...modules.flatMap(namesIn)];
}
