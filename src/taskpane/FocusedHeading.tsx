/** A heading that takes the focus when it appears, so that keyboard and screen reader arrive where the news is. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { JSX, ReactNode } from "react";

const useStyles = makeStyles({
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusSmall,
    overflowWrap: "anywhere",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  small: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

export function FocusedHeading(props: {
  readonly children: ReactNode;
  readonly id?: string;
  readonly size?: "small";
  /** Another value takes the focus again. */
  readonly news?: unknown;
  /** Leaves the focus where it is. */
  readonly stay?: boolean;
}): JSX.Element {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const { news, stay = false } = props;
  useEffect(() => {
    if (!stay) heading.current?.focus();
  }, [news, stay]);
  return (
    <h2
      ref={heading}
      id={props.id}
      tabIndex={-1}
      className={mergeClasses(styles.heading, props.size === "small" && styles.small)}
    >
      {props.children}
    </h2>
  );
}
