/**
 * @jest-environment jsdom
 *
 * The two manifests: read by Microsoft's own parser and held to the rules Office applies when it installs an add-in
 * (the manifest reference and the schemas of MS-OWEMXML). Nothing is asked of a validation service.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");
const BASE = "https://localhost:3000/";
const RIBBON = "manifest.xml";
const CATALOGUE = "assets/manifest-without-ribbon.xml";
const BOTH = [RIBBON, CATALOGUE] as const;

const NS_APP = "http://schemas.microsoft.com/office/appforoffice/1.1";
const NS_OVERRIDES = "http://schemas.microsoft.com/office/taskpaneappversionoverrides";
const NS_BASIC = "http://schemas.microsoft.com/office/officeappbasictypes/1.0";
const NS_TYPE = "http://www.w3.org/2001/XMLSchema-instance";

/** What the ribbon page must register with Office.actions.associate. */
const FUNCTION_NAMES = ["rebuildSummaries"];
/** Where the buttons lead; the pane reads `tram`. */
const BUTTON_PAGES: Readonly<Record<string, string>> = {
  "CCHC.Open": "pane.html",
  "CCHC.LoadPlan": "pane.html?tram=ke-hoach",
  "CCHC.Registry": "pane.html?tram=danh-ba",
  "CCHC.Details": "pane.html?tram=chi-tiet",
};
const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 96, 128];

/**
 * Runs in Node itself, because Jest cannot require one of the parser's own modules (uuid, ES only). The package's entry is
 * not used: it also loads a reader of JSON manifests, which needs a module that it does not declare (fs-extra).
 */
const READ_MANIFEST = `
  const { ManifestHandlerXml } = require("office-addin-manifest/lib/manifestHandler/manifestHandlerXml");
  new ManifestHandlerXml(process.argv[1]).parseManifest().then((read) => console.log(JSON.stringify(read)));
`;

function readByMicrosoft(file: string): Readonly<Record<string, unknown>> {
  const output = execFileSync(process.execPath, ["-e", READ_MANIFEST, file], { cwd: ROOT, encoding: "utf8" });
  return JSON.parse(output) as Readonly<Record<string, unknown>>;
}

const textOf = (file: string): string => readFileSync(join(ROOT, file), "utf8");

function parse(file: string): Document {
  const parsed = new DOMParser().parseFromString(textOf(file), "application/xml");
  const failure = parsed.querySelector("parsererror");
  if (failure) throw new Error(`${file}: ${failure.textContent}`);
  return parsed;
}

const elements = (document: Document, namespace: string, name: string): Element[] =>
  Array.from(document.getElementsByTagNameNS(namespace, name));

function attribute(element: Element, name: string): string {
  const value = element.getAttribute(name);
  if (value === null) throw new Error(`<${element.tagName}> has no ${name}`);
  return value;
}

/** Every element with a default text, with the longest text Office accepts there. */
function localised(document: Document): readonly { readonly element: Element; readonly limit: number }[] {
  const limits: readonly (readonly [string, string, number])[] = [
    [NS_APP, "DisplayName", 125],
    [NS_APP, "Description", 250],
  ];
  const strings = elements(document, NS_BASIC, "String").map((element) => ({
    element,
    limit: element.parentElement?.localName === "ShortStrings" ? 125 : 250,
  }));
  return limits
    .flatMap(([namespace, name, limit]) => elements(document, namespace, name).map((element) => ({ element, limit })))
    .concat(strings);
}

/** Width and height from the header of a PNG. */
function pngSize(path: string): readonly [number, number] {
  const bytes = readFileSync(path);
  expect(bytes.toString("latin1", 1, 4)).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe.each(BOTH)("%s", (file) => {
  const document = parse(file);

  test("is read by Microsoft's parser as a task pane for workbooks, with all it asks for", () => {
    const manifest = readByMicrosoft(file);
    expect(manifest).toMatchObject({
      officeAppType: "TaskPaneApp",
      hosts: ["Workbook"],
      permissions: "ReadWriteDocument",
      defaultLocale: "en-US",
      displayName: "Administrative Reform Tracker",
      appDomains: [BASE.slice(0, -1)],
      defaultSettings: { sourceLocation: `${BASE}pane.html` },
    });
    expect(manifest["id"]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(manifest["version"]).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  });

  test("asks for ExcelApi 1.13 and nothing newer", () => {
    const sets = elements(document, NS_APP, "Set").map((set) => [
      set.getAttribute("Name"),
      set.getAttribute("MinVersion"),
    ]);
    expect(sets).toEqual([["ExcelApi", "1.13"]]);
    expect(elements(document, NS_OVERRIDES, "Requirements")).toEqual([]);
  });

  test("has its elements in the order of the schema", () => {
    const order = [
      ...["Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl"],
      ...[
        "HighResolutionIconUrl",
        "SupportUrl",
        "AppDomains",
        "Hosts",
        "Requirements",
        "DefaultSettings",
        "Permissions",
      ],
    ];
    const names = Array.from(document.documentElement.children, (child) => child.localName);
    expect(names).toEqual(file === RIBBON ? [...order, "VersionOverrides"] : order);
  });

  test("says everything in Vietnamese too, within Office's lengths, composed", () => {
    const texts = localised(document);
    expect(texts.length).toBeGreaterThanOrEqual(2);
    for (const { element, limit } of texts) {
      const overrides = Array.from(element.children).filter((child) => child.getAttribute("Locale") === "vi-VN");
      expect(overrides).toHaveLength(1);
      for (const text of [attribute(element, "DefaultValue"), ...overrides.map((child) => attribute(child, "Value"))]) {
        expect(text.trim()).toBe(text);
        expect(text.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(limit);
        expect(text.normalize("NFC")).toBe(text);
      }
    }
  });

  test("names no host but the development server, by https, so that the build can replace it", () => {
    const namespaces = [NS_APP, NS_OVERRIDES, NS_BASIC, NS_TYPE];
    const addresses = textOf(file).match(/[a-z]+:\/\/[^"<\s]+/g) ?? [];
    const hosts = addresses
      .filter((address) => !namespaces.includes(address))
      .map((address) => new URL(address).origin);
    expect(new Set(hosts)).toEqual(new Set(["https://localhost:3000"]));
    expect(textOf(file)).not.toMatch(/localhost(?!:3000[/<])/);
  });

  test("points to files that exist in assets", () => {
    const paths = Array.from(
      textOf(file).matchAll(/https:\/\/localhost:3000\/(assets\/[^"]+)"/g),
      (match) => match[1] ?? "",
    );
    expect(paths.length).toBeGreaterThanOrEqual(3);
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  test("has icons of 32 and 64 pixels for the list of add-ins", () => {
    const sizeOf = (name: string): readonly [number, number] => {
      const [icon] = elements(document, NS_APP, name);
      if (!icon) throw new Error(`no <${name}>`);
      return pngSize(join(ROOT, attribute(icon, "DefaultValue").replace(BASE, "")));
    };
    expect(sizeOf("IconUrl")).toEqual([32, 32]);
    expect(sizeOf("HighResolutionIconUrl")).toEqual([64, 64]);
  });
});

describe("the ribbon in manifest.xml", () => {
  const document = parse(RIBBON);
  const overrides = elements(document, NS_OVERRIDES, "VersionOverrides");
  const resources = new Map(
    ["Image", "Url", "String"].flatMap((name) =>
      elements(document, NS_BASIC, name)
        .filter((element) => element.hasAttribute("id"))
        .map((element) => [attribute(element, "id"), element] as const),
    ),
  );
  const users = Array.from(document.getElementsByTagName("*")).filter((element) => element.hasAttribute("resid"));
  const valueOf = (resid: string): string => {
    const resource = resources.get(resid);
    if (!resource) throw new Error(`no resource ${resid}`);
    return attribute(resource, "DefaultValue");
  };

  test("is described once, in version 1.0", () => {
    expect(overrides.map((element) => element.getAttributeNS(NS_TYPE, "type"))).toEqual(["VersionOverridesV1_0"]);
    expect(textOf(RIBBON)).not.toContain("versionoverrides/1.");
  });

  test("uses only resources that are defined, and defines only those it uses", () => {
    const used = new Set(users.map((element) => attribute(element, "resid")));
    expect(used).toEqual(new Set(resources.keys()));
  });

  test("has resource names of at most 32 characters, each once", () => {
    const names = ["Image", "Url", "String"].flatMap((name) =>
      elements(document, NS_BASIC, name).flatMap((element) => element.getAttribute("id") ?? []),
    );
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.length > 32)).toEqual([]);
  });

  test("refers from each place to a resource of the right kind", () => {
    const urls = ["SourceLocation", "FunctionFile", "LearnMoreUrl"];
    for (const element of users) {
      const parent = resources.get(attribute(element, "resid"))?.parentElement?.localName ?? "";
      const texts = element.localName === "Description" ? "LongStrings" : "ShortStrings";
      const expected = element.localName === "Image" ? "Images" : urls.includes(element.localName) ? "Urls" : texts;
      expect([element.localName, parent]).toEqual([element.localName, expected]);
    }
  });

  test("has identifiers that are unique", () => {
    const ids = ["CustomTab", "Group", "Control"].flatMap((name) =>
      elements(document, NS_OVERRIDES, name).map((element) => attribute(element, "id")),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain("CCHC.Tab");
  });

  test("shows its icons in 16, 32 and 80 pixels, and each picture has that size", () => {
    const icons = elements(document, NS_OVERRIDES, "Icon");
    expect(icons.length).toBeGreaterThanOrEqual(6);
    for (const icon of icons) {
      const images = Array.from(icon.children);
      expect(images.map((image) => image.getAttribute("size"))).toEqual(["16", "32", "80"]);
      for (const image of images) {
        const size = Number(image.getAttribute("size"));
        expect(pngSize(join(ROOT, valueOf(attribute(image, "resid")).replace(BASE, "")))).toEqual([size, size]);
      }
    }
  });

  test("has a tip on every button", () => {
    for (const control of elements(document, NS_OVERRIDES, "Control")) {
      const order = Array.from(control.children, (child) => child.localName);
      expect(order).toEqual(["Label", "Supertip", "Icon", "Action"]);
    }
  });

  test("opens one pane, whichever button is pressed", () => {
    const ids = elements(document, NS_OVERRIDES, "TaskpaneId").map((element) => element.textContent);
    expect(new Set(ids)).toEqual(new Set(["CCHC.Pane"]));
  });

  test("leads to the pages the pane knows", () => {
    const pages = elements(document, NS_OVERRIDES, "SourceLocation").map((location) => {
      const control = location.closest("Control");
      return [control?.id, valueOf(attribute(location, "resid")).replace(BASE, "")];
    });
    expect(Object.fromEntries(pages)).toEqual(BUTTON_PAGES);
  });

  test("runs the functions that the ribbon page registers", () => {
    expect(elements(document, NS_OVERRIDES, "FunctionName").map((name) => name.textContent)).toEqual(FUNCTION_NAMES);
    const [page] = elements(document, NS_OVERRIDES, "FunctionFile");
    expect(page && valueOf(attribute(page, "resid"))).toBe(`${BASE}ribbon.html`);
  });
});

describe("the manifest without a ribbon", () => {
  test("has no VersionOverrides, which catalogues on a share or on SharePoint refuse", () => {
    expect(textOf(CATALOGUE)).not.toContain("<VersionOverrides");
  });

  test("is otherwise the same add-in under an Id of its own, so that both can be installed", () => {
    const withoutOwn = (file: string): string =>
      textOf(file)
        .replace(/<!--[\s\S]*?-->/g, "")
        .replace(/<VersionOverrides[\s\S]*<\/VersionOverrides>/, "")
        .replace(/<Id>.*<\/Id>/, "")
        .replace(/xmlns:bt="[^"]*"/, "")
        .replace(/\s+/g, " ");
    const idOf = (file: string): string => /<Id>(.*)<\/Id>/.exec(textOf(file))?.[1] ?? "";
    expect(withoutOwn(CATALOGUE)).toBe(withoutOwn(RIBBON));
    expect(idOf(CATALOGUE)).not.toBe(idOf(RIBBON));
  });
});

describe("icons", () => {
  test.each(ICON_SIZES)("icon-%d.png has its size and a transparent ground", (size) => {
    const path = join(ROOT, `assets/icon-${String(size)}.png`);
    const COLOUR_TYPE = 25;
    const WITH_ALPHA = [4, 6];
    expect(pngSize(path)).toEqual([size, size]);
    expect(WITH_ALPHA).toContain(readFileSync(path).readUInt8(COLOUR_TYPE));
  });
});
