/** Writes number formats cell by cell. */
import { textOf } from "../arguments";
import type { HostState, RangeRef } from "../host-state";
import { requireShape } from "../rules/matrix-shape";
import { requireNumberFormat } from "../rules/number-format";
import { requireAllowed } from "../rules/protection";
import { cellForWriting, isWholeColumns, isWholeRows } from "./cells";
import { assignStyle, changer, changeStyles, patching } from "./styles";

/** `null` leaves a cell's format; "General" takes it away. A single format also goes to whole columns. */
export function writeNumberFormats(state: HostState, { sheet, area }: RangeRef, value: unknown): void {
  requireAllowed(sheet, "allowFormatCells");
  if (!Array.isArray(value) && (isWholeColumns(area) || isWholeRows(area))) {
    changeStyles(state, sheet, area, patching({ numberFormat: formatOf(value) }));
    return;
  }
  const matrix = requireShape(value, area, "numberFormat");
  const changers = new Map<string, ReturnType<typeof changer>>();
  for (let rowIndex = area.top; rowIndex <= area.bottom; rowIndex += 1) {
    for (let columnIndex = area.left; columnIndex <= area.right; columnIndex += 1) {
      const given = matrix.at(rowIndex - area.top, columnIndex - area.left);
      if (given === null || given === undefined) continue;
      const code = textOf(given, "numberFormat");
      const change = changers.get(code) ?? changer(state, patching({ numberFormat: formatOf(code) }));
      changers.set(code, change);
      const cell = cellForWriting(sheet, rowIndex, columnIndex);
      assignStyle(cell, change(cell.style));
    }
  }
}

function formatOf(value: unknown): string | undefined {
  const code = textOf(value, "numberFormat");
  if (code === "" || code.toLowerCase() === "general") return undefined;
  requireNumberFormat(code);
  return code;
}
