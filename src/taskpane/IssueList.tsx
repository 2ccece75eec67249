/** What was found, errors before remarks, each with its place (a link where it is a cell) and what to do. */
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import type { JSX } from "react";
import type { Issue } from "../issue";
import { sortIssues } from "./messages";
import { usePane } from "./pane-context";
import { placesOf } from "./places";

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    overflowWrap: "anywhere",
  },
  link: { minHeight: "24px" },
  where: { display: "block", fontWeight: tokens.fontWeightSemibold },
});

export function IssueList(props: {
  readonly issues: readonly Issue[];
  /** The places are cells of a file that is not open here: shown as text. */
  readonly isElsewhere?: boolean;
}): JSX.Element {
  const styles = useStyles();
  const hasBoth = new Set(props.issues.map((issue) => issue.severity)).size > 1;
  return (
    // Safari drops the role of lists without bullets, hence it is spelled out.
    <ul className={styles.list} role="list">
      {sortIssues(props.issues).map((issue, index) => (
        <li key={index}>
          <IssueWhere where={issue.where} isElsewhere={props.isElsewhere === true} />
          {hasBoth && issue.severity === "remark" && "Lưu ý: "}
          {issue.message}
        </li>
      ))}
    </ul>
  );
}

function IssueWhere(props: { readonly where: string; readonly isElsewhere: boolean }): JSX.Element | null {
  const { show } = usePane();
  const styles = useStyles();
  const { where } = props;
  const places = props.isElsewhere ? [] : placesOf(where);
  if (where === "") return null;
  if (places.length === 0) return <span className={styles.where}>{where}</span>;
  return (
    <span className={styles.where}>
      {places.map((place, index) => (
        <Fragment key={place.text}>
          {index > 0 && ", "}
          <Link as="button" className={styles.link} onClick={() => show(place)}>
            {place.text}
          </Link>
        </Fragment>
      ))}
    </span>
  );
}
