/** @jest-environment jsdom */
import { strToU8, unzipSync } from "fflate";
import { createDeliver } from "../../src/entry/deliver-file";

const form = (agency: string) => ({ agency, fileName: `2025-Q1_${agency}.xlsx`, bytes: strToU8(agency) });
const TWO = [form("So Noi vu"), form("So Tu phap")];

type Saved = { readonly name: string; readonly blob: Blob };

/** As much of Office and of a browser as handing out a file asks for. */
function givePlatform(platform: string | undefined): { readonly saved: Saved[]; readonly opened: string[] } {
  const saved: Saved[] = [];
  const opened: string[] = [];
  const blobs = new Map<string, Blob>();
  Object.assign(globalThis, {
    Office: { context: { platform } },
    Excel: {
      createWorkbook: (base64: string) => {
        opened.push(atob(base64));
        return Promise.resolve();
      },
    },
  });
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => {
      const address = `blob:${blobs.size}`;
      blobs.set(address, blob);
      return address;
    },
    revokeObjectURL: (address: string) => blobs.delete(address),
  });
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href);
    if (blob) saved.push({ name: this.download, blob });
  });
  return { saved, opened };
}

const bytesOf = (blob: Blob): Promise<Uint8Array> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.readAsArrayBuffer(blob);
  });

beforeEach(() => jest.useFakeTimers({ doNotFake: ["queueMicrotask", "setImmediate"] }));

afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
  for (const name of ["Office", "Excel"]) Reflect.deleteProperty(globalThis, name);
});

describe("createDeliver", () => {
  test.each(["PC", "OfficeOnline", undefined])("on %s saves one form under its own name", async (platform) => {
    const { saved, opened } = givePlatform(platform);
    const deliver = createDeliver();
    expect(deliver.canDownload).toBe(true);
    await expect(deliver.files(TWO.slice(0, 1), "bieu mau.zip")).resolves.toBe("downloaded");
    expect(saved.map(({ name }) => name)).toEqual(["2025-Q1_So Noi vu.xlsx"]);
    expect(saved[0]?.blob.type).toContain("spreadsheetml");
    expect(opened).toEqual([]);
    expect(document.querySelector("a")).toBeNull();
  });

  test("saves several forms as one archive of them all", async () => {
    const { saved } = givePlatform("PC");
    await expect(createDeliver().files(TWO, "bieu mau.zip")).resolves.toBe("downloaded");
    expect(saved.map(({ name }) => name)).toEqual(["bieu mau.zip"]);
    jest.useRealTimers();
    const zip = saved[0] ? await bytesOf(saved[0].blob) : new Uint8Array();
    expect(Object.keys(unzipSync(zip))).toEqual(TWO.map(({ fileName }) => fileName));
  });

  test("gives the memory of a saved file back", async () => {
    givePlatform("PC");
    const revoke = jest.spyOn(URL, "revokeObjectURL");
    await createDeliver().files(TWO.slice(0, 1), "");
    expect(revoke).not.toHaveBeenCalled();
    jest.advanceTimersByTime(120_000);
    expect(revoke).toHaveBeenCalledTimes(1);
  });

  test.each(["Mac", "iOS", "Android"])("on %s opens each form as a new workbook", async (platform) => {
    const { saved, opened } = givePlatform(platform);
    const deliver = createDeliver();
    expect(deliver.canDownload).toBe(false);
    await expect(deliver.files(TWO, "bieu mau.zip")).resolves.toBe("opened");
    expect(opened).toEqual(["So Noi vu", "So Tu phap"]);
    expect(saved).toEqual([]);
  });

  test("saves nothing when there is nothing", async () => {
    const { saved } = givePlatform("PC");
    await createDeliver().files([], "bieu mau.zip");
    expect(saved).toEqual([]);
  });
});
