/**
 * The heading of a printed appendix: "Phụ lục", its name, what it is attached to, a short rule.
 * @see Nghị định 30/2020/NĐ-CP, phụ lục I, and the samples 2.1 and 2.2 of its phụ lục III.
 */
import { collapse } from "../plan/clean-text";
import type { DaySerial } from "../plan/dates";
import { parseTypedDate } from "../plan/typed-date";
import { formalDate } from "../reports/formal-words";
import type { FlowRow } from "../page/flow";
import type { AppendixChoices, AttachedTo } from "./appendix-choices";

const HEADING_POINTS = 14;
const RULE_POINTS = 11;
/** Under the heading, before the table begins. */
const GAP_POINTS = 8;
const RULE = "_".repeat(14);

/** Room to write in by hand: blanks at which no line is broken. */
const room = (count: number): string => "\u00a0".repeat(count);
const NUMBER_ROOM = 10;
const DAY_ROOM = 5;
const YEAR_ROOM = 8;

/** The name as it is printed. */
export function printedTitle(title: string): string {
  return collapse(title).toLocaleUpperCase("vi");
}

/** Rows over all columns, of which there are `columnCount`. */
export function headingRows(choices: AppendixChoices, columnCount: number): readonly FlowRow[] {
  const { number, title, attachedTo, copy } = choices;
  const line = (text: string, sizePoints: number, face: { bold?: boolean; italic?: boolean }): FlowRow => ({
    cells: [{ column: 0, span: columnCount, text, face: { sizePoints, ...face }, align: "center", vertical: "center" }],
    isBoxed: false,
    minimumPoints: 0,
  });
  return [
    line(collapse(`Phụ lục ${number}`), HEADING_POINTS, { bold: true }),
    line(printedTitle(title), HEADING_POINTS, { bold: true }),
    line(attachedLine(attachedTo, copy), HEADING_POINTS, { italic: true }),
    line(RULE, RULE_POINTS, {}),
    { cells: [], isBoxed: false, minimumPoints: GAP_POINTS },
  ];
}

/** "(Kèm theo Báo cáo số 15/BC-SNV ngày 20 tháng 3 năm 2025 của …)"; an electronic copy leaves number and date open. */
export function attachedLine({ document, number, date, issuer }: AttachedTo, copy: AppendixChoices["copy"]): string {
  const isOpen = copy === "electronic";
  const by = collapse(issuer);
  return [
    `(Kèm theo ${collapse(document)}`,
    `số ${numberPart(collapse(number), isOpen)}`,
    datePart(isOpen ? undefined : parseTypedDate(date)),
    ...(by === "" ? [] : [`của ${by}`]),
  ]
    .join(" ")
    .concat(")");
}

/** The symbol behind the stroke is known before the document has its number. */
function numberPart(number: string, isOpen: boolean): string {
  const stroke = number.indexOf("/");
  const digits = isOpen ? "" : stroke < 0 ? number : number.slice(0, stroke).trim();
  return (digits === "" ? room(NUMBER_ROOM) : digits) + (stroke < 0 ? "" : number.slice(stroke));
}

function datePart(day: DaySerial | undefined): string {
  return day === undefined ? `ngày ${room(DAY_ROOM)} tháng ${room(DAY_ROOM)} năm ${room(YEAR_ROOM)}` : formalDate(day);
}
