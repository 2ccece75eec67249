/** The pages an appendix will have, or what keeps them from being laid out. */
import { Link, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { JSX } from "react";
import type { AppendixWorkplace } from "../commands/appendix-desk";
import { describePages, LAYING_OUT, READ_WHEN_OPENED } from "./appendix-messages";
import { IssueList } from "./IssueList";
import { countIssues } from "./messages";
import { PagePictures } from "./PagePictures";
import { Remarks } from "./Remarks";
import { usePanelStyles } from "./use-panel-styles";

export type Laid = ReturnType<AppendixWorkplace["layOut"]>;

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalS },
  // One row of small pages: what stands below keeps its place while there is nothing to show.
  pages: { minHeight: "88px" },
});

export function LaidPages(props: {
  /** `undefined` until the first layout is done. */
  readonly laid: Laid | undefined;
  /** Something was changed that the pages do not show yet. */
  readonly isBehind: boolean;
  readonly onAgain: () => void;
}): JSX.Element {
  const styles = usePanelStyles();
  const own = useStyles();
  const headingId = useId();
  const { laid } = props;
  return (
    <section className={styles.part} aria-labelledby={headingId} aria-busy={props.isBehind}>
      <div className={own.line}>
        <h2 id={headingId} className={styles.heading}>
          Trang in
        </h2>
        <span className={styles.quiet} role="status">
          {describe(laid)}
        </span>
      </div>
      <div className={own.pages}>
        {laid === undefined && <Spinner size="tiny" label={LAYING_OUT} labelPosition="after" />}
        {laid?.ok === true && <PagePictures pages={laid.value.pages} />}
        {laid?.ok === false && <IssueList issues={laid.issues} />}
      </div>
      {laid?.ok === true && <Remarks remarks={laid.value.remarks} />}
      <p className={styles.quiet}>
        {READ_WHEN_OPENED}{" "}
        <Link as="button" className={styles.link} onClick={props.onAgain}>
          Đọc lại sổ
        </Link>
      </p>
    </section>
  );
}

function describe(laid: Laid | undefined): string {
  if (laid === undefined) return "";
  return laid.ok ? describePages(laid.value) : countIssues(laid.issues);
}
