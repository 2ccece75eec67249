/** The sheet `Tổng hợp đơn vị`: who must report in the period, who has, what is still missing. */
import { defineSheet } from "../blueprint/check";
import type { SheetBlueprint } from "../blueprint/sheet";
import { dutiesOf } from "../plan/assignments";
import { passOn } from "../plan/succession";
import { NAME, REPORT_COLUMN, SHEET, SUMMARY_COLUMN as C, TABLE } from "./names";
import { COUNT, RESULT_CENTERED, SUBTITLE, TEXT, TITLE } from "./palette";
import { landscape } from "./print";
import { column, exactly, thisRow } from "./references";
import { type ColumnOf, tableFrom } from "./table-rows";
import type { TrackedPlan } from "./tracked-plan";

const HEADER_ROW = 5;

type ReportingAgency = { readonly name: string; readonly dutyCount: number };

const own = (header: string): string => thisRow(TABLE.agencySummary, header);
/** Only what is due from the agency: a report on a task it does not lead comes through no unit and makes nothing up. */
const ownReports =
  `${column(TABLE.reports, REPORT_COLUMN.period)},${NAME.period},` +
  `${column(TABLE.reports, REPORT_COLUMN.agency)},${exactly(own(C.agency))},` +
  `${column(TABLE.reports, REPORT_COLUMN.via)},"<>"`;

const COLUMNS: readonly ColumnOf<ReportingAgency>[] = [
  { header: C.agency, kind: "given", widthChars: 48, look: TEXT, cell: (agency) => agency.name },
  { header: C.mustReport, kind: "given", widthChars: 14, look: COUNT, cell: (agency) => agency.dutyCount },
  { header: C.reported, kind: "formula", widthChars: 14, look: COUNT, formula: `=COUNTIFS(${ownReports})` },
  {
    header: C.complete,
    kind: "formula",
    widthChars: 14,
    look: COUNT,
    formula: `=COUNTIFS(${ownReports},${column(TABLE.reports, REPORT_COLUMN.status)},"Hoàn thành")`,
  },
  {
    header: C.missing,
    kind: "formula",
    widthChars: 14,
    look: COUNT,
    formula: `=MAX(0,N(${own(C.mustReport)})-${own(C.reported)})`,
  },
  {
    header: C.state,
    kind: "formula",
    widthChars: 20,
    look: RESULT_CENTERED,
    formula:
      `=IF(${own(C.agency)}="","",IF(${own(C.reported)}=0,"Chưa báo cáo",` +
      `IF(${own(C.missing)}>0,"Báo cáo chưa đủ","Đã báo cáo đủ")))`,
  },
];

export function buildAgencySummarySheet(plan: TrackedPlan): SheetBlueprint {
  const cutOff = plan.cutOff ?? plan.periods.find(({ code }) => code === plan.periodCode)?.cutOff;
  const given = dutiesOf(plan.assignments, plan.registry);
  const duties = cutOff === undefined ? given : passOn(given, plan.registry, cutOff);
  const agencies = plan.registry.units
    .map(({ name }) => ({ name, dutyCount: duties.get(name)?.size ?? 0 }))
    .filter(({ dutyCount }) => dutyCount > 0);
  return defineSheet({
    name: SHEET.agencySummary,
    ownership: "shared",
    visibility: "visible",
    texts: [
      { at: "A1", rows: [["TỔNG HỢP THEO ĐƠN VỊ BÁO CÁO"]], look: TITLE },
      {
        at: "A2",
        rows: [
          [
            {
              formula:
                `="Kỳ "&${NAME.period}&", số liệu đến ngày "&TEXT(${NAME.cutOff},"dd/mm/yyyy")&": "` +
                `&COUNTIF(${column(TABLE.agencySummary, C.reported)},">0")&"/"` +
                `&SUMPRODUCT(--(${column(TABLE.agencySummary, C.agency)}<>""))&" cơ quan đã báo cáo"`,
            },
          ],
        ],
        look: SUBTITLE,
      },
      {
        at: "A3",
        rows: [["Gồm các cơ quan trong danh bạ có nhiệm vụ chủ trì, trực tiếp hoặc với tư cách thành viên của nhóm."]],
        look: SUBTITLE,
      },
    ],
    tables: [
      tableFrom(TABLE.agencySummary, `A${HEADER_ROW}`, COLUMNS, agencies, { key: [C.agency], otherRows: "remove" }),
    ],
    conditionalLooks: [
      {
        table: TABLE.agencySummary,
        columns: [C.state],
        rule: { type: "formula", formula: `={${C.state}}="Chưa báo cáo"`, look: { color: "#9B1C1C", bold: true } },
      },
      {
        table: TABLE.agencySummary,
        columns: [C.state],
        rule: { type: "formula", formula: `={${C.state}}="Báo cáo chưa đủ"`, look: { color: "#8A4B08", bold: true } },
      },
    ],
    areaConditionalLooks: [],
    charts: [],
    columnWidths: {},
    rowHeights: { 1: 26, 2: 18, 3: 18 },
    frozenRows: HEADER_ROW,
    frozenColumns: 1,
    print: landscape("Tổng hợp theo đơn vị báo cáo", HEADER_ROW),
  });
}
