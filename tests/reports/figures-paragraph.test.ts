import fc from "fast-check";
import { serialOf } from "../../src/plan/dates";
import { type Evaluation, EVALUATIONS } from "../../src/plan/status";
import { buildFiguresParagraph } from "../../src/reports/figures-paragraph";

function paragraph(
  counts: Partial<Record<Evaluation, number>>,
  agencies = { due: 12, reported: 5 },
  cutOff = serialOf(2025, 3, 14),
): string {
  const none = Object.fromEntries(EVALUATIONS.map((evaluation) => [evaluation, 0])) as Record<Evaluation, number>;
  return buildFiguresParagraph({ cutOff, byEvaluation: { ...none, ...counts }, agencies });
}

describe("buildFiguresParagraph", () => {
  test("says what is complete, each other group, and who has reported", () => {
    const counts = {
      "Hoàn thành đúng hạn": 2,
      "Hoàn thành trễ hạn": 1,
      "Đang thực hiện": 20,
      "Thực hiện thường xuyên": 8,
      "Quá hạn": 2,
      "Chưa thực hiện": 3,
      "Chưa đến thời gian": 2,
    };
    expect(paragraph(counts)).toBe(
      "Tính đến ngày 14/3/2025, đã hoàn thành 03/38 nhiệm vụ (7,9%), trong đó đúng hạn 02, trễ hạn 01 nhiệm vụ; " +
        "đang thực hiện 20 nhiệm vụ; thực hiện thường xuyên 08 nhiệm vụ; quá hạn 02 nhiệm vụ; " +
        "chưa thực hiện 03 nhiệm vụ; chưa đến thời gian 02 nhiệm vụ. Có 05/12 cơ quan đã gửi báo cáo.",
    );
  });

  test("takes the rate over the tasks that arose, and says so", () => {
    expect(paragraph({ "Hoàn thành đúng hạn": 3, "Đang thực hiện": 33, "Không phát sinh": 2 })).toContain(
      "đã hoàn thành 03/36 nhiệm vụ có phát sinh (8,3%, không tính 02 nhiệm vụ không phát sinh trong tổng số 38 nhiệm vụ), " +
        "trong đó đúng hạn 03 nhiệm vụ; đang thực hiện 33 nhiệm vụ; không phát sinh 02 nhiệm vụ.",
    );
  });

  test.each([
    [
      { "Chưa thực hiện": 38 },
      "chưa có nhiệm vụ nào hoàn thành trong tổng số 38 nhiệm vụ; chưa thực hiện 38 nhiệm vụ.",
    ],
    [{ "Hoàn thành (chưa rõ ngày)": 4 }, "đã hoàn thành 04/04 nhiệm vụ (100,0%), trong đó chưa rõ ngày hoàn thành 04"],
    [
      { "Không phát sinh": 4 },
      "chưa có nhiệm vụ nào hoàn thành trong tổng số 04 nhiệm vụ; không phát sinh 04 nhiệm vụ.",
    ],
  ])("%j", (counts, text) => {
    expect(paragraph(counts)).toContain(text);
  });

  test.each([
    [{ due: 12, reported: 0 }, "Chưa có cơ quan nào trong 12 cơ quan phải báo cáo gửi báo cáo."],
    [{ due: 0, reported: 0 }, "Chưa có cơ quan nào phải gửi báo cáo."],
  ])("of agencies %j says %s", (agencies, sentence) => {
    expect(paragraph({ "Đang thực hiện": 1 }, agencies).endsWith(sentence)).toBe(true);
  });

  test("names no empty group, and parts that add up to the total", () => {
    const counts = fc.tuple(...EVALUATIONS.map(() => fc.integer({ min: 0, max: 120 })));
    const run = fc.property(counts, (numbers) => {
      const total = numbers.reduce((sum, number) => sum + number, 0);
      fc.pre(total > 0);
      const [complete, ...others] = paragraph(
        Object.fromEntries(EVALUATIONS.map((evaluation, index) => [evaluation, numbers[index] ?? 0])),
      )
        .replace(/^.*?, /, "")
        .replace(/\. (?:Có|Chưa).*$/, "")
        .split("; ");
      const named = others.map((part) => Number(/ (\d+) nhiệm vụ$/.exec(part)?.[1]));
      const split = (complete?.split("trong đó ")[1] ?? "").match(/\d+/g)?.map(Number) ?? [];
      const stated = Number(/đã hoàn thành (\d+)\//.exec(complete ?? "")?.[1] ?? 0);
      const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);
      expect([...named, ...split]).not.toContain(0);
      expect(sum(split)).toBe(stated);
      expect(sum([...named, stated])).toBe(total);
    });
    fc.assert(run);
  });
});
