/** The questions of a review, one at a time: answered, answered together with others of their kind, or left. */
import { useState } from "react";
import type { JSX } from "react";
import { done } from "../commands/outcome";
import type { IntakeReview } from "../commands/report-desk";
import type { Question } from "../reports/consolidation";
import type { IntakeDraft } from "./intake-draft";
import { answerAlike, nextOpen } from "./question-order";
import { QuestionCard } from "./QuestionCard";
import { useAction } from "./use-action";

export function Questions(props: {
  readonly draft: IntakeDraft;
  /** The question to begin with. */
  readonly first: string;
  readonly onChange: (draft: IntakeDraft) => void;
  readonly onClose: () => void;
}): JSX.Element | null {
  const { draft, onChange, onClose } = props;
  const { review } = draft;
  const { questions } = review.consolidation;
  const [id, setId] = useState(props.first);
  const deciding = useAction<IntakeReview>();
  const index = Math.max(
    questions.findIndex((question) => question.id === id),
    0,
  );
  const question = questions[index];

  const goTo = (next: Question | undefined): void => {
    if (next === undefined) onClose();
    else setId(next.id);
  };
  const decide = async (current: Question, option: string | undefined, alike: readonly Question[]): Promise<void> => {
    const { [current.id]: _, ...others } = review.answers;
    const given = option === undefined ? [] : [current, ...alike].map((each) => [each.id, option] as const);
    const answers = { ...others, ...Object.fromEntries(given) };
    const end = await deciding.start(async () => done(await review.withAnswers(answers)));
    if (end?.kind !== "done") return;
    onChange({ ...draft, review: end.value });
    if (option !== undefined) goTo(nextOpen(end.value.consolidation.questions, questions, index));
  };

  if (question === undefined) return null;
  return (
    <QuestionCard
      key={question.id}
      run={deciding.run}
      question={question}
      number={index + 1}
      count={questions.length}
      alike={(option) => answerAlike(questions, question, option)}
      onChoose={(option, alike) => void decide(question, option, alike)}
      onTakeBack={() => void decide(question, undefined, [])}
      onPrevious={index === 0 ? undefined : () => goTo(questions[index - 1])}
      onSkip={() => goTo(questions[index + 1])}
      onClose={onClose}
    />
  );
}
