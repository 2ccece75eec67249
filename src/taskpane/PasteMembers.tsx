/** Pasting the members of one group: the text, what it would add, then the write. The text survives every refusal. */
import { Button, Checkbox, Field, Textarea } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { JSX } from "react";
import type { PasteReview, RegistryGroup } from "../commands/desk";
import type { Account } from "../commands/outcome";
import { troubleIn } from "./settle";
import type { Trouble } from "./settle";
import { FocusedHeading } from "./FocusedHeading";
import { PasteCheck } from "./PasteCheck";
import { usePane } from "./pane-context";
import { TroubleBox } from "./TroubleBox";
import { useAction } from "./use-action";
import { usePanelStyles } from "./use-panel-styles";
import { Working } from "./Working";

const REVIEW = "Xem trước";
const WRITE = "Dán danh bạ";
const NOTHING = "Chưa dán dòng nào.";

export function PasteMembers(props: {
  readonly group: RegistryGroup;
  readonly onDone: (account: Account) => void;
  readonly onBack: () => void;
}): JSX.Element {
  const { desk, refresh } = usePane();
  const { group, onDone, onBack } = props;
  const reviewing = useAction<PasteReview>();
  const writing = useAction<Account>();
  const [text, setText] = useState("");
  const [isComplete, setIsComplete] = useState(group.isComplete);

  const review = async (): Promise<void> => {
    writing.clear();
    await reviewing.start(() => desk.reviewPaste(group.name, text, isComplete));
  };
  const write = async (reviewed: PasteReview): Promise<void> => {
    const end = await writing.start(() => desk.pasteMembers(reviewed));
    if (end === undefined) return;
    if (end.kind === "done") onDone(end.value);
    else {
      reviewing.clear();
      await refresh();
    }
  };

  if (reviewing.run.kind === "running") return <Working label="Đang đọc danh sách…" />;
  if (writing.run.kind === "running") return <Working label="Đang ghi danh bạ…" step={writing.run.step} />;
  if (reviewing.run.kind === "done") {
    const reviewed = reviewing.run.value;
    return <PasteCheck review={reviewed} group={group} onWrite={() => void write(reviewed)} onBack={reviewing.clear} />;
  }
  const writeTrouble = troubleIn(writing.run);
  const reviewTrouble = troubleIn(reviewing.run);
  return (
    <PasteForm
      group={group}
      text={text}
      isComplete={isComplete}
      trouble={writeTrouble ?? reviewTrouble}
      // After a failed write the same words continue: the list is read again and shown before it is written.
      action={writeTrouble === undefined ? REVIEW : WRITE}
      onText={setText}
      onComplete={setIsComplete}
      onReview={() => void review()}
      onBack={onBack}
    />
  );
}

function PasteForm(props: {
  readonly group: RegistryGroup;
  readonly text: string;
  readonly isComplete: boolean;
  readonly trouble: Trouble | undefined;
  readonly action: string;
  readonly onText: (text: string) => void;
  readonly onComplete: (isComplete: boolean) => void;
  readonly onReview: () => void;
  readonly onBack: () => void;
}): JSX.Element {
  const styles = usePanelStyles();
  const { busy } = usePane();
  const reasonId = useId();
  const { group, trouble, action } = props;
  const hasNothing = props.text.trim() === "" && props.isComplete === group.isComplete;
  return (
    <div className={styles.panel}>
      {trouble === undefined ? (
        <FocusedHeading>Dán danh bạ: {group.name}</FocusedHeading>
      ) : (
        <TroubleBox trouble={trouble} action={action} />
      )}
      <Field label="Danh sách thành viên" hint="Chép từ Excel hoặc Word: mỗi dòng một cơ quan, lấy cột đầu.">
        <Textarea rows={4} resize="vertical" value={props.text} onChange={(_, data) => props.onText(data.value)} />
      </Field>
      {group.isComplete ? (
        <p className={styles.quiet}>Nhóm đã được đánh dấu đủ thành viên.</p>
      ) : (
        <Checkbox
          label="Đã đủ thành viên"
          checked={props.isComplete}
          onChange={(_, data) => props.onComplete(data.checked === true)}
        />
      )}
      <div className={styles.actions}>
        {hasNothing && (
          <span id={reasonId} className={styles.reason}>
            {NOTHING}
          </span>
        )}
        <Button
          appearance="primary"
          disabledFocusable={hasNothing || busy}
          aria-describedby={hasNothing ? reasonId : undefined}
          title={hasNothing ? NOTHING : undefined}
          onClick={props.onReview}
        >
          {action}
        </Button>
        <Button disabled={busy} onClick={props.onBack}>
          Quay lại
        </Button>
      </div>
    </div>
  );
}
