/** What was read from a plan and what loading it would write, before anything is written. */
import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import type { LoadReview } from "../commands/desk";
import { Fold } from "./Fold";
import { FocusedHeading } from "./FocusedHeading";
import { figure } from "./messages";
import { usePane } from "./pane-context";
import { Remarks } from "./Remarks";
import { usePanelStyles } from "./use-panel-styles";

export function PlanReview(props: {
  readonly review: LoadReview;
  readonly onLoad: () => void;
  readonly onBack: () => void;
}): JSX.Element {
  const styles = usePanelStyles();
  const { busy } = usePane();
  const { review, onLoad, onBack } = props;
  const hasChanges = review.changes.length > 0;
  return (
    <div className={styles.panel}>
      <div className={styles.part}>
        <FocusedHeading news={review}>Xem trước khi ghi</FocusedHeading>
        <p className={styles.text}>{review.title}</p>
        <p className={styles.quiet}>
          {review.citation === "" ? "" : `${review.citation} · `}năm {review.year} · {figure(review.taskCount)} nhiệm vụ
        </p>
      </div>
      {hasChanges ? (
        <Changes changes={review.changes} />
      ) : (
        <p className={styles.text}>Sổ đã đúng với kế hoạch, không có gì phải ghi.</p>
      )}
      <div className={styles.part}>
        <h3 className={styles.heading}>Đã đọc từ kế hoạch</h3>
        <Areas areas={review.areas} />
        <Units units={review.units} />
        <Remarks remarks={review.remarks} />
      </div>
      <div className={styles.actions}>
        {hasChanges && (
          <Button appearance="primary" disabled={busy} onClick={onLoad}>
            Nạp kế hoạch
          </Button>
        )}
        <Button appearance={hasChanges ? "secondary" : "primary"} disabled={busy} onClick={onBack}>
          Quay lại
        </Button>
      </div>
    </div>
  );
}

function Changes(props: { readonly changes: LoadReview["changes"] }): JSX.Element {
  const styles = usePanelStyles();
  return (
    <div className={styles.part}>
      <h3 className={styles.heading}>Sẽ ghi vào sổ</h3>
      <ul className={styles.list}>
        {props.changes.map(({ text, details }, index) => (
          <li key={index} className={details.length === 0 ? undefined : styles.foldItem}>
            {details.length === 0 ? (
              text
            ) : (
              <Fold title={text}>
                <ul className={styles.list}>
                  {details.map((detail, place) => (
                    <li key={place}>{detail}</li>
                  ))}
                </ul>
              </Fold>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Areas(props: { readonly areas: LoadReview["areas"] }): JSX.Element {
  const styles = usePanelStyles();
  return (
    <Fold title={`${figure(props.areas.length)} lĩnh vực`} open>
      <ul className={styles.plainList} role="list">
        {props.areas.map(({ label, taskCount }, index) => (
          <li key={index} className={styles.pair}>
            <span>{label}</span> <span className={styles.figure}>{figure(taskCount)} nhiệm vụ</span>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

function Units(props: { readonly units: LoadReview["units"] }): JSX.Element {
  const styles = usePanelStyles();
  const groups = props.units.filter((unit) => unit.isGroup).length;
  const title = `${figure(props.units.length - groups)} cơ quan, ${figure(groups)} nhóm cơ quan`;
  return (
    <Fold title={title}>
      <ul className={styles.plainList} role="list">
        {props.units.map(({ name, isGroup, leads, coordinates }, index) => (
          <li key={index} className={styles.pair}>
            <span>
              {name}
              {isGroup && " (nhóm)"}
            </span>{" "}
            <span className={styles.figure}>
              {figure(leads)} chủ trì
              <br />
              {figure(coordinates)} phối hợp
            </span>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
