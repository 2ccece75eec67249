/** «Nhận và tổng hợp báo cáo»: choose files, see them read, decide what is asked, write once, get the account. */
import { useState } from "react";
import type { JSX } from "react";
import type { Account } from "../commands/outcome";
import { AccountBox } from "./AccountBox";
import { ChooseFiles } from "./ChooseFiles";
import { sourcesOf } from "./dropped-files";
import { FocusedHeading } from "./FocusedHeading";
import { acceptedCodes } from "./intake-draft";
import type { IntakeDraft } from "./intake-draft";
import { IntakeReview } from "./IntakeReview";
import { NoPlan } from "./NoPlan";
import { usePane } from "./pane-context";
import { ReadingFiles } from "./ReadingFiles";
import { NO_FILE_DROPPED, REPORT_ACTIONS, STOPPED_READING, WRITE_REPORTS } from "./report-messages";
import { troubleIn } from "./settle";
import { TroubleBox } from "./TroubleBox";
import { useAction } from "./use-action";
import type { Action } from "./use-action";
import { useFileDrop } from "./use-file-drop";
import { useFileReading } from "./use-file-reading";
import type { FileReading } from "./use-file-reading";
import { usePanelStyles } from "./use-panel-styles";
import { Working } from "./Working";

const NAME = "nhan-bao-cao";
const ACTION = REPORT_ACTIONS[NAME];

export function Intake(): JSX.Element {
  const { overview, draft, keepDraft, busy } = usePane();
  const { reading, writing, note, take, write } = useIntake();
  const isOver = useFileDrop(draft === undefined && !busy ? take : undefined);

  if (overview !== undefined && overview.plan === undefined) return <NoPlan what="nhiệm vụ để nhận báo cáo" />;
  if (reading.run.kind === "running") return <ReadingFiles reading={reading} />;
  if (writing.run.kind === "running") return <Working label="Đang ghi vào sổ…" step={writing.run.step} />;
  if (draft === undefined) {
    return <Start reading={reading} isNews={writing.run.kind === "done"} note={note} isOver={isOver} onFiles={take} />;
  }
  const trouble = troubleIn(writing.run) ?? troubleIn(reading.run);
  return (
    <IntakeReview
      draft={draft}
      above={trouble === undefined ? undefined : <TroubleBox trouble={trouble} action={WRITE_REPORTS} />}
      onChange={keepDraft}
      onWrite={() => void write(draft)}
      onDiscard={() => {
        writing.clear();
        reading.clear();
        keepDraft(undefined);
      }}
    />
  );
}

type IntakeWork = {
  readonly reading: FileReading;
  readonly writing: Action<Account>;
  /** What became of the last files, where no box says it. */
  readonly note: string;
  readonly take: (files: readonly File[]) => void;
  readonly write: (draft: IntakeDraft) => Promise<void>;
};

function useIntake(): IntakeWork {
  const { desk, keepDraft, keepAccount, refresh } = usePane();
  const reading = useFileReading();
  const writing = useAction<Account>();
  const [note, setNote] = useState("");

  const read = async (sources: IntakeDraft["sources"], before?: IntakeDraft): Promise<void> => {
    const end = await reading.read(sources, before?.review.answers ?? {});
    if (end === "stopped") setNote(STOPPED_READING);
    if (end === undefined || end === "stopped" || end.kind !== "done") return;
    keepDraft({ sources, review: end.value, ticks: before?.ticks ?? new Map() });
  };
  const take = (files: readonly File[]): void => {
    setNote(files.length === 0 ? NO_FILE_DROPPED : "");
    if (files.length === 0) return;
    writing.clear();
    keepAccount(NAME, undefined);
    void read(sourcesOf(files));
  };
  const write = async (draft: IntakeDraft): Promise<void> => {
    const codes = acceptedCodes(draft);
    const end = await writing.start((progress) => desk.consolidateReports(draft.review, codes, progress));
    if (end === undefined) return;
    if (end.kind === "done") {
      keepDraft(undefined);
      keepAccount(NAME, end.value);
    }
    await refresh();
    // What was shown may no longer hold: the files are read again, with the answers given, before the next try.
    if (end.kind !== "done") await read(draft.sources, draft);
  };
  return { reading, writing, note, take, write };
}

function Start(props: {
  readonly reading: FileReading;
  /** The account belongs to the write just made. */
  readonly isNews: boolean;
  readonly note: string;
  readonly isOver: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}): JSX.Element {
  const styles = usePanelStyles();
  const { accounts } = usePane();
  const account = accounts[NAME];
  const trouble = troubleIn(props.reading.run);
  return (
    <div className={styles.panel}>
      {account !== undefined && <AccountBox {...account} isNews={props.isNews} />}
      {trouble !== undefined && <TroubleBox trouble={trouble} action="Chọn tệp báo cáo" />}
      {account === undefined && trouble === undefined && <FocusedHeading>{ACTION}</FocusedHeading>}
      <p className={styles.quiet} role="status">
        {props.note}
      </p>
      <ChooseFiles isOver={props.isOver} isSecond={account !== undefined} onFiles={props.onFiles} />
    </div>
  );
}
