/** What floats over the active cell: its editor, its drop-down, the prompt of its rule, a refusal. */
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { type CellValidation, validationAt } from "../devhost/cell-validation";
import type { Book, BookSheet } from "../ooxml/book";
import { CellEditor } from "./CellEditor";
import { DropDown } from "./DropDown";
import { extent, type Geometry, type Lines, nextVisible } from "./grid-geometry";
import type { GridCell } from "./grid-keys";
import { HEAD_HEIGHT, HEAD_WIDTH } from "./GridRow";
import { DROP_DOWN_LABEL } from "./messages";
import { RefusalNote } from "./RefusalNote";
import type { Refusal } from "./type-entry";
import { typedText } from "./typed-text";
import type { View } from "./use-view";

export type OverlayMode =
  | { readonly kind: "choosing" }
  /** `replace`: what is typed takes the place of what stands. */
  | { readonly kind: "editing"; readonly replace: boolean }
  | { readonly kind: "list" }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/** What a note or a list may take, in pixels. */
const WIDEST_NOTE = 340;
export const BUTTON_WIDTH = 24;

const useStyles = makeStyles({
  layer: { position: "absolute", inset: 0, overflow: "hidden", pointerEvents: "none", zIndex: 10 },
  place: { position: "absolute" },
  /** Near the right edge what is wider than the cell grows to the left. */
  note: { position: "absolute", top: "calc(100% + 6px)", left: "12px", width: "max-content" },
  noteAtEdge: { left: "auto", right: 0 },
  button: {
    position: "absolute",
    left: "100%",
    bottom: 0,
    width: "24px",
    height: "24px",
    padding: 0,
    border: "1px solid #8a8886",
    borderRadius: 0,
    backgroundColor: "#f3f3f3",
    color: "#242424",
    fontSize: "10px",
    cursor: "pointer",
    pointerEvents: "auto",
    ":hover": { backgroundColor: "#d3e9e8" },
  },
  buttonAtEdge: { left: "auto", right: 0 },
  prompt: {
    maxWidth: "260px",
    padding: "6px 8px",
    border: "1px solid #8a8886",
    backgroundColor: "#fffdf0",
    color: "#242424",
    fontSize: "12px",
    lineHeight: "16px",
    boxShadow: "0 2px 4px rgba(0, 0, 0, 0.14)",
    whiteSpace: "pre-line",
  },
});

export type CellOverlayProps = {
  readonly book: Book;
  readonly sheet: BookSheet;
  readonly geometry: Geometry;
  readonly view: View;
  readonly active: GridCell;
  readonly mode: OverlayMode;
  readonly promptId: string;
  readonly onMode: (mode: OverlayMode) => void;
  /** Answers why it was not taken; `then` is where the selection goes when it was. */
  readonly onCommit: (entry: string, then: GridCell | undefined) => Refusal | undefined;
  readonly onCancel: () => void;
};

export function CellOverlay(props: CellOverlayProps) {
  const { book, sheet, geometry, view, active, mode, promptId, onMode, onCommit, onCancel } = props;
  const styles = useStyles();
  const box = boxOf(geometry, view, active);
  const validation = validationAt(book, sheet, active.row, active.column);
  if (!box) return null;
  const isAtEdge = box.left + WIDEST_NOTE > view.width;
  const buttonIsAtEdge = box.left + box.width + BUTTON_WIDTH > view.width;
  const current = typedText(book, sheet, active.row, active.column);
  const note = mergeClasses(styles.note, isAtEdge && styles.noteAtEdge);
  const offersList = validation !== undefined && validation.choices.length > 0;
  return (
    <div className={styles.layer}>
      <div className={styles.place} style={box}>
        {offersList && mode.kind !== "editing" && (
          <button
            type="button"
            tabIndex={-1}
            aria-label={DROP_DOWN_LABEL}
            className={mergeClasses(styles.button, buttonIsAtEdge && styles.buttonAtEdge)}
            onClick={() => onMode(mode.kind === "list" ? { kind: "choosing" } : { kind: "list" })}
          >
            ▼
          </button>
        )}
        {mode.kind === "choosing" && validation && (
          <div className={note}>
            <Prompt id={promptId} validation={validation} />
          </div>
        )}
        {mode.kind === "list" && offersList && (
          <DropDown
            choices={validation.choices}
            current={current}
            growsLeft={isAtEdge}
            roomBelow={view.height - box.top - box.height}
            onChoose={(choice) => {
              const refusal = onCommit(choice, undefined);
              if (refusal) onMode({ kind: "refused", refusal });
            }}
            onCancel={onCancel}
          />
        )}
        {mode.kind === "editing" && (
          <CellEditor
            noteClass={note}
            initial={mode.replace ? "" : current}
            onCommit={(entry, move) => onCommit(entry, nextAfter(geometry, active, move))}
            onCancel={onCancel}
          />
        )}
        {mode.kind === "refused" && (
          <div className={note}>
            <RefusalNote refusal={mode.refusal} />
          </div>
        )}
      </div>
    </div>
  );
}

function Prompt({ id, validation }: { readonly id: string; readonly validation: CellValidation }) {
  const styles = useStyles();
  const { prompt = "", promptTitle = "", showPrompt } = validation.rule;
  if (!showPrompt || prompt === "") return null;
  return (
    <div id={id} role="note" className={styles.prompt}>
      {promptTitle !== "" && <strong>{promptTitle}</strong>}
      {promptTitle !== "" && "\n"}
      {prompt}
    </div>
  );
}

/** Enter goes down, Tab goes right. */
function nextAfter(
  { rows, columns }: Geometry,
  { row, column }: GridCell,
  move: "down" | "right" | "stay",
): GridCell | undefined {
  if (move === "stay") return undefined;
  return move === "down"
    ? { row: nextVisible(rows, row, 1), column }
    : { row, column: nextVisible(columns, column, 1) };
}

type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** `undefined` while the cell is scrolled out of sight. */
function boxOf({ rows, columns }: Geometry, view: View, { row, column }: GridCell): Box | undefined {
  const left = placeOf(columns, column, view.left, view.width - HEAD_WIDTH);
  const top = placeOf(rows, row, view.top, view.height - HEAD_HEIGHT);
  if (left === undefined || top === undefined) return undefined;
  return {
    left: HEAD_WIDTH + left,
    top: HEAD_HEIGHT + top,
    width: extent(columns, column, column),
    height: extent(rows, row, row),
  };
}

function placeOf(lines: Lines, index: number, scrolled: number, visible: number): number | undefined {
  const offset = lines.offsets[index] ?? 0;
  if (index < lines.frozen) return offset;
  const place = offset - scrolled;
  return place + extent(lines, index, index) <= (lines.offsets[lines.frozen] ?? 0) || place >= visible
    ? undefined
    : place;
}
