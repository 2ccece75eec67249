/**
 * The report form of one agency for one period, a workbook of its own: title, what is asked, the table to fill in, a
 * place to sign, and a hidden sheet that says whose form it is. What the plan says is locked, without a password.
 */
import { defineSheet, defineWorkbook } from "../blueprint/check";
import type { Look } from "../blueprint/look";
import type { SheetBlueprint, TextBlock, WorkbookBlueprint } from "../blueprint/sheet";
import { rowHeightPoints } from "../page/cells";
import { dateOf, formatDate } from "../plan/dates";
import type { Period } from "../plan/period";
import { FORM_COLUMN, FORM_KEY, FORM_KIND, FORM_SHEET, FORM_TABLE, FORM_VERSION } from "../reports/form-names";
import { columnLetters } from "../raw/a1";
import { FORM_COLUMNS, FORM_WIDTH_CHARS, type FormRow } from "./form-columns";
import { ACCENT_COLOR, BODY_POINTS, FONT } from "./palette";
import { landscape } from "./print";
import { tableFrom } from "./table-rows";

export type { FormRow } from "./form-columns";

export type FormData = {
  readonly planIdentity: string;
  readonly planTitle: string;
  /** "(Kèm theo …)", "" if the plan has none. */
  readonly planCitation: string;
  readonly agency: string;
  /** Stands in the footer. */
  readonly agencyShortName: string;
  readonly period: Period;
  /** What the agency leads, in the order of the plan, then what it only coordinates. */
  readonly rows: readonly FormRow[];
  /** Codes of the rows it only coordinates. */
  readonly coordinated: readonly string[];
};

const HEADER_ROW = 6;
const LAST_COLUMN = columnLetters(FORM_COLUMNS.length - 1);
/** Rows of the head that run over the whole width, at least one line high. */
const LINE_POINTS = 18;
/** Twice as many for `&`, twice over for two names. */
const MOST_FOOTER_NAME_CHARS = 40;
/** Room for a signature and a seal. */
const SIGNING_ROWS = 4;

const AGENCY: Look = { fontName: FONT, sizePoints: 12, bold: true, horizontal: "left", vertical: "center" };
const HEADING: Look = {
  fontName: FONT,
  sizePoints: 15,
  bold: true,
  color: ACCENT_COLOR,
  horizontal: "center",
  vertical: "center",
};
const PERIOD: Look = { fontName: FONT, sizePoints: 12, horizontal: "center", vertical: "center" };
const PLAN: Look = {
  fontName: FONT,
  sizePoints: BODY_POINTS,
  italic: true,
  horizontal: "center",
  vertical: "center",
  wrap: true,
};
const HOW_TO: Look = { fontName: FONT, sizePoints: BODY_POINTS, horizontal: "left", vertical: "center", wrap: true };
const SIGNING: Look = { fontName: FONT, sizePoints: 12, bold: true, horizontal: "center", vertical: "center" };
const SIGNING_NOTE: Look = { ...SIGNING, bold: false, italic: true };
const SIGNED: Look = { ...SIGNING, numberFormat: "@", unlocked: true };

/** @param data At least one row. */
export function buildReportForm(data: FormData): WorkbookBlueprint {
  return defineWorkbook({ sheets: [formSheet(data)], names: [], settings: identityOf(data) });
}

/** What the hidden sheet says; it comes back with the form whatever becomes of the visible one. */
function identityOf({ planIdentity, agency, period, rows }: FormData): Readonly<Record<string, string>> {
  return {
    [FORM_KEY.kind]: FORM_KIND,
    [FORM_KEY.version]: FORM_VERSION,
    [FORM_KEY.plan]: planIdentity,
    [FORM_KEY.agency]: agency,
    [FORM_KEY.period]: period.code,
    [FORM_KEY.tasks]: rows.map(({ code }) => code).join(";"),
  };
}

function formSheet(data: FormData): SheetBlueprint {
  const { period, rows } = data;
  const plan = [data.planTitle, data.planCitation].filter((text) => text !== "").join(" ");
  const howTo = howToWords(data.coordinated);
  const table = tableFrom(FORM_TABLE, `A${HEADER_ROW}`, FORM_COLUMNS, rows, {
    key: [FORM_COLUMN.code],
    otherRows: "keep",
  });
  const signingRow = HEADER_ROW + rows.length + 2;
  return defineSheet({
    name: FORM_SHEET.report,
    ownership: "shared",
    visibility: "visible",
    tabColor: ACCENT_COLOR,
    texts: [
      { at: "A1", rows: [[data.agency]], look: AGENCY },
      acrossAll(2, "BÁO CÁO KẾT QUẢ THỰC HIỆN NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH", HEADING),
      acrossAll(3, periodWords(period), PERIOD),
      acrossAll(4, plan, PLAN),
      acrossAll(5, howTo, HOW_TO),
      ...signingBlocks(signingRow, period),
    ],
    tables: [{ ...table, rowsGrow: true }],
    conditionalLooks: [],
    areaConditionalLooks: [],
    charts: [],
    columnWidths: {},
    rowHeights: {
      1: LINE_POINTS,
      2: 26,
      3: LINE_POINTS,
      4: heightAcross(plan, { italic: true }),
      5: heightAcross(howTo, {}),
    },
    frozenRows: HEADER_ROW,
    frozenColumns: 2,
    print: landscape(footerOf(data), HEADER_ROW, ["A", LAST_COLUMN]),
    protection: { allows: ["formatColumns", "formatRows", "sort", "autoFilter"] },
  });
}

/** A footer holds 255 characters, its codes and doubled `&` among them; both names are as long as users make them. */
function footerOf({ agencyShortName, period }: FormData): string {
  return [agencyShortName, period.name].map((name) => name.slice(0, MOST_FOOTER_NAME_CHARS)).join(", ");
}

function acrossAll(row: number, text: string, look: Look): TextBlock {
  return { at: `A${row}`, rows: [[text]], look, mergeAcross: FORM_COLUMNS.length };
}

function heightAcross(text: string, style: { readonly italic?: boolean }): number {
  const widthChars = Math.min(255, FORM_WIDTH_CHARS);
  return rowHeightPoints([{ text, widthChars, face: { sizePoints: BODY_POINTS, ...style } }], { minimum: LINE_POINTS });
}

function periodWords({ name, from, cutOff, sendBy }: Period): string {
  const span = `số liệu từ ngày ${formatDate(from)} đến ngày ${formatDate(cutOff)}`;
  return `Kỳ báo cáo: ${name} (${span}). Gửi báo cáo trước hết ngày ${formatDate(sendBy)}.`;
}

function howToWords(coordinated: readonly string[]): string {
  const asked =
    "Cách ghi: điền vào các ô nền vàng nhạt. Chọn «Trạng thái» trong danh sách; trong kỳ không có việc thì chọn " +
    "«Không phát sinh». Khi hoàn thành, ghi ngày hoàn thành (ngày/tháng/năm). Khi tạm dừng hoặc chậm, ghi rõ khó " +
    "khăn, vướng mắc. Đề nghị giữ nguyên các cột từ «Mã» đến «Kỳ trước» và gửi lại tệp này.";
  return coordinated.length === 0 ? asked : `${asked} Nhiệm vụ cơ quan phối hợp: ${coordinated.join("; ")}.`;
}

/** Who wrote it on the left, who answers for it on the right; names can be typed on the protected sheet. */
function signingBlocks(row: number, period: Period): readonly TextBlock[] {
  const place = `…………, ngày …… tháng …… năm ${dateOf(period.cutOff).year}`;
  const [left, right] = [
    { at: "A", across: 3 },
    { at: "I", across: 5 },
  ] as const;
  const nameRow = row + 2 + SIGNING_ROWS;
  const line = (side: typeof left | typeof right, at: number, text: string, look: Look): TextBlock => ({
    at: `${side.at}${at}`,
    rows: [[text]],
    look,
    mergeAcross: side.across,
  });
  return [
    line(right, row, place, { ...SIGNING_NOTE, unlocked: true }),
    line(left, row + 1, "NGƯỜI LẬP", SIGNING),
    line(right, row + 1, "THỦ TRƯỞNG ĐƠN VỊ", SIGNING),
    line(left, row + 2, "(Ghi rõ họ tên, số điện thoại)", SIGNING_NOTE),
    line(right, row + 2, "(Ký tên, đóng dấu)", SIGNING_NOTE),
    line(left, nameRow, "", SIGNED),
    line(right, nameRow, "", SIGNED),
  ];
}
