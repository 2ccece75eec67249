/** A page as it will be printed: black on white in every theme, because that is what comes out of the printer. */
import { makeStyles } from "@fluentui/react-components";
import { memo } from "react";
import type { JSX } from "react";
import type { PagePicture } from "../commands/appendix-desk";

const PAPER = "#ffffff";
const INK = "#000000";
/** The appendix is set in Times New Roman; the others have its measures. */
const TYPE = "'Times New Roman', Tinos, 'Liberation Serif', serif";
/** As thin as Excel's thin line. */
const LINE_POINTS = 0.75;
const ANCHORS = { left: "start", center: "middle", right: "end" } as const;

const useStyles = makeStyles({
  page: { display: "block", width: "100%", height: "auto", backgroundColor: PAPER, forcedColorAdjust: "none" },
});

export const PageDrawing = memo(function PageDrawing(props: {
  readonly page: PagePicture;
  readonly label: string;
}): JSX.Element {
  const styles = useStyles();
  const { widthPoints, heightPoints, lines, texts } = props.page;
  return (
    <svg
      className={styles.page}
      viewBox={`0 0 ${widthPoints} ${heightPoints}`}
      role="img"
      aria-label={props.label}
      fontFamily={TYPE}
      fill={INK}
    >
      <path
        d={lines.map(({ x1, y1, x2, y2 }) => `M${x1} ${y1}L${x2} ${y2}`).join("")}
        stroke={INK}
        strokeWidth={LINE_POINTS}
      />
      {texts.map(({ x, y, text, face, align }, index) => (
        <text
          key={index}
          x={x}
          y={y}
          fontSize={face.sizePoints}
          fontWeight={face.bold === true ? "bold" : undefined}
          fontStyle={face.italic === true ? "italic" : undefined}
          textAnchor={ANCHORS[align]}
        >
          {text}
        </text>
      ))}
    </svg>
  );
});
