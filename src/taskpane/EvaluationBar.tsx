/** How the plan stands in one stacked bar, with the words of the sheets. A press brings the sheet. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Overview } from "../commands/desk";
import { colorOf, isComplete, isHollow } from "./evaluation-looks";
import { figure } from "./messages";

type Plan = NonNullable<Overview["plan"]>;

const useStyles = makeStyles({
  button: {
    position: "relative",
    display: "block",
    width: "100%",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalXS})`,
    boxSizing: "content-box",
    border: "0",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  line: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, justifyContent: "space-between" },
  total: { fontWeight: tokens.fontWeightSemibold },
  bar: {
    display: "flex",
    columnGap: "1px",
    height: "8px",
    margin: `${tokens.spacingVerticalXS} 0`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
    forcedColorAdjust: "none",
  },
  // The transparent stroke is drawn in high contrast, where the colours come together.
  segment: { boxSizing: "border-box", minWidth: "4px", border: `1px solid ${tokens.colorTransparentStroke}` },
  hollow: { border: `1px solid ${tokens.colorNeutralStrokeAccessible}` },
  words: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    // In the lowest panes the next step comes first: the words are still read out, and the line above says the most.
    "@media (max-height: 480px)": {
      position: "absolute",
      width: "1px",
      height: "1px",
      overflow: "hidden",
      clipPath: "inset(50%)",
      whiteSpace: "nowrap",
    },
  },
  word: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  swatch: {
    display: "inline-block",
    boxSizing: "border-box",
    width: "8px",
    height: "8px",
    borderRadius: "2px",
    border: `1px solid ${tokens.colorTransparentStroke}`,
    forcedColorAdjust: "none",
  },
});

export function EvaluationBar(props: {
  readonly taskCount: number;
  readonly counts: Plan["counts"];
  readonly onOpen: () => void;
}): JSX.Element {
  const styles = useStyles();
  const shown = props.counts.filter(({ count }) => count > 0);
  const complete = shown.filter(({ evaluation }) => isComplete(evaluation)).reduce((sum, { count }) => sum + count, 0);
  const overdue = shown.find(({ evaluation }) => evaluation === "Quá hạn")?.count ?? 0;

  return (
    <button type="button" className={styles.button} onClick={props.onOpen} title="Mở trang «Kế hoạch»">
      <span className={styles.line}>
        <span className={styles.total}>{figure(props.taskCount)} nhiệm vụ</span>{" "}
        <span>
          {figure(complete)} xong · {figure(overdue)} quá hạn
        </span>
      </span>
      <span className={styles.bar} aria-hidden="true">
        {shown.map(({ evaluation, count }) => (
          <span
            key={evaluation}
            className={mergeClasses(styles.segment, isHollow(evaluation) && styles.hollow)}
            style={{ flexGrow: count, flexBasis: 0, backgroundColor: colorOf(evaluation) }}
          />
        ))}
      </span>
      <span className={styles.words}>
        {shown.map(({ evaluation, count }) => (
          <span key={evaluation} className={styles.word}>
            <span
              className={mergeClasses(styles.swatch, isHollow(evaluation) && styles.hollow)}
              style={{ backgroundColor: colorOf(evaluation) }}
              aria-hidden="true"
            />
            {figure(count)} {evaluation.toLocaleLowerCase("vi")}{" "}
          </span>
        ))}
      </span>
    </button>
  );
}
