/** The sheet `Tổng hợp cơ quan`: one row per lead unit, live, with a chart. */
import { defineSheet } from "../blueprint/check";
import type { SheetBlueprint, TextBlock } from "../blueprint/sheet";
import { checkLine, checkLooks } from "./check-formula";
import { leadUnits } from "./lead-units";
import { ASSIGNMENT_COLUMN, NAME, PLAN_COLUMN, SHEET, SUMMARY_COLUMN as C, TABLE } from "./names";
import { ACCENT_COLOR, CHECK_LINE, COUNT, EVALUATION_COLORS, NOTE_LINE, SUBTITLE, TEXT, TITLE } from "./palette";
import { landscape } from "./print";
import { column, exactly, thisRow } from "./references";
import { evaluationSeries, summaryColumns } from "./summary-columns";
import { type ColumnOf, tableFrom } from "./table-rows";
import type { TrackedPlan } from "./tracked-plan";

const HEADER_ROW = 6;
const CHECK_CELL = "A4";
const NOTE_POINTS = 18;

const UNITS = column(TABLE.assignments, ASSIGNMENT_COLUMN.unit);
const ROLES = column(TABLE.assignments, ASSIGNMENT_COLUMN.role);
const CODES = column(TABLE.assignments, ASSIGNMENT_COLUMN.code);
const EVALUATED = column(TABLE.assignments, ASSIGNMENT_COLUMN.evaluation);
const own = thisRow(TABLE.unitSummary, C.unit);
const leads = `${UNITS},${exactly(own)},${ROLES},"Chủ trì"`;

/** 1 for each assignment whose task was due by the cut-off: the due date stands with the task. */
const taskWasDue =
  `(COUNTIFS(${column(TABLE.plan, PLAN_COLUMN.code)},${CODES},` +
  `${column(TABLE.plan, PLAN_COLUMN.due)},"<="&${NAME.cutOff})>0)`;
const ownLeads = `(${UNITS}=${own})*(${ROLES}="Chủ trì")`;

const COLUMNS: readonly ColumnOf<string>[] = [
  { header: C.unit, kind: "given", widthChars: 44, look: TEXT, cell: (unit) => unit },
  { header: C.leads, kind: "formula", widthChars: 10, look: COUNT, formula: `=COUNTIFS(${leads})` },
  ...summaryColumns({
    table: TABLE.unitSummary,
    totalHeader: C.leads,
    countOf: (evaluation) => `COUNTIFS(${leads},${EVALUATED},"${evaluation}")`,
    due: `SUMPRODUCT(${ownLeads}*${taskWasDue})`,
    onTimeOfDue: `SUMPRODUCT(${ownLeads}*(${EVALUATED}="Hoàn thành đúng hạn")*${taskWasDue})`,
  }),
  {
    header: C.coordinates,
    kind: "formula",
    widthChars: 10,
    look: COUNT,
    formula: `=COUNTIFS(${UNITS},${exactly(own)},${ROLES},"Phối hợp")`,
  },
];

const given = `SUM(${column(TABLE.unitSummary, C.leads)})`;
const tasks = `SUMPRODUCT(--(${column(TABLE.plan, PLAN_COLUMN.code)}<>""))`;

const HEAD_LINES: readonly TextBlock[] = [
  { at: "A1", rows: [["TỔNG HỢP THEO CƠ QUAN CHỦ TRÌ"]], look: TITLE },
  { at: "A2", rows: [[{ formula: `="Số liệu đến ngày "&TEXT(${NAME.cutOff},"dd/mm/yyyy")` }]], look: SUBTITLE },
  {
    at: "A3",
    rows: [
      [
        {
          formula: `=${given}&" lượt giao, "&${tasks}&" nhiệm vụ (một nhiệm vụ do nhiều cơ quan chủ trì được tính cho từng cơ quan)"`,
        },
      ],
    ],
    look: NOTE_LINE,
  },
  { at: CHECK_CELL, rows: [[checkLine()]], look: CHECK_LINE },
];

export function buildUnitSummarySheet(plan: TrackedPlan): SheetBlueprint {
  const units = leadUnits(plan);
  const lastRow = HEADER_ROW + Math.max(1, units.length);
  return defineSheet({
    name: SHEET.unitSummary,
    ownership: "shared",
    visibility: "visible",
    tabColor: ACCENT_COLOR,
    texts: HEAD_LINES,
    tables: [
      tableFrom(TABLE.unitSummary, `A${HEADER_ROW}`, COLUMNS, units, {
        key: [C.unit],
        otherRows: "remove",
        hasFilterButtons: false,
      }),
    ],
    conditionalLooks: [
      {
        table: TABLE.unitSummary,
        columns: [C.completionRate, C.onTimeRate],
        rule: { type: "percentBar", color: "#9CCFB0" },
      },
    ],
    areaConditionalLooks: checkLooks(CHECK_CELL),
    charts: [
      {
        name: "BieuDoCoQuan",
        kind: "barStacked",
        title: "Tiến độ theo cơ quan chủ trì (số lượt giao)",
        altText: "Biểu đồ thanh chồng: số nhiệm vụ chủ trì của từng cơ quan theo đánh giá tiến độ.",
        table: TABLE.unitSummary,
        categories: C.unit,
        series: evaluationSeries(EVALUATION_COLORS),
        fromCell: `A${lastRow + 2}`,
        toCell: `L${lastRow + 19}`,
      },
    ],
    columnWidths: {},
    rowHeights: { 1: 26, 2: NOTE_POINTS, 3: NOTE_POINTS, 4: 20 },
    frozenRows: HEADER_ROW,
    frozenColumns: 1,
    print: landscape("Tổng hợp theo cơ quan chủ trì", HEADER_ROW),
  });
}
