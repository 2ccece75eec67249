/** What the reports say of the plan's statuses: ticked ones are written into the plan. A step back is never ticked at first. */
import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { StatusProposal } from "../reports/consolidation";
import { acceptedCodes, isTicked } from "./intake-draft";
import type { IntakeDraft } from "./intake-draft";
import { LazyFold } from "./LazyFold";
import { LongList } from "./LongList";
import { describeProposal, proposalTitle } from "./report-messages";

const SHOWN_AT_ONCE = 40;

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, border: "0", minWidth: 0 },
  title: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  line: { display: "block", overflowWrap: "anywhere" },
  reason: { display: "block", color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

export function Proposals(props: {
  readonly draft: IntakeDraft;
  readonly onChange: (draft: IntakeDraft) => void;
}): JSX.Element {
  const { draft, onChange } = props;
  const { proposals } = draft.review.consolidation;
  const groups = [
    { title: "Tiến triển", members: proposals.filter(({ isStepBack }) => !isStepBack) },
    { title: "Lùi từ «Hoàn thành», chỉ chọn khi đúng như vậy", members: proposals.filter((each) => each.isStepBack) },
  ];

  const tick = (codes: readonly StatusProposal[], ticked: boolean): void =>
    onChange({ ...draft, ticks: new Map([...draft.ticks, ...codes.map(({ code }) => [code, ticked] as const)]) });

  return (
    <LazyFold title={proposalTitle(acceptedCodes(draft).length, proposals.length)}>
      {() => groups.map((group) => <Group key={group.title} {...group} draft={draft} onTick={tick} />)}
    </LazyFold>
  );
}

function Group(props: {
  readonly title: string;
  readonly members: readonly StatusProposal[];
  readonly draft: IntakeDraft;
  readonly onTick: (proposals: readonly StatusProposal[], ticked: boolean) => void;
}): JSX.Element | null {
  const styles = useStyles();
  const { title, members, draft, onTick } = props;
  const count = members.filter((proposal) => isTicked(draft, proposal)).length;
  const isAll = count === members.length;
  const [first] = members;
  if (first === undefined) return null;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.title}>{title}</legend>
      {!first.isStepBack && (
        <Checkbox
          label="Tất cả"
          checked={count > 0 && !isAll ? "mixed" : isAll}
          onChange={() => onTick(members, !isAll)}
        />
      )}
      <LongList items={members} step={SHOWN_AT_ONCE} what="nhiệm vụ" label={title} keyOf={({ code }) => code}>
        {(proposal) => (
          <Checkbox
            checked={isTicked(draft, proposal)}
            onChange={(_, data) => onTick([proposal], data.checked === true)}
            label={
              <>
                <span className={styles.line}>
                  {proposal.code}. {describeProposal(proposal)}
                </span>
                <span className={styles.line}>{proposal.content}</span>
                <span className={styles.reason}>{proposal.reason}</span>
              </>
            }
          />
        )}
      </LongList>
    </fieldset>
  );
}
