/** @jest-environment jsdom */
/** The library in a simulated page, as a test of the pane has it; the host itself lives elsewhere. */
import { loadOfficeInNode } from "../../../src/devhost/office/load-in-node";
import { relayOfThisRealm } from "../../../src/devhost/office/relay";

type Realm = { readonly OfficeExtension?: unknown };

describe("loadOfficeInNode", () => {
  test("works in a simulated page, and evaluates the library once", () => {
    loadOfficeInNode();
    const library = (globalThis as Realm).OfficeExtension;
    loadOfficeInNode();
    expect(library).toBeDefined();
    expect((globalThis as Realm).OfficeExtension).toBe(library);
    expect(document.body).toBeInstanceOf(HTMLElement);
  });

  test("keeps what the library sent before a host was connected", async () => {
    loadOfficeInNode();
    // Nobody answers in this test: the run stays open, as it would behind a host that is silent.
    void Excel.run(async (context) => {
      context.workbook.worksheets.load("items/name");
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    const heard: string[] = [];
    relayOfThisRealm().connectRelay((json) => heard.push(json));
    expect(heard.at(-1)).toContain('"Select":["name"]');
  });
});
