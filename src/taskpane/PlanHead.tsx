/** Where we are: the period with its cut-off and how the plan stands. Always in sight once a plan is loaded. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Overview } from "../commands/desk";
import { EvaluationBar } from "./EvaluationBar";
import { usePane } from "./pane-context";
import { PeriodChooser } from "./PeriodChooser";
import { PLAN_SHEET } from "./places";

const useStyles = makeStyles({
  root: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export function PlanHead(props: {
  readonly plan: NonNullable<Overview["plan"]>;
  /** A change of period is under way. */
  readonly isChanging: boolean;
  readonly onChoosePeriod: (code: string) => void;
}): JSX.Element {
  const styles = useStyles();
  const { show } = usePane();
  const { period, periods, taskCount, counts } = props.plan;
  return (
    <section className={styles.root} aria-label="Kế hoạch đang theo dõi">
      <PeriodChooser current={period} periods={periods} isChanging={props.isChanging} onChoose={props.onChoosePeriod} />
      <EvaluationBar taskCount={taskCount} counts={counts} onOpen={() => show(PLAN_SHEET)} />
    </section>
  );
}
