/**
 * What a plan is: areas, tasks and where the plan comes from. Every rule that one task or area can break by itself
 * stands in the schemas; their messages are issue codes, which check-plan.ts turns into sentences.
 */
import * as z from "zod";
import type { DaySerial } from "./dates";

/** One of the plan's fields of reform, e.g. "III. Cải cách thủ tục hành chính (5)". */
export type Area = {
  readonly numeral: string;
  readonly name: string;
  /** Numeral and full name, without the count: "I. Công tác …". */
  readonly label: string;
  /** The count in the label; where the label states none, the number of tasks found. */
  readonly statedCount: number;
};

/** One row of the plan. All texts are the plan's own words, pieces cut by a page joined with one blank. */
export type Task = {
  /** 1..n in plan order. */
  readonly ordinal: number;
  /** "I.1"; with a sub-group between, "VII.2.5". Ours, not the plan's. */
  readonly code: string;
  readonly areaNumeral: string;
  /** Sub-group name without "* "; "" if none. */
  readonly group: string;
  /** As printed; restarts in every area and sub-group. */
  readonly number: number;
  readonly content: string;
  readonly leadText: string;
  /** "" is allowed, as are blank timeframe and funding. */
  readonly coordinatingText: string;
  readonly timeframeText: string;
  readonly fundingText: string;
};

/** The document that issued the plan. */
export type PlanReference = {
  /** "140/KH-UBND" */
  readonly number: string;
  readonly date: DaySerial | undefined;
  readonly issuer: string;
};

export type Plan = {
  readonly title: string;
  /** The "(Kèm theo …)" line, "" if the text has none. */
  readonly citation: string;
  readonly reference: PlanReference | undefined;
  readonly year: number;
  /** "Trà Vinh"; "" if the text does not say. */
  readonly place: string;
  /** Stable name of this plan: number, place and year, "140/KH-UBND|Trà Vinh|2025". */
  readonly identity: string;
  readonly areas: readonly Area[];
  readonly tasks: readonly Task[];
  /** What stands below the table, "* Ghi chú: có 38 chỉ tiêu …"; "" if nothing. */
  readonly note: string;
  readonly statedTotal: number | undefined;
};

/** Most characters of one cell. @see Excel specifications and limits, "Total number of characters that a cell can contain" */
const CELL_CHARACTERS = 32_767;
/** Years a plan may carry: wide enough for any, narrow enough to catch a misread figure. Our choice. */
export const FIRST_YEAR = 1990;
export const LAST_YEAR = 2100;

const text = z.string().max(CELL_CHARACTERS, "plan/cell-too-long");

const areaSchema = z.strictObject({
  numeral: z.string().min(1, "plan/area-without-label"),
  name: z.string().min(1, "plan/area-without-label").max(CELL_CHARACTERS, "plan/cell-too-long"),
  label: text,
  statedCount: z.int().min(0),
}) satisfies z.ZodType<Area>;

const taskSchema = z.strictObject({
  ordinal: z.int().min(1),
  code: z.string().min(1),
  areaNumeral: z.string(),
  group: text,
  number: z.int().min(1, "plan/number-differs"),
  content: text.min(1, "plan/content-missing"),
  leadText: text.regex(/[\p{L}\p{N}]/u, "plan/lead-missing"),
  coordinatingText: text,
  timeframeText: text,
  fundingText: text,
}) satisfies z.ZodType<Task>;

const planReferenceSchema = z.strictObject({
  number: z.string().min(1),
  date: z.union([z.int(), z.undefined()]),
  issuer: z.string(),
}) satisfies z.ZodType<PlanReference>;

export const planSchema = z
  .strictObject({
    title: text,
    citation: text,
    reference: z.union([planReferenceSchema, z.undefined()]),
    year: z.int().min(FIRST_YEAR).max(LAST_YEAR),
    place: z.string(),
    identity: z.string().min(1),
    areas: z.array(areaSchema).min(1, "plan/no-task").readonly(),
    tasks: z.array(taskSchema).min(1, "plan/no-task").readonly(),
    note: text,
    statedTotal: z.union([z.int().min(0), z.undefined()]),
  })
  .superRefine(({ tasks }, context) => {
    const seen = new Set<string>();
    tasks.forEach(({ code }, index) => {
      if (seen.has(code)) {
        context.addIssue({ code: "custom", path: ["tasks", index, "code"], message: "plan/code-repeated" });
      }
      seen.add(code);
    });
  }) satisfies z.ZodType<Plan>;
