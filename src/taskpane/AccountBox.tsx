/** What was done, in past tense, with links that bring the sheets. */
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { JSX } from "react";
import { FocusedHeading } from "./FocusedHeading";
import { usePane } from "./pane-context";
import type { DatedAccount } from "./pane-context";
import { Remarks } from "./Remarks";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `4px solid ${tokens.colorPaletteGreenBorderActive}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  time: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  lines: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  links: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
  },
  link: { minHeight: "24px" },
});

/** Takes the focus when it is news; one that is only shown again leaves the focus where it is. */
export function AccountBox(props: DatedAccount & { readonly isNews: boolean }): JSX.Element {
  const styles = useStyles();
  const headingId = useId();
  const { show } = usePane();
  const { account, time } = props;
  return (
    <section className={styles.root} aria-labelledby={headingId}>
      <FocusedHeading id={headingId} size="small" news={props.isNews ? account : undefined} stay={!props.isNews}>
        {account.headline}
      </FocusedHeading>
      <span className={styles.time}>Lúc {time}</span>
      {account.lines.length > 0 && (
        <ul className={styles.lines}>
          {account.lines.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ul>
      )}
      {account.links.length > 0 && (
        <ul className={styles.links} role="list" aria-label="Mở nơi vừa ghi">
          {account.links.map((link, index) => (
            <li key={index}>
              <Link as="button" className={styles.link} onClick={() => show(link)}>
                {link.text}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <Remarks remarks={account.remarks} />
    </section>
  );
}
