/** The period we are in, and the others behind «Đổi», in place: nothing floats over a pane this narrow. */
import { Button, Spinner, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import type { JSX } from "react";
import type { PeriodChoice } from "../commands/desk";
import { usePane } from "./pane-context";

const useStyles = makeStyles({
  line: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "24px",
  },
  change: { minWidth: "auto", flexShrink: 0 },
  choices: {
    margin: `${tokens.spacingVerticalXS} 0`,
    padding: 0,
    listStyleType: "none",
    maxHeight: "140px",
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  choice: { width: "100%", justifyContent: "flex-start", textAlign: "start", fontWeight: tokens.fontWeightRegular },
  current: { fontWeight: tokens.fontWeightSemibold },
});

export function PeriodChooser(props: {
  readonly current: PeriodChoice;
  readonly periods: readonly PeriodChoice[];
  /** A change is under way. */
  readonly isChanging: boolean;
  readonly onChoose: (code: string) => void;
}): JSX.Element {
  const styles = useStyles();
  const { busy } = usePane();
  const { current, periods, isChanging, onChoose } = props;
  const [isOpen, setIsOpen] = useState(false);
  const listId = useId();
  const line = useRef<HTMLDivElement>(null);

  const close = (): void => {
    setIsOpen(false);
    line.current?.querySelector("button")?.focus();
  };
  const choose = (code: string): void => {
    close();
    if (code !== current.code) onChoose(code);
  };

  return (
    <div onKeyDown={(event) => isOpen && event.key === "Escape" && close()}>
      <div ref={line} className={styles.line}>
        <span>Kỳ {describePeriod(current)}</span>
        <Button
          className={styles.change}
          size="small"
          // Stays focusable while the change it started is under way.
          disabledFocusable={busy}
          aria-label="Đổi kỳ báo cáo"
          aria-expanded={isOpen}
          aria-controls={isOpen ? listId : undefined}
          onClick={() => setIsOpen(!isOpen)}
        >
          Đổi
        </Button>
      </div>
      {isChanging && <Spinner size="extra-tiny" label="Đang đổi kỳ…" role="status" />}
      {isOpen && <PeriodList id={listId} current={current} periods={periods} onChoose={choose} />}
    </div>
  );
}

function PeriodList(props: {
  readonly id: string;
  readonly current: PeriodChoice;
  readonly periods: readonly PeriodChoice[];
  readonly onChoose: (code: string) => void;
}): JSX.Element {
  const styles = useStyles();
  const { busy } = usePane();
  return (
    <ul id={props.id} className={styles.choices} role="list" aria-label="Các kỳ báo cáo">
      {props.periods.map((period) => {
        const isCurrent = period.code === props.current.code;
        return (
          <li key={period.code}>
            <Button
              appearance="subtle"
              size="small"
              className={mergeClasses(styles.choice, isCurrent && styles.current)}
              disabled={busy}
              aria-current={isCurrent}
              onClick={() => props.onChoose(period.code)}
            >
              {describePeriod(period)}
              {isCurrent && " (đang chọn)"}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

/** "Quý I/2025 · chốt 14/3/2025". */
function describePeriod(period: PeriodChoice): string {
  return `${period.name} · chốt ${period.cutOff}`;
}
