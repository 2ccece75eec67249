/** A page as wide as its place, or as large as on paper in a frame that scrolls and begins where the words do. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { JSX } from "react";
import type { PagePicture } from "../commands/appendix-desk";
import { PageDrawing } from "./PageDrawing";

const useStyles = makeStyles({
  frame: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  scrolling: { overflow: "auto", maxHeight: "70vh" },
});

export function PageFrame(props: {
  readonly page: PagePicture;
  readonly label: string;
  readonly isRealSize: boolean;
}): JSX.Element {
  const styles = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const { page, label, isRealSize } = props;
  useEffect(() => {
    if (!isRealSize || frame.current === null) return;
    const { left, top } = whereItBegins(page);
    frame.current.scrollLeft = left;
    frame.current.scrollTop = top;
  }, [isRealSize, page]);
  return (
    <div
      ref={frame}
      className={mergeClasses(styles.frame, isRealSize && styles.scrolling)}
      // What scrolls has to be reached by keys, too.
      {...(isRealSize ? { role: "group", tabIndex: 0, "aria-label": "Trang in cỡ thật" } : {})}
    >
      <div style={isRealSize ? { width: `${page.widthPoints}pt` } : undefined}>
        <PageDrawing page={page} label={label} />
      </div>
    </div>
  );
}

const PIXELS_PER_POINT = 96 / 72;
/** Of the margin that stays in sight. */
const EDGE_PIXELS = 8;

/** Where the table and the first words begin, in pixels of a page that is as large as on paper. */
function whereItBegins({ lines, texts }: PagePicture): { readonly left: number; readonly top: number } {
  const left = Math.min(...lines.map(({ x1 }) => x1));
  const top = Math.min(...texts.map(({ y, face }) => y - face.sizePoints));
  const pixels = (points: number): number =>
    Number.isFinite(points) ? Math.max(points * PIXELS_PER_POINT - EDGE_PIXELS, 0) : 0;
  return { left: pixels(left), top: pixels(top) };
}
