/** Report files that were read: what was found in them, what was decided so far, and the files to read again. */
import type { IntakeReview, ReportSource } from "../commands/report-desk";
import type { StatusProposal } from "../reports/consolidation";

export type IntakeDraft = {
  readonly sources: readonly ReportSource[];
  readonly review: IntakeReview;
  /** Proposals ticked or cleared by hand, by code; the others follow `isProposed`. */
  readonly ticks: ReadonlyMap<string, boolean>;
};

/** A step back from `Hoàn thành` is never accepted together with the others. */
function isProposed(proposal: StatusProposal): boolean {
  return !proposal.isStepBack;
}

export function isTicked(draft: Pick<IntakeDraft, "ticks">, proposal: StatusProposal): boolean {
  return draft.ticks.get(proposal.code) ?? isProposed(proposal);
}

/** Codes of the proposals that would be written into the plan. */
export function acceptedCodes(draft: IntakeDraft): readonly string[] {
  return draft.review.consolidation.proposals.filter((proposal) => isTicked(draft, proposal)).map(({ code }) => code);
}

/** What a write would do, in numbers. `files` are those whose rows are written. */
export type WriteCounts = {
  readonly rows: number;
  readonly files: number;
  readonly statuses: number;
  /** Questions without an answer. */
  readonly open: number;
};

export function countWrites(draft: IntakeDraft): WriteCounts {
  const { adds, replaces, questions } = draft.review.consolidation;
  const records = [...adds, ...replaces.map(({ after }) => after)];
  return {
    rows: records.length,
    files: new Set(records.map(({ sourceFile }) => sourceFile)).size,
    statuses: acceptedCodes(draft).length,
    open: questions.filter(({ answer }) => answer === undefined).length,
  };
}
