/** Where the figures were taken: machine, Node, and the versions of the packages that are measured. */
import { readFileSync } from "node:fs";
import { cpus, loadavg, release, totalmem, type as system } from "node:os";
import { join, resolve } from "node:path";

const PROJECT = resolve(__dirname, "../..");
const PACKAGES = [
  "@microsoft/office-js",
  "fflate",
  "exceljs",
  "react",
  "@fluentui/react-components",
  "webpack",
  "tsx",
] as const;

export function machineLines(): readonly string[] {
  const processors = cpus();
  const [busy = 0] = loadavg();
  return [
    `Machine: ${processors[0]?.model.trim() ?? "unknown processor"}, ${processors.length} cores, ` +
      `${Math.round(totalmem() / 1024 ** 3)} GB memory, ${system()} ${release()}`,
    `Load average of the last minute: ${busy.toFixed(2)} (times mean little when it exceeds the cores)`,
    `Node ${process.version}; ${PACKAGES.map((name) => `${name} ${versionOf(name)}`).join(", ")}`,
  ];
}

/** The version that is installed, which need not be the one package.json asks for. */
function versionOf(name: string): string {
  const text = readFileSync(join(PROJECT, "node_modules", name, "package.json"), "utf8");
  const manifest: unknown = JSON.parse(text);
  const isVersioned = typeof manifest === "object" && manifest !== null && "version" in manifest;
  return isVersioned ? String(manifest.version) : "of unknown version";
}
