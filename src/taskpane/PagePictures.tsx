/** The pages of an appendix as small pictures, the first few until more are asked for; a press shows one large. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import type { JSX } from "react";
import { flushSync } from "react-dom";
import type { PagePicture } from "../commands/appendix-desk";
import { describePage } from "./appendix-messages";
import { LargePage } from "./LargePage";
import { LongList } from "./LongList";
import { figure } from "./messages";
import { PageDrawing } from "./PageDrawing";
import { pageWords, repeatedTexts } from "./page-words";

const SHOWN_AT_ONCE = 6;

const useStyles = makeStyles({
  // Three across at the pane's usual width, two at the narrowest.
  list: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(92px, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  thumb: {
    display: "block",
    width: "100%",
    padding: 0,
    border: "0",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground3,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  picture: { display: "block", border: `1px solid ${tokens.colorNeutralStroke1}` },
});

export function PagePictures(props: { readonly pages: readonly PagePicture[] }): JSX.Element {
  const styles = useStyles();
  const { pages } = props;
  const [open, setOpen] = useState<number>();
  const thumbs = useRef(new Map<number, HTMLButtonElement>());
  const opened = useRef(0);
  const numbered = useMemo(() => pages.map((page, index) => ({ page, index })), [pages]);
  const repeated = useMemo(() => repeatedTexts(pages), [pages]);
  const labelOf = (index: number): string => {
    const page = pages[index];
    return describePage(index, pages.length, page === undefined ? "" : pageWords(page, repeated));
  };

  const close = (index: number): void => {
    // The pictures have to be there before one of them can take the focus.
    flushSync(() => setOpen(undefined));
    (thumbs.current.get(index) ?? thumbs.current.get(opened.current))?.focus();
  };

  return (
    <>
      {open !== undefined && (
        <LargePage pages={pages} index={open} labelOf={labelOf} onTurn={setOpen} onClose={close} />
      )}
      <div hidden={open !== undefined}>
        <LongList
          items={numbered}
          step={SHOWN_AT_ONCE}
          what="trang"
          label="Các trang in"
          listClass={styles.list}
          keyOf={({ index }) => index}
        >
          {({ page, index }) => (
            <button
              ref={(thumb) => {
                if (thumb === null) thumbs.current.delete(index);
                else thumbs.current.set(index, thumb);
              }}
              type="button"
              className={styles.thumb}
              onClick={() => {
                opened.current = index;
                setOpen(index);
              }}
            >
              <span className={styles.picture}>
                <PageDrawing page={page} label={labelOf(index)} />
              </span>
              <span aria-hidden="true">Trang {figure(index + 1)}</span>
            </button>
          )}
        </LongList>
      </div>
    </>
  );
}
