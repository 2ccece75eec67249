/**
 * The files of one drop before their rows are looked at: whose they are, which of them count, and what is asked first.
 */
import type { Issue } from "../issue";
import { nameKey } from "../plan/unit-wording";
import type { Answers, Question } from "./consolidation";
import { fileDeclined, fileNotChosen, fileRepeated, periodUnstated } from "./consolidation-messages";
import type { ReportContext } from "./context";
import { comparable, fieldValue } from "./entry-values";
import { askAgency, askPeriod, askWhichFile, newestOf, SKIP } from "./questions";
import { type Intake, REPORT_FIELDS, type Submission, type SubmittedRow } from "./submission";

/** What one file says of one agency. */
export type Share = {
  readonly agency: string;
  readonly rows: readonly SubmittedRow[];
  /** `open`: a question decides whether it counts. */
  readonly state: "taken" | "open" | "declined";
};

/** `held`: it is not known whose it is, or whether it belongs here. */
export type Offer = {
  readonly intake: Intake;
  readonly agency: string | null;
  readonly state: "taken" | "held" | "declined" | "refused";
  readonly shares: readonly Share[];
  readonly questions: readonly Question[];
  readonly issues: readonly Issue[];
  /** The same bytes stand earlier in the drop, under this name. */
  readonly repeats: string | undefined;
};

export type OfferOptions = { readonly answers: Answers; readonly preferNewest: boolean };

/** Whether anything was entered; a form's row that was left as it went out says nothing. */
export function isFilled(row: SubmittedRow): boolean {
  return Object.keys(row.cells).length > 0 || row.unread.length > 0;
}

/** In the order of the files. */
export function offersOf(intakes: readonly Intake[], context: ReportContext, options: OfferOptions): readonly Offer[] {
  const firstByHash = new Map<string, string>();
  const offers = intakes.map((intake): Offer => {
    // The same bytes under names of two agencies are two reports, of which one is mistaken.
    const named = intake.kind === "read" && intake.agency.kind === "named" ? nameKey(intake.agency.name) : "";
    const key = `${intake.file.hash}|${named}`;
    const first = firstByHash.get(key);
    if (first === undefined) firstByHash.set(key, intake.file.name);
    return offerOf(intake, first, context, options.answers);
  });
  return chooseAmong(offers, options);
}

function offerOf(intake: Intake, first: string | undefined, context: ReportContext, answers: Answers): Offer {
  const { file } = intake;
  const none = { intake, agency: null, shares: [], questions: [], repeats: first };
  if (intake.kind === "refused") return { ...none, state: "refused", issues: [intake.issue] };
  if (first !== undefined) {
    const agency = intake.agency.kind === "named" ? intake.agency.name : null;
    return { ...none, agency, state: "declined", issues: [fileRepeated(file.name, first)] };
  }
  const questions = firstQuestions(intake, context, answers);
  const chosen = questions.find(({ kind }) => kind === "agency")?.answer;
  const agency = intake.agency.kind === "named" ? intake.agency.name : chosen === SKIP ? null : (chosen ?? null);
  const asked = { ...none, agency, questions };
  if (questions.some(({ answer }) => answer === SKIP)) {
    return { ...asked, state: "declined", issues: [fileDeclined(file.name, "Theo quyết định của chuyên viên.")] };
  }
  if (questions.some(({ answer }) => answer === undefined)) return { ...asked, state: "held", issues: [] };
  const unstated = intake.period.kind === "unstated" ? [periodUnstated(file.name, context.period.name)] : [];
  return { ...asked, state: "taken", shares: sharesOf(intake, agency), issues: unstated };
}

/** A file in which every filled row names its agency needs none of its own. */
function firstQuestions(intake: Submission, context: ReportContext, answers: Answers): readonly Question[] {
  const rowsName = intake.rows.length > 0 && intake.rows.filter(isFilled).every(({ agency }) => agency !== undefined);
  return [
    ...(intake.agency.kind === "doubtful" && !rowsName
      ? [askAgency(intake.file, intake.agency, context, answers)]
      : []),
    ...(intake.period.kind === "differs" ? [askPeriod(intake.file, intake.period.said, context, answers)] : []),
  ];
}

function sharesOf(intake: Submission, agency: string | null): readonly Share[] {
  const byKey = new Map<string, { readonly agency: string; readonly rows: SubmittedRow[] }>();
  for (const row of intake.rows) {
    const name = row.agency ?? agency;
    if (name === null) continue;
    const key = nameKey(name);
    const share = byKey.get(key) ?? { agency: name, rows: [] };
    share.rows.push(row);
    byKey.set(key, share);
  }
  return [...byKey.values()].map((share) => ({ ...share, state: "taken" }));
}

/** Of several files that report for one agency and differ, one is chosen; without an answer none counts. */
function chooseAmong(offers: readonly Offer[], { answers, preferNewest }: OfferOptions): readonly Offer[] {
  const contenders = new Map<string, number[]>();
  for (const [index, { shares }] of offers.entries()) {
    for (const share of shares) {
      if (!share.rows.some(isFilled)) continue;
      const key = nameKey(share.agency);
      contenders.set(key, [...(contenders.get(key) ?? []), index]);
    }
  }
  const next = [...offers];
  for (const [key, indexes] of contenders) {
    if (indexes.length < 2) continue;
    const shares = indexes.flatMap((index) => offers[index]?.shares.filter((one) => nameKey(one.agency) === key) ?? []);
    if (new Set(shares.map(contentOf)).size < 2) continue;
    settle(next, key, indexes, answers, preferNewest);
  }
  return next;
}

function settle(
  offers: Offer[],
  key: string,
  indexes: readonly number[],
  answers: Answers,
  preferNewest: boolean,
): void {
  const files = indexes.flatMap((index) => {
    const offer = offers[index];
    const share = offer?.shares.find((one) => nameKey(one.agency) === key);
    if (!offer || !share) return [];
    return [{ file: offer.intake.file, rowCount: share.rows.filter(isFilled).length, agency: share.agency }];
  });
  const agency = files[0]?.agency ?? "";
  const newest = newestOf(files.map(({ file }) => file))?.hash;
  const asked = askWhichFile(agency, files, answers);
  const question = asked.answer === undefined && preferNewest ? { ...asked, answer: newest } : asked;
  const chosen = files.find(({ file }) => file.hash === question.answer)?.file;
  for (const index of indexes) {
    const offer = offers[index];
    if (!offer) continue;
    const isChosen = chosen?.hash === offer.intake.file.hash;
    const state = chosen === undefined ? "open" : isChosen ? "taken" : "declined";
    offers[index] = {
      ...offer,
      shares: offer.shares.map((share) => (nameKey(share.agency) === key ? { ...share, state } : share)),
      questions: [...offer.questions, question],
      issues:
        chosen === undefined || isChosen
          ? offer.issues
          : [...offer.issues, fileNotChosen(offer.intake.file.name, chosen.name, agency)],
    };
  }
}

/** All that a share says, in an order of its own: files that say the same are no decision. */
function contentOf({ rows }: Share): string {
  return rows
    .filter(isFilled)
    .map(({ task, label, entry, unread }) => {
      const about = task.kind === "sure" ? task.code : label;
      const values = REPORT_FIELDS.map((field) => comparable(fieldValue(entry, field)));
      return [about, ...values, ...unread.map(({ field, raw }) => `${field}=${raw}`)].join("\u0001");
    })
    .sort()
    .join("\u0002");
}
