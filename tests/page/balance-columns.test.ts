import fc from "fast-check";
import { balanceColumns } from "../../src/page/balance-columns";
import type { FlowRow } from "../../src/page/flow";

const WIDTH = 600;
const rowOf = (...texts: readonly string[]): FlowRow => ({
  cells: texts.map((text, column) => ({ column, text, face: { sizePoints: 11 }, align: "left" })),
  isBoxed: true,
  minimumPoints: 0,
});
const LONG = "Đã ban hành kế hoạch và tổ chức thực hiện ".repeat(20);

describe("balanceColumns", () => {
  test("gives the room to the column of long texts", () => {
    const [first = 0, second = 0] = balanceColumns([1, 1], [rowOf("3", LONG), rowOf("4", LONG)], WIDTH);
    expect(second).toBeGreaterThan(first * 1.7);
  });

  test("leaves every column the better part of its share", () => {
    const [first = 0] = balanceColumns([1, 1], [rowOf("3", LONG)], WIDTH);
    expect(first).toBeGreaterThanOrEqual((WIDTH / 2) * 0.5);
  });

  test("leaves equal columns equal", () => {
    const widths = balanceColumns([1, 1, 1], [rowOf(LONG, LONG, LONG)], WIDTH);
    for (const width of widths) expect(Math.abs(width - WIDTH / 3)).toBeLessThan(WIDTH * 0.05);
  });

  test("breaks no word that a narrow column has room to be widened for", () => {
    const [first = 0] = balanceColumns([1, 30], [rowOf("nghiêngnghiêng", "ngắn")], WIDTH);
    expect(first).toBeGreaterThan(70);
  });

  test("does not look at cells that cover several columns", () => {
    const spanning: FlowRow = {
      cells: [{ column: 0, span: 2, text: LONG, face: { sizePoints: 11 }, align: "left" }],
      isBoxed: true,
      minimumPoints: 0,
    };
    expect(balanceColumns([2, 1], [spanning], WIDTH)).toEqual([400, 200]);
  });

  test("is given nothing to go by: the shares stand", () => {
    expect(balanceColumns([2, 1], [], WIDTH)).toEqual([400, 200]);
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
            width,
          );
          expect(widths).toHaveLength(shares.length);
          expect(Math.min(...widths)).toBeGreaterThan(0);
          expect(widths.reduce((sum, each) => sum + each, 0)).toBeCloseTo(width, 3);
        },
      ),
    );
  });
});
