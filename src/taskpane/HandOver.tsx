/** Made forms on their way to a person: all in one archive or one by one, or opened where the pane cannot save. */
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { JSX } from "react";
import type { ReportForm } from "../commands/report-desk";
import { FocusedHeading } from "./FocusedHeading";
import { LongList } from "./LongList";
import { figure } from "./messages";
import { usePane } from "./pane-context";
import { describeDelivery, NOT_DELIVERED } from "./report-messages";
import { usePanelStyles } from "./use-panel-styles";

const SHOWN_AT_ONCE = 60;

const useStyles = makeStyles({
  form: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "28px",
  },
  name: { overflowWrap: "anywhere" },
  link: { flexShrink: 0, minHeight: "24px" },
});

export function HandOver(props: {
  readonly forms: readonly ReportForm[];
  readonly zipName: string;
  readonly onBack: () => void;
}): JSX.Element {
  const styles = usePanelStyles();
  const { deliver, busy, begin, end } = usePane();
  const [said, setSaid] = useState("");
  const { forms, zipName } = props;
  const [only] = forms.length === 1 ? forms : [];

  const hand = async (some: readonly ReportForm[]): Promise<void> => {
    if (!begin()) return;
    setSaid("");
    const how = await deliver.files(some, zipName).catch(() => undefined);
    setSaid(how === undefined ? NOT_DELIVERED : describeDelivery(how, some, zipName));
    end();
  };

  return (
    <div className={styles.panel}>
      <FocusedHeading news={forms}>Đã tạo {figure(forms.length)} biểu mẫu</FocusedHeading>
      <p className={styles.quiet}>
        {deliver.canDownload
          ? "Tải về rồi gửi cho từng cơ quan; nhận lại thì bấm «Nhận và tổng hợp báo cáo»."
          : "Excel ở đây không lưu được tệp từ ngăn này: mở từng biểu mẫu thành sổ mới rồi lưu."}
      </p>
      <LongList items={forms} step={SHOWN_AT_ONCE} what="biểu mẫu" label="Biểu mẫu" keyOf={({ fileName }) => fileName}>
        {(form) => <Form form={form} onHand={() => void hand([form])} />}
      </LongList>
      <div className={styles.actions}>
        <span className={styles.reason} role="status">
          {said}
        </span>
        {deliver.canDownload && (
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void hand(forms)}>
            {only === undefined ? "Tải tất cả (.zip)" : "Tải biểu mẫu"}
          </Button>
        )}
        <Button appearance={deliver.canDownload ? "secondary" : "primary"} disabled={busy} onClick={props.onBack}>
          Quay lại
        </Button>
      </div>
    </div>
  );
}

function Form(props: { readonly form: ReportForm; readonly onHand: () => void }): JSX.Element {
  const styles = useStyles();
  const { deliver, busy } = usePane();
  const { agency, fileName } = props.form;
  return (
    <span className={styles.form}>
      <span className={styles.name} title={fileName}>
        {agency}
      </span>
      <Link
        as="button"
        className={styles.link}
        disabledFocusable={busy}
        aria-label={deliver.canDownload ? `Tải biểu mẫu ${agency}` : `Mở biểu mẫu ${agency}`}
        onClick={props.onHand}
      >
        {deliver.canDownload ? "Tải" : "Mở biểu mẫu"}
      </Link>
    </span>
  );
}
