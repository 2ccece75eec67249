/** The few shapes all panels share: a column of parts, quiet text, and the row of actions that stays in sight. */
import { makeStyles, tokens } from "@fluentui/react-components";

export const usePanelStyles = makeStyles({
  /** No box of its own: the row of actions sticks to the foot of all that scrolls, notices included. */
  panel: { display: "contents" },
  text: { margin: 0, overflowWrap: "anywhere" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  part: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  /** A fieldset, its fields below each other. */
  group: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    border: "0",
    minWidth: 0,
  },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  /** The mark of the fold stands where the bullet would. */
  foldItem: { listStyleType: "none", marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalL})` },
  plainList: { margin: 0, padding: 0, listStyleType: "none" },
  pair: {
    display: "flex",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: "2px",
    overflowWrap: "anywhere",
  },
  figure: { flexShrink: 0, color: tokens.colorNeutralForeground3, textAlign: "end" },
  actions: {
    position: "sticky",
    bottom: `calc(-1 * ${tokens.spacingVerticalM})`,
    zIndex: 1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    paddingBlock: tokens.spacingVerticalS,
    marginBlock: `calc(-1 * ${tokens.spacingVerticalS})`,
    "@media (max-height: 480px)": { bottom: `calc(-1 * ${tokens.spacingVerticalS})` },
    backgroundColor: tokens.colorNeutralBackground1,
  },
  /** Why the button beside it cannot be pressed; a line of its own. */
  reason: { flexBasis: "100%", color: tokens.colorNeutralForeground3 },
  link: { minHeight: "24px", alignSelf: "flex-start" },
});
