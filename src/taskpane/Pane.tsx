/** The pane as a whole: name and stations, where we are, the panel chosen, help and version. */
import { Button, Link, Spinner } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import type { JSX, RefObject } from "react";
import type { Desk } from "../commands/desk";
import type { Deliver } from "./deliver";
import { troubleIn } from "./settle";
import { Help } from "./Help";
import { Notices } from "./Notices";
import { PaneContext } from "./pane-context";
import type { PaneState } from "./pane-context";
import { PlanHead } from "./PlanHead";
import type { StationName } from "./station-names";
import { findPanel } from "./stations";
import type { Station } from "./stations";
import { PANEL_ID, StationTabs, tabId } from "./StationTabs";
import { TroubleBox } from "./TroubleBox";
import { usePaneStyles } from "./use-pane-styles";
import { useWorkplace } from "./use-workplace";
import type { Workplace } from "./use-workplace";

export function Pane(props: {
  readonly desk: Desk;
  readonly deliver: Deliver;
  readonly station: StationName;
  readonly version: string;
  readonly now: () => Date;
}): JSX.Element {
  const styles = usePaneStyles();
  const workplace = useWorkplace(props.desk, props.now);
  const [name, setName] = useState<StationName>(props.station);
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const helpButton = useRef<HTMLElement>(null);
  const overview = workplace.overview.kind === "done" ? workplace.overview.value : undefined;

  const goTo = (next: StationName): void => {
    setName(next);
    setIsHelpOpen(false);
  };
  const closeHelp = (): void => {
    setIsHelpOpen(false);
    helpButton.current?.focus();
  };
  const state: PaneState = { ...workplace, deliver: props.deliver, overview, goTo };
  return (
    <PaneContext value={state}>
      <header className={styles.header}>
        <h1 className={styles.name}>Theo dõi CCHC</h1>
        <StationTabs selected={findPanel(name).station} disabled={workplace.busy} onSelect={goTo} />
        {overview?.plan !== undefined && (
          <PlanHead
            plan={overview.plan}
            isChanging={workplace.isChangingPeriod}
            onChoosePeriod={workplace.choosePeriod}
          />
        )}
      </header>
      <main className={styles.main}>
        {isHelpOpen && (
          <div className={styles.work}>
            <Help onClose={closeHelp} />
          </div>
        )}
        <div className={styles.work} hidden={isHelpOpen}>
          <Work name={name} workplace={workplace} onGoTo={goTo} />
        </div>
      </main>
      <Foot
        button={helpButton}
        isHelpOpen={isHelpOpen}
        version={props.version}
        onHelp={() => setIsHelpOpen(!isHelpOpen)}
      />
    </PaneContext>
  );
}

function Foot(props: {
  readonly button: RefObject<HTMLElement | null>;
  readonly isHelpOpen: boolean;
  readonly version: string;
  readonly onHelp: () => void;
}): JSX.Element {
  const styles = usePaneStyles();
  const { button, isHelpOpen } = props;
  return (
    <footer className={styles.footer}>
      <Button
        ref={(element: HTMLElement | null) => {
          button.current = element;
        }}
        appearance="transparent"
        size="small"
        aria-expanded={isHelpOpen}
        onClick={props.onHelp}
      >
        Trợ giúp
      </Button>
      <span>Phiên bản {props.version}</span>
    </footer>
  );
}

function Work(props: {
  readonly name: StationName;
  readonly workplace: Workplace;
  readonly onGoTo: (name: StationName) => void;
}): JSX.Element {
  const styles = usePaneStyles();
  const { name, workplace, onGoTo } = props;
  const { overview, hindrance, refresh } = workplace;
  const { station, panel } = useMemo(() => findPanel(name), [name]);
  const trouble = troubleIn(overview);
  const hasPlan = overview.kind !== "done" || overview.value.plan !== undefined;
  return (
    <div id={PANEL_ID} role="tabpanel" aria-labelledby={tabId(station)} className={styles.work}>
      {hindrance !== undefined && <TroubleBox trouble={hindrance.trouble} action={hindrance.action} />}
      {trouble !== undefined && (
        <>
          <TroubleBox trouble={trouble} action="Đọc lại sổ" />
          <Button onClick={() => void refresh()}>Đọc lại sổ</Button>
        </>
      )}
      {overview.kind === "done" && <Notices overview={overview.value} />}
      {overview.kind === "running" ? (
        <Spinner size="small" label="Đang đọc sổ…" />
      ) : (
        <>
          {panel !== station.first && (
            <Link
              as="button"
              className={styles.way}
              disabled={workplace.busy}
              onClick={() => onGoTo(station.first.name)}
            >
              ‹ {station.title}
            </Link>
          )}
          <panel.Show key={panel.name} />
          {panel === station.first && hasPlan && station.hasOwnWays !== true && station.others.length > 0 && (
            <Others station={station} busy={workplace.busy} onGoTo={onGoTo} />
          )}
        </>
      )}
    </div>
  );
}

function Others(props: {
  readonly station: Station;
  readonly busy: boolean;
  readonly onGoTo: (name: StationName) => void;
}): JSX.Element {
  const styles = usePaneStyles();
  return (
    <nav aria-label={`Việc khác của chặng ${props.station.title}`}>
      {props.station.others.map(({ name, title }) => (
        <Link as="button" key={name} className={styles.way} disabled={props.busy} onClick={() => props.onGoTo(name)}>
          {title}
        </Link>
      ))}
    </nav>
  );
}
