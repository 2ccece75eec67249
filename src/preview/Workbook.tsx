/** The workbook on the page: the content of the active cell above, the sheet, the tabs below. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useMemo, useSyncExternalStore } from "react";
import { cellName } from "../raw/a1";
import { showSheet } from "./cell-content";
import { Grid } from "./Grid";
import { SheetTabs } from "./SheetTabs";
import { typeEntry } from "./type-entry";
import { typedText } from "./typed-text";
import { usePlaces } from "./use-places";
import type { Workbench } from "./workbench";

const useStyles = makeStyles({
  workbook: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0, minHeight: 0 },
  line: {
    display: "flex",
    flexShrink: 0,
    alignItems: "center",
    height: "28px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: "13px",
  },
  name: {
    flexShrink: 0,
    width: "84px",
    padding: "0 8px",
    boxSizing: "border-box",
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  content: { padding: "0 8px", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", minWidth: 0 },
  panel: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
});

export function Workbook({ workbench }: { readonly workbench: Workbench }) {
  const styles = useStyles();
  const { host } = workbench;
  const version = useSyncExternalStore(workbench.subscribe, workbench.version);
  const panelId = useId();
  const { sheet, active, choose, chooseSheet } = usePlaces(workbench);
  // The book changes in place; the version says when.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const shown = useMemo(() => showSheet(host.book, sheet), [host, sheet, version]);
  const visible = host.book.sheets.filter(({ visibility }) => visibility === "visible");

  const step = (by: 1 | -1): void => {
    const next = visible[visible.indexOf(sheet) + by];
    if (next) chooseSheet(next.id);
  };
  return (
    <section className={styles.workbook} aria-label="Sổ tính">
      <div className={styles.line}>
        <span className={styles.name}>{cellName(active.row, active.column)}</span>
        <span className={styles.content}>{typedText(host.book, sheet, active.row, active.column)}</span>
      </div>
      <div id={panelId} role="tabpanel" aria-label={sheet.name} className={styles.panel}>
        <Grid
          book={host.book}
          shown={shown}
          active={active}
          onActivate={choose}
          onSheetStep={step}
          onType={(cell, entry) => typeEntry(host, sheet.name, cell, entry)}
        />
      </div>
      <SheetTabs sheets={visible} activeId={sheet.id} panelId={panelId} onChoose={chooseSheet} />
    </section>
  );
}
