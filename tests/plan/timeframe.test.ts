import * as fc from "fast-check";
import { formatDate } from "../../src/plan/dates";
import { parseTimeframe, timeframesOf, usualTimeframes } from "../../src/plan/timeframe";
import { seedPlan } from "../builders/seed";

const WHERE = "Nhiệm vụ I.1, cột Thời gian thực hiện";

function days(text: string): string | readonly string[] {
  const read = parseTimeframe(text, 2025, WHERE);
  if (!read.ok) return read.issues.map(({ code }) => code);
  return `${formatDate(read.value.from)} – ${formatDate(read.value.to)}${read.value.nature === "Thường xuyên" ? " T" : ""}`;
}

describe("parseTimeframe", () => {
  test.each([
    // as in the published plan
    ["Đầu năm 2025", "1/1/2025 – 31/3/2025"],
    ["Tháng 01/2025", "1/1/2025 – 31/1/2025"],
    ["Trong năm 2025", "1/1/2025 – 31/12/2025"],
    ["Thường xuyên", "1/1/2025 – 31/12/2025 T"],
    ["Quý I/2025", "1/1/2025 – 31/3/2025"],
    ["Tháng 4/2025", "1/4/2025 – 30/4/2025"],
    ["Quý IV/2025 - Quý II/2026", "1/10/2025 – 30/6/2026"],
    ["Năm 2025", "1/1/2025 – 31/12/2025"],
    ["Quý IV năm 2025", "1/10/2025 – 31/12/2025"],
    // months and quarters
    ["Tháng 4 năm 2025", "1/4/2025 – 30/4/2025"],
    ["tháng 2/2024", "1/2/2024 – 29/2/2024"],
    ["Tháng 12", "1/12/2025 – 31/12/2025"],
    ["Trong tháng 6/2025", "1/6/2025 – 30/6/2025"],
    ["Tháng 4-2025", "1/4/2025 – 30/4/2025"],
    ["QUÝ  iii / 2025", "1/7/2025 – 30/9/2025"],
    ["Quý 2/2025", "1/4/2025 – 30/6/2025"],
    ["Quý IV", "1/10/2025 – 31/12/2025"],
    ["Quý I, năm 2026", "1/1/2026 – 31/3/2026"],
    // spans
    ["Quý I-II/2025", "1/1/2025 – 30/6/2025"],
    ["Quý I – Quý III/2026", "1/1/2026 – 30/9/2026"],
    ["Quý IV/2025 — Quý II/2026", "1/10/2025 – 30/6/2026"],
    ["Quý I, II, III/2025", "1/1/2025 – 30/9/2025"],
    ["Quý I và Quý II/2025", "1/1/2025 – 30/6/2025"],
    ["Tháng 3 - tháng 6/2025", "1/3/2025 – 30/6/2025"],
    ["Từ tháng 3 đến tháng 6 năm 2025", "1/3/2025 – 30/6/2025"],
    ["Quý II/2025 - Quý III", "1/4/2025 – 30/9/2025"],
    ["Năm 2025-2026", "1/1/2025 – 31/12/2026"],
    ["Giai đoạn 2025 - 2030", "1/1/2025 – 31/12/2030"],
    // parts of a year
    ["6 tháng đầu năm 2025", "1/1/2025 – 30/6/2025"],
    ["06 tháng cuối năm", "1/7/2025 – 31/12/2025"],
    ["9 tháng đầu năm 2025", "1/1/2025 – 30/9/2025"],
    ["Cuối năm 2025", "1/10/2025 – 31/12/2025"],
    ["Cả năm", "1/1/2025 – 31/12/2025"],
    ["2025", "1/1/2025 – 31/12/2025"],
    // deadlines: "trước" leaves the day named outside
    ["Trước ngày 15/6/2025", "1/1/2025 – 14/6/2025"],
    ["Trước 15/6", "1/1/2025 – 14/6/2025"],
    ["Hoàn thành trước ngày 15-6-2025", "1/1/2025 – 14/6/2025"],
    ["Trước tháng 6/2025", "1/1/2025 – 31/5/2025"],
    ["Chậm nhất ngày 15 tháng 6 năm 2025", "1/1/2025 – 15/6/2025"],
    ["Đến hết quý I/2026", "1/1/2025 – 31/3/2026"],
    ["Ngày 15/6/2025", "15/6/2025 – 15/6/2025"],
    // standing tasks
    ["thường xuyên", "1/1/2025 – 31/12/2025 T"],
    ["Thường xuyên trong năm 2025", "1/1/2025 – 31/12/2025 T"],
    ["Thường xuyên, liên tục", "1/1/2025 – 31/12/2025 T"],
    ["Hằng năm", "1/1/2025 – 31/12/2025 T"],
    // spelling
    ["Tha\u0301ng 4/2025", "1/4/2025 – 30/4/2025"],
    ["Quý\u00a0I/2025.", "1/1/2025 – 31/3/2025"],
  ])("reads %j as %s", (text, expected) => {
    expect(days(text)).toBe(expected);
  });

  test.each([
    ["", "timeframe/unreadable"],
    ["Khi có yêu cầu", "timeframe/unreadable"],
    ["Quý V/2025", "timeframe/unreadable"],
    ["Tháng 13/2025", "timeframe/unreadable"],
    ["Tháng 0/2025", "timeframe/unreadable"],
    ["Trước ngày 30/2/2025", "timeframe/unreadable"],
    ["Quý I/2525", "timeframe/unreadable"],
    ["Quý IV/2025 - Quý", "timeframe/unreadable"],
    ["II/2026", "timeframe/unreadable"],
    ["Quý IV/2025 - Quý I/2025", "timeframe/reversed"],
    ["Quý III, I, II/2025", "timeframe/reversed"],
    ["Năm 2026 - 2025", "timeframe/reversed"],
  ])("refuses %j as %s", (text, code) => {
    expect(parseTimeframe(text, 2025, WHERE)).toMatchObject({ ok: false, issues: [{ code, where: WHERE }] });
  });

  test.each(["Đầu năm 2025", "Cuối năm", "Trước ngày 15/6/2025", "Hằng năm"])(
    "says what it took %j to mean",
    (text) => {
      const read = parseTimeframe(text, 2025, WHERE);
      expect(read).toMatchObject({
        ok: true,
        remarks: [{ code: "timeframe/assumed", where: WHERE, severity: "remark" }],
      });
    },
  );

  test("takes words that fix their own dates without remark", () => {
    expect(parseTimeframe("Quý I/2025", 2025, WHERE)).toMatchObject({ ok: true, remarks: [] });
  });

  test("keeps the words of the cell as the name of the timeframe", () => {
    const read = parseTimeframe(" Quý  I/2025 ", 2025, WHERE);
    expect(read.ok && read.value.text).toBe("Quý  I/2025");
  });

  test("tells the user the forms it accepts", () => {
    const read = parseTimeframe("sớm", 2025, WHERE);
    expect(read.ok ? "" : read.issues[0]?.message).toMatch(/«sớm».*Đề nghị ghi như «Tháng 4\/2025»/);
  });

  test("never throws, never ends before it begins, stays quick on hostile text", () => {
    const words = fc.constantFrom(
      "quý",
      "tháng",
      "năm",
      "đến",
      "trước",
      "i",
      "iv",
      "2025",
      "/",
      "-",
      ",",
      " ",
      "thường xuyên",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words, { maxLength: 60 }).map((list) => list.join(" ")),
        ),
        (text) => {
          const read = parseTimeframe(text, 2025, WHERE);
          expect(read.ok ? read.value.to - read.value.from : 0).toBeGreaterThanOrEqual(0);
        },
      ),
    );
    expect(days("quý i - ".repeat(100_000))).toEqual(["timeframe/unreadable"]);
  });
});

describe("usualTimeframes", () => {
  test("has twelve months, four quarters, two halves, the year in three wordings, and standing tasks", () => {
    const texts = usualTimeframes(2027).map(({ text }) => text);
    expect(texts).toHaveLength(22);
    expect(texts).toEqual(expect.arrayContaining(["Tháng 01/2027", "Tháng 12/2027", "Quý IV/2027", "Thường xuyên"]));
  });
});

describe("timeframesOf", () => {
  const { timeframes, remarks } = timeframesOf(seedPlan());
  const texts = timeframes.map(({ text }) => text);

  test("has every wording of the published plan first, in plan order", () => {
    expect(texts.slice(0, 9)).toEqual([
      "Đầu năm 2025",
      "Tháng 01/2025",
      "Trong năm 2025",
      "Thường xuyên",
      "Quý I/2025",
      "Tháng 4/2025",
      "Quý IV/2025 - Quý II/2026",
      "Năm 2025",
      "Quý IV năm 2025",
    ]);
  });

  test("adds the usual ones of both years that the plan reaches, none twice", () => {
    expect(texts).toEqual(expect.arrayContaining(["Tháng 12/2025", "6 tháng đầu năm 2025", "Quý I/2026", "Năm 2026"]));
    expect(new Set(texts.map((text) => text.toLowerCase())).size).toBe(texts.length);
  });

  test("shows the one assumption in the published plan", () => {
    expect(remarks.map(({ code, where }) => [code, where])).toEqual([["timeframe/assumed", WHERE]]);
  });

  test("lists unreadable and blank cells as remarks, not as timeframes", () => {
    const plan = seedPlan();
    const tasks = plan.tasks.map((task, index) => ({
      ...task,
      timeframeText: index === 0 ? "Khi cần" : index === 1 ? "" : task.timeframeText,
    }));
    const read = timeframesOf({ ...plan, tasks });
    expect(read.timeframes.some(({ text }) => text === "Khi cần" || text === "")).toBe(false);
    expect(read.remarks.map(({ code, severity }) => [code, severity])).toEqual([
      ["timeframe/unreadable", "remark"],
      ["timeframe/blank", "remark"],
    ]);
  });
});
