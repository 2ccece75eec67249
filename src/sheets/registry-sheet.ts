/** The sheet `Danh bạ cơ quan`: every agency and group, and who belongs to which group. */
import { defineSheet } from "../blueprint/check";
import type { SheetBlueprint } from "../blueprint/sheet";
import { type Membership, UNIT_KINDS, type Unit } from "../plan/registry";
import { choiceRule, dateRule } from "./entry-rules";
import { AGENCY_COLUMN as C, MEMBER_COLUMN, SHEET, TABLE } from "./names";
import { COUNT, DATE, entry, SUBTITLE, TEXT, TEXT_CENTERED, TITLE } from "./palette";
import { landscape } from "./print";
import { type ColumnOf, tableFrom } from "./table-rows";
import type { TrackedPlan } from "./tracked-plan";

const HEADER_ROW = 4;
const GAP_COLUMN = "L";
const GAP_CHARS = 3;

/** What the column says when a group's members are all known. */
export const MEMBERS_COMPLETE = "Đã đủ";
const MEMBERS_INCOMPLETE = "Chưa đủ";

const membersWord = (unit: Unit): string | null => {
  if (unit.kind === "Cơ quan") return null;
  return unit.membersComplete ? MEMBERS_COMPLETE : MEMBERS_INCOMPLETE;
};

const AGENCY_COLUMNS: readonly ColumnOf<Unit>[] = [
  { header: C.name, kind: "given", widthChars: 40, look: TEXT, cell: (unit) => unit.name },
  { header: C.shortName, kind: "entered", widthChars: 22, look: entry(TEXT), cell: (unit) => unit.shortName },
  { header: C.aliases, kind: "entered", widthChars: 28, look: entry(TEXT), cell: (unit) => unit.aliases.join("; ") },
  {
    header: C.kind,
    kind: "entered",
    widthChars: 14,
    look: entry(TEXT_CENTERED),
    validation: choiceRule("Loại", UNIT_KINDS),
    cell: (unit) => unit.kind,
  },
  { header: C.reportsVia, kind: "entered", widthChars: 18, look: entry(TEXT), cell: (unit) => unit.reportsVia },
  { header: C.order, kind: "entered", widthChars: 8, look: entry(COUNT), cell: (unit) => unit.order },
  {
    header: C.validFrom,
    kind: "entered",
    widthChars: 12,
    look: entry(DATE),
    validation: dateRule("Hiệu lực từ", "Ngày cơ quan bắt đầu hoạt động; để trống nếu đã có từ trước."),
    cell: (unit) => unit.validFrom ?? null,
  },
  {
    header: C.validTo,
    kind: "entered",
    widthChars: 12,
    look: entry(DATE),
    validation: dateRule("Hiệu lực đến", "Ngày cuối cùng cơ quan còn hoạt động; để trống nếu đang hoạt động."),
    cell: (unit) => unit.validTo ?? null,
  },
  { header: C.successors, kind: "entered", widthChars: 20, look: entry(TEXT), cell: (unit) => unit.successors },
  {
    header: C.membersComplete,
    kind: "entered",
    widthChars: 12,
    look: entry(TEXT_CENTERED),
    validation: choiceRule("Đã đủ thành viên", [MEMBERS_COMPLETE, MEMBERS_INCOMPLETE]),
    cell: membersWord,
  },
  { header: C.note, kind: "entered", widthChars: 34, look: entry(TEXT), cell: (unit) => unit.note },
];

const MEMBER_COLUMNS: readonly ColumnOf<Membership>[] = [
  { header: MEMBER_COLUMN.group, kind: "given", widthChars: 36, look: TEXT, cell: (member) => member.group },
  { header: MEMBER_COLUMN.agency, kind: "given", widthChars: 28, look: TEXT, cell: (member) => member.agency },
];

export function buildRegistrySheet({ registry }: Pick<TrackedPlan, "registry">): SheetBlueprint {
  const agencies = tableFrom(TABLE.agencies, `A${HEADER_ROW}`, AGENCY_COLUMNS, registry.units, {
    key: [C.name],
    otherRows: "keep",
  });
  const members = tableFrom(TABLE.members, `M${HEADER_ROW}`, MEMBER_COLUMNS, registry.members, {
    key: [MEMBER_COLUMN.group, MEMBER_COLUMN.agency],
    otherRows: "keep",
  });
  const heightAt = (row: number): number =>
    Math.max(agencies.rowHeightsPoints?.[row] ?? 0, members.rowHeightsPoints?.[row] ?? 0);
  return defineSheet({
    name: SHEET.registry,
    ownership: "shared",
    visibility: "visible",
    texts: [
      { at: "A1", rows: [["DANH BẠ CƠ QUAN"]], look: TITLE },
      {
        at: "A2",
        rows: [["Nhóm cơ quan chỉ được tính hoàn thành khi đã khai đủ thành viên (cột «Đã đủ thành viên»)."]],
        look: SUBTITLE,
      },
      { at: "M2", rows: [["Thành viên của từng nhóm"]], look: SUBTITLE },
    ],
    tables: [agencies, members].map((table) => ({
      ...table,
      rowHeightsPoints: table.rows.map((_, row) => heightAt(row)),
    })),
    conditionalLooks: [],
    areaConditionalLooks: [],
    charts: [],
    columnWidths: { [GAP_COLUMN]: GAP_CHARS },
    rowHeights: { 1: 26, 2: 18 },
    frozenRows: HEADER_ROW,
    frozenColumns: 1,
    print: landscape("Danh bạ cơ quan", HEADER_ROW),
  });
}
