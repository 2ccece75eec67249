/** An action that was refused, that failed or that broke: what was found, where, what to do, and the list to copy. */
import { MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { JSX } from "react";
import type { Issue } from "../issue";
import type { Trouble } from "./settle";
import { CopyButton } from "./CopyButton";
import { FocusedHeading } from "./FocusedHeading";
import { IssueList } from "./IssueList";
import { describeTrouble, issuesAsText } from "./messages";

const useStyles = makeStyles({
  bar: { paddingBlock: tokens.spacingVerticalS, alignItems: "start" },
  body: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, whiteSpace: "normal" },
  lead: { margin: 0 },
});

/** `action` is the label of the button that continues. */
export function TroubleBox(props: { readonly trouble: Trouble; readonly action: string }): JSX.Element {
  const styles = useStyles();
  const headingId = useId();
  const { trouble, action } = props;
  const { heading, lead } = describeTrouble(trouble, action);
  const issues = issuesOf(trouble);
  return (
    <MessageBar
      className={styles.bar}
      intent={trouble.kind === "refused" ? "warning" : "error"}
      layout="multiline"
      politeness="polite"
      role="region"
      aria-labelledby={headingId}
    >
      <MessageBarBody className={styles.body}>
        <FocusedHeading id={headingId} size="small" news={trouble}>
          {heading}
        </FocusedHeading>
        {lead !== "" && <p className={styles.lead}>{lead}</p>}
        {issues.length > 0 && <IssueList issues={issues} />}
        {trouble.kind === "broken" ? (
          <CopyButton label="Chép chi tiết" text={`${action}\n${trouble.detail}`} />
        ) : (
          <CopyButton label="Chép danh sách" text={issuesAsText(issues)} />
        )}
      </MessageBarBody>
    </MessageBar>
  );
}

function issuesOf(trouble: Trouble): readonly Issue[] {
  if (trouble.kind === "refused") return trouble.issues;
  return trouble.kind === "failed" ? [trouble.issue] : [];
}
