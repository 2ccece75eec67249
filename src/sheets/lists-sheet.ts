/** The sheet `Danh mục`: lists that users extend, side by side, with nothing below them so that they can grow. */
import { defineSheet } from "../blueprint/check";
import type { SheetBlueprint } from "../blueprint/sheet";
import type { Period } from "../plan/period";
import { NATURES, STATUSES, type Status } from "../plan/status";
import type { Timeframe } from "../plan/timeframe";
import { choiceRule, dateRule } from "./entry-rules";
import { AREA_COLUMN, PERIOD_COLUMN, SHEET, STATUS_COLUMN, TABLE, TIMEFRAME_COLUMN } from "./names";
import { COUNT, DATE, entry, SUBTITLE, TEXT, TEXT_CENTERED, TITLE } from "./palette";
import { landscape } from "./print";
import { type ColumnOf, tableFrom } from "./table-rows";
import type { TrackedArea, TrackedPlan } from "./tracked-plan";

const HEADER_ROW = 4;
/** Between two tables, so that each can be selected by itself. */
const GAP_CHARS = 3;

const MEANINGS: Readonly<Record<Status, string>> = {
  "Chưa thực hiện": "Chưa bắt đầu làm.",
  "Đang thực hiện": "Đã bắt đầu, chưa xong.",
  "Hoàn thành": "Đã xong; ghi ngày hoàn thành để biết đúng hạn hay trễ hạn.",
  "Tạm dừng": "Dừng có lý do; ghi lý do ở cột «Khó khăn, vướng mắc».",
  "Không phát sinh": "Việc không có trong kỳ; không tính vào mẫu số.",
};

const STATUS_COLUMNS: readonly ColumnOf<Status>[] = [
  { header: STATUS_COLUMN.status, kind: "given", widthChars: 18, look: TEXT, cell: (status) => status },
  { header: STATUS_COLUMN.meaning, kind: "entered", widthChars: 36, look: TEXT, cell: (status) => MEANINGS[status] },
];

const TIMEFRAME_COLUMNS: readonly ColumnOf<Timeframe>[] = [
  { header: TIMEFRAME_COLUMN.text, kind: "given", widthChars: 26, look: TEXT, cell: (one) => one.text },
  {
    header: TIMEFRAME_COLUMN.nature,
    kind: "entered",
    widthChars: 14,
    look: entry(TEXT_CENTERED),
    validation: choiceRule("Tính chất", NATURES),
    cell: (one) => one.nature,
  },
  {
    header: TIMEFRAME_COLUMN.from,
    kind: "entered",
    widthChars: 12,
    look: entry(DATE),
    validation: dateRule("Từ ngày", "Ngày đầu của thời gian thực hiện."),
    cell: (one) => one.from,
  },
  {
    header: TIMEFRAME_COLUMN.to,
    kind: "entered",
    widthChars: 12,
    look: entry(DATE),
    validation: dateRule("Đến ngày", "Ngày cuối của thời gian thực hiện, là hạn của nhiệm vụ."),
    cell: (one) => one.to,
  },
];

const AREA_COLUMNS: readonly ColumnOf<TrackedArea>[] = [
  { header: AREA_COLUMN.area, kind: "given", widthChars: 44, look: TEXT, cell: (area) => area.label },
  { header: AREA_COLUMN.stated, kind: "given", widthChars: 12, look: COUNT, cell: (area) => area.statedCount ?? null },
];

const PERIOD_COLUMNS: readonly ColumnOf<Period>[] = [
  { header: PERIOD_COLUMN.code, kind: "given", widthChars: 12, look: TEXT_CENTERED, cell: (period) => period.code },
  { header: PERIOD_COLUMN.name, kind: "entered", widthChars: 20, look: entry(TEXT), cell: (period) => period.name },
  {
    header: PERIOD_COLUMN.from,
    kind: "entered",
    widthChars: 12,
    look: entry(DATE),
    validation: dateRule("Từ ngày", "Ngày đầu của kỳ báo cáo."),
    cell: (period) => period.from,
  },
  {
    header: PERIOD_COLUMN.cutOff,
    kind: "entered",
    widthChars: 12,
    look: entry(DATE),
    validation: dateRule("Ngày chốt", "Ngày chốt số liệu của kỳ."),
    cell: (period) => period.cutOff,
  },
  {
    header: PERIOD_COLUMN.sendBy,
    kind: "entered",
    widthChars: 12,
    look: entry(DATE),
    validation: dateRule("Hạn gửi", "Ngày cuối cùng các cơ quan gửi báo cáo."),
    cell: (period) => period.sendBy,
  },
];

/** Column letters: A–B statuses, D–G timeframes, I–J areas, L–P periods. */
const GAPS = ["C", "H", "K"] as const;
const LIST = { otherRows: "keep", hasFilterButtons: false } as const;

export function buildListsSheet(plan: TrackedPlan): SheetBlueprint {
  return defineSheet({
    name: SHEET.lists,
    ownership: "shared",
    visibility: "visible",
    texts: [
      { at: "A1", rows: [["DANH MỤC"]], look: TITLE },
      {
        at: "A2",
        rows: [["Thêm dòng ngay dưới bảng để mở rộng danh sách; danh sách thả xuống và các ngày hạn tự cập nhật."]],
        look: SUBTITLE,
      },
    ],
    tables: [
      tableFrom(TABLE.statuses, `A${HEADER_ROW}`, STATUS_COLUMNS, STATUSES, { key: [STATUS_COLUMN.status], ...LIST }),
      tableFrom(TABLE.timeframes, `D${HEADER_ROW}`, TIMEFRAME_COLUMNS, plan.timeframes, {
        key: [TIMEFRAME_COLUMN.text],
        ...LIST,
      }),
      tableFrom(TABLE.areas, `I${HEADER_ROW}`, AREA_COLUMNS, plan.areas, { key: [AREA_COLUMN.area], ...LIST }),
      tableFrom(TABLE.periods, `L${HEADER_ROW}`, PERIOD_COLUMNS, plan.periods, { key: [PERIOD_COLUMN.code], ...LIST }),
    ].map((table, _, all) => ({ ...table, rowHeightsPoints: sharedHeights(table.rows.length, all) })),
    conditionalLooks: [],
    areaConditionalLooks: [],
    charts: [],
    columnWidths: Object.fromEntries(GAPS.map((letters) => [letters, GAP_CHARS])),
    rowHeights: { 1: 26, 2: 18 },
    frozenRows: HEADER_ROW,
    frozenColumns: 0,
    print: landscape("Danh mục", HEADER_ROW),
  });
}

/** Tables that stand side by side share their rows: each row takes the height the tallest of them needs. */
function sharedHeights(
  rowCount: number,
  tables: readonly { readonly rowHeightsPoints?: readonly number[] }[],
): readonly number[] {
  return Array.from({ length: rowCount }, (_, row) =>
    Math.max(...tables.map((table) => table.rowHeightsPoints?.[row] ?? 0)),
  );
}
