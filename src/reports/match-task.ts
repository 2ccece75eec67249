/**
 * Which task a row of a report means: by its code, by the words for the task, by its number within the area. What is
 * not plain is left open, with the tasks that may be meant.
 */
import type { ReportTask } from "./context";
import type { TaskMatch } from "./submission";
import { codeKey, type IndexedArea, type TaskIndex, tasksNumbered } from "./task-index";

/** What a row says about its task; "" where it says nothing. */
export type TaskWords = {
  readonly code: string;
  readonly content: string;
  /** Number within the area: "3", "2.1", "(3)". */
  readonly ordinal: string;
  readonly area: IndexedArea | undefined;
  readonly group: string | undefined;
};

/** Thresholds on `Likeness.score`, all our choice: the 38 tasks of the plan are at most 0.75 like one another. */
const NEARLY_EQUAL = 0.9;
const CLEARLY_AHEAD = 0.08;
const SPEAKS_FOR_ANOTHER = 0.8;
const SPEAKS_FOR_NUMBER = 0.45;
const WORTH_OFFERING = 0.35;
/** A text that is mostly found in a longer one, or the other way round, counts by so much less. */
const MOSTLY_PART = 0.7;
const PART_COUNTS = 0.8;
/** The letters of a few words stand in any long text. */
const PART_CHARACTERS = 20;
const MOST_CANDIDATES = 5;

/** @returns `codeUnknown`: a code stands there that the plan does not have. */
export function matchTask(
  index: TaskIndex,
  words: TaskWords,
): { readonly match: TaskMatch; readonly codeUnknown: boolean } {
  const key = codeKey(words.code);
  const leading = leadingCode(words);
  const coded = index.byCode.get(key) ?? index.byCode.get(leading);
  const codeUnknown = key !== "" && !index.byCode.has(key);
  if (coded) return { match: matchCoded(index, coded, words.content), codeUnknown: false };
  return { match: matchUncoded(index, words), codeUnknown };
}

/** "II.1" in the column of numbers, or in front of the content. */
function leadingCode({ ordinal, content }: TaskWords): string {
  const inFront = /^\s*\(?(\p{L}{1,6}(?:\s*[.\-]\s*\d{1,3})+)(?=[\s.):,-]|$)/u;
  return codeKey(inFront.exec(ordinal)?.[1] ?? inFront.exec(content)?.[1] ?? "");
}

function matchCoded(index: TaskIndex, task: ReportTask, content: string): TaskMatch {
  const sure: TaskMatch = { kind: "sure", code: task.code, by: "code" };
  if (content === "") return sure;
  const place = index.tasks.indexOf(task);
  if (index.contents.equal(content).includes(place)) return sure;
  const [best] = index.contents.rank(content, 1);
  const other = best && index.tasks[best.index];
  if (!other || other === task || best.score < SPEAKS_FOR_ANOTHER) return sure;
  const isClear = best.score - index.contents.likeness(content, place).score >= 2 * CLEARLY_AHEAD;
  return isClear ? { kind: "doubtful", candidates: [task.code, other.code] } : sure;
}

function matchUncoded(index: TaskIndex, words: TaskWords): TaskMatch {
  const numbered = numberedTasks(index, words);
  const byText = matchText(index, words.content, numbered);
  if (byText.kind === "sure") return byText;
  const [only, ...others] = numbered;
  if (only && others.length === 0) {
    const likeness = index.contents.likeness(words.content, index.tasks.indexOf(only)).score;
    const leads = byText.kind === "none" || byText.candidates[0] === only.code;
    const isSilent = !/\p{L}{2}/u.test(words.content);
    if (isSilent || (leads && likeness >= SPEAKS_FOR_NUMBER)) return { kind: "sure", code: only.code, by: "number" };
  }
  const offered = byText.kind === "doubtful" ? byText.candidates : [];
  const candidates = [...new Set([...offered, ...numbered.map(({ code }) => code)])].slice(0, MOST_CANDIDATES);
  return candidates.length > 0 ? { kind: "doubtful", candidates } : { kind: "none" };
}

/** Sure by equal words; where several tasks have them, by the number beside them; by nearly equal words. */
function matchText(index: TaskIndex, content: string, numbered: readonly ReportTask[]): TaskMatch {
  const codeAt = (place: number): string => index.tasks[place]?.code ?? "";
  const equal = index.contents.equal(content);
  if (equal.length > 1) {
    const told = equal.filter((place) => numbered.some(({ code }) => code === codeAt(place)));
    const [only, ...others] = told;
    if (only !== undefined && others.length === 0) return { kind: "sure", code: codeAt(only), by: "number" };
    return { kind: "doubtful", candidates: equal.slice(0, MOST_CANDIDATES).map(codeAt) };
  }
  if (equal[0] !== undefined) return { kind: "sure", code: codeAt(equal[0]), by: "text" };
  const ranked = index.contents.rank(content, 2 * MOST_CANDIDATES);
  const [best, second] = ranked;
  if (
    best &&
    best.score >= NEARLY_EQUAL &&
    best.score - (second?.score ?? 0) >= CLEARLY_AHEAD &&
    figuresOf(content) === figuresOf(index.tasks[best.index]?.content ?? "")
  ) {
    return { kind: "sure", code: codeAt(best.index), by: "text" };
  }
  const isLong = content.length >= PART_CHARACTERS;
  const offered = ranked
    .map(({ index: place, score, part }) => ({
      place,
      worth: isLong && part >= MOSTLY_PART ? Math.max(score, part * PART_COUNTS) : score,
    }))
    .filter(({ worth }) => worth >= WORTH_OFFERING)
    .sort((a, b) => b.worth - a.worth)
    .slice(0, MOST_CANDIDATES);
  return offered.length > 0
    ? { kind: "doubtful", candidates: offered.map(({ place }) => codeAt(place)) }
    : { kind: "none" };
}

/** Years and numbers of documents tell tasks apart that are alike in every word. The number in front does not count. */
function figuresOf(text: string): string {
  return (
    text
      .replace(/^\s*\(?\d{1,3}\s*[.):/-]/, "")
      .match(/\d+/g)
      ?.map(Number)
      .sort((a, b) => a - b)
      .join(" ") ?? ""
  );
}

function numberedTasks(index: TaskIndex, { ordinal, content, area, group }: TaskWords): readonly ReportTask[] {
  const written = /^\s*\(?(?:(\d{1,3})\s*[.,])?\s*(\d{1,3})\s*[.):/]*\s*$/.exec(ordinal);
  const inFront = /^\s*\(?()(\d{1,3})\s*[.):/]/.exec(content);
  const [, areaNumber, number] = written ?? inFront ?? [];
  if (number === undefined) return [];
  const at = areaNumber ? index.areas[Number(areaNumber) - 1] : area;
  return at ? tasksNumbered(at, group, Number(number)) : [];
}
