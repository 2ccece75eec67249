/** Rebuilding assignments and summary sheets from what stands in the workbook. */
import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Account } from "../commands/outcome";
import { AccountBox } from "./AccountBox";
import { troubleIn } from "./settle";
import { NoPlan } from "./NoPlan";
import { usePane } from "./pane-context";
import { TroubleBox } from "./TroubleBox";
import { useAction } from "./use-action";
import { usePanelStyles } from "./use-panel-styles";
import { Working } from "./Working";

const ACTION = "Dựng lại bảng tổng hợp";

export function RebuildSummaries(): JSX.Element {
  const styles = usePanelStyles();
  const { desk, overview, busy, refresh, accounts, keepAccount } = usePane();
  const { run, start } = useAction<Account>();
  const trouble = troubleIn(run);
  const account = accounts["tong-hop"];

  const rebuild = async (): Promise<void> => {
    keepAccount("tong-hop", undefined);
    const end = await start((progress) => desk.rebuildSummaries(progress));
    if (end === undefined) return;
    if (end.kind === "done") keepAccount("tong-hop", end.value);
    await refresh();
  };

  if (overview !== undefined && overview.plan === undefined) return <NoPlan what="số liệu để tổng hợp" />;
  if (run.kind === "running") return <Working label="Đang dựng lại bảng tổng hợp…" step={run.step} />;
  return (
    <div className={styles.panel}>
      {account !== undefined && <AccountBox {...account} isNews={run.kind === "done"} />}
      {trouble !== undefined && <TroubleBox trouble={trouble} action={ACTION} />}
      {account === undefined && trouble === undefined && (
        <p className={styles.text}>
          Số liệu tổng hợp tự tính theo trang «Kế hoạch». Dựng lại khi đã thêm nhiệm vụ, đổi cơ quan thực hiện hoặc sửa
          các trang tổng hợp.
        </p>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" disabled={busy} onClick={() => void rebuild()}>
          {ACTION}
        </Button>
      </div>
    </div>
  );
}
