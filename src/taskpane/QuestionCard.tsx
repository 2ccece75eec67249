/** One question with its evidence and its options. What is proposed is marked first and still has to be chosen. */
import { Button, Checkbox, Link, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { JSX, SubmitEvent } from "react";
import type { Question } from "../reports/consolidation";
import { FocusedHeading } from "./FocusedHeading";
import { figure } from "./messages";
import { OptionList } from "./OptionList";
import { usePane } from "./pane-context";
import { sameQuestions } from "./report-messages";
import { troubleIn } from "./settle";
import type { Run } from "./settle";
import { TroubleBox } from "./TroubleBox";
import { usePanelStyles } from "./use-panel-styles";

const useStyles = makeStyles({
  evidence: {
    margin: 0,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  label: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  said: {
    margin: 0,
    overflowWrap: "anywhere",
    whiteSpace: "pre-wrap",
    ":not(:last-child)": { marginBottom: tokens.spacingVerticalS },
  },
  top: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  link: { minHeight: "24px" },
});

export function QuestionCard(props: {
  readonly question: Question;
  /** The review with the answer last given, while and after it is worked out. */
  readonly run: Run<unknown>;
  /** From 1. */
  readonly number: number;
  readonly count: number;
  /** Other questions that the option would settle too. */
  readonly alike: (option: string | undefined) => readonly Question[];
  readonly onChoose: (option: string, alike: readonly Question[]) => void;
  readonly onTakeBack: () => void;
  readonly onPrevious: (() => void) | undefined;
  readonly onSkip: () => void;
  readonly onClose: () => void;
}): JSX.Element {
  const shared = usePanelStyles();
  const textId = useId();
  const { busy } = usePane();
  const { question, number, count, onChoose } = props;
  const [option, setOption] = useState(question.answer ?? question.proposed);
  const [isForAlike, setIsForAlike] = useState(false);
  const alike = props.alike(option);
  const trouble = troubleIn(props.run);

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (option !== undefined && !busy) onChoose(option, isForAlike ? alike : []);
  };

  return (
    <form className={shared.panel} onSubmit={submit}>
      {trouble !== undefined && <TroubleBox trouble={trouble} action="Chọn" />}
      <Head
        question={question}
        words={`Câu ${figure(number)}/${figure(count)}`}
        textId={textId}
        onTakeBack={props.onTakeBack}
        onClose={props.onClose}
      />
      <Evidence evidence={question.evidence} />
      <OptionList
        labelId={textId}
        options={question.options}
        proposed={question.proposed}
        chosen={option}
        onChoose={setOption}
      />
      {alike.length > 0 && (
        <Checkbox
          label={sameQuestions(alike.length)}
          checked={isForAlike}
          onChange={(_, data) => setIsForAlike(data.checked === true)}
        />
      )}
      {/* Only long sets of files take long enough for it to appear. */}
      {props.run.kind === "running" && <Spinner size="extra-tiny" delay={400} label="Đang tính lại…" role="status" />}
      <Choices {...props} hasOption={option !== undefined} />
    </form>
  );
}

function Head(props: {
  readonly question: Question;
  readonly words: string;
  readonly textId: string;
  readonly onTakeBack: () => void;
  readonly onClose: () => void;
}): JSX.Element {
  const styles = useStyles();
  const shared = usePanelStyles();
  const { busy } = usePane();
  const { id, text, file, where, answer } = props.question;
  return (
    <div className={shared.part}>
      <div className={styles.top}>
        <FocusedHeading news={`${id} ${answer ?? ""}`}>
          {props.words}
          {answer !== undefined && " (đã trả lời)"}
        </FocusedHeading>
        <Link as="button" type="button" className={styles.link} disabled={busy} onClick={props.onClose}>
          về bản xem trước
        </Link>
      </div>
      <p id={props.textId} className={shared.text}>
        {text}
      </p>
      <p className={shared.quiet}>{where === "" ? file : `${file}, ô ${where}`}</p>
      {answer !== undefined && (
        <Link as="button" type="button" className={shared.link} disabled={busy} onClick={props.onTakeBack}>
          bỏ câu trả lời
        </Link>
      )}
    </div>
  );
}

function Evidence(props: { readonly evidence: Question["evidence"] }): JSX.Element | null {
  const styles = useStyles();
  if (props.evidence.length === 0) return null;
  return (
    <dl className={styles.evidence}>
      {props.evidence.map(({ label, text }, index) => [
        <dt key={`${index} label`} className={styles.label}>
          {label}
        </dt>,
        <dd key={`${index} text`} className={styles.said}>
          {text}
        </dd>,
      ])}
    </dl>
  );
}

const NOTHING_CHOSEN = "Chưa đánh dấu phương án nào.";

function Choices(props: {
  readonly question: Question;
  readonly hasOption: boolean;
  readonly onPrevious: (() => void) | undefined;
  readonly onSkip: () => void;
}): JSX.Element {
  const shared = usePanelStyles();
  const reasonId = useId();
  const { busy } = usePane();
  const { question, hasOption, onPrevious } = props;
  return (
    <div className={shared.actions}>
      {!hasOption && (
        <span id={reasonId} className={shared.reason}>
          {NOTHING_CHOSEN}
        </span>
      )}
      <Button
        type="submit"
        appearance="primary"
        disabledFocusable={!hasOption || busy}
        aria-describedby={hasOption ? undefined : reasonId}
        title={hasOption ? undefined : NOTHING_CHOSEN}
      >
        Chọn
      </Button>
      <Button disabled={busy} onClick={props.onSkip}>
        {question.answer === undefined ? "Bỏ qua" : "Câu sau"}
      </Button>
      {onPrevious !== undefined && (
        <Button disabled={busy} onClick={onPrevious}>
          Câu trước
        </Button>
      )}
    </div>
  );
}
