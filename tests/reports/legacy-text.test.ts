import * as fc from "fast-check";
import type { RawCell } from "../../src/raw/workbook";
import { LEGACY_ENCODINGS } from "../../src/reports/legacy-encodings";
import { cellText } from "../../src/reports/legacy-text";
import { typedIn } from "../builders/legacy-typing";
import { seedPlan, seedText } from "../builders/seed";

const text = (cell: RawCell): string | undefined => {
  const read = cellText(cell);
  return read.kind === "text" ? read.text : undefined;
};

describe("cellText", () => {
  test.each<[string, RawCell | undefined, string]>([
    ["an absent cell", undefined, ""],
    ["a blank cell", { value: null }, ""],
    ["an integer without grouping", { value: 1234567 }, "1234567"],
    ["a decimal comma", { value: 0.1 + 0.2 }, "0,3"],
    ["a negative zero", { value: -0 }, "0"],
    ["a date", { value: 45730.5, shown: "date" }, "14/3/2025"],
    ["a percentage", { value: 0.6, shown: "percent" }, "60%"],
    ["a percentage with a fraction", { value: 0.505, shown: "percent" }, "50,5%"],
    ["truth", { value: true }, "Có"],
    ["its contrary", { value: false }, "Không"],
    ["a formula's stored result", { value: "xong", isFormula: true }, "xong"],
    ["text in one Unicode form, with its line breaks", { value: " So\u031b\u0309\u00a0Nội vụ\r\nx " }, "Sở Nội vụ\nx"],
    ["what looks like a formula", { value: "=1+1" }, "=1+1"],
  ])("gives %s", (_, cell, expected) => {
    expect(cellText(cell)).toEqual({ kind: "text", text: expected });
  });

  test.each<[string, RawCell, RegExp]>([
    ["an error", { value: { error: "#N/A" } }, /lỗi «#N\/A»/],
    ["a formula that was never calculated", { value: null, isFormula: true }, /công thức chưa có kết quả/],
    ["lost letters", { value: "Ho\ufffdn th\ufffdnh" }, /lỗi phông chữ/],
    ["question marks for letters", { value: "?ã ho?n th?nh" }, /lỗi phông chữ/],
    ["question marks alone", { value: "Ho?n th?nh" }, /lỗi phông chữ/],
    ["UTF-8 read byte by byte", { value: "Ä‘ang thá»±c hiá»‡n" }, /lỗi phông chữ/],
    ["Unicode and TCVN3 in one piece", { value: "Đã hoµn thµnh c«ng viÖc" }, /lỗi phông chữ/],
    ["the same under an old font", { value: "Đã hoµn thµnh c«ng viÖc", font: ".VnTime" }, /lỗi phông chữ/],
  ])("refuses %s", (_, cell, reason) => {
    expect(cellText(cell)).toMatchObject({ kind: "unreadable", reason: expect.stringMatching(reason) as string });
  });

  test.each<[string, RawCell, string, "TCVN3" | "VNI"]>([
    ["TCVN3 by its font", { value: "®ang lµm", font: ".VnTime" }, "đang làm", "TCVN3"],
    ["one letter by its font", { value: "µ", font: ".VnArial" }, "à", "TCVN3"],
    ["a capitals font", { value: "b¸o c¸o", font: ".VnTimeH" }, "BÁO CÁO", "TCVN3"],
    ["VNI by its font", { value: "Loïc", font: "VNI-Times" }, "Lọc", "VNI"],
    ["ư before the soft hyphen is cleaned away", { value: "Ch\u00ada thùc hiÖn" }, "Chưa thực hiện", "TCVN3"],
    ["TCVN3 by its letters", { value: "Së Néi vô" }, "Sở Nội vụ", "TCVN3"],
    ["one broken word", { value: "Kh«ng" }, "Không", "TCVN3"],
    ["TCVN3 with abbreviations", { value: "QuyÕt ®Þnh sè 12/Q§-UBND" }, "Quyết định số 12/QĐ-UBND", "TCVN3"],
    ["VNI by its letters", { value: "Chöa thöïc hieän" }, "Chưa thực hiện", "VNI"],
    ["VNI that might be TCVN3", { value: "heä thoáng thoâng tin" }, "hệ thống thông tin", "VNI"],
    ["VNI with two dots", { value: "quy ñònh taïi Nghò ñònh" }, "quy định tại Nghị định", "VNI"],
    ["a sign before a word", { value: "theo ®óng quy" }, "theo đúng quy", "TCVN3"],
    ["a cross inside a word", { value: "tr×nh" }, "trình", "TCVN3"],
    ["VNI in capitals", { value: "HOAØN THAØNH" }, "HOÀN THÀNH", "VNI"],
    [
      "runs in several fonts, a vowel apart from its mark",
      {
        value: "Sở: hoaøn thµnh",
        runs: [
          { text: "Sở: ", font: "Times New Roman" },
          { text: "hoa", font: "VNI-Times" },
          { text: "øn", font: "VNI-Helve" },
          { text: " thµnh", font: ".VnTime" },
        ],
      },
      "Sở: hoàn thành",
      "VNI",
    ],
  ])("converts %s", (_, cell, expected, converted) => {
    expect(cellText(cell)).toEqual({ kind: "text", text: expected, converted });
  });

  test.each([
    "5 µm và 3 µg, 2 m², 30 °C, N·m, m×n, ½, ±1",
    "Windows® §5 ©2025 «có» «quá» ¿? 10¹",
    "Nestlé, café, Médecins Sans Frontières, São Paulo, Müller, Citroën, Köln, naïve, Noël",
    "Loïc, Haï, Thaï, Zoë",
    "Ðã hoàn thành QÐ-UBND",
    "Đắk Lắk, Krông Năng, Pleiku",
    "http://x.vn/a?b=1 c?d",
    "hoà, hòa, quý, thuỷ, giêng, quốc, khuỷu",
    "và",
    "dõng",
  ])("leaves %s alone", (value) => {
    expect(cellText({ value })).toEqual({ kind: "text", text: value });
  });

  test.each(["Hoàn thành", "Sở Tư pháp", "và"])("leaves Unicode text under an old font alone: %s", (value) => {
    expect(cellText({ value, font: ".VnTime" })).toEqual({ kind: "text", text: value });
  });

  const contents = seedPlan().tasks.map(({ content }) => content);

  test.each(LEGACY_ENCODINGS)("reads every task of the plan typed in %s, with and without its font", (encoding) => {
    const font = encoding === "VNI" ? "VNI-Times" : ".VnTime";
    for (const content of contents) {
      const value = typedIn(encoding, content);
      expect(text({ value, font })?.toLowerCase()).toBe(content.toLowerCase());
      expect(text({ value })?.toLowerCase()).toBe(content.toLowerCase());
    }
  });

  const words = [...new Set(seedText().match(/[\p{L}\p{M}]+/gu) ?? [])];
  const latin = words.filter((word) => /^[\x00-\xff]*$/.test(word));

  test("returns Vietnamese words among anything of ASCII as they are", () => {
    expect(latin.filter((word) => /[^\x00-\x7f]/.test(word)).length).toBeGreaterThan(50);
    const word = fc.oneof(fc.constantFrom(...words), fc.constantFrom(...latin));
    const ascii = fc
      .string({ unit: "grapheme-ascii", maxLength: 8 })
      .filter((piece) => !/[A-Za-z]\?[A-Za-z]/.test(piece));
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 3, arbitrary: word }, ascii), { maxLength: 30 }), (pieces) => {
        const value = pieces.join(" ");
        expect(cellText({ value })).toEqual({ kind: "text", text: value.trim() });
        expect(cellText({ value: value.normalize("NFD") })).toEqual({ kind: "text", text: value.trim() });
      }),
      { numRuns: 500 },
    );
  });
});
