/** The choices of a cell's list. Arrow keys move, Enter or a click chooses, Escape leaves things as they were. */
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from "react";

const MOST_HEIGHT = 240;
const CHOICE_HEIGHT = 26;

const useStyles = makeStyles({
  list: {
    position: "absolute",
    minWidth: "calc(100% + 24px)",
    width: "max-content",
    maxWidth: "420px",
    maxHeight: `${MOST_HEIGHT}px`,
    overflowY: "auto",
    boxSizing: "border-box",
    margin: 0,
    padding: "2px 0",
    listStyleType: "none",
    border: "1px solid #8a8886",
    backgroundColor: "#ffffff",
    color: "#000000",
    fontSize: "13px",
    lineHeight: "18px",
    boxShadow: "0 4px 8px rgba(0, 0, 0, 0.2)",
    outlineStyle: "none",
    pointerEvents: "auto",
  },
  growsRight: { left: 0 },
  growsLeft: { right: 0 },
  below: { top: "100%" },
  above: { bottom: "100%" },
  choice: { padding: "4px 8px", cursor: "pointer" },
  marked: { backgroundColor: "#0e7a76", color: "#ffffff", forcedColorAdjust: "none" },
});

export type DropDownProps = {
  readonly choices: readonly string[];
  readonly current: string;
  /** Pixels under the cell; with too few the list opens upwards. */
  readonly roomBelow: number;
  /** Too little room to the right for a list wider than the cell. */
  readonly growsLeft: boolean;
  readonly onChoose: (choice: string) => void;
  readonly onCancel: () => void;
};

export function DropDown({ choices, current, roomBelow, growsLeft, onChoose, onCancel }: DropDownProps) {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const [marked, setMarked] = useState(Math.max(0, choices.indexOf(current)));
  const id = useId();
  useLayoutEffect(() => list.current?.focus({ preventScroll: true }), []);
  useLayoutEffect(() => list.current?.children.item(marked)?.scrollIntoView({ block: "nearest" }), [marked]);

  const choose = (index: number): void => {
    const choice = choices[index];
    if (choice !== undefined) onChoose(choice);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const last = choices.length - 1;
    if (event.key === "Escape" || event.key === "Tab" || (event.altKey && event.key === "ArrowUp")) onCancel();
    else if (event.key === "ArrowDown") setMarked(Math.min(last, marked + 1));
    else if (event.key === "ArrowUp") setMarked(Math.max(0, marked - 1));
    else if (event.key === "Home") setMarked(0);
    else if (event.key === "End") setMarked(last);
    else if (event.key === "Enter" || event.key === " ") choose(marked);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const height = Math.min(MOST_HEIGHT, choices.length * CHOICE_HEIGHT);
  return (
    <ul
      ref={list}
      role="listbox"
      aria-label="Danh sách chọn"
      aria-activedescendant={`${id}${marked}`}
      tabIndex={-1}
      className={mergeClasses(
        styles.list,
        growsLeft ? styles.growsLeft : styles.growsRight,
        roomBelow < height ? styles.above : styles.below,
      )}
      onKeyDown={onKeyDown}
      onBlur={onCancel}
    >
      {choices.map((choice, index) => (
        <li
          key={`${id}${index}`}
          id={`${id}${index}`}
          role="option"
          aria-selected={index === marked}
          className={mergeClasses(styles.choice, index === marked && styles.marked)}
          onMouseEnter={() => setMarked(index)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(index)}
        >
          {choice}
        </li>
      ))}
    </ul>
  );
}
