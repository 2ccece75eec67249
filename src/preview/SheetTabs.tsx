/** The tabs of the visible sheets, with their colours. Arrow keys move between them. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { BookSheet } from "../ooxml/book";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexShrink: 0,
    gap: "2px",
    height: "32px",
    padding: "0 8px 0 44px",
    overflowX: "auto",
    scrollbarWidth: "thin",
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  tab: {
    flexShrink: 0,
    minWidth: "48px",
    padding: "0 12px",
    border: "none",
    borderBottom: "3px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: "13px",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  active: { backgroundColor: tokens.colorNeutralBackground1, fontWeight: 600 },
});

export type SheetTabsProps = {
  readonly sheets: readonly BookSheet[];
  readonly activeId: number;
  /** The element that shows the chosen sheet. */
  readonly panelId: string;
  readonly onChoose: (id: number) => void;
};

export function SheetTabs({ sheets, activeId, panelId, onChoose }: SheetTabsProps) {
  const styles = useStyles();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    bar.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [activeId, sheets.length]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = sheets.findIndex(({ id }) => id === activeId);
    const target = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: sheets.length - 1 }[event.key];
    const sheet = target === undefined ? undefined : sheets[(target + sheets.length) % sheets.length];
    if (!sheet) return;
    event.preventDefault();
    onChoose(sheet.id);
    bar.current?.querySelector<HTMLElement>(`[data-sheet="${sheet.id}"]`)?.focus();
  };

  return (
    <div ref={bar} role="tablist" aria-label="Các trang tính" className={styles.bar} onKeyDown={onKeyDown}>
      {sheets.map(({ id, name, tabColor }) => (
        <button
          key={id}
          type="button"
          role="tab"
          data-sheet={id}
          aria-selected={id === activeId}
          aria-controls={panelId}
          tabIndex={id === activeId ? 0 : -1}
          className={mergeClasses(styles.tab, id === activeId && styles.active)}
          style={tabColor === undefined ? undefined : { borderBottomColor: tabColor }}
          onClick={() => onChoose(id)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
