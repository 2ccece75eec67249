/** The empty state of every panel that works on a plan. */
import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import { usePane } from "./pane-context";
import { usePanelStyles } from "./use-panel-styles";

/** `what` is what belongs here, in the middle of a sentence. */
export function NoPlan(props: { readonly what: string }): JSX.Element {
  const styles = usePanelStyles();
  const { goTo } = usePane();
  return (
    <div className={styles.panel}>
      <p className={styles.text}>Chưa có {props.what}, vì sổ này chưa có kế hoạch. Đề nghị nạp kế hoạch trước.</p>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => goTo("ke-hoach")}>
          Đến mục Kế hoạch
        </Button>
      </div>
    </div>
  );
}
