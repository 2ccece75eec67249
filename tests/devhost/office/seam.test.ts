/**
 * The undocumented places of Microsoft's library that the pretended Excel stands on. When this file fails after an
 * update of the library, nothing else of devhost can be trusted until the seam is found again.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { aHost } from "../../builders/host";

type Seam = {
  readonly _richApiNativeBridge: { readonly sendMessageToHost: unknown; readonly onMessageFromHost: unknown };
  readonly OSF: { readonly _OfficeAppFactory: { readonly getContext: () => unknown } };
  readonly OfficeExtension: {
    readonly HostBridge: { readonly instance: unknown; readonly init: unknown };
    readonly CommonUtility: { readonly _doApiNotSupportedCheck: boolean };
  };
};
const realm = globalThis as unknown as Seam;

describe("the seam to Microsoft's library", () => {
  beforeAll(() => aHost());

  test("is in the version that was pinned, taken unmodified from npm", () => {
    const manifest = readFileSync(join(process.cwd(), "node_modules/@microsoft/office-js/package.json"), "utf8");
    const ours = readFileSync(join(process.cwd(), "package.json"), "utf8");
    const { version } = JSON.parse(manifest) as { version: string };
    expect(ours).toContain(`"@microsoft/office-js": "${version}"`);
  });

  test("has a host bridge that took the native bridge when the library was evaluated", () => {
    expect(realm.OfficeExtension.HostBridge.instance).toBeDefined();
    expect(realm.OfficeExtension.HostBridge.init).toBeInstanceOf(Function);
    expect(realm._richApiNativeBridge.onMessageFromHost).toBeInstanceOf(Function);
  });

  test("takes the context from the app factory that was there before it", () => {
    expect(Office.context).toBe(realm.OSF._OfficeAppFactory.getContext());
  });

  test("checks requirement sets itself once asked to", async () => {
    expect(realm.OfficeExtension.CommonUtility._doApiNotSupportedCheck).toBe(true);
    const above = Excel.run((context) =>
      Promise.resolve(context.workbook.worksheets.getActiveWorksheet().getRange("A1").getDependents()),
    );
    await expect(above).rejects.toMatchObject({ code: "ApiNotFound" });
  });
});
