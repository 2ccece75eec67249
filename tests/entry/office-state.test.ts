import { findOfficeState } from "../../src/entry/office-state";

type Given = { readonly host: string | null; readonly highest?: string; readonly isSilent?: boolean };

/** As much of Office as a starting page asks for. */
function giveOffice({ host, highest = "1.14", isSilent = false }: Given): void {
  Object.assign(globalThis, {
    Office: {
      HostType: { Excel: "Excel" },
      onReady: () => (isSilent ? new Promise(() => undefined) : Promise.resolve({ host })),
      context: {
        requirements: {
          isSetSupported: (set: string, version: string) =>
            set === "ExcelApi" && Number(version.slice(2)) <= Number(highest.slice(2)),
        },
      },
    },
  });
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, "Office");
  jest.useRealTimers();
});

describe("findOfficeState", () => {
  test("says that office.js is missing where it did not load", async () => {
    await expect(findOfficeState()).resolves.toBe("no-office");
  });

  test.each([
    ["Excel", "1.13", "ready"],
    ["Excel", "1.12", "too-old"],
    ["Word", "1.14", "not-excel"],
    [null, "1.14", "not-excel"],
  ])("in %s with ExcelApi %s answers %s", async (host, highest, state) => {
    giveOffice({ host, highest });
    await expect(findOfficeState()).resolves.toBe(state);
  });

  test("does not wait for ever for an Office that says nothing", async () => {
    jest.useFakeTimers();
    giveOffice({ host: "Excel", isSilent: true });
    const state = findOfficeState();
    await jest.advanceTimersByTimeAsync(20_000);
    await expect(state).resolves.toBe("no-office");
  });
});
