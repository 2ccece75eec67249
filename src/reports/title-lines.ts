/**
 * What stands around the tables of a sheet: the lines of the title block above, and those of the signatures below.
 */
import type { Grid } from "./grid";
import { plainLetters } from "./plain-text";

export type TitleLine = {
  readonly text: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
  /** Place of the line in its cell, from 0. */
  readonly lineIndex: number;
};

/** Cells of a title block, and letters of one cell, that are looked at. Our choice. */
const TITLE_CELLS = 400;
const CELL_CHARACTERS = 2_000;

/** Lines of the cells from `top` to `bottom`, both inside, by rows. */
export function linesBetween(grid: Grid, top: number, bottom: number): readonly TitleLine[] {
  const lines: TitleLine[] = [];
  let cells = 0;
  for (const { rowIndex, cells: inRow } of grid.rows) {
    if (rowIndex < top) continue;
    if (rowIndex > bottom || cells >= TITLE_CELLS) break;
    for (const columnIndex of inRow.keys()) {
      cells += 1;
      const pieces = grid.text(rowIndex, columnIndex).slice(0, CELL_CHARACTERS).split("\n");
      pieces.forEach((piece, lineIndex) => {
        const text = piece.replace(/\s+/g, " ").trim();
        if (text !== "") lines.push({ text, rowIndex, columnIndex, lineIndex });
      });
    }
  }
  return lines;
}

const DATE_LINE = /^(?:[\p{L} .…_-]*, ?)?ngay[ \d….…_/]*thang[ \d….…_/]*nam[ \d….…_/]*$/u;
const SIGNATURE =
  /^(?:noi nhan|nguoi (?:lap|tong hop|bao cao|ky)(?: (?:bieu|bang|bao cao))?|(?:tm|kt|tl|tuq|q) ?\. ?\p{L}|thu truong|xac nhan cua|(?:pho )?(?:giam doc|chu tich|truong phong|chanh van phong|truong ban|hieu truong|cuc truong)(?: .{0,60})?$|\(?ky,? (?:ghi ro|ten)|ky ten)/u;
/** A signature is short; a longer text only begins like one. Our choice. */
const SIGNATURE_CHARACTERS = 120;

/** "Nơi nhận:", "KT. GIÁM ĐỐC", "Người lập biểu", "Trà Vinh, ngày 14 tháng 3 năm 2025". */
export function isSignature(text: string): boolean {
  const first = text.split("\n")[0] ?? "";
  if (first.length > SIGNATURE_CHARACTERS) return false;
  const plain = plainLetters(first);
  return SIGNATURE.test(plain) || DATE_LINE.test(plain);
}
