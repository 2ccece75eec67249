import fc from "fast-check";
import { gatherTexts, MOST_CHARS, MOST_LINE_FEEDS } from "../../src/reports/gathered-texts";
import type { ReportRecord } from "../../src/reports/record";
import { aRecord } from "../builders/a-record";
import { aRegistry } from "../builders/registry";

const REGISTRY = aRegistry(["Văn phòng UBND tỉnh", "Sở Tư pháp", "Sở Y tế"]);
const STANDS = "trang tính «Báo cáo nhận về», kỳ 2025-Q1";

const gather = (...records: readonly ReportRecord[]) => gatherTexts(records, REGISTRY, STANDS);

describe("gatherTexts", () => {
  test("puts an agency on each line, in the registry's order, strangers last", () => {
    const gathered = gather(
      aRecord("UBND xã Mới", "II.1", { result: "Đã họp" }),
      aRecord("Sở Y tế", "II.1", { result: "Đã ban hành Kế hoạch số 5.", figures: "12 lớp", product: "KH 5/KH-SYT" }),
      aRecord("Sở Tư pháp", "II.1", { result: "- Rà soát 10 văn bản\n- Bãi bỏ 2 văn bản" }),
      aRecord("Sở Tư pháp", "II.2", { result: "Việc khác" }),
    );
    expect(gathered.get("ii.1")).toMatchObject({
      code: "II.1",
      agencyCount: 3,
      results:
        "Sở Tư pháp: - Rà soát 10 văn bản - Bãi bỏ 2 văn bản.\n" +
        "Sở Y tế: Đã ban hành Kế hoạch số 5. Số liệu: 12 lớp. Sản phẩm: KH 5/KH-SYT.\n" +
        "UBND xã Mới: Đã họp.",
      difficulties: "",
    });
    expect(gathered.get("ii.2")?.agencyCount).toBe(1);
    expect(gathered.get("ii.3")).toBeUndefined();
  });

  test("leaves products out where they are shown beside", () => {
    const record = aRecord("Sở Y tế", "II.1", { result: "Đã ban hành.", product: "KH 5/KH-SYT" });
    expect(gatherTexts([record], REGISTRY, STANDS, false).get("ii.1")?.results).toBe("Sở Y tế: Đã ban hành.");
  });

  test("names an agency that reported without words, but not one without difficulties", () => {
    const gathered = gather(
      aRecord("Sở Tư pháp", "II.1", { status: "Hoàn thành" }),
      aRecord("Sở Y tế", "II.1", { difficulty: "Thiếu kinh phí", proposal: "Bố trí vốn" }),
    );
    expect(gathered.get("ii.1")).toMatchObject({
      results: "Sở Tư pháp: hoàn thành, không ghi kết quả.\nSở Y tế: không ghi kết quả.",
      difficulties: "Sở Y tế: Thiếu kinh phí. Kiến nghị: Bố trí vốn.",
    });
  });

  test("leaves out and counts what a cell cannot hold, and goes on with those that fit", () => {
    const gathered = gather(
      aRecord("Văn phòng UBND tỉnh", "II.1", { result: "a".repeat(20_000) }),
      aRecord("Sở Tư pháp", "II.1", { result: "b".repeat(20_000) }),
      aRecord("Sở Y tế", "II.1", { result: "Ngắn" }),
    );
    const lines = gathered.get("ii.1")?.results.split("\n") ?? [];
    expect(lines.map((line) => line.slice(0, 8))).toEqual(["Văn phòn", "Sở Y tế:", "Còn 1 cơ"]);
    expect(lines[2]).toBe(`Còn 1 cơ quan không ghi hết vào ô này; xem đủ tại ${STANDS}, mã II.1.`);
  });

  test("fills a cell up to its very end without leaving anyone out", () => {
    const long = "a".repeat(MOST_CHARS - "Sở Y tế: .".length);
    expect(gather(aRecord("Sở Y tế", "II.1", { result: long })).get("ii.1")?.results).toHaveLength(MOST_CHARS);
    const more = gather(aRecord("Sở Y tế", "II.1", { result: `${long}a` })).get("ii.1")?.results;
    expect(more).toMatch(/^Còn 1 cơ quan/);
  });

  test("never exceeds a cell, and every agency is in a line or counted", () => {
    const lengths = fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 1, maxLength: 600 });
    const run = fc.property(lengths, (numbers) => {
      const records = numbers.map((length, index) =>
        aRecord(`UBND xã Số ${index}`, "II.1", { result: "nội dung ".repeat(length / 9) }),
      );
      const text = gather(...records).get("ii.1")?.results ?? "";
      const lines = text.split("\n");
      const leftOut = Number(/^Còn (\d+) cơ quan không ghi hết/.exec(lines.at(-1) ?? "")?.[1] ?? 0);
      expect(text.length).toBeLessThanOrEqual(MOST_CHARS);
      expect(lines.length - 1).toBeLessThanOrEqual(MOST_LINE_FEEDS);
      expect(lines.length - (leftOut > 0 ? 1 : 0) + leftOut).toBe(numbers.length);
    });
    fc.assert(run, { numRuns: 50 });
  });
});
