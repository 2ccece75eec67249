/** What is going on, with the step in words; read out politely. */
import { ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Step } from "./settle";
import { figure } from "./messages";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  label: { margin: 0 },
});

/** `label` stands until the first step is reported; a total of 0 shows a bar without an end. */
export function Working(props: { readonly label: string; readonly step?: Step | undefined }): JSX.Element {
  const styles = useStyles();
  const { label, step } = props;
  const words = step === undefined ? label : step.label;
  const measured = step !== undefined && step.total > 0;
  return (
    <div className={styles.root}>
      <p className={styles.label} role="status">
        {words}
        {measured && ` (${figure(step.done)}/${figure(step.total)})`}
      </p>
      <ProgressBar
        thickness="large"
        aria-label={words}
        {...(measured ? { value: Math.min(step.done, step.total), max: step.total } : {})}
      />
    </div>
  );
}
