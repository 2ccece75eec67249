/** What pasted lines would add to a group, before it is written. */
import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import type { PasteReview, RegistryGroup } from "../commands/desk";
import { Fold } from "./Fold";
import { FocusedHeading } from "./FocusedHeading";
import { figure } from "./messages";
import { usePane } from "./pane-context";
import { Remarks } from "./Remarks";
import { usePanelStyles } from "./use-panel-styles";

export function PasteCheck(props: {
  readonly review: PasteReview;
  readonly group: RegistryGroup;
  readonly onWrite: () => void;
  readonly onBack: () => void;
}): JSX.Element {
  const styles = usePanelStyles();
  const { busy } = usePane();
  const { review, group } = props;
  const marks = review.markComplete && !group.isComplete;
  const hasChanges = review.adds.length > 0 || marks;
  return (
    <div className={styles.panel}>
      <FocusedHeading news={review}>Xem trước khi ghi: {review.group}</FocusedHeading>
      {!hasChanges && <p className={styles.text}>Danh bạ đã có đủ các cơ quan này, không có gì phải ghi.</p>}
      {review.adds.length > 0 && (
        <div className={styles.part}>
          <h3 className={styles.heading}>Thêm {figure(review.adds.length)} thành viên</h3>
          <ul className={styles.list}>
            {review.adds.map(({ name, isNewAgency }, index) => (
              <li key={index}>
                {name}
                {isNewAgency && " (cơ quan mới trong danh bạ)"}
              </li>
            ))}
          </ul>
        </div>
      )}
      {marks && <p className={styles.text}>Đánh dấu nhóm đã đủ thành viên.</p>}
      {review.alreadyThere.length > 0 && (
        <Fold title={`${figure(review.alreadyThere.length)} cơ quan đã có trong nhóm`}>
          <ul className={styles.list}>
            {review.alreadyThere.map((name, index) => (
              <li key={index}>{name}</li>
            ))}
          </ul>
        </Fold>
      )}
      <Remarks remarks={review.remarks} open />
      <div className={styles.actions}>
        {hasChanges && (
          <Button appearance="primary" disabled={busy} onClick={props.onWrite}>
            Dán danh bạ
          </Button>
        )}
        <Button appearance={hasChanges ? "secondary" : "primary"} disabled={busy} onClick={props.onBack}>
          Quay lại
        </Button>
      </div>
    </div>
  );
}
