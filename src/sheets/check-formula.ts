/**
 * The line on each sheet that says whether its figures can be trusted, as a formula.
 *
 * It watches what a person could break without noticing: a row that is counted nowhere, a task without assignment, an
 * assignment without task, agencies edited since the assignments were derived, a summary that does not add up.
 */
import type { AreaConditionalLook, CellFormula } from "../blueprint/sheet";
import { EVALUATIONS } from "../plan/status";
import { ASSIGNMENT_COLUMN, PLAN_COLUMN, SETTING, SHEET, SUMMARY_COLUMN, TABLE } from "./names";
import { FAULT, SOUND } from "./palette";
import { column } from "./references";

const CODES = column(TABLE.plan, PLAN_COLUMN.code);
const CONTENTS = column(TABLE.plan, PLAN_COLUMN.content);
const EVALUATED = column(TABLE.plan, PLAN_COLUMN.evaluation);
const ORDINALS = column(TABLE.plan, PLAN_COLUMN.ordinal);
const LEADS = column(TABLE.plan, PLAN_COLUMN.lead);
const COORDINATORS = column(TABLE.plan, PLAN_COLUMN.coordinating);
const ASSIGNED = column(TABLE.assignments, ASSIGNMENT_COLUMN.code);
const ROLES = column(TABLE.assignments, ASSIGNMENT_COLUMN.role);
const UNIT_LEADS = column(TABLE.unitSummary, SUMMARY_COLUMN.leads);
const AREA_TASKS = column(TABLE.areaSummary, SUMMARY_COLUMN.tasks);

/** Letters whose number tells most agency names apart; each is counted with a weight of its own. */
const MARKED_LETTERS: readonly (readonly [letter: string, weight: number])[] = [
  ["n", 3],
  ["h", 5],
  ["S", 7],
  ["T", 11],
  [";", 13],
  [",", 17],
];
const COORDINATING_FACTOR = 19;

export type AgencyCells = {
  /** `undefined` for a task that a user added without a number. */
  readonly ordinal: number | undefined;
  readonly leadText: string;
  readonly coordinatingText: string;
};

function textMark(text: string): number {
  const letters = MARKED_LETTERS.map(([letter, weight]) => weight * text.replaceAll(letter, "").length);
  return letters.reduce((sum, part) => sum + part, 2 * text.length);
}

/**
 * A number that changes with nearly every edit of an agency cell, computed alike here and in the sheet. Rows are
 * weighed by their ordinal, so that exchanged cells show too; sorting the table does not change it.
 */
export function agencyCellsMark(tasks: readonly AgencyCells[]): number {
  return tasks.reduce(
    (sum, { ordinal = 0, leadText, coordinatingText }) =>
      sum + (ordinal + 1) * (textMark(leadText) + COORDINATING_FACTOR * textMark(coordinatingText)),
    0,
  );
}

function textMarkExpression(cells: string): string {
  const letters = MARKED_LETTERS.map(([letter, weight]) => `${weight}*LEN(SUBSTITUTE(${cells},"${letter}",""))`);
  return `(2*LEN(${cells})+${letters.join("+")})`;
}

/** `agencyCellsMark` of the plan's table as it stands, without "=". */
export const agencyCellsMarkExpression =
  `SUMPRODUCT((${ORDINALS}+1)*(${textMarkExpression(LEADS)}` +
  `+${COORDINATING_FACTOR}*${textMarkExpression(COORDINATORS)}))`;

/** Room for every settings row; the sheet is ours and has about fifty. */
const SETTINGS_ROWS = 500;
const derivedFrom =
  `VALUE(INDEX('${SHEET.settings}'!$B$1:$B$${SETTINGS_ROWS},` +
  `MATCH("${SETTING.derivedFrom}",'${SHEET.settings}'!$A$1:$A$${SETTINGS_ROWS},0)))`;

export const SOUND_WORD = "Đã kiểm tra: số liệu khớp.";
export const FAULT_WORD = "Cần kiểm tra: ";

const finding = (count: string, words: string): string => `IF(${count}>0,"có "&${count}&" ${words}; ","")`;

/** One line, the same on `Kế hoạch` and on the summaries. */
export function checkLine(): CellFormula {
  const words = EVALUATIONS.map((evaluation) => `"${evaluation}"`).join(",");
  const coded = `SUMPRODUCT(--(${CODES}<>""))`;
  const filled = `SUMPRODUCT(--((${CODES}<>"")+(${CONTENTS}<>"")>0))`;
  const evaluated = `SUMPRODUCT(COUNTIF(${EVALUATED},{${words}}))`;
  const findings = [
    finding(`(${filled}-${evaluated})`, "nhiệm vụ có trạng thái ngoài danh mục nên chưa được đánh giá"),
    finding(`SUMPRODUCT((${CODES}="")*(${CONTENTS}<>""))`, "nhiệm vụ chưa có mã"),
    finding(`SUMPRODUCT((${CODES}<>"")*(COUNTIF(${ASSIGNED},${CODES})=0))`, "nhiệm vụ chưa có phân công"),
    finding(`SUMPRODUCT((${ASSIGNED}<>"")*(COUNTIF(${CODES},${ASSIGNED})=0))`, "phân công không còn nhiệm vụ"),
    `IF(SUM(${UNIT_LEADS})<>COUNTIF(${ROLES},"Chủ trì"),"tổng hợp cơ quan không khớp phân công; ","")`,
    `IF(SUM(${AREA_TASKS})<>${coded},"tổng hợp lĩnh vực không khớp số nhiệm vụ; ","")`,
    `IF(${derivedFrom}<>${agencyCellsMarkExpression},` +
      `"cơ quan đã sửa sau lần lập phân công, đề nghị bấm «Dựng lại bảng tổng hợp»; ","")`,
  ].join("&");
  const fault = `"${FAULT_WORD}"&${findings}`;
  const broken = `"${FAULT_WORD}có ô báo lỗi trong bảng kế hoạch hoặc bảng phân công."`;
  return { formula: `=IFERROR(IF(LEN(${findings})=0,"${SOUND_WORD}",${fault}),${broken})` };
}

/** Green when sound, red when not; the words say it too. */
export function checkLooks(cell: string): readonly AreaConditionalLook[] {
  const begins = (word: string): string => `=LEFT(${cell},${word.length})="${word}"`;
  return [
    { area: cell, formula: begins(FAULT_WORD), look: FAULT },
    { area: cell, formula: begins(SOUND_WORD), look: SOUND },
  ];
}
