/** Where we are: the period with its cut-off and how the plan stands. Always in sight once a plan is loaded. */
import {
  Button,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Spinner,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { JSX } from "react";
import type { Overview, PeriodChoice } from "../commands/desk";
import { EvaluationBar } from "./EvaluationBar";
import { usePane } from "./pane-context";
import { PLAN_SHEET } from "./places";

type Plan = NonNullable<Overview["plan"]>;

const useStyles = makeStyles({
  root: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  period: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "24px",
  },
  change: { minWidth: "auto", flexShrink: 0 },
});

export function PlanHead(props: {
  readonly plan: Plan;
  /** A change of period is under way. */
  readonly isChanging: boolean;
  readonly onChoosePeriod: (code: string) => void;
}): JSX.Element {
  const styles = useStyles();
  const { show } = usePane();
  const { plan, isChanging, onChoosePeriod } = props;
  return (
    <section className={styles.root} aria-label="Kế hoạch đang theo dõi">
      <div className={styles.period}>
        <span>Kỳ {describePeriod(plan.period)}</span>
        {isChanging ? (
          <Spinner size="extra-tiny" label="Đang đổi kỳ…" />
        ) : (
          <PeriodMenu current={plan.period} periods={plan.periods} onChoose={onChoosePeriod} />
        )}
      </div>
      <EvaluationBar taskCount={plan.taskCount} counts={plan.counts} onOpen={() => show(PLAN_SHEET)} />
    </section>
  );
}

function PeriodMenu(props: {
  readonly current: PeriodChoice;
  readonly periods: readonly PeriodChoice[];
  readonly onChoose: (code: string) => void;
}): JSX.Element {
  const styles = useStyles();
  const { busy } = usePane();
  const { current, periods, onChoose } = props;
  return (
    <Menu
      checkedValues={{ period: [current.code] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const code = checkedItems[0];
        if (code !== undefined && code !== current.code) onChoose(code);
      }}
      positioning="below-end"
    >
      <MenuTrigger disableButtonEnhancement>
        <Button className={styles.change} size="small" disabled={busy} aria-label="Đổi kỳ báo cáo">
          Đổi
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {periods.map((period) => (
            <MenuItemRadio key={period.code} name="period" value={period.code}>
              {describePeriod(period)}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** "Quý I/2025 · chốt 14/3/2025". */
function describePeriod(period: PeriodChoice): string {
  return `${period.name} · chốt ${period.cutOff}`;
}
