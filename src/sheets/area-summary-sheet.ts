/** The sheet `Tổng hợp lĩnh vực`: one row per reform area and a totals row, live, with a chart. */
import { defineSheet } from "../blueprint/check";
import type { SheetBlueprint, TextBlock } from "../blueprint/sheet";
import { checkLine, checkLooks } from "./check-formula";
import { NAME, PLAN_COLUMN, SHEET, SUMMARY_COLUMN as C, TABLE } from "./names";
import { ACCENT_COLOR, CHECK_LINE, COUNT, EVALUATION_COLORS, NOTE_LINE, SUBTITLE, TEXT, TITLE } from "./palette";
import { landscape } from "./print";
import { column, exactly, thisRow } from "./references";
import { evaluationSeries, summaryColumns } from "./summary-columns";
import { type ColumnOf, tableFrom } from "./table-rows";
import { statedSize, type TrackedArea, type TrackedPlan } from "./tracked-plan";

const HEADER_ROW = 6;
const CHECK_CELL = "A4";
const NOTE_POINTS = 18;

const AREAS = column(TABLE.plan, PLAN_COLUMN.area);
const EVALUATED = column(TABLE.plan, PLAN_COLUMN.evaluation);
const dueBy = `${column(TABLE.plan, PLAN_COLUMN.due)},"<="&${NAME.cutOff}`;
const onTime = `${EVALUATED},"Hoàn thành đúng hạn"`;
const inArea = `${AREAS},${exactly(thisRow(TABLE.areaSummary, C.area))}`;

const COLUMNS: readonly ColumnOf<TrackedArea>[] = [
  { header: C.area, kind: "given", widthChars: 44, look: TEXT, cell: (area) => area.label, total: "Tổng cộng" },
  {
    header: C.tasks,
    kind: "formula",
    widthChars: 10,
    look: COUNT,
    formula: `=COUNTIFS(${inArea})`,
    total: { formula: `=SUM(${column(TABLE.areaSummary, C.tasks)})` },
  },
  ...summaryColumns(
    {
      table: TABLE.areaSummary,
      totalHeader: C.tasks,
      countOf: (evaluation) => `COUNTIFS(${inArea},${EVALUATED},"${evaluation}")`,
      due: `COUNTIFS(${inArea},${dueBy})`,
      onTimeOfDue: `COUNTIFS(${inArea},${dueBy},${onTime})`,
    },
    { due: `COUNTIFS(${dueBy})`, onTimeOfDue: `COUNTIFS(${dueBy},${onTime})` },
  ),
];

export function buildAreaSummarySheet(plan: TrackedPlan): SheetBlueprint {
  const lastRow = HEADER_ROW + plan.areas.length + 1;
  return defineSheet({
    name: SHEET.areaSummary,
    ownership: "shared",
    visibility: "visible",
    tabColor: ACCENT_COLOR,
    texts: headLines(plan),
    tables: [
      tableFrom(TABLE.areaSummary, `A${HEADER_ROW}`, COLUMNS, plan.areas, {
        key: [C.area],
        otherRows: "remove",
        hasTotals: true,
        hasFilterButtons: false,
      }),
    ],
    conditionalLooks: [
      {
        table: TABLE.areaSummary,
        columns: [C.completionRate, C.onTimeRate],
        rule: { type: "percentBar", color: "#9CCFB0" },
      },
    ],
    areaConditionalLooks: checkLooks(CHECK_CELL),
    charts: [
      {
        name: "BieuDoLinhVuc",
        kind: "barStacked",
        title: "Tiến độ theo lĩnh vực (số nhiệm vụ)",
        altText: "Biểu đồ thanh chồng: số nhiệm vụ của từng lĩnh vực theo đánh giá tiến độ.",
        table: TABLE.areaSummary,
        categories: C.area,
        series: evaluationSeries(EVALUATION_COLORS),
        fromCell: `A${lastRow + 2}`,
        toCell: `L${lastRow + 22}`,
      },
    ],
    columnWidths: {},
    rowHeights: { 1: 26, 2: NOTE_POINTS, 3: NOTE_POINTS, 4: 20 },
    frozenRows: HEADER_ROW,
    frozenColumns: 1,
    print: landscape("Tổng hợp theo lĩnh vực", HEADER_ROW),
  });
}

function headLines(plan: TrackedPlan): readonly TextBlock[] {
  const total = `SUM(${column(TABLE.areaSummary, C.tasks)})`;
  const filled = `SUMPRODUCT(--(${column(TABLE.plan, PLAN_COLUMN.code)}<>""))`;
  const said = statedSize(plan.note);
  const stated = said === "" ? "" : `&"; kế hoạch ghi «${said}»"`;
  return [
    { at: "A1", rows: [["TỔNG HỢP THEO LĨNH VỰC"]], look: TITLE },
    { at: "A2", rows: [[{ formula: `="Số liệu đến ngày "&TEXT(${NAME.cutOff},"dd/mm/yyyy")` }]], look: SUBTITLE },
    {
      at: "A3",
      rows: [
        [
          {
            formula:
              `=${total}&" nhiệm vụ"${stated}` +
              `&IF(${total}=${filled},"","; "&(${filled}-${total})&" nhiệm vụ thuộc lĩnh vực chưa có trong bảng này, đề nghị bấm «Dựng lại bảng tổng hợp»")`,
          },
        ],
      ],
      look: NOTE_LINE,
    },
    { at: CHECK_CELL, rows: [[checkLine()]], look: CHECK_LINE },
  ];
}
