/**
 * Areas and tasks of a plan from its gathered blocks: numerals, names, codes; and what the plan's own figures and
 * labels contradict.
 */
import { errorAt, type Finding, remarkAt } from "./findings";
import { AREA_COUNT, AREA_NUMERAL, type Entry, type Label } from "./join-pages";
import {
  areaOutOfOrder,
  areaWithoutLabel,
  countDiffers,
  countNotStated,
  labelBelowFirstTask,
  labelUnreadable,
} from "./messages";
import { type AreaBlocks, numeralOf, statedCountOf } from "./plan-blocks";
import { fromRoman, toRoman } from "./roman";
import type { Area, Task } from "./task";

/** A task and where it was read. */
export type ReadTask = { readonly task: Task; readonly lineNumber: number; readonly damaged: boolean };

export type AssembledPlan = {
  readonly areas: readonly Area[];
  readonly tasks: readonly ReadTask[];
  readonly findings: readonly Finding[];
};

export function assemblePlan(gathered: readonly AreaBlocks[]): AssembledPlan {
  const areas: Area[] = [];
  const tasks: ReadTask[] = [];
  const findings: Finding[] = [];
  let before = 0;
  for (const { label, blocks } of gathered) {
    const entries = blocks.flatMap((block) => block.tasks);
    const firstLine = blocks[0]?.heading?.lineNumber ?? entries[0]?.lineNumber ?? label?.lineNumber ?? 1;
    const place = placeOfArea(label, before + 1, firstLine);
    findings.push(...place.findings);
    before = place.value;
    const area = areaOf(label, toRoman(place.value), entries.length);
    areas.push(area);
    if (label) findings.push(...checkLabel(label, area, entries));
    for (const read of tasksOf({ label, blocks }, area.numeral, tasks.length)) tasks.push(read);
  }
  return { areas, tasks, findings };
}

/** The area's number: its label's numeral, or the next one where there is no readable label. */
function placeOfArea(
  label: Label | undefined,
  expected: number,
  firstLine: number,
): { readonly value: number; readonly findings: readonly Finding[] } {
  const next = toRoman(expected);
  if (!label) {
    return { value: expected, findings: [errorAt(firstLine, "plan/area-without-label", areaWithoutLabel(next))] };
  }
  const value = fromRoman(numeralOf(label));
  if (value === undefined) {
    const message = labelUnreadable(label.text);
    return { value: expected, findings: [errorAt(label.lineNumber, "plan/label-unreadable", message)] };
  }
  if (value === expected) return { value, findings: [] };
  const message = areaOutOfOrder(numeralOf(label), next);
  return { value, findings: [errorAt(label.lineNumber, "plan/area-out-of-order", message)] };
}

function areaOf(label: Label | undefined, numeral: string, found: number): Area {
  const name = (label?.text ?? "").replace(AREA_NUMERAL, "").replace(AREA_COUNT, "").trim();
  const statedCount = (label && statedCountOf(label)) ?? found;
  return { numeral, name, label: `${numeral}. ${name}`, statedCount };
}

function checkLabel(label: Label, area: Area, entries: readonly Entry[]): readonly Finding[] {
  const findings: Finding[] = [];
  const subject = `lĩnh vực ${area.numeral}`;
  const { lineNumber } = label;
  if (area.name === "") {
    findings.push(errorAt(lineNumber, "plan/label-unreadable", labelUnreadable(label.text), subject));
  }
  const lines: [number, number] = [entries[0]?.lineNumber ?? lineNumber, entries.at(-1)?.lineNumber ?? lineNumber];
  if (statedCountOf(label) === undefined) {
    const message = countNotStated(area.label, entries.length);
    findings.push(remarkAt(lineNumber, "plan/count-not-stated", message, subject));
  } else if (area.statedCount !== entries.length) {
    const message = countDiffers(area.statedCount, entries.length, ...lines);
    findings.push(errorAt(lineNumber, "plan/count-differs", message, subject));
  }
  const above = entries.findLastIndex((entry) => entry.lineNumber <= lineNumber);
  if (above > 0) {
    const message = labelBelowFirstTask(
      area.label,
      entries.slice(0, above).map((entry) => entry.lineNumber),
    );
    findings.push(remarkAt(lineNumber, "plan/label-below-first-task", message, subject));
  }
  return findings;
}

/** @param before how many tasks the areas before hold */
function tasksOf({ blocks }: AreaBlocks, areaNumeral: string, before: number): readonly ReadTask[] {
  const groups = blocks.filter(({ heading }) => heading !== undefined);
  const groupNumbers = new Map(groups.map((block, index) => [block, index + 1]));
  const read = blocks.flatMap((block) =>
    block.tasks.map((entry) => {
      const path = [areaNumeral, groupNumbers.get(block), entry.number].filter((step) => step !== undefined);
      return { entry, code: path.join("."), group: block.heading?.texts[0] ?? "" };
    }),
  );
  return read.map(({ entry, code, group }, index) => {
    const [content, leadText, coordinatingText, timeframeText, fundingText] = entry.texts;
    const { number, lineNumber, damaged } = entry;
    const texts = { content, leadText, coordinatingText, timeframeText, fundingText };
    return { task: { ordinal: before + index + 1, code, areaNumeral, group, number, ...texts }, lineNumber, damaged };
  });
}
