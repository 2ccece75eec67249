/**
 * The stations as tabs: arrow keys, Home and End move and select, Tab goes on to the panel.
 * Ours, because Fluent's tab list puts focusable hidden elements around itself that accessibility checks report.
 */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { JSX, KeyboardEvent } from "react";
import type { StationName } from "./station-names";
import { STATIONS } from "./stations";
import type { Station } from "./stations";

/** Of the element that shows the selected station. */
export const PANEL_ID = "tram";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    paddingInline: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    minHeight: "32px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: "0",
    borderBottom: "2px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    // Four stations on one line of a pane as Excel opens it.
    "@media (max-width: 400px)": {
      columnGap: tokens.spacingHorizontalXXS,
      paddingInline: tokens.spacingHorizontalXS,
      fontSize: tokens.fontSizeBase200,
    },
    // Forced colours would draw the transparent line of those that are not selected, too.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    cursor: "pointer",
    ":hover": { borderBottomColor: tokens.colorNeutralStroke1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    ":disabled": { color: tokens.colorNeutralForegroundDisabled, cursor: "not-allowed" },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
    ":hover": { borderBottomColor: tokens.colorCompoundBrandStroke },
  },
  number: {
    boxSizing: "border-box",
    width: "16px",
    border: "1px solid currentColor",
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase100,
    lineHeight: "14px",
    textAlign: "center",
    // On narrower ones (320 px on Windows, 270 px on a Mac) the words alone stay on it.
    "@media (max-width: 340px)": { display: "none" },
  },
});

export function tabId(station: Station): string {
  return `chang-${station.first.name}`;
}

export function StationTabs(props: {
  readonly selected: Station;
  readonly disabled: boolean;
  readonly onSelect: (name: StationName) => void;
}): JSX.Element {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const { selected, disabled, onSelect } = props;

  const moveByKey = (event: KeyboardEvent): void => {
    const next = STATIONS[indexAfter(event.key, STATIONS.indexOf(selected))];
    if (next === undefined) return;
    event.preventDefault();
    onSelect(next.first.name);
    list.current?.querySelector<HTMLElement>(`#${tabId(next)}`)?.focus();
  };

  return (
    <div ref={list} role="tablist" aria-label="Các chặng công việc" className={styles.list} onKeyDown={moveByKey}>
      {STATIONS.map((station, index) => (
        <button
          key={station.title}
          type="button"
          role="tab"
          id={tabId(station)}
          aria-selected={station === selected}
          aria-controls={PANEL_ID}
          tabIndex={station === selected ? 0 : -1}
          disabled={disabled}
          className={mergeClasses(styles.tab, station === selected && styles.selected)}
          onClick={() => onSelect(station.first.name)}
        >
          <span aria-hidden="true" className={styles.number}>
            {index + 1}
          </span>
          {station.title}
        </button>
      ))}
    </div>
  );
}

/** Goes round at the ends; -1 for a key that moves nothing. */
function indexAfter(key: string, index: number): number {
  const count = STATIONS.length;
  switch (key) {
    case "ArrowRight":
      return (index + 1) % count;
    case "ArrowLeft":
      return (index + count - 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return -1;
  }
}
