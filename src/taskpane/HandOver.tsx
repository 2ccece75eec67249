/** Made files on their way to a person: all in one archive or one by one, or opened where the pane cannot save. */
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { JSX } from "react";
import type { Issue } from "../issue";
import type { MadeFile } from "./deliver";
import { describeDelivery, notDelivered, openedOnly } from "./delivery-messages";
import { FocusedHeading } from "./FocusedHeading";
import { LongList } from "./LongList";
import { figure } from "./messages";
import { usePane } from "./pane-context";
import { Remarks } from "./Remarks";
import { usePanelStyles } from "./use-panel-styles";

const SHOWN_AT_ONCE = 60;

const useStyles = makeStyles({
  file: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "28px",
  },
  name: { overflowWrap: "anywhere" },
  link: { flexShrink: 0, minHeight: "24px" },
});

export type HandOverProps = {
  readonly files: readonly MadeFile[];
  /** What they are, in the middle of a sentence: "biểu mẫu". */
  readonly what: string;
  /** What to do with files that were saved. */
  readonly advice: string;
  /** Why there may be no file at all. */
  readonly nothing: string;
  readonly remarks?: readonly Issue[];
  readonly zipName: string;
  readonly onBack: () => void;
};

export function HandOver(props: HandOverProps): JSX.Element {
  const styles = usePanelStyles();
  const { files, what, remarks = [], onBack } = props;
  return (
    <div className={styles.panel}>
      <FocusedHeading news={files}>
        Đã tạo {figure(files.length)} {what}
      </FocusedHeading>
      <Remarks remarks={remarks} open={files.length === 0} />
      {files.length > 0 ? (
        <Files {...props} />
      ) : (
        <>
          <p className={styles.text}>{props.nothing}</p>
          <div className={styles.actions}>
            <Button appearance="primary" onClick={onBack}>
              Chọn cơ quan khác
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

function Files(props: HandOverProps): JSX.Element {
  const styles = usePanelStyles();
  const { deliver, busy, begin, end } = usePane();
  const [said, setSaid] = useState("");
  const { files, what, zipName } = props;

  const hand = async (some: readonly MadeFile[]): Promise<void> => {
    if (!begin()) return;
    setSaid("");
    const how = await deliver.files(some, zipName).catch(() => undefined);
    setSaid(how === undefined ? notDelivered(what) : describeDelivery(how, some, zipName, what));
    end();
  };

  return (
    <>
      <p className={styles.quiet}>{deliver.canDownload ? props.advice : openedOnly(what)}</p>
      <LongList items={files} step={SHOWN_AT_ONCE} what={what} label={`Các ${what}`} keyOf={({ fileName }) => fileName}>
        {(file) => <File file={file} what={what} onHand={() => void hand([file])} />}
      </LongList>
      <div className={styles.actions}>
        <span className={styles.reason} role="status">
          {said}
        </span>
        {deliver.canDownload && (
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void hand(files)}>
            {files.length > 1 ? "Tải tất cả (.zip)" : `Tải ${what}`}
          </Button>
        )}
        <Button appearance={deliver.canDownload ? "secondary" : "primary"} disabled={busy} onClick={props.onBack}>
          Quay lại
        </Button>
      </div>
    </>
  );
}

function File(props: { readonly file: MadeFile; readonly what: string; readonly onHand: () => void }): JSX.Element {
  const styles = useStyles();
  const { deliver, busy } = usePane();
  const { agency, fileName } = props.file;
  const verb = deliver.canDownload ? "Tải" : "Mở";
  return (
    <span className={styles.file}>
      <span className={styles.name} title={fileName}>
        {agency}
      </span>
      <Link
        as="button"
        className={styles.link}
        disabledFocusable={busy}
        aria-label={`${verb} ${props.what} ${agency}`}
        onClick={props.onHand}
      >
        {deliver.canDownload ? verb : `${verb} ${props.what}`}
      </Link>
    </span>
  );
}
