/** What a key does in the grid, as in Excel: where the selection goes, or what begins. Pure. */
import { type Geometry, nextVisible } from "./grid-geometry";

export type GridCell = { readonly row: number; readonly column: number };
export type KeyMeaning =
  | { readonly kind: "move"; readonly to: GridCell }
  | { readonly kind: "edit" }
  | { readonly kind: "type" }
  | { readonly kind: "clear" }
  | { readonly kind: "list" }
  | { readonly kind: "sheet"; readonly step: 1 | -1 }
  | { readonly kind: "nothing" };

type Key = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
};
type Surroundings = {
  readonly at: GridCell;
  readonly geometry: Geometry;
  readonly isBlank: (row: number, column: number) => boolean;
  readonly rowsPerPage: number;
};

const NOTHING: KeyMeaning = { kind: "nothing" };
const ARROWS: Readonly<Record<string, readonly [rows: 0 | 1 | -1, columns: 0 | 1 | -1]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Tab is not taken: it leaves the grid, so that nobody is caught in it. */
export function meaningOf(key: Key, around: Surroundings): KeyMeaning {
  const control = key.ctrlKey || key.metaKey;
  if (key.altKey) return key.key === "ArrowDown" ? { kind: "list" } : NOTHING;
  if (control && key.key === "PageDown") return { kind: "sheet", step: 1 };
  if (control && key.key === "PageUp") return { kind: "sheet", step: -1 };
  const arrow = ARROWS[key.key];
  if (arrow) return { kind: "move", to: control ? jump(around, arrow) : step(around, around.at, arrow) };
  switch (key.key) {
    case "Enter":
      return { kind: "move", to: step(around, around.at, [key.shiftKey ? -1 : 1, 0]) };
    case "Home":
      return { kind: "move", to: control ? { row: 0, column: 0 } : { ...around.at, column: 0 } };
    case "PageDown":
    case "PageUp":
      return { kind: "move", to: page(around, key.key === "PageDown" ? 1 : -1) };
    case "F2":
      return { kind: "edit" };
    case "Delete":
    case "Backspace":
      return { kind: "clear" };
  }
  // "Process" and "Unidentified" come from input methods, which Vietnamese letters are typed with.
  const types = key.key.length === 1 || key.key === "Process" || key.key === "Unidentified";
  return types && !control ? { kind: "type" } : NOTHING;
}

function step(
  { geometry }: Surroundings,
  { row, column }: GridCell,
  [rows, columns]: (typeof ARROWS)[string],
): GridCell {
  return {
    row: rows === 0 ? row : nextVisible(geometry.rows, row, rows),
    column: columns === 0 ? column : nextVisible(geometry.columns, column, columns),
  };
}

/** To the last filled cell of a run, or over blank ones to the next filled one. */
function jump(around: Surroundings, arrow: (typeof ARROWS)[string]): GridCell {
  const isBlank = ({ row, column }: GridCell): boolean => around.isBlank(row, column);
  let at = around.at;
  const first = step(around, at, arrow);
  const overBlanks = isBlank(at) || isBlank(first);
  for (let next = first; !isSame(next, at); next = step(around, at, arrow)) {
    if (!overBlanks && isBlank(next)) return at;
    at = next;
    if (overBlanks && !isBlank(at)) return at;
  }
  return at;
}

function isSame(one: GridCell, other: GridCell): boolean {
  return one.row === other.row && one.column === other.column;
}

function page({ at, geometry, rowsPerPage }: Surroundings, direction: 1 | -1): GridCell {
  const row = Math.min(geometry.rows.count - 1, Math.max(0, at.row + direction * Math.max(1, rowsPerPage)));
  return { ...at, row };
}
