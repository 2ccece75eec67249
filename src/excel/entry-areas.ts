/** Single cells gathered into few areas, so that each does not cost a range and an action of its own. Pure. */
import type { Entry } from "./cell-entries";
import type { EntryArea } from "./write-values";

export type EntryCell = { readonly rowIndex: number; readonly columnIndex: number; readonly entry: Entry };

/** Leaving out so many cells (`null,`) takes as many bytes as another range with its action. Measured. */
const SPARED_CELLS = 50;

type Line = { readonly left: number; readonly entries: Entry[] };
type Growing = { readonly top: number; left: number; right: number; readonly lines: Line[] };

/** Every given cell stands in one of the areas, with `null` between them. A cell given twice is a mistake of ours. */
export function entryAreas(cells: readonly EntryCell[]): readonly EntryArea[] {
  const areas: Growing[] = [];
  let above: readonly Growing[] = [];
  for (const [rowIndex, row] of rowsOf(cells)) {
    const touching = above.filter(({ top, lines }) => top + lines.length === rowIndex);
    above = linesOf(row).map((line) => {
      const near = touching.find((area) => area.top + area.lines.length === rowIndex && isNear(area, line));
      const area = near ?? { top: rowIndex, left: line.left, right: rightOf(line), lines: [] };
      if (!near) areas.push(area);
      area.left = Math.min(area.left, line.left);
      area.right = Math.max(area.right, rightOf(line));
      area.lines.push(line);
      return area;
    });
  }
  return areas.map(({ top, left, right, lines }) => ({
    top,
    left,
    rows: lines.map((line) => padded(line, left, right)),
  }));
}

function rowsOf(cells: readonly EntryCell[]): readonly (readonly [rowIndex: number, row: readonly EntryCell[]])[] {
  const rows = new Map<number, EntryCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.rowIndex);
    if (row) row.push(cell);
    else rows.set(cell.rowIndex, [cell]);
  }
  return [...rows].sort(([a], [b]) => a - b);
}

/** The cells of a row from left to right, cut where too many are missing. */
function linesOf(row: readonly EntryCell[]): readonly Line[] {
  const lines: Line[] = [];
  for (const { columnIndex, entry } of [...row].sort((a, b) => a.columnIndex - b.columnIndex)) {
    const line = lines.at(-1);
    const missing = line ? columnIndex - rightOf(line) - 1 : 0;
    if (line && missing <= SPARED_CELLS) line.entries.push(...nothing(missing), entry);
    else lines.push({ left: columnIndex, entries: [entry] });
  }
  return lines;
}

function rightOf({ left, entries }: Line): number {
  return left + entries.length - 1;
}

/** Whether the cells that both together would leave out cost less than an area more. */
function isNear({ left, right, lines }: Growing, line: Line): boolean {
  const width = Math.max(right, rightOf(line)) - Math.min(left, line.left) + 1;
  const added = (width - (right - left + 1)) * lines.length + width - line.entries.length;
  return added <= SPARED_CELLS;
}

function padded(line: Line, left: number, right: number): readonly Entry[] {
  return [...nothing(line.left - left), ...line.entries, ...nothing(right - rightOf(line))];
}

function nothing(count: number): readonly null[] {
  return Array.from({ length: count }, () => null);
}
