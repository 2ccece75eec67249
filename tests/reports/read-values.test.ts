import * as fc from "fast-check";
import type { RawCell } from "../../src/raw/workbook";
import { readDate } from "../../src/reports/read-date";
import { readProgress } from "../../src/reports/read-progress";
import { readStatus } from "../../src/reports/read-status";
import { type ReadValue, readText } from "../../src/reports/read-values";

describe("readText", () => {
  test.each<[RawCell | undefined, string]>([
    [undefined, ""],
    [{ value: "=HYPERLINK(1)" }, "=HYPERLINK(1)"],
    [{ value: "- một\r\n- hai " }, "- một\n- hai"],
    [{ value: 12 }, "12"],
    [{ value: 45730, shown: "date" }, "14/3/2025"],
    [{ value: "®ang lµm", font: ".VnTime" }, "đang làm"],
  ])("takes %j as %j", (cell, text) => {
    expect(readText(cell)).toEqual({ ok: true, value: text, issues: [] });
  });

  test("does not take an error for text", () => {
    expect(readText({ value: { error: "#N/A" } })).toEqual({
      ok: false,
      raw: "#N/A",
      message: "ô báo lỗi «#N/A». Đề nghị sửa công thức hoặc nhập trực tiếp giá trị.",
    });
  });
});

describe("readText, readStatus, readProgress and readDate", () => {
  const words = fc.constantFrom(
    "14/3/2025",
    "50%",
    "hoµn",
    "Hoàn",
    "aø",
    "chưa",
    "quý I/2025",
    "-",
    "ngày",
    "1",
    "Ö",
    "?",
  );
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.array(words, { maxLength: 5 }).map((parts) => parts.join(" ")),
    fc.array(fc.integer({ min: 0x20, max: 0x17f }), { maxLength: 30 }).map((codes) => String.fromCharCode(...codes)),
  );
  const font = fc.constantFrom(".VnTime", ".VnTimeH", "VNI-Times", "Arial", "");
  const cell = fc.record(
    {
      value: fc.oneof(
        text,
        fc.double(),
        fc.boolean(),
        fc.constant(null),
        text.map((error) => ({ error })),
      ),
      shown: fc.constantFrom("date" as const, "percent" as const),
      isFormula: fc.constant(true as const),
      font,
      runs: fc.array(fc.record({ text, font }), { maxLength: 3 }),
    },
    { requiredKeys: ["value"] },
  );

  const fits: readonly (readonly [string, (cell: RawCell) => ReadValue<unknown>, (value: never) => boolean])[] = [
    ["text", readText, (value: string) => value === value.trim().normalize("NFC")],
    ["status", (one) => readStatus(one, "A1"), (value: unknown) => typeof value === "string"],
    ["share", (one) => readProgress(one, { headedPercent: true }, "A1"), isShare],
    ["share", (one) => readProgress(one, { headedPercent: false }, "A1"), isShare],
    [
      "day",
      (one) => readDate(one, "A1"),
      (value: number | undefined) => value === undefined || Number.isInteger(value),
    ],
  ];

  function isShare(value: number | undefined): boolean {
    return value === undefined || (value >= 0 && value <= 1);
  }

  test.each(fits)("answer any cell with a %s or a sentence", (_, readCell, isFit) => {
    fc.assert(
      fc.property(cell, (one) => {
        const read = readCell(one);
        if (read.ok) {
          expect(isFit(read.value as never)).toBe(true);
          for (const issue of read.issues) expect(issue).toMatchObject({ where: "A1", severity: "remark" });
        } else {
          expect(read.message).toContain("Đề nghị");
          expect(read.raw.length).toBeLessThanOrEqual(200);
        }
      }),
      { numRuns: 400 },
    );
  });
});
