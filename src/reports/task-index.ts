/**
 * The plan's tasks arranged for recognising them in reports: by code, by area and number, by words. Computed once for
 * a list of tasks.
 */
import { fromRoman, toRoman } from "../plan/roman";
import type { ReportTask } from "./context";
import { comparableText, plainWords, withoutLead } from "./plain-text";
import { indexTexts, type TextIndex } from "./text-index";

export type IndexedArea = {
  readonly label: string;
  /** "II"; "" for an area a user added without one. */
  readonly numeral: string;
  readonly tasks: readonly ReportTask[];
};

export type TaskIndex = {
  readonly tasks: readonly ReportTask[];
  /** By `codeKey`. */
  readonly byCode: ReadonlyMap<string, ReportTask>;
  /** Contents, in the order of `tasks`. */
  readonly contents: TextIndex;
  readonly areas: readonly IndexedArea[];
  readonly areaNames: TextIndex;
  /** Names of sub-groups, each once, in the order of the plan; and the area each belongs to. */
  readonly groups: readonly { readonly name: string; readonly areaLabel: string }[];
  readonly groupNames: TextIndex;
};

const INDEXES = new WeakMap<readonly ReportTask[], TaskIndex>();

export function taskIndexOf(tasks: readonly ReportTask[]): TaskIndex {
  const known = INDEXES.get(tasks);
  if (known) return known;
  const index = buildIndex(tasks);
  INDEXES.set(tasks, index);
  return index;
}

function buildIndex(tasks: readonly ReportTask[]): TaskIndex {
  const byCode = new Map<string, ReportTask>();
  const byArea = new Map<string, ReportTask[]>();
  const groups = new Map<string, { readonly name: string; readonly areaLabel: string }>();
  for (const task of tasks) {
    const key = codeKey(task.code);
    if (key !== "" && !byCode.has(key)) byCode.set(key, task);
    const inArea = byArea.get(task.areaLabel);
    if (inArea) inArea.push(task);
    else byArea.set(task.areaLabel, [task]);
    if (task.group !== "")
      groups.set(`${task.areaLabel}|${task.group}`, { name: task.group, areaLabel: task.areaLabel });
  }
  const areas = [...byArea].map(([label, inArea]): IndexedArea => ({
    label,
    numeral: numeralOf(label),
    tasks: inArea,
  }));
  return {
    tasks,
    byCode,
    contents: indexTexts(tasks.map(({ content }) => content)),
    areas,
    areaNames: indexTexts(areas.map(({ label }) => areaName(label))),
    groups: [...groups.values()],
    groupNames: indexTexts([...groups.values()].map(({ name }) => name)),
  };
}

/** Equal for "II.1", "II.01", "ii - 1", "II.1." and "II 1"; "" for a text without letter or figure. */
export function codeKey(text: string): string {
  return text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, ".")
    .replace(/^\.+|\.+$/g, "")
    .replace(/(^|\.)0+(?=\d)/g, "$1");
}

function numeralOf(label: string): string {
  const numeral = /^\s*([IVXLC]+)\s*[.)\-:]/.exec(label)?.[1] ?? "";
  return fromRoman(numeral) === undefined ? "" : numeral;
}

/** Without the numeral in front and the count behind. */
function areaName(text: string): string {
  return withoutLead(text)
    .replace(/\(\s*\d+[^()]*\)\s*$/, "")
    .trim();
}

/** How alike a heading and an area's name must be. Our choice. */
const SAME_NAME = 0.85;
const SIMILAR_NAME = 0.5;

/** The area an equal or nearly equal name means, whatever number stands in front. */
export function areaNamed(index: TaskIndex, text: string): IndexedArea | undefined {
  const name = areaName(text.replace(/^\s*(?:lĩnh vực|phần|mục|nội dung)\s*:?\s*(?=[IVXLC]+\s*[.):-])/iu, ""));
  if (name === "" || name.length > 300) return undefined;
  const [best] = index.areaNames.rank(name.replace(/^\s*lĩnh vực\s*:?\s*/iu, ""), 1);
  return best && best.score >= SAME_NAME ? index.areas[best.index] : undefined;
}

/** The area of this Roman or Arabic number; with words beside it, only if they are somewhat like its name. */
export function areaNumbered(index: TaskIndex, numeral: string, words: string): IndexedArea | undefined {
  const roman = /^\d+$/.test(numeral) ? toRoman(Number(numeral)) : numeral.toUpperCase();
  const place = index.areas.findIndex((area) => area.numeral !== "" && area.numeral === roman);
  if (place < 0) return undefined;
  const name = areaName(words);
  const { score, part } = index.areaNames.likeness(name, place);
  const isLike = comparableText(name) === "" || score >= SIMILAR_NAME || part >= SAME_NAME;
  return isLike ? index.areas[place] : undefined;
}

/** The sub-group of this name; within the area first. */
export function groupNamed(
  index: TaskIndex,
  text: string,
  areaLabel: string | undefined,
): { readonly name: string; readonly areaLabel: string } | undefined {
  if (index.groups.length === 0 || text.length > 300 || plainWords(text) === "") return undefined;
  const alike = index.groupNames.rank(text, 5).filter(({ score }) => score >= SAME_NAME);
  const found = alike.map(({ index: place }) => index.groups[place]);
  return found.find((group) => group?.areaLabel === areaLabel) ?? found[0];
}

/** Tasks of the area that carry this number; of one sub-group where it is known. */
export function tasksNumbered(area: IndexedArea, group: string | undefined, number: number): readonly ReportTask[] {
  return area.tasks.filter(
    (task) => (group === undefined || task.group === group) && Number(task.code.split(".").at(-1)) === number,
  );
}
