/** The real task pane, in a frame of the width Excel gives it, under a title like Excel's. */
import { makeStyles, tokens } from "@fluentui/react-components";

/** What Excel gives a task pane on a common office screen. */
const PANE_WIDTH = 350;

const useStyles = makeStyles({
  side: {
    display: "flex",
    flexDirection: "column",
    flexShrink: 0,
    width: `${PANE_WIDTH}px`,
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: {
    flexShrink: 0,
    height: "32px",
    margin: 0,
    padding: "0 16px",
    display: "flex",
    alignItems: "center",
    color: tokens.colorNeutralForeground1,
    fontSize: "14px",
    fontWeight: 600,
  },
  frame: { flexGrow: 1, width: "100%", border: "none" },
});

export function PaneFrame() {
  const styles = useStyles();
  return (
    <aside className={styles.side} aria-label="Ngăn tác vụ">
      <p className={styles.title}>Theo dõi CCHC</p>
      <iframe className={styles.frame} src="preview-pane.html" title="Ngăn tác vụ Theo dõi CCHC" />
    </aside>
  );
}
