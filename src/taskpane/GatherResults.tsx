/** «Gom kết quả theo nhiệm vụ»: the agencies' texts for each task side by side, on a sheet of its own. */
import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Account } from "../commands/outcome";
import { AccountBox } from "./AccountBox";
import { FocusedHeading } from "./FocusedHeading";
import { ForPeriod } from "./ForPeriod";
import { usePane } from "./pane-context";
import { REPORT_ACTIONS } from "./report-messages";
import { troubleIn } from "./settle";
import { TroubleBox } from "./TroubleBox";
import { useAction } from "./use-action";
import { usePanelStyles } from "./use-panel-styles";
import { Working } from "./Working";

const ACTION = REPORT_ACTIONS["gom-ket-qua"];

export function GatherResults(): JSX.Element {
  return (
    <ForPeriod what="kết quả để gom">
      <Gather />
    </ForPeriod>
  );
}

function Gather(): JSX.Element {
  const styles = usePanelStyles();
  const { desk, busy, refresh, accounts, keepAccount } = usePane();
  const { run, start } = useAction<Account>();
  const trouble = troubleIn(run);
  const account = accounts["gom-ket-qua"];

  const gather = async (): Promise<void> => {
    keepAccount("gom-ket-qua", undefined);
    const end = await start((progress) => desk.gatherResults(progress));
    if (end === undefined) return;
    if (end.kind === "done") keepAccount("gom-ket-qua", end.value);
    await refresh();
  };

  if (run.kind === "running") return <Working label="Đang gom kết quả…" step={run.step} />;
  return (
    <div className={styles.panel}>
      {account !== undefined && <AccountBox {...account} isNews={run.kind === "done"} />}
      {trouble !== undefined && <TroubleBox trouble={trouble} action={ACTION} />}
      {account === undefined && trouble === undefined && (
        <>
          <FocusedHeading>{ACTION}</FocusedHeading>
          <p className={styles.text}>
            Đặt lời của từng cơ quan về mỗi nhiệm vụ cạnh một đoạn tổng hợp để người theo dõi viết. Gom lại thì lời của
            cơ quan được cập nhật, đoạn tổng hợp đã viết được giữ nguyên.
          </p>
        </>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" disabled={busy} onClick={() => void gather()}>
          {ACTION}
        </Button>
      </div>
    </div>
  );
}
