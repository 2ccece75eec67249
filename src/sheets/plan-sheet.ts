/** The sheet `Kế hoạch`: title, the period that counts, the check line, and the table of tasks. */
import { defineSheet } from "../blueprint/check";
import type { SheetBlueprint, TextBlock } from "../blueprint/sheet";
import { checkLine, checkLooks } from "./check-formula";
import { dateRule, PERIOD_RULE } from "./entry-rules";
import { evaluationLooks } from "./evaluation-looks";
import { NAME, PERIOD_COLUMN, PLAN_COLUMN, SHEET, TABLE } from "./names";
import { ACCENT_COLOR, CHECK_LINE, ENTRY_CELL, LABEL, NOTE_BESIDE, SUBTITLE, TITLE } from "./palette";
import { PLAN_COLUMNS } from "./plan-columns";
import { landscape } from "./print";
import { column } from "./references";
import { tableFrom } from "./table-rows";
import { statedSize, type TrackedPlan } from "./tracked-plan";

/** Rows 1 and 2 say which plan, row 3 which period, row 4 whether the figures hold. */
const HEADER_ROW = 5;
/** Where the period and its cut-off stand; the names KY_BAO_CAO and NGAY_CHOT refer to them. */
export const PERIOD_CELL = "D3";
export const CUT_OFF_CELL = "G3";
export const CHECK_CELL = "A4";

const BAR_COLOR = "#9CCFB0";

export function buildPlanSheet(plan: TrackedPlan): SheetBlueprint {
  return defineSheet({
    name: SHEET.plan,
    ownership: "shared",
    visibility: "visible",
    tabColor: ACCENT_COLOR,
    texts: headLines(plan),
    tables: [
      tableFrom(TABLE.plan, `A${HEADER_ROW}`, PLAN_COLUMNS, plan.tasks, { key: [PLAN_COLUMN.code], otherRows: "keep" }),
    ],
    conditionalLooks: [
      ...evaluationLooks(TABLE.plan, PLAN_COLUMN.evaluation),
      { table: TABLE.plan, columns: [PLAN_COLUMN.progress], rule: { type: "percentBar", color: BAR_COLOR } },
    ],
    areaConditionalLooks: checkLooks(CHECK_CELL),
    charts: [],
    columnWidths: {},
    rowHeights: { 1: 26, 2: 18, 3: 24, 4: 20 },
    frozenRows: HEADER_ROW,
    frozenColumns: 2,
    print: landscape(plan.title, HEADER_ROW, ["A", "L"]),
  });
}

function headLines(plan: TrackedPlan): readonly TextBlock[] {
  return [
    { at: "A1", rows: [[plan.title]], look: TITLE },
    { at: "A2", rows: [[plan.citation]], look: SUBTITLE },
    { at: "C3", rows: [["Kỳ báo cáo:"]], look: LABEL },
    {
      at: PERIOD_CELL,
      rows: [[plan.periodCode]],
      look: { ...ENTRY_CELL, numberFormat: "@" },
      kind: "entered",
      validation: PERIOD_RULE,
    },
    { at: "E3", rows: [[{ formula: `=IFERROR(${lookUpPeriod(PERIOD_COLUMN.name)},"")` }]], look: NOTE_BESIDE },
    { at: "F3", rows: [["Ngày chốt số liệu:"]], look: LABEL },
    {
      at: CUT_OFF_CELL,
      rows: [[{ formula: cutOffFormula }]],
      look: { ...ENTRY_CELL, numberFormat: "dd/mm/yyyy" },
      kind: "entered",
      validation: dateRule(
        "Ngày chốt số liệu",
        "Tự lấy theo kỳ báo cáo; nhập một ngày khác nếu cơ quan chốt số liệu khác lịch.",
      ),
    },
    { at: "H3", rows: [[taskCount(plan)]], look: NOTE_BESIDE },
    { at: CHECK_CELL, rows: [[checkLine()]], look: CHECK_LINE },
  ];
}

/** What `NGAY_CHOT` holds until a date is typed over it. */
export const cutOffFormula = `=${lookUpPeriod(PERIOD_COLUMN.cutOff)}`;

/** An unknown period shows as #N/A, never as a wrong date. */
function lookUpPeriod(wanted: string): string {
  const at = `MATCH(${NAME.period},${column(TABLE.periods, PERIOD_COLUMN.code)},0)`;
  return `INDEX(${column(TABLE.periods, wanted)},${at})`;
}

function taskCount(plan: TrackedPlan): { readonly formula: string } {
  const count = `SUMPRODUCT(--(${column(TABLE.plan, PLAN_COLUMN.code)}<>""))`;
  const said = statedSize(plan.note);
  const stated = said === "" ? "" : `&"; kế hoạch ghi «${said}»"`;
  return { formula: `=${count}&" nhiệm vụ"${stated}` };
}
