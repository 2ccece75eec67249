/** Builds a site as the npm scripts do, into a folder of the tests. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
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

/** Modules that were joined into one stand within it. */
function namesIn({ name, modules = [] }: StatsModule): readonly string[] {
  return [...(name === undefined ? [] : [name]), ...modules.flatMap(namesIn)];
}
