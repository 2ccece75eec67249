/** Why a cell does not take what was typed, said beside the cell. */
import { makeStyles } from "@fluentui/react-components";
import type { Refusal } from "./type-entry";

const useStyles = makeStyles({
  note: {
    maxWidth: "320px",
    padding: "8px 12px",
    borderLeft: "4px solid #b10e1c",
    backgroundColor: "#fdf3f4",
    color: "#242424",
    fontSize: "13px",
    lineHeight: "18px",
    boxShadow: "0 4px 8px rgba(0, 0, 0, 0.2)",
    pointerEvents: "auto",
  },
  message: { margin: "2px 0 0", whiteSpace: "pre-line" },
});

export function RefusalNote({ refusal }: { readonly refusal: Refusal }) {
  const styles = useStyles();
  return (
    <div role="alert" className={styles.note}>
      <strong>{refusal.title}</strong>
      <p className={styles.message}>{refusal.message}</p>
    </div>
  );
}
