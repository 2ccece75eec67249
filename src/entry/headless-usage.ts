/** The command line of the headless commands: what may be said, and what is said when it is wrong. */
import { parseArgs } from "node:util";
import { type DaySerial, parseIsoDate } from "../plan/dates";

export type HeadlessCommand =
  | {
      readonly name: "load-plan";
      readonly out: string;
      readonly workbook: string | undefined;
      readonly source: string | undefined;
      readonly period: string | undefined;
      /** The day that counts as today; the calendar's when absent. */
      readonly asOf: DaySerial | undefined;
      readonly stats: string | undefined;
    }
  | {
      readonly name: "summarise";
      readonly out: string;
      readonly workbook: string;
      readonly allDetails: boolean;
      readonly stats: string | undefined;
    };

export const USAGE = `Cách dùng:
  npm run headless -- load-plan --out TỆP [--workbook TỆP] [--source TỆP-VĂN-BẢN] [--period 2025-Q1] [--as-of 2025-03-14] [--stats TỆP]
  npm run headless -- summarise --workbook TỆP --out TỆP [--detail all] [--stats TỆP]`;

const PERIOD_CODE = /^\d{4}-(?:M(?:0[1-9]|1[0-2])|Q[1-4]|6T|9T|N)$/;

/** The command, or a sentence that says what is wrong with the words given. */
export function readCommand(words: readonly string[]): HeadlessCommand | string {
  const [name, ...rest] = words;
  if (name !== "load-plan" && name !== "summarise") {
    return name === undefined ? "Thiếu tên lệnh." : `Không có lệnh «${name}».`;
  }
  const values = readOptions(name, rest);
  if (typeof values === "string") return values;
  const { out, workbook, period, detail, stats } = values;
  if (out === undefined || out === "") return "Thiếu --out: tệp .xlsx sẽ ghi ra.";
  if (name === "summarise") {
    if (workbook === undefined) return "Thiếu --workbook: tệp .xlsx cần dựng lại bảng tổng hợp.";
    if (detail !== undefined && detail !== "all") return `--detail chỉ nhận «all», không nhận «${detail}».`;
    return { name, out, workbook, allDetails: detail === "all", stats };
  }
  if (period !== undefined && !PERIOD_CODE.test(period)) {
    return `--period «${period}» không phải mã kỳ; ví dụ 2025-Q1, 2025-6T, 2025-Q3, 2025-N, 2025-M03.`;
  }
  const asOf = values["as-of"] === undefined ? undefined : parseIsoDate(values["as-of"]);
  if (values["as-of"] !== undefined && asOf === undefined) {
    return `--as-of «${values["as-of"]}» không phải ngày dạng năm-tháng-ngày; ví dụ 2025-03-14.`;
  }
  return { name, out, workbook, source: values.source, period, asOf, stats };
}

type Options = Partial<Record<"out" | "workbook" | "source" | "period" | "as-of" | "detail" | "stats", string>>;

const LOAD_OPTIONS = ["out", "workbook", "source", "period", "as-of", "stats"] as const;
const SUMMARISE_OPTIONS = ["out", "workbook", "detail", "stats"] as const;

function readOptions(name: HeadlessCommand["name"], words: readonly string[]): Options | string {
  const allowed: readonly string[] = name === "load-plan" ? LOAD_OPTIONS : SUMMARISE_OPTIONS;
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(allowed.map((option) => [option, { type: "string" as const }])),
    strict: false,
    tokens: true,
  });
  const values: Record<string, string> = {};
  for (const token of tokens) {
    if (token.kind === "positional") return `Không hiểu «${token.value}» trong lệnh ${name}.`;
    if (token.kind === "option-terminator") continue;
    if (!allowed.includes(token.name)) return `Lệnh ${name} không có tùy chọn ${token.rawName}.`;
    if (token.value === undefined || token.value.startsWith("--")) return `Tùy chọn ${token.rawName} thiếu giá trị.`;
    values[token.name] = token.value;
  }
  return values;
}
