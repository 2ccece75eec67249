import fc from "fast-check";
import { balanceColumns } from "../../src/page/balance-columns";
import type { FlowRow } from "../../src/page/flow";

const WIDTH = 600;
/** What columns keep of their shares here. */
const LEAST = 0.7;
const FRAME = { widthPoints: WIDTH, heightPoints: 450 };
const rowOf = (...texts: readonly string[]): FlowRow => ({
  cells: texts.map((text, column) => ({ column, text, face: { sizePoints: 11 }, align: "left" })),
  isBoxed: true,
  minimumPoints: 0,
});
const LONG = "Đã ban hành kế hoạch và tổ chức thực hiện ".repeat(20);

describe("balanceColumns", () => {
  test("gives the room to the column of long texts", () => {
    const [first = 0, second = 0] = balanceColumns([1, 1], [rowOf("3", LONG), rowOf("4", LONG)], [], FRAME, LEAST);
    expect(second).toBeGreaterThan(first * 1.7);
  });

  test("leaves every column the better part of its share", () => {
    const [first = 0] = balanceColumns([1, 1], [rowOf("3", LONG)], [], FRAME, LEAST);
    expect(first).toBeGreaterThanOrEqual((WIDTH / 2) * 0.5);
  });

  test("takes more from a column without any text", () => {
    const [blank = 0] = balanceColumns([1, 1], [rowOf("", LONG)], [], FRAME, LEAST);
    const [filled = 0] = balanceColumns([1, 1], [rowOf("3", LONG)], [], FRAME, LEAST);
    expect(blank).toBeLessThan(filled);
  });

  test("leaves equal columns equal", () => {
    const widths = balanceColumns([1, 1, 1], [rowOf(LONG, LONG, LONG)], [], FRAME, LEAST);
    for (const width of widths) expect(Math.abs(width - WIDTH / 3)).toBeLessThan(WIDTH * 0.05);
  });

  test("breaks no word that a narrow column has room to be widened for", () => {
    const [first = 0] = balanceColumns([1, 30], [rowOf("nghiêngnghiêng", "ngắn")], [], FRAME, LEAST);
    expect(first).toBeGreaterThan(70);
  });

  test("gives headings more room when every page repeats them", () => {
    const titles = [rowOf("Sản phẩm, số và ký hiệu của văn bản đã ban hành trong kỳ báo cáo", "Kết quả")];
    const rows = Array.from({ length: 30 }, () => rowOf("", LONG.slice(0, 500)));
    const [once = 0] = balanceColumns([1, 9], [...titles, ...rows], [], FRAME, LEAST);
    const [repeated = 0] = balanceColumns([1, 9], rows, titles, FRAME, LEAST);
    expect(repeated).toBeGreaterThan(once);
  });

  test("is not led astray by words that are none", () => {
    const link = `https://vi.du/${"a".repeat(200)}`;
    const rows = [rowOf("3", LONG, link), rowOf("4", LONG, "")];
    const [, second = 0] = balanceColumns([1, 1, 1], rows, [], FRAME, LEAST);
    expect(second).toBeGreaterThan(WIDTH * 0.4);
  });

  test("does not look at cells that cover several columns", () => {
    const spanning: FlowRow = {
      cells: [{ column: 0, span: 2, text: LONG, face: { sizePoints: 11 }, align: "left" }],
      isBoxed: true,
      minimumPoints: 0,
    };
    expect(balanceColumns([2, 1], [spanning], [], FRAME, LEAST)).toEqual([400, 200]);
  });

  test("is given nothing to go by: the shares stand", () => {
    expect(balanceColumns([2, 1], [], [], FRAME, LEAST)).toEqual([400, 200]);
  });

  const words = fc.array(fc.stringMatching(/^[a-zđêơưạ ]{0,40}$/), { minLength: 4, maxLength: 4 });

  test("always fills the width, with columns that are there", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 4, maxLength: 4 }),
        fc.array(words, { maxLength: 30 }),
        fc.integer({ min: 100, max: 900 }),
        (shares, rows, width) => {
          const widths = balanceColumns(
            shares,
            rows.map((texts) => rowOf(...texts)),
            rows.slice(0, 1).map((texts) => rowOf(...texts)),
            { widthPoints: width, heightPoints: 450 },
            LEAST,
          );
          expect(widths).toHaveLength(shares.length);
          expect(Math.min(...widths)).toBeGreaterThan(0);
          expect(widths.reduce((sum, each) => sum + each, 0)).toBeCloseTo(width, 3);
        },
      ),
    );
  });
});
