/**
 * The sheet `Kết quả theo nhiệm vụ`: every agency's text for a task beside the final paragraph a person writes. Made
 * on the first gathering; the paragraph and the rows of earlier periods are never touched.
 */
import { defineSheet } from "../blueprint/check";
import type { SheetBlueprint } from "../blueprint/sheet";
import type { StandingWorkbook } from "../blueprint/standing";
import { ON_REQUEST_SHEET, RESULT_COLUMN as C, TABLE } from "./names";
import { COUNT, entry, SUBTITLE, TEXT, TEXT_CENTERED, TITLE } from "./palette";
import { landscape } from "./print";
import { rowsOf } from "./standing-rows";
import { type ColumnOf, tableFrom } from "./table-rows";

const HEADER_ROW = 4;

export type TaskResult = {
  readonly period: string;
  readonly code: string;
  readonly content: string;
  readonly sentResults: string;
  readonly sentDifficulties: string;
  readonly agencyCount: number;
};

const COLUMNS: readonly ColumnOf<TaskResult>[] = [
  { header: C.period, kind: "given", widthChars: 10, look: TEXT_CENTERED, cell: ({ period }) => period },
  { header: C.code, kind: "given", widthChars: 9, look: TEXT_CENTERED, cell: ({ code }) => code },
  { header: C.content, kind: "given", widthChars: 36, look: TEXT, cell: ({ content }) => content || null },
  { header: C.sentResults, kind: "given", widthChars: 60, look: TEXT, cell: (row) => row.sentResults || null },
  {
    header: C.sentDifficulties,
    kind: "given",
    widthChars: 36,
    look: TEXT,
    cell: (row) => row.sentDifficulties || null,
  },
  { header: C.agencies, kind: "given", widthChars: 9, look: COUNT, cell: ({ agencyCount }) => agencyCount },
  { header: C.paragraph, kind: "entered", widthChars: 60, look: entry(TEXT) },
];

/** @param rows Of one period; rows of other periods stay as they stand. */
export function buildResultsSheet(rows: readonly TaskResult[]): SheetBlueprint {
  const title = "KẾT QUẢ THEO NHIỆM VỤ";
  return defineSheet({
    name: ON_REQUEST_SHEET.results,
    ownership: "shared",
    visibility: "visible",
    texts: [
      { at: "A1", rows: [[title]], look: TITLE },
      {
        at: "A2",
        rows: [
          [
            "Ý kiến của các cơ quan được lập từ «Báo cáo nhận về»; cột «Đoạn tổng hợp» do người theo dõi viết, " +
              "không bị ghi đè.",
          ],
        ],
        look: SUBTITLE,
      },
    ],
    tables: [
      {
        ...tableFrom(TABLE.results, `A${HEADER_ROW}`, COLUMNS, rows, { key: [C.period, C.code], otherRows: "keep" }),
        rowsGrow: true,
      },
    ],
    conditionalLooks: [],
    areaConditionalLooks: [],
    charts: [],
    columnWidths: {},
    rowHeights: { 1: 26, 2: 18 },
    frozenRows: HEADER_ROW,
    frozenColumns: 2,
    print: landscape("Kết quả theo nhiệm vụ", HEADER_ROW),
  });
}

/** Final paragraphs of a period by code in lower case; only tasks for which one is written. */
export function readParagraphs(standing: StandingWorkbook, period: string): ReadonlyMap<string, string> {
  return new Map(
    rowsOf(standing, TABLE.results).flatMap((row) => {
      const text = row.text(C.paragraph);
      const isWritten = text !== "" && row.text(C.period).toLowerCase() === period.toLowerCase();
      return isWritten ? [[row.text(C.code).toLowerCase(), text] as const] : [];
    }),
  );
}

/** Whether results of the period were gathered before. */
export function isGathered(standing: StandingWorkbook, period: string): boolean {
  return rowsOf(standing, TABLE.results).some((row) => row.text(C.period).toLowerCase() === period.toLowerCase());
}
