/** The box in which a cell's content is typed. Enter enters, Escape leaves things as they were, Alt+Enter breaks the line. */
import { makeStyles } from "@fluentui/react-components";
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { RefusalNote } from "./RefusalNote";
import type { Refusal } from "./type-entry";

const useStyles = makeStyles({
  box: {
    position: "absolute",
    inset: 0,
    minWidth: "100%",
    minHeight: "100%",
    boxSizing: "border-box",
    padding: "1px 3px",
    margin: 0,
    border: "2px solid #0e7a76",
    borderRadius: 0,
    outlineStyle: "none",
    resize: "none",
    overflow: "hidden",
    backgroundColor: "#ffffff",
    color: "#000000",
    fontFamily: '"Times New Roman", "Liberation Serif", serif',
    fontSize: "15px",
    pointerEvents: "auto",
  },
});

export type CellEditorProps = {
  readonly initial: string;
  /** Where the note about a refusal stands. */
  readonly noteClass: string;
  readonly onCommit: (entry: string, move: "down" | "right" | "stay") => Refusal | undefined;
  readonly onCancel: () => void;
};

export function CellEditor({ initial, noteClass, onCommit, onCancel }: CellEditorProps) {
  const styles = useStyles();
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(initial);
  const [refusal, setRefusal] = useState<Refusal>();
  /** Leaving the box for the grid takes the focus away, which must not enter the text a second time. */
  const isDone = useRef(false);

  useLayoutEffect(() => focusAtEnd(box.current), []);
  useLayoutEffect(() => growToContent(box.current), [text]);

  const commit = (move: "down" | "right" | "stay"): void => {
    if (isDone.current) return;
    isDone.current = true;
    const answer = onCommit(text, move);
    isDone.current = answer === undefined;
    setRefusal(answer);
    if (answer) box.current?.focus({ preventScroll: true });
  };
  const cancel = (): void => {
    isDone.current = true;
    onCancel();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // While an input method composes, Enter and Escape are its own.
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") cancel();
    else if (event.key === "Enter" && !event.altKey) commit("down");
    else if (event.key === "Enter") setText(`${text}\n`);
    else if (event.key === "Tab") commit("right");
    else return;
    event.preventDefault();
  };

  return (
    <>
      <textarea
        ref={box}
        rows={1}
        value={text}
        aria-label="Nội dung ô"
        aria-invalid={refusal !== undefined}
        className={styles.box}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => commit("stay")}
      />
      {refusal && (
        <div className={noteClass}>
          <RefusalNote refusal={refusal} />
        </div>
      )}
    </>
  );
}

function focusAtEnd(box: HTMLTextAreaElement | null): void {
  box?.focus({ preventScroll: true });
  box?.setSelectionRange(box.value.length, box.value.length);
}

function growToContent(box: HTMLTextAreaElement | null): void {
  if (!box) return;
  box.style.height = "100%";
  if (box.scrollHeight > box.clientHeight) box.style.height = `${box.scrollHeight + 4}px`;
}
