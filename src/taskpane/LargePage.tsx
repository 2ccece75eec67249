/** One page as wide as the pane, or as large as on paper within a frame that scrolls; Escape goes back to the small ones. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { JSX } from "react";
import type { PagePicture } from "../commands/appendix-desk";
import { describePage } from "./appendix-messages";
import { FocusedHeading } from "./FocusedHeading";
import { PageDrawing } from "./PageDrawing";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  button: { minWidth: "auto" },
  frame: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  enlargedFrame: { overflow: "auto", maxHeight: "70vh" },
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
  const [isEnlarged, setIsEnlarged] = useState(false);
  const { pages, labelOf, onTurn, onClose } = props;
  // There may be fewer pages than before.
  const index = Math.min(props.index, pages.length - 1);
  const page = pages[index];
  if (page === undefined) return null;
  return (
    <section
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
          aria-pressed={isEnlarged}
          onClick={() => setIsEnlarged(!isEnlarged)}
        >
          Cỡ thật
        </Button>
        <Button size="small" className={styles.button} onClick={() => onClose(index)}>
          Đóng
        </Button>
      </div>
      <div
        className={mergeClasses(styles.frame, isEnlarged && styles.enlargedFrame)}
        // What scrolls has to be reached by keys, too.
        {...(isEnlarged ? { role: "group", tabIndex: 0, "aria-label": "Trang in cỡ thật" } : {})}
      >
        <div style={isEnlarged ? { width: `${page.widthPoints}pt` } : undefined}>
          <PageDrawing page={page} label={labelOf(index)} />
        </div>
      </div>
    </section>
  );
}
