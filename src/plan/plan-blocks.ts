/**
 * Whole rows cut into blocks (tasks counted from 1) and blocks gathered into areas. An area begins where numbering
 * restarts without a sub-group; its label may stand on any of its rows.
 */
import { errorAt, type Finding } from "./findings";
import { AREA_COUNT, AREA_NUMERAL, type Entry, type Label } from "./join-pages";
import {
  areaEmpty,
  groupEmpty,
  groupWithCells,
  labelWithoutRestart,
  numberDiffers,
  taskNumberSubject,
} from "./messages";

/** The tasks under one heading, or the tasks of an area that have none. */
export type Block = {
  readonly heading: Entry | undefined;
  readonly tasks: Entry[];
  readonly labels: Label[];
  /** The number the last task ought to carry; differs from its own where that is wrong. */
  counted: number;
};

/** The blocks of one area and its label; `undefined`: no row of it carries one. */
export type AreaBlocks = { readonly label: Label | undefined; readonly blocks: readonly Block[] };

/** Blocks between which no area need begin: only the first may be without a heading. */
type Run = Block[];

export function gatherAreas(entries: readonly Entry[]): {
  readonly areas: readonly AreaBlocks[];
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const runs: Run[] = [];
  let block: Block | undefined;
  for (const entry of entries) {
    const restart = beginsBlock(entry, block, findings);
    if (block === undefined || restart) {
      block = { heading: entry.kind === "group" ? entry : undefined, tasks: [], labels: [], counted: 0 };
      const run = runs.at(-1);
      if (run && entry.kind === "group") run.push(block);
      else runs.push([block]);
    }
    if (entry.kind === "task") {
      checkNumber(entry, block, findings);
      block.tasks.push(entry);
    } else if (entry.texts.slice(1).some((text) => text !== "") && !entry.damaged) {
      findings.push(errorAt(entry.lineNumber, "plan/group-with-cells", groupWithCells(entry.texts[0])));
    }
    takeLabels(entry, block, findings);
  }
  for (const { heading, tasks } of runs.flat()) {
    if (heading && tasks.length === 0) {
      findings.push(errorAt(heading.lineNumber, "plan/group-empty", groupEmpty(heading.texts[0])));
    }
  }
  return { areas: runs.flatMap(splitRun), findings };
}

export function numeralOf(label: Label): string {
  return AREA_NUMERAL.exec(label.text)?.[1] ?? "";
}

/** `undefined` when the label states no count. */
export function statedCountOf(label: Label): number | undefined {
  const count = AREA_COUNT.exec(label.text)?.[1];
  return count === undefined ? undefined : Number(count);
}

/** A heading, a number 1, or (reported, unless the number is wrong too) the label of another area. */
function beginsBlock(entry: Entry, block: Block | undefined, findings: Finding[]): boolean {
  if (!block || entry.kind === "group") return true;
  if (entry.number === 1 && block.tasks.length > 0) return true;
  const present = block.labels.at(-1);
  const other = entry.labels.find((label) => present && numeralOf(label) !== numeralOf(present));
  if (!other) return false;
  if (entry.number === nextNumber(block)) {
    const message = labelWithoutRestart(other.text, entry.number);
    findings.push(errorAt(entry.lineNumber, "plan/label-without-restart", message));
  }
  return true;
}

function nextNumber(block: Block): number {
  return (block.tasks.at(-1)?.number ?? 0) + 1;
}

/** One wrong number is reported once: the next may go on from it, or from the number that ought to have stood there. */
function checkNumber(entry: Entry, block: Block, findings: Finding[]): void {
  const { number, lineNumber } = entry;
  const expected = block.counted + 1;
  const goesOn = number === nextNumber(block);
  block.counted = goesOn ? number : expected;
  if (goesOn || number === expected) return;
  const message = numberDiffers(number, expected);
  findings.push(errorAt(lineNumber, "plan/number-differs", message, taskNumberSubject(number)));
}

/** A label repeated for the same area is taken once; of several areas' labels on one row, only the last has tasks. */
function takeLabels(entry: Entry, block: Block, findings: Finding[]): void {
  entry.labels.forEach((label, index) => {
    const next = entry.labels[index + 1];
    if (next && numeralOf(next) !== numeralOf(label)) {
      findings.push(errorAt(label.lineNumber, "plan/area-empty", areaEmpty(label.text)));
    } else if (block.labels.every((known) => numeralOf(known) !== numeralOf(label))) {
      block.labels.push(label);
    }
  });
}

/** One area per label of the run; a run without label is one area without label. */
function splitRun(run: Run): readonly AreaBlocks[] {
  const marks = run.flatMap((block, index) => block.labels.map((label) => ({ label, index })));
  const distinct = marks.filter(({ label }, place) => {
    const before = marks[place - 1];
    return !before || numeralOf(before.label) !== numeralOf(label);
  });
  if (distinct.length === 0) return [{ label: undefined, blocks: run }];

  let start = 0;
  return distinct.map(({ label, index }, place) => {
    const next = distinct[place + 1];
    const end = next ? boundary(run, start, { label, index }, next) : run.length;
    const blocks = run.slice(start, end);
    start = end;
    return { label, blocks };
  });
}

type Mark = { readonly label: Label; readonly index: number };

/**
 * The block with which the next area begins: somewhere after the block of this label, at the latest the block of the
 * next. The counts in the labels decide; without their help an area either has sub-groups or has none.
 */
function boundary(run: Run, start: number, mark: Mark, next: Mark): number {
  const stated = statedCountOf(mark.label);
  const nextStated = statedCountOf(next.label);
  let before = countTasks(run.slice(start, mark.index));
  let after = countTasks(run.slice(mark.index));
  let byNext: number | undefined;
  for (let at = mark.index + 1; at <= next.index; at += 1) {
    const passed = run[at - 1]?.tasks.length ?? 0;
    before += passed;
    after -= passed;
    if (before === stated) return at;
    if (after === nextStated) byNext ??= at;
  }
  return byNext ?? (run[mark.index]?.heading === undefined ? mark.index + 1 : next.index);
}

function countTasks(blocks: readonly Block[]): number {
  return blocks.reduce((count, { tasks }) => count + tasks.length, 0);
}
