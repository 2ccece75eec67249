/** What the pane loads first, from a production build made for this run. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { aBuiltSite } from "../builders/a-built-site";
import { figureLine, noteLine, withPoints } from "./figure";

const FIRST_LOAD_KILOBYTES = 350;
/** Folders and packages that are for development only. */
const DEVELOPMENT = /src\/(devhost|preview)\/|node_modules\/(@cj-tech-master|numfmt|@microsoft\/office-js)\//;

export function paneFigures(): readonly string[] {
  const { folder, modules } = aBuiltSite("production");
  const page = readFileSync(join(folder, "pane.html"), "utf8");
  const sources = [...page.matchAll(/<script[^>]*\ssrc="?([^"\s>]+)/g)].map(([, source = ""]) => source);
  const own = sources.filter((source) => !source.startsWith("https:"));
  const kilobytes = (file: string): number => gzipSync(readFileSync(join(folder, file))).length / 1024;
  const first = own.reduce((sum, source) => sum + kilobytes(source), 0);
  const later = readdirSync(folder).filter((file) => file.endsWith(".js") && !own.includes(file));
  return [
    "First load of the pane, production build",
    figureLine({
      what: "JavaScript, gzipped",
      value: first,
      limit: FIRST_LOAD_KILOBYTES,
      digits: 1,
      unit: "KB",
    }),
    noteLine(
      `in ${own.length} file(s); not loaded at first: ${later.map((file) => `${file} ${withPoints(kilobytes(file), 1)} KB`).join(", ")}`,
    ),
    figureLine({
      what: `modules of the development host, the preview and their packages, among ${modules.length} bundled`,
      value: modules.filter((name) => DEVELOPMENT.test(name)).length,
      limit: 0,
      digits: 0,
      unit: "",
    }),
    noteLine("webpack's own list of modules says so; tests/build also searches the built files for traces"),
  ];
}
