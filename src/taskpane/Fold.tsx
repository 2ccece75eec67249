/** A part that is folded until it is asked for; the title says how much is in it. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX, ReactNode } from "react";

export const useFoldStyles = makeStyles({
  summary: {
    minHeight: "24px",
    lineHeight: "24px",
    cursor: "pointer",
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusSmall,
    ":hover": { color: tokens.colorBrandForegroundLinkHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  /** Beside the mark of the fold, on all its lines. */
  title: {
    display: "inline-block",
    width: "calc(100% - 24px)",
    verticalAlign: "top",
    paddingBlock: "2px",
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  content: { paddingBlock: tokens.spacingVerticalXS, paddingInlineStart: tokens.spacingHorizontalL },
});

export function Fold(props: {
  readonly title: ReactNode;
  readonly open?: boolean;
  readonly children: ReactNode;
}): JSX.Element {
  const styles = useFoldStyles();
  return (
    <details open={props.open}>
      <summary className={styles.summary}>{props.title}</summary>
      <div className={styles.content}>{props.children}</div>
    </details>
  );
}
