/** A figure with its limit as one line of the report, and the small sums that figures need. */

export type Figure = {
  readonly what: string;
  readonly value: number;
  readonly limit: number;
  /** How numbers are shown: digits behind the point, and the unit behind them ("" for a plain count). */
  readonly digits: number;
  readonly unit: string;
};

export function figureLine({ what, value, limit, digits, unit }: Figure): string {
  const shown = (one: number): string => `${withPoints(one, digits)}${unit === "" ? "" : ` ${unit}`}`;
  return `  ${value <= limit ? "met   " : "missed"}  ${what}: ${shown(value)} (limit ${shown(limit)})`;
}

/** Something worth knowing that has no limit. */
export function noteLine(text: string): string {
  return `          ${text}`;
}

/** `1,234.5` */
export function withPoints(value: number, digits = 0): string {
  return value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** The middle value; the mean of both middle ones where the count is even. Throws for an empty list. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new Error("there is no median of nothing");
  return (upper + lower) / 2;
}

/** All measurements behind a median, so that a reader sees how far they lie apart. */
export function spread(milliseconds: readonly number[]): string {
  return `${withPoints(median(milliseconds), 1)} ms (${milliseconds.map((one) => withPoints(one, 1)).join(", ")})`;
}
