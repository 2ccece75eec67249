/**
 * Report periods of a year: their codes, their default cut-off days and the day by which reports are sent.
 * Cut-offs fall on the 14th (Nghị định 09/2019/NĐ-CP); reports on administrative reform leave by the 20th
 * (Công văn 581/BNV-CCHC). Users may change all of these dates in their workbook.
 */
import { type DaySerial, serialOf } from "./dates";

export type Period = {
  /** Stable: "2025-M03", "2025-Q1", "2025-6T", "2025-9T", "2025-N". */
  readonly code: string;
  readonly name: string;
  /** Both ends are inside the period. */
  readonly from: DaySerial;
  readonly cutOff: DaySerial;
  readonly sendBy: DaySerial;
};

const CUT_OFF_DAY = 14;
const SEND_BY_DAY = 20;
/** The periods on which the Ministry of Home Affairs asks for reports; these are offered first. */
const OFFERED = ["Q1", "6T", "Q3", "N"] as const;

/** Suffix of the code, name, number of months covered, last month. */
type Shape = readonly [suffix: string, name: string, months: number, lastMonth: number];

const SHAPES: readonly Shape[] = [
  ["Q1", "Quý I", 3, 3],
  ["6T", "6 tháng đầu", 6, 6],
  ["Q3", "Quý III", 3, 9],
  ["N", "", 12, 12],
  ["Q2", "Quý II", 3, 6],
  ["9T", "9 tháng đầu", 9, 9],
  ["Q4", "Quý IV", 3, 12],
  ...Array.from({ length: 12 }, (_, index): Shape => {
    const month = String(index + 1).padStart(2, "0");
    return [`M${month}`, `Tháng ${month}`, 1, index + 1];
  }),
];

/** The four offered periods first, then the other quarters, nine months and the twelve months. */
export function periodsOf(year: number): readonly Period[] {
  return SHAPES.map(([suffix, name, months, lastMonth]) => ({
    code: `${String(year)}-${suffix}`,
    name: name === "" ? `Năm ${String(year)}` : `${name} năm ${String(year)}`,
    from: serialOf(year, lastMonth - months, CUT_OFF_DAY + 1),
    cutOff: serialOf(year, lastMonth, CUT_OFF_DAY),
    sendBy: serialOf(year, lastMonth, SEND_BY_DAY),
  }));
}

/**
 * The last of the offered periods whose cut-off has come (the day itself counts), else the first of them. A list
 * that has none of the offered periods is taken as it is. An empty list is our own mistake and throws.
 */
export function defaultPeriod(periods: readonly Period[], today: DaySerial): Period {
  const offered = periods.filter(({ code }) => OFFERED.some((suffix) => code.endsWith(`-${suffix}`)));
  const inOrder = [...(offered.length > 0 ? offered : periods)].sort((a, b) => a.cutOff - b.cutOff);
  const chosen = inOrder.findLast(({ cutOff }) => cutOff <= today) ?? inOrder[0];
  if (!chosen) throw new Error("defaultPeriod needs at least one period");
  return chosen;
}

/** Whether the code names a whole year's period, "2025-N": only then is a standing task complete for good. */
export function isYearPeriod(code: string): boolean {
  return /-N$/.test(code.trim());
}
