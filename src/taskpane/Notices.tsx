/** What stands above the panel: an interrupted write, checks of the workbook that do not hold. */
import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Overview } from "../commands/desk";
import { CopyButton } from "./CopyButton";
import { Fold } from "./Fold";
import { IssueList } from "./IssueList";
import { countIssues, issuesAsText } from "./messages";

const useStyles = makeStyles({
  bar: { paddingBlock: tokens.spacingVerticalXS, alignItems: "start" },
  body: { whiteSpace: "normal" },
  content: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

export function Notices(props: { readonly overview: Overview }): JSX.Element {
  const styles = useStyles();
  const { unfinished } = props.overview;
  const findings = props.overview.plan?.findings ?? [];
  const hasErrors = findings.some((finding) => finding.severity === "error");
  return (
    <>
      {unfinished !== undefined && (
        <MessageBar className={styles.bar} intent="warning" layout="multiline">
          <MessageBarBody className={styles.body}>
            <MessageBarTitle>Lần ghi trước chưa xong</MessageBarTitle>
            <IssueList issues={[unfinished]} />
          </MessageBarBody>
        </MessageBar>
      )}
      {findings.length > 0 && (
        <MessageBar className={styles.bar} intent={hasErrors ? "error" : "warning"} layout="multiline">
          <MessageBarBody className={styles.body}>
            <Fold title={`Kiểm tra sổ: ${countIssues(findings)}`}>
              <div className={styles.content}>
                <IssueList issues={findings} />
                <CopyButton label="Chép danh sách" text={issuesAsText(findings)} />
              </div>
            </Fold>
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
