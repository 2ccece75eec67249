/** While files are read: how far it is, each file as it is done, and the way to stop. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { JSX } from "react";
import { andMore, describeIntake } from "./report-messages";
import type { FileReading, ReadLine } from "./use-file-reading";
import { usePanelStyles } from "./use-panel-styles";
import { Working } from "./Working";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", overflowWrap: "anywhere" },
  line: { paddingBlock: "2px" },
  words: { color: tokens.colorNeutralForeground3 },
});

export function ReadingFiles(props: { readonly reading: FileReading }): JSX.Element {
  const styles = useStyles();
  const shared = usePanelStyles();
  const { progress, isStopping, stop } = props.reading;
  const { total, done, lines } = progress;
  const isRead = done === total && total > 0;
  const step = { done, total, label: isRead ? "Đang đối chiếu với sổ" : "Đang đọc tệp báo cáo" };
  return (
    <div className={shared.panel}>
      <Working label="Đang đọc tệp báo cáo" step={step} />
      <ul className={styles.list} role="list" aria-label="Tệp đã đọc">
        {lines.map((line) => (
          <Line key={line.index} line={line} />
        ))}
      </ul>
      {done > lines.length && <p className={shared.quiet}>{andMore(done - lines.length, "tệp")}</p>}
      <div className={shared.actions}>
        <Button disabledFocusable={isStopping} onClick={stop}>
          {isStopping ? "Đang dừng…" : "Dừng đọc"}
        </Button>
      </div>
    </div>
  );
}

const Line = memo(function Line(props: { readonly line: ReadLine }): JSX.Element {
  const styles = useStyles();
  const { intake } = props.line;
  return (
    <li className={styles.line}>
      {intake.file.name} <span className={styles.words}>· {describeIntake(intake)}</span>
    </li>
  );
});
