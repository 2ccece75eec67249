/** What taking files in would do, before anything is written: questions, files, agencies, statuses, and the one write. */
import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { JSX, ReactNode } from "react";
import { AgencyStates } from "./AgencyStates";
import { FocusedHeading } from "./FocusedHeading";
import { countWrites } from "./intake-draft";
import type { IntakeDraft } from "./intake-draft";
import { figure } from "./messages";
import { usePane } from "./pane-context";
import { Proposals } from "./Proposals";
import { Questions } from "./Questions";
import { correctionNotice, describeQuestions, describeWrite, WRITE_REPORTS } from "./report-messages";
import { ReviewFiles } from "./ReviewFiles";
import { usePanelStyles } from "./use-panel-styles";

const useStyles = makeStyles({
  notice: { whiteSpace: "normal" },
  questions: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
});

export function IntakeReview(props: {
  readonly draft: IntakeDraft;
  /** What stood in the way of the last try; it has the focus. */
  readonly above: ReactNode;
  readonly onChange: (draft: IntakeDraft) => void;
  readonly onWrite: () => void;
  readonly onDiscard: () => void;
}): JSX.Element {
  const { draft, above, onChange } = props;
  const [asked, setAsked] = useState<string>();
  const [wasAsked, setWasAsked] = useState(0);

  if (asked !== undefined) {
    return (
      <Questions
        draft={draft}
        first={asked}
        onChange={onChange}
        onClose={() => {
          setAsked(undefined);
          setWasAsked(wasAsked + 1);
        }}
      />
    );
  }
  return (
    <Overall
      {...props}
      // Back from the questions the news is the new state of the review.
      news={wasAsked}
      above={wasAsked === 0 ? above : undefined}
      onAsk={setAsked}
    />
  );
}

function Overall(props: {
  readonly draft: IntakeDraft;
  readonly above: ReactNode;
  readonly news: number;
  readonly onChange: (draft: IntakeDraft) => void;
  readonly onAsk: (questionId: string) => void;
  readonly onWrite: () => void;
  readonly onDiscard: () => void;
}): JSX.Element {
  const styles = usePanelStyles();
  const own = useStyles();
  const { draft, above, news, onChange, onAsk } = props;
  const { overview } = usePane();
  const { period, intakes, consolidation, isCorrection } = draft.review;
  const { files, agencies, proposals } = consolidation;
  return (
    <div className={styles.panel}>
      {above}
      <FocusedHeading news={news} stay={above !== undefined}>
        Xem trước khi ghi: {figure(intakes.length)} tệp
        {overview?.plan?.period.code !== period.code && `, ${period.name}`}
      </FocusedHeading>
      {isCorrection && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={own.notice}>{correctionNotice(period.name)}</MessageBarBody>
        </MessageBar>
      )}
      <Asked draft={draft} onAsk={onAsk} />
      <ReviewFiles files={files} onAsk={onAsk} />
      <section className={styles.part} aria-label="Cơ quan">
        <h3 className={styles.heading}>Cơ quan, sau khi ghi</h3>
        <AgencyStates agencies={agencies} />
      </section>
      {proposals.length > 0 && <Proposals draft={draft} onChange={onChange} />}
      <Write draft={draft} onWrite={props.onWrite} onDiscard={props.onDiscard} />
    </div>
  );
}

function Asked(props: { readonly draft: IntakeDraft; readonly onAsk: (id: string) => void }): JSX.Element | null {
  const styles = usePanelStyles();
  const own = useStyles();
  const { questions } = props.draft.review.consolidation;
  const open = questions.filter(({ answer }) => answer === undefined);
  const first = open[0] ?? questions[0];
  if (first === undefined) return null;
  return (
    <section className={own.questions} aria-label="Câu hỏi">
      <p className={styles.text}>{describeQuestions(questions.length, open.length)}</p>
      <Button size="small" onClick={() => props.onAsk(first.id)}>
        {open.length === 0 ? "Xem lại câu trả lời" : "Trả lời từng câu"}
      </Button>
    </section>
  );
}

function Write(props: {
  readonly draft: IntakeDraft;
  readonly onWrite: () => void;
  readonly onDiscard: () => void;
}): JSX.Element {
  const styles = usePanelStyles();
  const { busy } = usePane();
  const counts = useMemo(() => countWrites(props.draft), [props.draft]);
  return (
    <div className={styles.actions}>
      <span className={styles.reason} role="status">
        {describeWrite(counts)}
      </span>
      <Button appearance="primary" disabledFocusable={busy} onClick={props.onWrite}>
        {WRITE_REPORTS}
      </Button>
      <Button disabled={busy} onClick={props.onDiscard}>
        Chọn tệp khác
      </Button>
    </div>
  );
}
