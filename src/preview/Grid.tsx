/** A sheet as a grid: headings that stay, frozen rows and columns, cells that can be chosen and changed. */
import { makeStyles } from "@fluentui/react-components";
import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";
import type { Book } from "../ooxml/book";
import { cellName } from "../raw/a1";
import { BUTTON_WIDTH, CellOverlay, type OverlayMode } from "./CellOverlay";
import type { ShownSheet } from "./cell-content";
import { ChartLayer } from "./ChartLayer";
import { ColumnHeads } from "./ColumnHeads";
import { type Geometry, geometryOf, scrollToShow, windowOf } from "./grid-geometry";
import { type GridCell, meaningOf } from "./grid-keys";
import { GridRow, HEAD_HEIGHT, HEAD_WIDTH } from "./GridRow";
import type { Refusal } from "./type-entry";
import { useView, type View } from "./use-view";

const useStyles = makeStyles({
  frame: { position: "relative", flexGrow: 1, minHeight: 0, minWidth: 0, overflow: "hidden" },
  scroller: { position: "absolute", inset: 0, overflow: "auto", backgroundColor: "#ffffff" },
  grid: { position: "relative", outlineStyle: "none" },
});

export type GridProps = {
  readonly book: Book;
  readonly shown: ShownSheet;
  readonly active: GridCell;
  readonly onActivate: (cell: GridCell) => void;
  readonly onSheetStep: (step: 1 | -1) => void;
  /** Enters what was typed; answers why it is not taken. */
  readonly onType: (cell: GridCell, entry: string) => Refusal | undefined;
};

export function Grid(props: GridProps) {
  const { book, shown, active } = props;
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const { view, onScroll } = useView(scroller);
  const geometry = useMemo(() => geometryOf(shown.sheet), [shown]);
  const promptId = useId();
  const { mode, setMode, commit, toGrid, ...handlers } = useGridWork(props, grid, geometry, view);
  useFollow(scroller, geometry, shown.sheet.id, active);

  return (
    <div className={styles.frame}>
      <div ref={scroller} className={styles.scroller} onScroll={onScroll}>
        <div
          ref={grid}
          role="grid"
          aria-label={`Trang tính ${shown.sheet.name}`}
          aria-rowcount={geometry.rows.count + 1}
          aria-colcount={geometry.columns.count + 1}
          aria-activedescendant={`o-${cellName(active.row, active.column)}`}
          tabIndex={0}
          className={styles.grid}
          style={{
            width: HEAD_WIDTH + (geometry.columns.offsets.at(-1) ?? 0),
            height: HEAD_HEIGHT + (geometry.rows.offsets.at(-1) ?? 0),
          }}
          {...handlers}
        >
          <Rows book={book} shown={shown} geometry={geometry} active={active} view={view} promptId={promptId} />
        </div>
        <ChartLayer book={book} sheet={shown.sheet} geometry={geometry} />
      </div>
      <CellOverlay
        key={`${shown.sheet.id} ${active.row} ${active.column}`}
        book={book}
        sheet={shown.sheet}
        geometry={geometry}
        view={view}
        active={active}
        mode={mode}
        promptId={promptId}
        onMode={setMode}
        onCommit={commit}
        onCancel={toGrid}
      />
    </div>
  );
}

/** What is going on at the active cell, and what keys and mouse do to it. */
function useGridWork(props: GridProps, grid: RefObject<HTMLDivElement | null>, geometry: Geometry, view: View) {
  const { active, onActivate, onType } = props;
  const [mode, setMode] = useState<OverlayMode>({ kind: "choosing" });
  const lastRefusal = useRef<Refusal>(undefined);

  const toGrid = (): void => {
    setMode({ kind: "choosing" });
    grid.current?.focus({ preventScroll: true });
  };
  const commit = (entry: string, then: GridCell | undefined): Refusal | undefined => {
    const refusal = onType(active, entry);
    lastRefusal.current = refusal;
    if (refusal) return refusal;
    toGrid();
    if (then) onActivate(then);
    return undefined;
  };
  /** Enters what is being typed, as leaving the editor does; answers whether it was refused. */
  const leaveEditor = (): boolean => {
    lastRefusal.current = undefined;
    if (mode.kind === "editing" && document.activeElement instanceof HTMLElement) document.activeElement.blur();
    return isRefused(lastRefusal.current);
  };
  const onMouseDown = (event: MouseEvent): void => {
    event.preventDefault();
    const cell = cellUnder(event.target);
    if (!cell || leaveEditor()) return;
    onActivate(cell);
    toGrid();
  };
  const onDoubleClick = (event: MouseEvent): void => {
    if (cellUnder(event.target)) setMode({ kind: "editing", replace: false });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target === grid.current) act(event, props, geometry, view, setMode);
  };
  return { mode, setMode, commit, toGrid, onMouseDown, onDoubleClick, onKeyDown };
}

function isRefused(refusal: Refusal | undefined): boolean {
  return refusal !== undefined;
}

type RowsProps = {
  readonly book: Book;
  readonly shown: ShownSheet;
  readonly geometry: Geometry;
  readonly active: GridCell;
  readonly view: View;
  readonly promptId: string;
};

function Rows({ book, shown, geometry, active, view, promptId }: RowsProps) {
  const columnWindow = windowOf(geometry.columns, view.left, view.width - HEAD_WIDTH);
  const rowWindow = windowOf(geometry.rows, view.top, view.height - HEAD_HEIGHT);
  const common = {
    shown,
    geometry,
    defaultFont: book.defaultFont,
    firstColumn: columnWindow.first,
    lastColumn: columnWindow.last,
    isScrolled: view.left > 0,
  };
  const activeColumn = (row: number): number => (row === active.row ? active.column : -1);
  const frozen = Array.from({ length: geometry.rows.frozen }, (_, row) => row);
  return (
    <>
      <ColumnHeads
        geometry={geometry}
        firstColumn={columnWindow.first}
        lastColumn={columnWindow.last}
        activeColumn={active.column}
      />
      {frozen.map((row) => (
        <GridRow
          key={row}
          {...common}
          row={row}
          activeColumn={activeColumn(row)}
          describedBy={promptId}
          style={{
            position: "sticky",
            top: HEAD_HEIGHT + (geometry.rows.offsets[row] ?? 0),
            zIndex: 6,
            boxShadow: row === geometry.rows.frozen - 1 ? "0 1px 0 #8a8886" : undefined,
          }}
        />
      ))}
      {rowsToDraw(shown, geometry, rowWindow).map((row) => (
        <GridRow
          key={row}
          {...common}
          row={row}
          activeColumn={activeColumn(row)}
          describedBy={promptId}
          style={{ position: "absolute", top: HEAD_HEIGHT + (geometry.rows.offsets[row] ?? 0), left: 0, right: 0 }}
        />
      ))}
    </>
  );
}

/** Those in the window, and those above it where a merged cell begins that reaches into it. */
function rowsToDraw(
  shown: ShownSheet,
  { rows }: Geometry,
  { first, last }: { first: number; last: number },
): readonly number[] {
  const inside = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  const above = shown.merges
    .filter(({ top, bottom }) => top < first && top >= rows.frozen && bottom >= first)
    .map(({ top }) => top);
  return [...new Set([...above, ...inside])];
}

function cellUnder(target: EventTarget): GridCell | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
  const { row, column } = element?.dataset ?? {};
  return row === undefined || column === undefined ? undefined : { row: Number(row), column: Number(column) };
}

function act(
  event: KeyboardEvent,
  { active, shown, onActivate, onSheetStep, onType }: GridProps,
  geometry: Geometry,
  view: View,
  setMode: (mode: OverlayMode) => void,
): void {
  const rowsPerPage = Math.floor((view.height - HEAD_HEIGHT) / 24) - geometry.rows.frozen;
  const meaning = meaningOf(event, { at: active, geometry, isBlank: shown.isBlank, rowsPerPage });
  if (meaning.kind === "nothing") return;
  if (meaning.kind === "type") {
    // At once, so that the letter and an input method's composition arrive in the editor.
    flushSync(() => setMode({ kind: "editing", replace: true }));
    return;
  }
  event.preventDefault();
  if (meaning.kind === "move") onActivate(meaning.to);
  else if (meaning.kind === "sheet") onSheetStep(meaning.step);
  else if (meaning.kind === "edit") setMode({ kind: "editing", replace: false });
  else if (meaning.kind === "list") setMode({ kind: "list" });
  else {
    const refusal = onType(active, "");
    if (refusal) setMode({ kind: "refused", refusal });
  }
}

/** Brings the active cell into sight whenever it changes; another sheet begins at its upper left corner. */
function useFollow(
  scroller: RefObject<HTMLDivElement | null>,
  { rows, columns }: Geometry,
  sheetId: number,
  { row, column }: GridCell,
): void {
  const lastSheet = useRef(sheetId);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    if (lastSheet.current !== sheetId) element.scrollTo(0, 0);
    lastSheet.current = sheetId;
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = element;
    element.scrollTop = scrollToShow(rows, row, scrollTop, clientHeight - HEAD_HEIGHT);
    element.scrollLeft = scrollToShow(columns, column, scrollLeft, clientWidth - HEAD_WIDTH - BUTTON_WIDTH);
    // The place of the active cell matters, not that the sheet was drawn anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [scroller, sheetId, row, column]);
}
