import { columnWidthPoints, textRoomPoints } from "../../src/page/cells";
import { fitColumns } from "../../src/page/fit-columns";
import { wrapText } from "../../src/page/measure";
import { frameOf } from "../../src/page/paper";
import { agenciesAppendix } from "../../src/sheets/appendix-agencies";
import { areasAppendix } from "../../src/sheets/appendix-areas";
import { seedAppendixData } from "../builders/appendix-data";

const data = seedAppendixData();
/** The largest type there is, in the bold of headings and totals. */
const FACE = { sizePoints: 12, bold: true };
const FULL_RATE = "100,0%";

describe.each([
  ["agencies", agenciesAppendix(data, {})],
  ["areas", areasAppendix(data, {})],
])("the printed summary %s", (_, { columns }) => {
  test.each([
    ["the least margins", { top: 20, right: 15, bottom: 20, left: 30 }],
    ["the widest margins", { top: 25, right: 20, bottom: 25, left: 35 }],
    ["its upper edge bound", { top: 35, right: 20, bottom: 25, left: 25 }],
  ])("breaks no word of a heading and no rate, with %s", (_margins, margins) => {
    const widths = fitColumns(
      columns.map(({ share }) => share),
      frameOf(margins).widthPoints,
    );
    const broken = columns.flatMap(({ header }, index) => {
      const room = textRoomPoints(columnWidthPoints(widths[index] ?? 0));
      const words = [...header.split(" "), ...(header.startsWith("Tỷ lệ") ? [FULL_RATE] : [])];
      return words.filter((word) => wrapText(word, room, FACE).length > 1);
    });
    expect(broken).toEqual([]);
  });

  test("leaves names well more than twice the room of a count", () => {
    const [, name, ...counts] = columns.map(({ share }) => share);
    expect(name).toBeGreaterThan(2.5 * (counts.reduce((sum, share) => sum + share, 0) / counts.length));
  });
});
