/** What a headless command is: how it may be called, and what comes of it. */
import { type DaySerial, parseIsoDate } from "../plan/dates";

/** The words of a command line behind the command's name. */
export type Words = {
  /** By option, without the dashes; a later value replaces an earlier one. */
  readonly values: Readonly<Record<string, string>>;
  readonly flags: ReadonlySet<string>;
  /** Words that belong to no option, in their order. */
  readonly files: readonly string[];
};

/** What a command says, and how it ends: 0 done, 1 refused or left undecided. */
export type HeadlessResult = {
  readonly exitCode: 0 | 1;
  readonly lines: readonly string[];
  /** What could be done was done although something is left to decide: the workbook is written all the same. */
  readonly isPartlyDone?: boolean;
};
export type HeadlessRun = () => Promise<HeadlessResult>;

export type HeadlessCommand = {
  readonly name: string;
  /** What stands behind the name in the list of commands. */
  readonly usage: string;
  /** Options with a value; any other is refused. */
  readonly options: readonly string[];
  readonly flags?: readonly string[];
  /** Whether words without option are taken. */
  readonly takesFiles?: true;
  /** The run, or a sentence that says what is wrong with the words. */
  readonly read: (words: Words) => HeadlessRun | string;
};

export function refusal(...lines: readonly string[]): HeadlessResult {
  return { exitCode: 1, lines };
}

const PERIOD_CODE = /^\d{4}-(?:M(?:0[1-9]|1[0-2])|Q[1-4]|6T|9T|N)$/;

/** A sentence for words that are no period code; `undefined` when they are one, or absent. */
export function periodFault(period: string | undefined): string | undefined {
  if (period === undefined || PERIOD_CODE.test(period)) return undefined;
  return `--period «${period}» không phải mã kỳ; ví dụ 2025-Q1, 2025-6T, 2025-Q3, 2025-N, 2025-M03.`;
}

/** The day an option names; a sentence when it names none, `undefined` when it is absent. */
export function dayOf(option: string, text: string | undefined): DaySerial | string | undefined {
  if (text === undefined) return undefined;
  return parseIsoDate(text) ?? `--${option} «${text}» không phải ngày dạng năm-tháng-ngày; ví dụ 2025-03-14.`;
}
