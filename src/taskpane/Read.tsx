/** Shows something read from the workbook: waiting, what stood in the way, or the thing itself. */
import { Button, Spinner } from "@fluentui/react-components";
import type { JSX, ReactNode } from "react";
import { troubleIn } from "./settle";
import { TroubleBox } from "./TroubleBox";
import { usePanelStyles } from "./use-panel-styles";
import type { Reading } from "./use-reading";

const AGAIN = "Đọc lại";

export function Read<T>(props: {
  readonly reading: Reading<T>;
  readonly label: string;
  readonly children: (value: T) => ReactNode;
}): JSX.Element {
  const styles = usePanelStyles();
  const { run, again } = props.reading;
  if (run.kind === "done") return <>{props.children(run.value)}</>;
  const trouble = troubleIn(run);
  if (trouble === undefined) return <Spinner size="small" label={props.label} labelPosition="after" />;
  return (
    <div className={styles.panel}>
      <TroubleBox trouble={trouble} action={AGAIN} />
      <div className={styles.actions}>
        <Button appearance="primary" onClick={again}>
          {AGAIN}
        </Button>
      </div>
    </div>
  );
}
