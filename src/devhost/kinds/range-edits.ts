/** `Excel.Range`: the methods that change cells. */
import { areasOverlap } from "../../raw/a1";
import { choiceOf, flagOf } from "../arguments";
import { HostFailure, invalidArgument } from "../errors";
import type { HostState, RangeRef } from "../host-state";
import type { Arguments, Target } from "../kind";
import type { Wire } from "../wire";
import { selfOf } from "../kind";
import { areaOf } from "../model/areas";
import { eachCell, rowCountOf } from "../model/cells";
import { clearRules } from "../model/clear-rules";
import { copyCells, COPY_TYPES } from "../model/copy-cells";
import { raiseChanged } from "../model/events";
import { mergeArea, unmergeArea } from "../model/merges";
import { newRange, rangeFromAnyAddress } from "../model/ranges";
import { deleteCells, insertCells } from "../model/shift";
import { changeStyles } from "../model/styles";
import { tablesIn } from "../model/tables";
import { emptyCell, noticeInTables } from "../model/write-cells";
import { requireAllowed, requireUnlocked } from "../rules/protection";
import { rangeKind } from "./declared";

const CLEAR_TYPES = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const;

type Edit = (range: RangeRef, args: Arguments, state: HostState) => Wire;
type Maker = (range: RangeRef, args: Arguments, state: HostState) => Target | null;

const does: Readonly<Record<string, Edit>> = {
  Clear: (range, [applyTo], state) => {
    clear(state, range, choiceOf(applyTo, CLEAR_TYPES, "applyTo", "All"));
    return null;
  },
  CopyFrom: ({ sheet, area }, [source, copyType, skipBlanks, transpose], state) => {
    const from = typeof source === "string" ? rangeFromAnyAddress(state, source, sheet) : selfOf(rangeKind, source);
    if (!from) throw invalidArgument("sourceRange must be a range or an address");
    requireUnlocked(sheet, area);
    copyCells(
      state,
      from,
      { sheet, area },
      {
        type: choiceOf(copyType, COPY_TYPES, "copyType", "All"),
        skipBlanks: flagOf(skipBlanks, "skipBlanks"),
        transpose: flagOf(transpose, "transpose"),
      },
    );
    return null;
  },
  Delete: ({ sheet, area }, [shift], state) => {
    const direction = choiceOf(shift, ["Up", "Left"], "shift");
    deleteCells(state, sheet, area, direction === "Up" ? "rows" : "columns");
    return null;
  },
  Merge: ({ sheet, area }, [across], state) => {
    requireAllowed(sheet, "allowFormatCells");
    if (tablesIn(sheet, area).length > 0) {
      throw new HostFailure("InvalidOperation", "Cells inside a table can't be merged.");
    }
    if (!flagOf(across, "across")) mergeArea(sheet, area);
    else {
      for (let row = 0; row < rowCountOf(area); row += 1) {
        mergeArea(sheet, { ...area, top: area.top + row, bottom: area.top + row });
      }
    }
    state.stale = true;
    return null;
  },
  Unmerge: ({ sheet, area }) => {
    requireAllowed(sheet, "allowFormatCells");
    unmergeArea(sheet, area);
    return null;
  },
};

const makes: Readonly<Record<string, Maker>> = {
  Insert: ({ sheet, area }, [shift], state) => {
    const direction = choiceOf(shift, ["Down", "Right"], "shift");
    insertCells(state, sheet, area, direction === "Down" ? "rows" : "columns");
    return rangeKind.of(newRange(state, sheet, area));
  },
};

export const rangeEdits = { does, makes };

function clear(state: HostState, { sheet, area }: RangeRef, what: (typeof CLEAR_TYPES)[number]): void {
  requireUnlocked(sheet, area);
  if (what !== "Contents" && what !== "Formats" && what !== "ResetContents") removeHyperlinks(sheet, area);
  if (what === "Hyperlinks" || what === "RemoveHyperlinks") return;
  if (what !== "Formats") {
    const places: [number, number][] = [];
    eachCell(sheet, area, (_cell, rowIndex, columnIndex) => places.push([rowIndex, columnIndex]));
    for (const [rowIndex, columnIndex] of places) emptyCell(sheet, rowIndex, columnIndex);
    noticeInTables(state, sheet, area);
    state.stale = true;
    raiseChanged(state, sheet, area, { changeType: "RangeEdited" });
  }
  if (what === "Contents" || what === "ResetContents") return;
  requireAllowed(sheet, "allowFormatCells");
  clearFormats(state, { sheet, area });
  clearRules(sheet, area, what === "All" ? "everything" : "conditionals");
}

function removeHyperlinks(sheet: RangeRef["sheet"], area: RangeRef["area"]): void {
  if (sheet.hyperlinks) sheet.hyperlinks = sheet.hyperlinks.filter((link) => !areasOverlap(areaOf(link.area), area));
}

/** Removes cells that are left with nothing, so that a cleared sheet is empty again. */
function clearFormats(state: HostState, { sheet, area }: RangeRef): void {
  if (tablesIn(sheet, area).length === 0) unmergeArea(sheet, area);
  const bare: [number, number][] = [];
  eachCell(sheet, area, (cell, rowIndex, columnIndex) => {
    delete cell.style;
    if (cell.value === null && cell.formula === undefined) bare.push([rowIndex, columnIndex]);
  });
  for (const [rowIndex, columnIndex] of bare) emptyCell(sheet, rowIndex, columnIndex);
  const coversColumns = area.top === 0 && rowCountOf(area) > sheet.cells.size && area.bottom > 1_000_000;
  if (coversColumns) changeStyles(state, sheet, area, () => ({}));
}
