/** Widths against the published metrics of Times, wrapping against its promises on any text. */
import fc from "fast-check";
import { type Face, lineHeightPoints, textWidthPoints, wrapSpans, wrapText } from "../../src/page/measure";

const FACE: Face = { sizePoints: 11 };

/** Texts like those in cells: Vietnamese in both normal forms, blanks, hyphens, marks, emoji, line ends, lone surrogates. */
const anyText = fc.string({
  unit: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...Array.from("aoiuêđưlWM.;,()09")) },
    { weight: 3, arbitrary: fc.constantFrom(" ", "\t", "-", "–", "\n", "\r\n", "\u00a0") },
    { weight: 2, arbitrary: fc.constantFrom("ế".normalize("NFD"), "\u0301", "\u031b", "👩‍👩‍👧", "漢", "\ud83d", "\u200b") },
    { weight: 1, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 1 }) },
  ),
  maxLength: 200,
});
const anyWidth = fc.double({ min: -10, max: 300, noNaN: true });
const anyFace = fc.record({ sizePoints: fc.constantFrom(8, 11, 13, 14), bold: fc.boolean(), italic: fc.boolean() });

const withoutBlanks = (text: string): string => text.replace(/[ \t\n]/g, "");

describe("textWidthPoints", () => {
  // Widths in 1/1000 em from Adobe's metrics of Times-Roman, Times-Bold, Times-Italic and Times-BoldItalic.
  test.each<[string, Omit<Face, "sizePoints">, number]>([
    ["A", {}, 722],
    ["a", {}, 444],
    ["i", {}, 278],
    ["0", {}, 500],
    [" ", {}, 250],
    ["-", {}, 333],
    ["—", {}, 1000],
    ["W", {}, 944],
    ["W", { bold: true }, 1000],
    ["a", { bold: true }, 500],
    ["A", { italic: true }, 611],
    ["m", { bold: true, italic: true }, 778],
  ])("sets %j in %j as wide as Times", (text, cut, thousandths) => {
    expect(textWidthPoints(text, { sizePoints: 1000, ...cut })).toBeCloseTo(thousandths, -0.3);
  });

  test.each(["ế", "ặ", "ộ", "ỹ", "Ầ", "Ớ", "ự"])("knows the Vietnamese letter %s", (letter) => {
    const base = letter.normalize("NFD").charAt(0);
    const wider = textWidthPoints(letter, FACE) - textWidthPoints(base, FACE);
    expect(wider).toBeGreaterThanOrEqual(0);
    expect(wider).toBeLessThan(0.1 * FACE.sizePoints);
  });

  test("sets decomposed letters as wide as composed ones, within half a percent", () => {
    const text = "Sở Nội vụ chủ trì, phối hợp với các cơ quan, đơn vị xây dựng kế hoạch cải cách hành chính";
    const [composed, decomposed] = [textWidthPoints(text, FACE), textWidthPoints(text.normalize("NFD"), FACE)];
    expect(decomposed).toBeGreaterThanOrEqual(composed);
    expect(decomposed).toBeLessThan(composed * 1.005);
  });

  test("grows with the size and is the sum of its parts", () => {
    expect(textWidthPoints("kỳ báo cáo", { sizePoints: 22 })).toBeCloseTo(2 * textWidthPoints("kỳ báo cáo", FACE));
    expect(textWidthPoints("kỳ báo cáo", FACE)).toBeCloseTo(
      textWidthPoints("kỳ b", FACE) + textWidthPoints("áo cáo", FACE),
    );
  });

  test("takes an emoji for one em and its joiners for nothing", () => {
    expect(textWidthPoints("👩\u200d\ufe0f", FACE)).toBe(11);
  });

  test.each([0, -3, NaN])("measures nothing at size %d", (sizePoints) => {
    expect(textWidthPoints("abc", { sizePoints })).toBe(0);
  });
});

describe("wrapText", () => {
  const widthOf = (text: string): number => textWidthPoints(text, FACE);

  test.each([
    ["breaks at blanks", "một hai ba", "một hai", ["một hai", "ba"]],
    ["keeps what fits exactly", "một hai", "một hai", ["một hai"]],
    ["breaks after a hyphen", "aaa-bbb", "aaa-b", ["aaa-", "bbb"]],
    ["does not part a minus sign from its number", "-5555", "-55", ["-55", "55"]],
    ["breaks inside a word longer than the line", "aaaaaaa", "aaa", ["aaa", "aaa", "a"]],
    ["goes on with the rest of a broken word", "b aaaaaa b", "aaaa", ["b", "aaaa", "aa b"]],
    ["ends a line at a line feed", "a\n\nb", "mmmm", ["a", "", "b"]],
    ["does not break at a no-break space", "a b\u00a0c", "a b\u00a0", ["a", "b\u00a0c"]],
    ["lets the blank at the end stand out", "aaa ", "aaa", ["aaa"]],
    ["loses only one of several blanks", "aaa   ccc", "aaa", ["aaa", " ", "ccc"]],
    ["keeps marks with their letter", "e\u0323\u0302e\u0323\u0302", "e", ["e\u0323\u0302", "e\u0323\u0302"]],
    ["leaves a blank text as one line", "", "a", [""]],
  ])("%s", (_rule, text, asWideAs, lines) => {
    expect(wrapText(text, widthOf(asWideAs), FACE)).toEqual(lines);
  });

  test.each([0, -5, NaN])("gives every character its own line at width %d", (width) => {
    expect(wrapText("ab👍", width, FACE)).toEqual(["a", "b", "👍"]);
  });

  test("keeps all on one line at an endless width", () => {
    expect(wrapText("một hai ba", Infinity, FACE)).toEqual(["một hai ba"]);
  });

  test("loses no character but the blanks at which it breaks", () => {
    fc.assert(
      fc.property(anyText, anyWidth, anyFace, (text, width, face) => {
        const lines = wrapText(text, width, face);
        const feeds = text.split("\n").length - 1;
        expect(withoutBlanks(lines.join(""))).toBe(withoutBlanks(text));
        expect(lines.join("").length).toBeGreaterThanOrEqual(text.length - feeds - (lines.length + feeds));
      }),
    );
  });

  test("makes no line wider than the width unless it is a single character", () => {
    fc.assert(
      fc.property(anyText, anyWidth, anyFace, (text, width, face) => {
        for (const line of wrapText(text, width, face)) {
          const visible = Array.from(line).filter((character) => textWidthPoints(character, face) > 0);
          const horns = visible.filter((character) => character === "\u031b").length;
          if (visible.length - horns > 1) expect(textWidthPoints(line, face)).toBeLessThanOrEqual(width + 1e-6);
        }
      }),
    );
  });

  test("needs no fewer lines for a longer text or a narrower column", () => {
    fc.assert(
      fc.property(
        anyText,
        anyText,
        anyWidth,
        fc.double({ min: 0, max: 50, noNaN: true }),
        (text, more, width, less) => {
          const lines = wrapText(text, width, FACE).length;
          expect(wrapText(text + more, width, FACE).length).toBeGreaterThanOrEqual(lines);
          expect(wrapText(text, width - less, FACE).length).toBeGreaterThanOrEqual(lines);
        },
      ),
    );
  });
});

describe("wrapSpans", () => {
  test("wraps a part as if it were a text of its own, up to so many lines", () => {
    fc.assert(
      fc.property(anyText, anyText, anyWidth, fc.integer({ min: 1, max: 5 }), (before, text, width, mostLines) => {
        const whole = before + text;
        const spans = wrapSpans(whole, width, FACE, { from: before.length, mostLines });
        const lines = spans.map(({ start, end }) => whole.slice(start, end));
        expect(lines).toEqual(wrapText(text, width, FACE).slice(0, mostLines));
      }),
    );
  });
});

describe("lineHeightPoints", () => {
  test.each([
    [11, 15],
    [12, 15.75],
    [13, 16.5],
    [14, 18.75],
  ])("is Excel's row height at %d pt", (sizePoints, points) => {
    expect(lineHeightPoints({ sizePoints })).toBe(points);
  });

  test("leaves room for the letters at any size", () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 409, noNaN: true }), (sizePoints) => {
        expect(lineHeightPoints({ sizePoints })).toBeGreaterThan(sizePoints * 1.15);
      }),
    );
  });
});
