import fc from "fast-check";
import type { AppendixChoices, AttachedTo } from "../../src/sheets/appendix-choices";
import { attachedLine, headingRows, printedTitle } from "../../src/sheets/appendix-heading";
import { reportChoices } from "../builders/appendix-choices";

const REPORT: AttachedTo = { document: "Báo cáo", number: "15/BC-SNV", date: "5/2/2025", issuer: "Sở Nội vụ" };
/** As a reader sees it: blanks that keep a line together are blanks. */
const read = (text: string): string => text.replace(/\u00a0+/g, " _ ").replace(/ +/g, " ");

describe("attachedLine", () => {
  test.each<[AttachedTo, AppendixChoices["copy"], string]>([
    [REPORT, "paper", "(Kèm theo Báo cáo số 15/BC-SNV ngày 05 tháng 02 năm 2025 của Sở Nội vụ)"],
    [REPORT, "electronic", "(Kèm theo Báo cáo số _ /BC-SNV ngày _ tháng _ năm _ của Sở Nội vụ)"],
    [{ ...REPORT, number: "", date: "" }, "paper", "(Kèm theo Báo cáo số _ ngày _ tháng _ năm _ của Sở Nội vụ)"],
    [{ ...REPORT, number: "15", issuer: " " }, "paper", "(Kèm theo Báo cáo số 15 ngày 05 tháng 02 năm 2025)"],
    [{ ...REPORT, number: "15" }, "electronic", "(Kèm theo Báo cáo số _ ngày _ tháng _ năm _ của Sở Nội vụ)"],
    [
      { document: "Kế hoạch", number: "140/KH-UBND", date: "24-12-2024", issuer: "UBND  tỉnh" },
      "paper",
      "(Kèm theo Kế hoạch số 140/KH-UBND ngày 24 tháng 12 năm 2024 của UBND tỉnh)",
    ],
    [{ ...REPORT, date: "31/2/2025" }, "paper", "(Kèm theo Báo cáo số 15/BC-SNV ngày _ tháng _ năm _ của Sở Nội vụ)"],
  ])("of %j, %s", (attachedTo, copy, expected) => {
    expect(read(attachedLine(attachedTo, copy)).replace(/_ \)/, "_)")).toBe(expected.replace(/_ \)/, "_)"));
  });

  test("an electronic copy never names a number or a day", () => {
    fc.assert(
      fc.property(
        fc.nat(9999),
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 1, max: 12 }),
        (number, day, month) => {
          const line = attachedLine(
            { ...REPORT, number: `${number}/BC-SNV`, date: `${day}/${month}/2025` },
            "electronic",
          );
          expect(line).not.toMatch(/\d/);
        },
      ),
    );
  });
});

describe("printedTitle", () => {
  test.each([
    ["Nhiệm vụ cải cách  hành chính", "NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH"],
    ["đôn đốc\nquý i", "ĐÔN ĐỐC QUÝ I"],
  ])("of %j", (title, expected) => {
    expect(printedTitle(title)).toBe(expected);
  });
});

describe("headingRows", () => {
  const CHOICES = reportChoices({ number: "II", attachedTo: REPORT, copy: "paper" });

  test("stand in the order, size and cut that the decree gives", () => {
    const lines = headingRows(CHOICES, 6).flatMap(({ cells }) => cells);
    expect(lines.map(({ text, face, align, span }) => [text, face, align, span])).toEqual([
      ["Phụ lục II", { sizePoints: 14, bold: true }, "center", 6],
      ["KẾT QUẢ", { sizePoints: 14, bold: true }, "center", 6],
      [
        "(Kèm theo Báo cáo số 15/BC-SNV ngày 05 tháng 02 năm 2025 của Sở Nội vụ)",
        { sizePoints: 14, italic: true },
        "center",
        6,
      ],
      [expect.stringMatching(/^_+$/), { sizePoints: 11 }, "center", 6],
    ]);
  });

  test("a lone appendix has no number", () => {
    const [first] = headingRows({ ...CHOICES, number: "" }, 6).flatMap(({ cells }) => cells);
    expect(first?.text).toBe("Phụ lục");
  });
});
