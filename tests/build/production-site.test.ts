/** What is hosted for users: its size, what must not be in it, and that everything the manifests name is there. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { aBuiltSite, type BuiltSite } from "../builders/a-built-site";

jest.setTimeout(400_000);

const BASE_URL = "https://cchc.example.gov.vn/theo-doi";
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const FIRST_LOAD_BYTES = 350 * 1024;
const MANIFESTS = ["manifest.xml", "manifest-without-ribbon.xml"];
const PAGES = ["pane.html", "ribbon.html", "notice.html"];

describe("the production site", () => {
  let site: BuiltSite;
  const read = (file: string): string => readFileSync(join(site.folder, file), "utf8");
  const scriptsOf = (page: string): readonly string[] =>
    [...read(page).matchAll(/<script[^>]*\ssrc="?([^"\s>]+)/g)].map(([, source = ""]) => source);
  const everyFile = (): readonly string[] =>
    readdirSync(site.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));

  beforeAll(() => {
    site = aBuiltSite("production", { CCHC_BASE_URL: `${BASE_URL}/` });
  });

  test("first loads at most 350 KB of JavaScript into the pane, gzipped", () => {
    const own = scriptsOf("pane.html").filter((source) => source !== OFFICE_JS);
    const bytes = own.map((source) => gzipSync(readFileSync(join(site.folder, source))).length);
    const total = bytes.reduce((sum, each) => sum + each, 0);
    process.stdout.write(`Pane, first load: ${(total / 1024).toFixed(1)} KB of JavaScript, gzipped\n`);
    expect(own.length).toBeGreaterThan(0);
    expect(total).toBeLessThanOrEqual(FIRST_LOAD_BYTES);
  });

  test("contains no module of the development host, the preview or their packages", () => {
    expect(site.modules.filter((name) => name.includes("src/taskpane/"))).not.toEqual([]);
    const forbidden = /src\/(devhost|preview)\/|node_modules\/(@cj-tech-master|numfmt|@microsoft\/office-js)\//;
    expect(site.modules.filter((name) => forbidden.test(name))).toEqual([]);
  });

  test("contains no trace of the development host or of a copy of Microsoft's library in any file", () => {
    // The first stands in the code of the host that the preview is built from; the others name the library itself.
    const traces = ["__devhostRelay", "_richApiNativeBridge", "OSFPerformance"];
    const host = readFileSync(join(__dirname, "../../src/devhost/office/preshim-realm.ts"), "utf8");
    expect(host).toContain(traces[0]);
    const found = everyFile().filter((file) => {
      const text = readFileSync(file, "latin1");
      return traces.some((trace) => text.includes(trace));
    });
    expect(found).toEqual([]);
  });

  test("holds the pages and no preview", () => {
    const pages = readdirSync(site.folder).filter((file) => file.endsWith(".html"));
    expect(pages.sort()).toEqual([...PAGES].sort());
  });

  test.each(PAGES)("%s loads scripts from its own host, and office.js from Microsoft's", (page) => {
    const foreign = scriptsOf(page).filter((source) => source.includes("//"));
    expect(foreign).toEqual(page === "notice.html" ? [] : [OFFICE_JS]);
    for (const source of scriptsOf(page)) {
      if (source !== OFFICE_JS) expect(existsSync(join(site.folder, source))).toBe(true);
    }
  });

  test.each(PAGES)("%s forbids every other host", (page) => {
    const [, policy = ""] = /Content-Security-Policy"?\s+content="([^"]+)"/.exec(read(page)) ?? [];
    const hosts = [...policy.matchAll(/https?:\/\/[^\s;]+/g)].map(([host]) => host);
    expect(policy).toContain("default-src 'self'");
    expect(new Set(hosts)).toEqual(new Set(page === "notice.html" ? [] : ["https://appsforoffice.microsoft.com"]));
    expect(policy).not.toContain("unsafe-eval");
  });

  test.each(MANIFESTS)("has every file that %s names, under the base URL", (manifest) => {
    const addresses = [...read(manifest).matchAll(/DefaultValue="(https:[^"]+)"/g)].map(([, address = ""]) => address);
    expect(addresses.length).toBeGreaterThan(3);
    const missing = addresses.filter((address) => {
      if (!address.startsWith(`${BASE_URL}/`)) return true;
      return !existsSync(join(site.folder, new URL(address).pathname.slice(new URL(BASE_URL).pathname.length)));
    });
    expect(missing).toEqual([]);
  });

  test.each(MANIFESTS)("names no development address in %s, and an origin as its domain", (manifest) => {
    expect(read(manifest)).not.toContain("localhost");
    expect(read(manifest)).toContain("<AppDomain>https://cchc.example.gov.vn</AppDomain>");
  });

  test("is not built for an address Excel would refuse", () => {
    expect(() => aBuiltSite("production", { CCHC_BASE_URL: "http://cchc.example.gov.vn" })).toThrow(
      /begins with https/,
    );
  });
});
