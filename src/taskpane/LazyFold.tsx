/** A fold whose content is made only once it is asked for: a hundred closed ones cost no more than their titles. */
import { useState } from "react";
import type { JSX, ReactNode } from "react";
import { useFoldStyles } from "./Fold";

export function LazyFold(props: { readonly title: ReactNode; readonly children: () => ReactNode }): JSX.Element {
  const styles = useFoldStyles();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        <span className={styles.title}>{props.title}</span>
      </summary>
      {isOpen && <div className={styles.content}>{props.children()}</div>}
    </details>
  );
}
