import { compareWorkbook } from "../../src/blueprint/compare-workbook";
import { EMPTY_WORKBOOK } from "../../src/blueprint/standing";
import { stepsOf } from "../../src/excel/apply-changes";
import { cutByBytes, inRequest, jsonBytes, PIECE_BYTES, sendSteps } from "../../src/excel/batch";
import { detailsOf } from "../../src/sheets/details";
import { buildWorkbook } from "../../src/sheets/workbook";
import { aHost } from "../builders/host";
import { markFor } from "../builders/live-workbook";
import { seedTracked } from "../builders/tracked-plan";

describe("jsonBytes", () => {
  test("counts the bytes of Vietnamese letters", () => {
    expect(jsonBytes(["ế"])).toBe('["ế"]'.length + 2);
  });
});

describe("cutByBytes", () => {
  test("keeps order and loses nothing, each piece within its size", () => {
    const items = Array.from({ length: 500 }, (_, index) => `${index} ${"ộ".repeat(index * 3)}`);
    const pieces = cutByBytes(items);
    expect(pieces.flatMap((piece) => piece.items)).toEqual(items);
    expect(pieces.length).toBeGreaterThan(1);
    for (const { items: part, bytes } of pieces) {
      expect(jsonBytes(part)).toBeLessThanOrEqual(bytes + 2);
      expect(bytes).toBeLessThanOrEqual(PIECE_BYTES);
    }
  });

  test("lets a single item be larger than a piece", () => {
    expect(cutByBytes(["a".repeat(PIECE_BYTES), "b"]).map(({ items }) => items.length)).toEqual([1, 1]);
  });
});

describe("inRequest", () => {
  test("says that Excel is not there, where the library is not", async () => {
    const { Excel: library } = globalThis as { Excel?: unknown };
    Reflect.deleteProperty(globalThis, "Excel");
    await expect(inRequest("đọc sổ tính", () => Promise.resolve())).rejects.toMatchObject({
      failure: "unavailable",
      doing: "đọc sổ tính",
    });
    Reflect.set(globalThis, "Excel", library);
  });
});

describe("sendSteps", () => {
  test("never sends more than its steps have announced, or requests could not be cut by them", async () => {
    const host = aHost();
    const plan = seedTracked();
    const { changes } = compareWorkbook(buildWorkbook(plan, detailsOf(plan)), EMPTY_WORKBOOK, {
      isOurs: false,
      halfMade: new Set(),
    });
    const known = { standing: EMPTY_WORKBOOK, tables: [], settingsRows: [], lastUsedRows: new Map<string, number>() };
    const steps = stepsOf(changes, markFor(), known, new Map());
    await sendSteps(steps, false);
    expect(host.stats.requestBytes).toBeLessThan(steps.reduce((sum, { bytes }) => sum + bytes, 0));
    expect(host.stats.requests).toBe(1);
  });
});
