/** Loads Microsoft's Excel library, unmodified, into this Node (or jsdom) realm. For tests and headless commands. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { installPreshim } from "./preshim-realm";

type Realm = Record<string, unknown> & {
  OfficeExtension?: { CommonUtility: { _doApiNotSupportedCheck: boolean } };
};

/** Idempotent: a second call in the same realm finds the library there and does nothing. */
export function loadOfficeInNode(): void {
  const realm = globalThis as unknown as Realm;
  if (realm.OfficeExtension) return;
  pretendPage(realm);
  installPreshim(globalThis);
  const path = libraryPath();
  // Indirect eval runs it as a global script of this realm, which under jest is not the one node:vm would choose.
  const evaluate = globalThis.eval;
  evaluate(`${readFileSync(path, "utf8")}\n//# sourceURL=${path}`);
  // The library leaves this check to Office; with it, an API above the supported set fails as it would there.
  extensionOf(realm, path).CommonUtility._doApiNotSupportedCheck = true;
}

function extensionOf({ OfficeExtension }: Realm, path: string): NonNullable<Realm["OfficeExtension"]> {
  if (!OfficeExtension) throw new Error(`${path} did not define OfficeExtension`);
  return OfficeExtension;
}

function libraryPath(): string {
  const here = createRequire(join(process.cwd(), "package.json"));
  return here.resolve("@microsoft/office-js/dist/excel-web-16.00.js");
}

/** The library asks a page for these few things. A real or simulated page is left as it is. */
function pretendPage(realm: Realm): void {
  realm["window"] ??= globalThis;
  realm["navigator"] ??= { userAgent: "Node" };
  realm["location"] ??= { href: "https://localhost/", search: "", hash: "", origin: "https://localhost" };
  realm["document"] ??= {
    readyState: "complete",
    getElementById: () => null,
    addEventListener: () => undefined,
    getElementsByTagName: () => [],
  };
}
