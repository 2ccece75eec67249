/** A list of any length that shows its beginning, says how many follow, and shows more when asked. */
import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useDeferredValue, useState } from "react";
import type { JSX, ReactNode } from "react";
import { andMore, SHOW_MORE } from "./report-messages";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", overflowWrap: "anywhere" },
  more: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, alignItems: "baseline" },
  link: { minHeight: "24px" },
});

const NONE: readonly never[] = [];

/** Drawn after everything around it and in slices, so that a long list does not hold up what a person does meanwhile. */
export function LongList<T>(props: {
  readonly items: readonly T[];
  /** How many are shown at first, and how many more each time. */
  readonly step: number;
  /** What the items are, in the middle of a sentence: "tệp". */
  readonly what: string;
  readonly label: string;
  /** How the items are arranged, where not below each other. */
  readonly listClass?: string;
  readonly keyOf: (item: T, index: number) => string | number;
  readonly children: (item: T) => ReactNode;
}): JSX.Element {
  const styles = useStyles();
  const { items, step, what, label, keyOf, children } = props;
  const [count, setCount] = useState(step);
  const drawn = useDeferredValue<readonly T[]>(items, NONE);
  const rest = drawn.length - count;
  return (
    <div>
      <ul className={mergeClasses(styles.list, props.listClass)} role="list" aria-label={label}>
        {drawn.slice(0, count).map((item, index) => (
          <li key={keyOf(item, index)}>{children(item)}</li>
        ))}
      </ul>
      {rest > 0 && (
        <div className={styles.more}>
          <span>{andMore(rest, what)}</span>
          <Link as="button" className={styles.link} onClick={() => setCount(count + step)}>
            {SHOW_MORE}
          </Link>
        </div>
      )}
    </div>
  );
}
