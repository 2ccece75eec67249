/** «Hoàn tác lần tổng hợp gần nhất»: what would be restored, then the write. */
import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Account } from "../commands/outcome";
import { AccountBox } from "./AccountBox";
import { FocusedHeading } from "./FocusedHeading";
import { NoPlan } from "./NoPlan";
import { usePane } from "./pane-context";
import { Read } from "./Read";
import { REPORT_ACTIONS } from "./report-messages";
import { troubleIn } from "./settle";
import { TroubleBox } from "./TroubleBox";
import { useAction } from "./use-action";
import { usePanelStyles } from "./use-panel-styles";
import { useReading } from "./use-reading";
import { Working } from "./Working";

const ACTION = REPORT_ACTIONS["hoan-tac"];

export function Undo(): JSX.Element {
  const styles = usePanelStyles();
  const { desk, overview, refresh, accounts, keepAccount, goTo, busy } = usePane();
  const { run, start } = useAction<Account>();
  const trouble = troubleIn(run);
  const account = accounts["hoan-tac"];

  const undo = async (): Promise<void> => {
    const end = await start((progress) => desk.undo(progress));
    if (end === undefined) return;
    if (end.kind === "done") keepAccount("hoan-tac", end.value);
    await refresh();
  };

  if (overview !== undefined && overview.plan === undefined) return <NoPlan what="lần tổng hợp để hoàn tác" />;
  if (run.kind === "running") return <Working label="Đang hoàn tác…" step={run.step} />;
  if (account !== undefined && run.kind === "done") {
    return (
      <div className={styles.panel}>
        <AccountBox {...account} isNews />
        <div className={styles.actions}>
          <Button appearance="primary" disabled={busy} onClick={() => goTo("bao-cao")}>
            Về mục Báo cáo
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className={styles.panel}>
      {trouble !== undefined && <TroubleBox trouble={trouble} action={ACTION} />}
      <Review isQuiet={trouble !== undefined} onUndo={() => void undo()} />
    </div>
  );
}

function Review(props: {
  /** Something above has the focus. */
  readonly isQuiet: boolean;
  readonly onUndo: () => void;
}): JSX.Element {
  const styles = usePanelStyles();
  const { desk, busy } = usePane();
  const reading = useReading(desk.reviewUndo);
  return (
    <Read reading={reading} label="Đang đối chiếu với sổ…">
      {({ title, lines }) => (
        <>
          <div className={styles.part}>
            <FocusedHeading stay={props.isQuiet}>Xem trước khi hoàn tác</FocusedHeading>
            <p className={styles.text}>{title}</p>
          </div>
          <ul className={styles.list}>
            {lines.map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
          <div className={styles.actions}>
            <Button appearance="primary" disabled={busy} onClick={props.onUndo}>
              {ACTION}
            </Button>
          </div>
        </>
      )}
    </Read>
  );
}
