/**
 * Consolidation: files as recognised, laid over the records that stand. Keyed by period, agency and task; decides
 * nothing by itself: what needs an answer is left out and asked.
 */
import type { Issue } from "../issue";
import { nameKey } from "../plan/unit-wording";
import { agencyStates } from "./agency-states";
import {
  type Alias,
  type Answers,
  type Consolidation,
  type FileOutcome,
  type FileResult,
  type Question,
  QUESTION_KINDS,
  type Replacement,
  ROW_OUTCOMES,
  type RowCounts,
  type RowResult,
} from "./consolidation";
import { fileBlank, leftOver, undecided } from "./consolidation-messages";
import type { ReportContext } from "./context";
import { type Merge, mergeShare, type MergeOptions } from "./merge-rows";
import { isFilled, type Offer, offersOf } from "./offers";
import { proposeStatuses } from "./propose-statuses";
import type { ReportRecord } from "./record";
import { placeOf, rawFields } from "./row-results";
import { openLedger, type StandingReports } from "./standing-reports";
import type { Intake } from "./submission";

export type ConsolidateOptions = {
  readonly answers: Answers;
  /** Of several files of one agency the last one saved counts without asking. */
  readonly preferNewest: boolean;
  /** Day and time of the run, as a serial. */
  readonly stamp: number;
  readonly isClosed: boolean;
  /** Keys of rows that an interrupted run of the same kind was about to replace: they are not a person's own. */
  readonly resumed: ReadonlySet<string>;
};

/** Pure: the same files over the same workbook give the same result. Files come back in their order. */
export function consolidate(
  context: ReportContext,
  intakes: readonly Intake[],
  standing: StandingReports,
  options: ConsolidateOptions,
): Consolidation {
  const steps = consolidationSteps(context, intakes, standing, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same, one file at a step, so that whoever runs it can rest in between. */
export function* consolidationSteps(
  context: ReportContext,
  intakes: readonly Intake[],
  standing: StandingReports,
  options: ConsolidateOptions,
): Generator<undefined, Consolidation> {
  const ledger = openLedger(context, standing);
  yield;
  const offers = offersOf(intakes, context, options);
  const merges: Merge[] = [];
  for (const offer of offers) {
    yield;
    merges.push(mergeOffer(offer, context, ledger, options));
  }
  yield;
  const written = settleTwice(
    merges.flatMap((merge) => merge.adds),
    merges.flatMap((merge) => merge.replaces),
  );
  const others = standing.records.filter(({ period }) => period !== context.period.code);
  const records = [...others, ...ledger.current.values()];
  const agencies = agencyStates(context, records, marksOf(context, offers, written.adds));
  yield;
  return {
    files: offers.map((offer, index) => fileResult(offer, merges[index] ?? NO_MERGE)),
    questions: inOrder(offers, merges),
    agencies,
    ...written,
    proposals: proposeStatuses(context, records, standing.assignments, standing.tasks),
    aliases: offers.flatMap(aliasOf),
    heirs: merges.flatMap(({ heirs }) => heirs),
  };
}

/** Ours: a longer wording is a line of text, not a name. */
const MOST_ALIAS_CHARS = 100;

/** The words of a file whose agency a person told: remembered, they need not be asked again. */
function aliasOf({ intake, agency, questions }: Offer): readonly Alias[] {
  if (intake.kind !== "read" || intake.agency.kind !== "doubtful" || agency === null) return [];
  const { said } = intake.agency;
  const isTold = questions.some(({ kind, answer }) => kind === "agency" && answer === agency);
  return isTold && said !== "" && said.length <= MOST_ALIAS_CHARS ? [{ agency, wording: said }] : [];
}

const NO_MERGE: Merge = { rows: [], questions: [], issues: [], adds: [], replaces: [], heirs: [] };

function mergeOffer(
  offer: Offer,
  context: ReportContext,
  ledger: Parameters<typeof mergeShare>[3],
  options: MergeOptions,
): Merge {
  if (offer.state !== "taken") return NO_MERGE;
  const taken = offer.shares.filter(({ state }) => state === "taken");
  const merges = taken.map((share) => mergeShare(offer.intake.file, share, context, ledger, options));
  return {
    rows: merges.flatMap(({ rows }) => rows),
    questions: merges.flatMap(({ questions }) => questions),
    issues: merges.flatMap(({ issues }) => issues),
    adds: merges.flatMap(({ adds }) => adds),
    replaces: merges.flatMap(({ replaces }) => replaces),
    heirs: merges.flatMap(({ heirs }) => heirs),
  };
}

/** A row that one file adds and a later one of the same drop changes is written once, as it ends up. */
function settleTwice(
  adds: readonly ReportRecord[],
  replaces: readonly Replacement[],
): { readonly adds: readonly ReportRecord[]; readonly replaces: readonly Replacement[] } {
  const added = new Map(adds.map((record) => [record, record]));
  const replaced = new Map<ReportRecord, Replacement>();
  for (const { before, after } of replaces) {
    if (added.delete(before)) {
      added.set(after, after);
      continue;
    }
    const first = replaced.get(before);
    if (first) replaced.delete(before);
    replaced.set(after, { before: first?.before ?? before, after });
  }
  return { adds: [...added.values()], replaces: [...replaced.values()] };
}

function fileResult(offer: Offer, merge: Merge): FileResult {
  const { intake, agency, shares } = offer;
  const { file } = intake;
  const openShares = shares.filter(({ state }) => state === "open").flatMap((share) => undecidedRows(offer, share));
  const held = offer.state === "held" ? heldRows(offer) : [];
  const rows = [...merge.rows, ...openShares, ...held];
  const questions = [...offer.questions, ...merge.questions];
  const open = questions.filter(({ answer }) => answer === undefined);
  const base = { file, agency: agency ?? onlyAgency(offer), rows, open: open.map(({ id }) => id) };
  if (offer.state === "refused") return { ...base, outcome: "refused", counts: countRows(rows), issues: offer.issues };
  const issues = [
    ...(intake.kind === "read" ? intake.issues : []),
    ...offer.issues,
    ...merge.issues,
    ...leftOvers(offer),
    ...blankRemark(offer),
    // A cell that cannot be read has its own sentence, with what it holds.
    ...open.flatMap(({ kind, where }) =>
      kind === "value"
        ? []
        : [where === "" ? undecided(kind, `Tệp ${file.name}`) : undecided(kind === "agency" ? "heir" : kind, where)],
    ),
  ];
  const counts = offer.repeats === undefined ? countRows(rows) : { ...NO_ROWS, unchanged: filledCount(offer) };
  return { ...base, outcome: outcomeOf(offer, open, issues), counts, issues };
}

/** A file that came in second, or was declined, is not taken; nothing of it is open. */
function outcomeOf(
  { state, shares, repeats }: Offer,
  open: readonly Question[],
  issues: readonly Issue[],
): FileOutcome {
  if (open.length > 0 || state === "held") return "decision";
  const isLeftOut = shares.length > 0 && shares.every((share) => share.state === "declined");
  if (repeats === undefined && (state === "declined" || isLeftOut)) return "refused";
  return issues.length > 0 ? "remarks" : "accepted";
}

const NO_ROWS: RowCounts = { new: 0, changed: 0, unchanged: 0, missing: 0, notUnderstood: 0 };

/** Rows that wait for an answer are counted only as not understood, so that counts are what is written. */
function countRows(rows: readonly RowResult[]): RowCounts {
  const counts = { ...NO_ROWS };
  for (const outcome of ROW_OUTCOMES) {
    counts[outcome] = rows.filter(
      (row) => row.outcome === outcome && (!row.isUndecided || outcome === "notUnderstood"),
    ).length;
  }
  return counts;
}

function undecidedRows(offer: Offer, share: Offer["shares"][number]): readonly RowResult[] {
  return share.rows.filter(isFilled).map((row) => ({
    agency: share.agency,
    code: row.task.kind === "sure" ? row.task.code : null,
    label: row.label,
    outcome: "new",
    where: placeOf(row),
    fields: rawFields(row),
    isUndecided: offer.state !== "declined",
  }));
}

function heldRows(offer: Offer): readonly RowResult[] {
  const { intake, agency } = offer;
  if (intake.kind !== "read") return [];
  return undecidedRows(offer, { agency: agency ?? "", rows: intake.rows, state: "open" }).map((row) => ({
    ...row,
    agency: row.agency === "" ? null : row.agency,
  }));
}

function filledCount({ intake }: Offer): number {
  return intake.kind === "read" ? intake.rows.filter(isFilled).length : 0;
}

function onlyAgency({ shares }: Offer): string | null {
  return shares.length === 1 ? (shares[0]?.agency ?? null) : null;
}

function leftOvers({ intake }: Offer): readonly Issue[] {
  if (intake.kind !== "read") return [];
  return intake.leftovers.map(({ where, raw }) => leftOver(intake.file.name, where, raw));
}

function blankRemark(offer: Offer): readonly Issue[] {
  const isBlank = offer.state === "taken" && filledCount(offer) === 0;
  return isBlank ? [fileBlank(offer.intake.file.name)] : [];
}

/** Each question once, by kind, then in the order of the files. */
function inOrder(offers: readonly Offer[], merges: readonly Merge[]): readonly Question[] {
  const byId = new Map<string, Question>();
  for (const { questions } of offers) for (const question of questions) byId.set(question.id, question);
  for (const { questions } of merges) for (const question of questions) byId.set(question.id, question);
  const rank = (question: Question): number => QUESTION_KINDS.indexOf(question.kind);
  return [...byId.values()].sort((a, b) => rank(a) - rank(b));
}

function marksOf(
  context: ReportContext,
  offers: readonly Offer[],
  adds: readonly ReportRecord[],
): { readonly late: ReadonlySet<string>; readonly twice: ReadonlySet<string> } {
  const isLate = context.today > context.period.sendBy;
  const twice = offers.flatMap(({ questions, shares }) =>
    questions.some(({ kind }) => kind === "which-file")
      ? shares.filter(({ state }) => state !== "taken").map(({ agency }) => nameKey(agency))
      : [],
  );
  return { late: new Set(isLate ? adds.map(({ agency }) => nameKey(agency)) : []), twice: new Set(twice) };
}
