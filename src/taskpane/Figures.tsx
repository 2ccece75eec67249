/** «Chép đoạn số liệu»: the paragraph of figures for the official report, ready to copy. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { CopyButton } from "./CopyButton";
import { FocusedHeading } from "./FocusedHeading";
import { ForPeriod } from "./ForPeriod";
import { usePane } from "./pane-context";
import { Read } from "./Read";
import { REPORT_ACTIONS } from "./report-messages";
import { usePanelStyles } from "./use-panel-styles";
import { useReading } from "./use-reading";

const useStyles = makeStyles({
  paragraph: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
});

export function Figures(): JSX.Element {
  return (
    <ForPeriod what="số liệu để chép">
      <Paragraph />
    </ForPeriod>
  );
}

function Paragraph(): JSX.Element {
  const styles = usePanelStyles();
  const own = useStyles();
  const { desk } = usePane();
  const reading = useReading(desk.figuresParagraph);
  return (
    <Read reading={reading} label="Đang tính số liệu…">
      {(text) => (
        <div className={styles.panel}>
          <FocusedHeading>Đoạn số liệu cho báo cáo</FocusedHeading>
          <p className={own.paragraph}>{text}</p>
          <div className={styles.actions}>
            <CopyButton label={REPORT_ACTIONS["so-lieu"]} text={text} isPrimary />
          </div>
        </div>
      )}
    </Read>
  );
}
