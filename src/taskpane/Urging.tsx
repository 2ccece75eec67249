/** «Đôn đốc»: who has not reported or not in full, with a letter to each, ready to copy. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { UrgingView } from "../commands/report-desk";
import { CopyButton } from "./CopyButton";
import { FocusedHeading } from "./FocusedHeading";
import { ForPeriod } from "./ForPeriod";
import { LazyFold } from "./LazyFold";
import { LongList } from "./LongList";
import { figure } from "./messages";
import { usePane } from "./pane-context";
import { Read } from "./Read";
import { AGENCY_STATE_WORDS, describeDates, REPORT_ACTIONS } from "./report-messages";
import { usePanelStyles } from "./use-panel-styles";
import { useReading } from "./use-reading";

type Urged = UrgingView["agencies"][number];
const SHOWN_AT_ONCE = 60;

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  letter: {
    margin: 0,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
  state: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
});

export function Urging(): JSX.Element {
  return (
    <ForPeriod what="cơ quan để đôn đốc">
      <Urge />
    </ForPeriod>
  );
}

function Urge(): JSX.Element {
  const { desk } = usePane();
  const reading = useReading(desk.urging);
  return (
    <Read reading={reading} label="Đang đọc báo cáo đã nhận…">
      {(view) => <Letters view={view} />}
    </Read>
  );
}

function Letters(props: { readonly view: UrgingView }): JSX.Element {
  const styles = usePanelStyles();
  const { goTo } = usePane();
  const { period, dueCount, reportedCount, agencies, listText } = props.view;
  return (
    <div className={styles.panel}>
      <div className={styles.part}>
        <FocusedHeading>
          {REPORT_ACTIONS["don-doc"]}: {period.name}
        </FocusedHeading>
        <p className={styles.text}>
          {figure(reportedCount)}/{figure(dueCount)} cơ quan đã báo cáo.{" "}
          <span className={styles.quiet}>{describeDates(period)}</span>
        </p>
      </div>
      {agencies.length === 0 ? (
        <p className={styles.text}>Các cơ quan đã báo cáo đủ, không còn cơ quan nào phải đôn đốc.</p>
      ) : (
        <LongList
          items={agencies}
          step={SHOWN_AT_ONCE}
          what="cơ quan"
          label="Cơ quan cần đôn đốc"
          keyOf={({ name }) => name}
        >
          {(agency) => <Letter agency={agency} />}
        </LongList>
      )}
      <div className={styles.actions}>
        {agencies.length === 0 ? (
          <Button appearance="primary" onClick={() => goTo("bao-cao")}>
            Về mục Báo cáo
          </Button>
        ) : (
          <CopyButton label="Chép danh sách" text={listText} isPrimary />
        )}
      </div>
    </div>
  );
}

function Letter(props: { readonly agency: Urged }): JSX.Element {
  const styles = useStyles();
  const shared = usePanelStyles();
  const { name, state, missing, letter } = props.agency;
  return (
    <LazyFold
      title={
        <>
          {name} <span className={styles.state}>· {AGENCY_STATE_WORDS[state].toLocaleLowerCase("vi")}</span>
        </>
      }
    >
      {() => (
        <div className={styles.content}>
          <p className={shared.quiet}>Thiếu {figure(missing.length)} nhiệm vụ</p>
          <ul className={shared.list}>
            {missing.map(({ code, content }) => (
              <li key={code}>
                {code}. {content}
              </li>
            ))}
          </ul>
          <p className={styles.letter}>{letter}</p>
          <CopyButton label={`Chép thư gửi ${name}`} text={letter} />
        </div>
      )}
    </LazyFold>
  );
}
