/** Loading the plan: choose the source, see what was read and what would be written, write, get the account. */
import { Button, Link } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { JSX } from "react";
import type { LoadReview } from "../commands/desk";
import type { Account } from "../commands/outcome";
import { AccountBox } from "./AccountBox";
import { troubleIn } from "./settle";
import type { Trouble } from "./settle";
import { PROMISE } from "./messages";
import { usePane } from "./pane-context";
import { sourceOf } from "./plan-file";
import { PlanReview } from "./PlanReview";
import { TroubleBox } from "./TroubleBox";
import { useAction } from "./use-action";
import { usePanelStyles } from "./use-panel-styles";
import { Working } from "./Working";

const ACTION = "Nạp kế hoạch";

export function LoadPlan(): JSX.Element {
  const { desk, refresh, keepAccount } = usePane();
  const reviewing = useAction<LoadReview>();
  const loading = useAction<Account>();
  const [file, setFile] = useState<File>();
  const [cameBack, setCameBack] = useState(false);

  const review = async (chosen: File | undefined): Promise<void> => {
    setFile(chosen);
    loading.clear();
    keepAccount("ke-hoach", undefined);
    await reviewing.start(() => desk.reviewPlan(sourceOf(chosen)));
  };
  const load = async (reviewed: LoadReview): Promise<void> => {
    const end = await loading.start((progress) => desk.loadPlan(reviewed, progress));
    if (end === undefined) return;
    reviewing.clear();
    if (end.kind === "done") keepAccount("ke-hoach", end.value);
    await refresh();
  };
  const goBack = (): void => {
    setCameBack(true);
    reviewing.clear();
  };

  if (reviewing.run.kind === "running") return <Working label="Đang đọc kế hoạch và sổ…" step={reviewing.run.step} />;
  if (loading.run.kind === "running") return <Working label="Đang ghi kế hoạch vào sổ…" step={loading.run.step} />;
  if (reviewing.run.kind === "done") {
    const reviewed = reviewing.run.value;
    return <PlanReview review={reviewed} onLoad={() => void load(reviewed)} onBack={goBack} />;
  }
  return (
    <Start
      file={file}
      trouble={troubleIn(loading.run) ?? troubleIn(reviewing.run)}
      focusButton={cameBack}
      isNews={loading.run.kind === "done"}
      onReview={(chosen) => void review(chosen)}
    />
  );
}

function Start(props: {
  readonly file: File | undefined;
  readonly trouble: Trouble | undefined;
  readonly focusButton: boolean;
  /** The account belongs to the load just made. */
  readonly isNews: boolean;
  readonly onReview: (file: File | undefined) => void;
}): JSX.Element {
  const styles = usePanelStyles();
  const { overview, busy, accounts, goTo } = usePane();
  const { file, trouble, onReview } = props;
  const account = accounts["ke-hoach"];
  const plan = overview?.plan;
  return (
    <div className={styles.panel}>
      {account !== undefined && <AccountBox {...account} isNews={props.isNews} />}
      {trouble !== undefined && <TroubleBox trouble={trouble} action={ACTION} />}
      {account === undefined && trouble === undefined && (
        <p className={styles.text}>
          {plan === undefined
            ? PROMISE
            : `Đang theo dõi: ${plan.title}. Nạp lại để đối chiếu sổ với kế hoạch; số liệu đã nhập được giữ nguyên.`}
        </p>
      )}
      {file !== undefined && (
        <p className={styles.quiet}>
          Tệp đã chọn: {file.name}.{" "}
          <Link as="button" inline disabled={busy} onClick={() => onReview(undefined)}>
            dùng kế hoạch có sẵn
          </Link>
        </p>
      )}
      <div className={styles.actions}>
        {account !== undefined && (
          <Button appearance="primary" disabled={busy} onClick={() => goTo("danh-ba")}>
            Xem danh bạ cơ quan
          </Button>
        )}
        <Button
          appearance={account === undefined ? "primary" : "secondary"}
          autoFocus={props.focusButton}
          disabled={busy}
          onClick={() => onReview(file)}
        >
          {ACTION}
        </Button>
      </div>
      <FileLink disabled={busy} onChoose={onReview} />
    </div>
  );
}

function FileLink(props: { readonly disabled: boolean; readonly onChoose: (file: File) => void }): JSX.Element {
  const styles = usePanelStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Link as="button" className={styles.link} disabled={props.disabled} onClick={() => input.current?.click()}>
        chọn tệp kế hoạch khác
      </Link>
      <input
        ref={input}
        type="file"
        accept=".txt,text/plain"
        hidden
        aria-label="Tệp kế hoạch (.txt)"
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          // Emptied so that choosing the same file again, corrected meanwhile, is a change.
          event.currentTarget.value = "";
          if (chosen !== undefined) props.onChoose(chosen);
        }}
      />
    </>
  );
}
