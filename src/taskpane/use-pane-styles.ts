/** How the pane is laid out: head and foot stand, the work between them scrolls; Office's own menu keeps its corner. */
import { makeStyles, tokens } from "@fluentui/react-components";

export const usePaneStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    boxSizing: "border-box",
    width: "100%",
    height: "100%",
    minHeight: 0,
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "start",
    // At strong magnification head and foot would leave no room: everything scrolls together.
    "@media (max-height: 300px)": { overflowY: "auto" },
  },
  header: { flexShrink: 0 },
  name: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} 0`,
    // 34 × 32 px at the top right belong to Office.
    paddingInlineEnd: "40px",
    fontSize: tokens.fontSizeBase400,
    lineHeight: "28px",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
  },
  main: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    padding: tokens.spacingHorizontalM,
    // The lowest panes leave some 220 px to work in.
    "@media (max-height: 480px)": { paddingBlock: tokens.spacingVerticalS },
    "@media (max-height: 300px)": { overflowY: "visible", flexShrink: 0 },
  },
  work: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    "@media (max-height: 480px)": { rowGap: tokens.spacingVerticalS },
    "&[hidden]": { display: "none" },
  },
  way: { minHeight: "24px", alignSelf: "flex-start" },
  footer: {
    flexShrink: 0,
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    padding: `0 ${tokens.spacingHorizontalM} 0 ${tokens.spacingHorizontalXS}`,
    minHeight: "28px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});
