/** One page as wide as the pane, with the ways to its neighbours; Escape goes back to the small ones. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import type { JSX } from "react";
import type { PagePicture } from "../commands/appendix-desk";
import { describePage } from "./appendix-messages";
import { FocusedHeading } from "./FocusedHeading";
import { PageFrame } from "./PageFrame";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  button: { minWidth: "auto" },
});

export function LargePage(props: {
  readonly pages: readonly PagePicture[];
  readonly index: number;
  readonly labelOf: (index: number) => string;
  readonly onTurn: (index: number) => void;
  /** With the page that was shown last. */
  readonly onClose: (index: number) => void;
}): JSX.Element | null {
  const styles = useStyles();
  const headingId = useId();
  const section = useRef<HTMLElement>(null);
  const [isRealSize, setIsRealSize] = useState(false);
  const { pages, labelOf, onTurn, onClose } = props;
  useEffect(() => {
    // As much of it as a low pane has room for.
    section.current?.scrollIntoView({ block: "start" });
  }, []);
  // There may be fewer pages than before.
  const index = Math.min(props.index, pages.length - 1);
  const page = pages[index];
  if (page === undefined) return null;
  return (
    <section
      ref={section}
      className={styles.root}
      aria-labelledby={headingId}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose(index);
      }}
    >
      <div aria-live="polite">
        <FocusedHeading id={headingId} size="small">
          {describePage(index, pages.length, "")}
        </FocusedHeading>
      </div>
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={index === 0} onClick={() => onTurn(index - 1)}>
          Trang trước
        </Button>
        <Button size="small" disabledFocusable={index === pages.length - 1} onClick={() => onTurn(index + 1)}>
          Trang sau
        </Button>
        <Button
          size="small"
          className={styles.button}
          aria-pressed={isRealSize}
          onClick={() => setIsRealSize(!isRealSize)}
        >
          Cỡ thật
        </Button>
        <Button size="small" className={styles.button} onClick={() => onClose(index)}>
          Đóng
        </Button>
      </div>
      <PageFrame page={page} label={labelOf(index)} isRealSize={isRealSize} />
    </section>
  );
}
