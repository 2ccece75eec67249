/** Chance that is the same on every run: figures, days and document numbers of the made-up reports. */
import { type DaySerial, formatDate, serialOf } from "../../src/plan/dates";

export type Dice = {
  /** A whole number, both ends included. */
  readonly number: (least: number, most: number) => number;
  readonly oneOf: <T>(items: readonly [T, ...T[]]) => T;
  /** A working day of 2025, as month and days. */
  readonly day: (month: number, first: number, last: number) => DaySerial;
};

/** @param seed Another text gives other numbers. */
export function diceFor(seed: string): Dice {
  let state = 0x811c9dc5;
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const number = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    number,
    oneOf: (items) => items[number(0, items.length - 1)] ?? items[0],
    day: (month, first, last) => {
      const day = serialOf(2025, month, number(first, last));
      // Serial 1 is a Sunday: 0 and 1 of every seven are the weekend.
      return day % 7 === 1 ? day + 1 : day % 7 === 0 ? day - 1 : day;
    },
  };
}

/** "05/3/2025", as official letters write it. */
export const written = (day: DaySerial): string => formatDate(day).replace(/^(\d)\//, "0$1/");
