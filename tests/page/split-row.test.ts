/** Pieces of a row: where texts are cut, and that nothing but the break is lost. */
import fc from "fast-check";
import { textRoomPoints, columnWidthPoints } from "../../src/page/cells";
import { wrapText } from "../../src/page/measure";
import { columnEdges } from "../../src/page/row-heights";
import { type RowRest, cutRow, wholeRow } from "../../src/page/split-row";
import { BODY_FACE, LINE_POINTS, aCell, aRow } from "../builders/a-flow";
import { flowText } from "../builders/flow-arbitrary";
import { rejoins } from "../builders/page-laws";

/** All pieces of a row of one text, each so many lines high. */
function piecesOf(text: string, widthChars: number, lineCount: number): readonly string[] {
  const row = aRow(0, { cells: [aCell(text)] });
  const pieces: string[] = [];
  let rest: RowRest | undefined = wholeRow(row);
  while (rest) {
    const piece = cutRow(row, columnEdges([widthChars]), rest, lineCount * LINE_POINTS);
    pieces.push(...piece.texts);
    rest = piece.rest;
  }
  return pieces;
}

describe("cutRow", () => {
  // A column of five characters has room for four of these letters and a narrow one.
  test.each([
    ["a blank", "aaaa bbbb", ["aaaa", "bbbb"]],
    ["a line feed", "aa\nbb", ["aa", "bb"]],
    ["the last blank for which there is room", "aaaa  bbb", ["aaaa ", "bbb"]],
    ["the first of more blanks than fit", "aaaa   bbb", ["aaaa ", " bbb"]],
    ["a line feed after a blank", "aa \nbb", ["aa ", "bb"]],
    ["a line feed after a blank that stands out", "aaaai \nbb", ["aaaai ", "bb"]],
    ["one of two line feeds", "aa\n\nbb", ["aa", "", "bb"]],
    ["a hyphen, which stays", "aaa-bbb", ["aaa-", "bbb"]],
    ["a letter, which stays", "aaaaaaa", ["aaaa", "aaa"]],
    ["a line feed at the end", "aa\n", ["aa", ""]],
    ["nothing where a blank ends the text", "aaaai ", ["aaaai "]],
    ["nothing where nothing is", "", [""]],
  ])("cuts at %s", (_what, text, pieces) => {
    expect(piecesOf(text, 5, 1)).toEqual(pieces);
  });

  test("gives each cell the lines for which its face leaves room, and the height of the tallest", () => {
    const row = aRow(0, { cells: [aCell("a\nb\nc"), aCell("a\nb\nc", { column: 1, face: { sizePoints: 14 } })] });
    const piece = cutRow(row, columnEdges([10, 10]), wholeRow(row), 31);
    expect(piece).toEqual({ texts: ["a\nb", "a"], contentPoints: 30, rest: [4, 2] });
  });

  test("takes one line where there is no room for any", () => {
    expect(piecesOf("a\nb", 10, 0)).toEqual(["a", "b"]);
  });

  test("has nothing left of a row without cells", () => {
    const row = aRow(0, { cells: [] });
    expect(cutRow(row, [0], wholeRow(row), 100)).toEqual({ texts: [], contentPoints: 0, rest: undefined });
  });

  test("cuts any text so that its pieces fit and are the text again", () => {
    fc.assert(
      fc.property(
        flowText(3_000),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 9 }),
        (text, width, count) => {
          const pieces = piecesOf(text, width, count);
          expect(rejoins(text, pieces)).toBe(true);
          for (const piece of pieces) {
            const room = textRoomPoints(columnWidthPoints(width));
            expect(wrapText(piece, room, BODY_FACE).length).toBeLessThanOrEqual(count);
          }
        },
      ),
    );
  });
});
