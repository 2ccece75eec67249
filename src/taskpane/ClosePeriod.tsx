/** «Chốt kỳ»: what freezing the period means and, for one closed before, what differs now; then the write. */
import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Account } from "../commands/outcome";
import type { ClosingReview } from "../commands/report-desk";
import { AccountBox } from "./AccountBox";
import { Fold } from "./Fold";
import { FocusedHeading } from "./FocusedHeading";
import { ForPeriod } from "./ForPeriod";
import { figure } from "./messages";
import { usePane } from "./pane-context";
import { Read } from "./Read";
import { Remarks } from "./Remarks";
import { describeClosing, describeDates, REPORT_ACTIONS } from "./report-messages";
import { troubleIn } from "./settle";
import { TroubleBox } from "./TroubleBox";
import { useAction } from "./use-action";
import { usePanelStyles } from "./use-panel-styles";
import { useReading } from "./use-reading";
import { Working } from "./Working";

const ACTION = REPORT_ACTIONS["chot-ky"];

export function ClosePeriod(): JSX.Element {
  return (
    <ForPeriod what="số liệu để chốt">
      <Closing />
    </ForPeriod>
  );
}

function Closing(): JSX.Element {
  const styles = usePanelStyles();
  const { desk, refresh, accounts, keepAccount } = usePane();
  const reading = useReading(desk.reviewClosing);
  const { run, start } = useAction<Account>();
  const trouble = troubleIn(run);
  const account = accounts["chot-ky"];

  const close = async (withCorrections: boolean): Promise<void> => {
    keepAccount("chot-ky", undefined);
    const end = await start(() => desk.closePeriod(withCorrections));
    if (end === undefined) return;
    if (end.kind === "done") keepAccount("chot-ky", end.value);
    reading.again();
    await refresh();
  };

  if (run.kind === "running") return <Working label="Đang chốt kỳ…" step={run.step} />;
  return (
    <div className={styles.panel}>
      {account !== undefined && <AccountBox {...account} isNews={run.kind === "done"} />}
      {trouble !== undefined && <TroubleBox trouble={trouble} action={ACTION} />}
      <Read reading={reading} label="Đang đối chiếu số liệu của kỳ…">
        {(review) => (
          <Review
            review={review}
            hasNews={account !== undefined || trouble !== undefined}
            onClose={(withCorrections) => void close(withCorrections)}
          />
        )}
      </Read>
    </div>
  );
}

function Review(props: {
  readonly review: ClosingReview;
  /** Something above has the focus. */
  readonly hasNews: boolean;
  readonly onClose: (withCorrections: boolean) => void;
}): JSX.Element {
  const styles = usePanelStyles();
  const { busy } = usePane();
  const { period, corrections, remarks } = props.review;
  const isUpToDate = period.closedOn !== undefined && corrections.length === 0;
  if (isUpToDate && props.hasNews) return <Back />;
  return (
    <>
      <div className={styles.part}>
        <FocusedHeading stay={props.hasNews}>
          {ACTION}: {period.name}
        </FocusedHeading>
        <p className={styles.quiet}>{describeDates(period)}</p>
      </div>
      <p className={styles.text}>{describeClosing(props.review)}</p>
      {corrections.length > 0 && (
        <Fold title={`${figure(corrections.length)} đính chính so với lần chốt trước`} open>
          <ul className={styles.list}>
            {corrections.map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
        </Fold>
      )}
      <Remarks remarks={remarks} open />
      {isUpToDate ? (
        <Back />
      ) : (
        <div className={styles.actions}>
          <Button appearance="primary" disabled={busy} onClick={() => props.onClose(corrections.length > 0)}>
            {ACTION}
          </Button>
        </div>
      )}
    </>
  );
}

/** Nothing is left to do here. */
function Back(): JSX.Element {
  const styles = usePanelStyles();
  const { busy, goTo } = usePane();
  return (
    <div className={styles.actions}>
      <Button appearance="primary" disabled={busy} onClick={() => goTo("bao-cao")}>
        Về mục Báo cáo
      </Button>
    </div>
  );
}
