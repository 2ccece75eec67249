/** The sheet `Phân công`: one row per task, unit and role, with that unit's own share of the task. */
import { defineSheet } from "../blueprint/check";
import type { SheetBlueprint } from "../blueprint/sheet";
import type { Assignment } from "../plan/assignments";
import { checkLine, checkLooks } from "./check-formula";
import { evaluationExpression } from "./evaluation-formula";
import { evaluationLooks } from "./evaluation-looks";
import {
  AGENCY_COLUMN,
  ASSIGNMENT_COLUMN as C,
  MEMBER_COLUMN,
  NAME,
  PLAN_COLUMN,
  REPORT_COLUMN,
  SHEET,
  TABLE,
} from "./names";
import { CHECK_LINE, COUNT, DATE, RESULT_CENTERED, SUBTITLE, TEXT, TEXT_CENTERED, TITLE } from "./palette";
import { landscape } from "./print";
import { column, exactly, lookUp, thisRow } from "./references";
import { type ColumnOf, tableFrom } from "./table-rows";
import type { TrackedPlan } from "./tracked-plan";

const HEADER_ROW = 5;
const CHECK_CELL = "A3";

const own = (header: string): string => thisRow(TABLE.assignments, header);
const ofTask = (wanted: string): string => lookUp(TABLE.plan, wanted, PLAN_COLUMN.code, own(C.code), '""');
const whenFilled = (expression: string): string => `=IF(${own(C.code)}="","",${expression})`;

/** Reports of the current period for this unit's share, narrowed by a status if one is given. */
function reports(status?: string): string {
  const criteria = [
    [REPORT_COLUMN.period, NAME.period],
    [REPORT_COLUMN.via, exactly(own(C.unit))],
    [REPORT_COLUMN.code, own(C.code)],
    ...(status === undefined ? [] : [[REPORT_COLUMN.status, `"${status}"`]]),
  ];
  return `COUNTIFS(${criteria.map(([header = "", value = ""]) => `${column(TABLE.reports, header)},${value}`).join(",")})`;
}

const expected = own(C.due);
const reported = own(C.reported);
const complete = own(C.complete);
/** An agency answers for itself; a group only once its members are all known. */
const membersKnown =
  `OR(${own(C.kind)}="Cơ quan",` +
  `${lookUp(TABLE.agencies, AGENCY_COLUMN.membersComplete, AGENCY_COLUMN.name, own(C.unit), '""')}="Đã đủ")`;
const allAre = (count: string): string =>
  `AND(${membersKnown},${expected}>0,${count}+${reports("Không phát sinh")}>=${expected})`;

const statusExpression = [
  `IF(${reported}=0,${ofTask(PLAN_COLUMN.status)}&"",`,
  `IF(AND(${membersKnown},${reports("Không phát sinh")}>=${expected}),"Không phát sinh",`,
  `IF(${allAre(complete)},"Hoàn thành",`,
  `IF(${allAre(reports("Tạm dừng"))},"Tạm dừng",`,
  `IF(${reports("Chưa thực hiện")}+${reports("Không phát sinh")}=${reported},"Chưa thực hiện","Đang thực hiện")))))`,
].join("");

/** The last member's date; unknown as long as one complete member has none. */
const latestCompletion =
  `IF(COUNTIFS(${column(TABLE.reports, REPORT_COLUMN.period)},${NAME.period},` +
  `${column(TABLE.reports, REPORT_COLUMN.via)},${exactly(own(C.unit))},${column(TABLE.reports, REPORT_COLUMN.code)},${own(C.code)},` +
  `${column(TABLE.reports, REPORT_COLUMN.status)},"Hoàn thành",${column(TABLE.reports, REPORT_COLUMN.completed)},">0")<${complete},"",` +
  `MAXIFS(${column(TABLE.reports, REPORT_COLUMN.completed)},${column(TABLE.reports, REPORT_COLUMN.period)},${NAME.period},` +
  `${column(TABLE.reports, REPORT_COLUMN.via)},${exactly(own(C.unit))},${column(TABLE.reports, REPORT_COLUMN.code)},${own(C.code)},` +
  `${column(TABLE.reports, REPORT_COLUMN.status)},"Hoàn thành"))`;

const taskCompletion = ofTask(PLAN_COLUMN.completed);
const completionExpression =
  `IF(${reported}=0,IF(N(${taskCompletion})>0,${taskCompletion},""),` +
  `IF(${own(C.status)}="Hoàn thành",${latestCompletion},""))`;

const ended = `${column(TABLE.agencies, AGENCY_COLUMN.successors)},"?*",${column(TABLE.agencies, AGENCY_COLUMN.validTo)},"<"&${NAME.cutOff}`;
const notYet = `${column(TABLE.agencies, AGENCY_COLUMN.validFrom)},">"&${NAME.cutOff}`;
const members = column(TABLE.members, MEMBER_COLUMN.agency);
const named = `${column(TABLE.agencies, AGENCY_COLUMN.name)},${members}`;
/** Members whose successors report for them, and those that do not exist yet; looked for only where there are any. */
const silentMembers =
  `IF(COUNTIFS(${ended})+COUNTIFS(${notYet})=0,0,` +
  `SUMPRODUCT((${column(TABLE.members, MEMBER_COLUMN.group)}=${own(C.unit)})*(${members}<>"")*` +
  `((COUNTIFS(${named},${ended})+COUNTIFS(${named},${notYet}))>0)))`;
const expectedExpression =
  `IF(${own(C.kind)}="Cơ quan",1,COUNTIFS(${column(TABLE.members, MEMBER_COLUMN.group)},${exactly(own(C.unit))},` +
  `${members},"<>")-${silentMembers})`;

const COLUMNS: readonly ColumnOf<Assignment>[] = [
  { header: C.code, kind: "given", widthChars: 10, look: TEXT_CENTERED, cell: (one) => one.code },
  { header: C.unit, kind: "given", widthChars: 48, look: TEXT, cell: (one) => one.unit },
  { header: C.kind, kind: "given", widthChars: 15, look: TEXT_CENTERED, cell: (one) => one.kind },
  { header: C.role, kind: "given", widthChars: 12, look: TEXT_CENTERED, cell: (one) => one.role },
  { header: C.status, kind: "formula", widthChars: 16, look: RESULT_CENTERED, formula: whenFilled(statusExpression) },
  { header: C.completed, kind: "formula", widthChars: 13, look: DATE, formula: whenFilled(completionExpression) },
  { header: C.due, kind: "formula", widthChars: 10, look: COUNT, formula: whenFilled(expectedExpression) },
  { header: C.reported, kind: "formula", widthChars: 10, look: COUNT, formula: whenFilled(reports()) },
  { header: C.complete, kind: "formula", widthChars: 11, look: COUNT, formula: whenFilled(reports("Hoàn thành")) },
  {
    header: C.evaluation,
    kind: "formula",
    widthChars: 22,
    look: RESULT_CENTERED,
    formula: whenFilled(
      evaluationExpression({
        status: own(C.status),
        nature: ofTask(PLAN_COLUMN.nature),
        start: ofTask(PLAN_COLUMN.start),
        due: ofTask(PLAN_COLUMN.due),
        completed: own(C.completed),
      }),
    ),
  },
];

export function buildAssignmentsSheet(plan: TrackedPlan): SheetBlueprint {
  const roles = column(TABLE.assignments, C.role);
  const count = `COUNTIF(${roles},"Chủ trì")&" lượt chủ trì, "&COUNTIF(${roles},"Phối hợp")&" lượt phối hợp"`;
  return defineSheet({
    name: SHEET.assignments,
    ownership: "shared",
    visibility: "visible",
    texts: [
      { at: "A1", rows: [["PHÂN CÔNG THỰC HIỆN NHIỆM VỤ"]], look: TITLE },
      {
        at: "A2",
        rows: [[{ formula: `=${count}&"; số liệu đến ngày "&TEXT(${NAME.cutOff},"dd/mm/yyyy")` }]],
        look: SUBTITLE,
      },
      { at: CHECK_CELL, rows: [[checkLine()]], look: CHECK_LINE },
    ],
    tables: [
      tableFrom(TABLE.assignments, `A${HEADER_ROW}`, COLUMNS, plan.assignments, {
        key: [C.code, C.unit, C.role],
        otherRows: "remove",
      }),
    ],
    conditionalLooks: evaluationLooks(TABLE.assignments, C.evaluation),
    areaConditionalLooks: checkLooks(CHECK_CELL),
    charts: [],
    columnWidths: {},
    rowHeights: { 1: 26, 2: 18, 3: 20 },
    frozenRows: HEADER_ROW,
    frozenColumns: 0,
    print: landscape("Phân công thực hiện nhiệm vụ", HEADER_ROW),
  });
}
