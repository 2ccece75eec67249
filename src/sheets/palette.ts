/** The few looks all sheets share: one accent, quiet greys, and one colour for each evaluation. */
import type { Look } from "../blueprint/look";
import type { Evaluation } from "../plan/status";

export const FONT = "Times New Roman";
export const BODY_POINTS = 11;

const ACCENT = "#0B5C63";
const ACCENT_PALE = "#E3EFF0";
const INK = "#1F2933";
const INK_SOFT = "#52606D";
const RULE = "#C8D3D9";
/** Cells a user fills in. */
const ENTRY = "#FFFDF3";

export const ACCENT_COLOR = ACCENT;

export const TITLE: Look = { fontName: FONT, sizePoints: 15, bold: true, color: ACCENT, vertical: "center" };
export const SUBTITLE: Look = { fontName: FONT, sizePoints: 11, italic: true, color: INK_SOFT, vertical: "center" };
export const LABEL: Look = {
  fontName: FONT,
  sizePoints: 11,
  color: INK_SOFT,
  horizontal: "right",
  vertical: "center",
};
export const ENTRY_CELL: Look = {
  fontName: FONT,
  sizePoints: 12,
  bold: true,
  color: INK,
  fill: ENTRY,
  horizontal: "center",
  vertical: "center",
  border: { line: "thin", color: RULE },
};
export const CHECK_LINE: Look = { fontName: FONT, sizePoints: 11, bold: true, color: INK_SOFT, vertical: "center" };
export const NOTE_LINE: Look = { fontName: FONT, sizePoints: 11, color: INK_SOFT, vertical: "center" };
export const NOTE_BESIDE: Look = { ...NOTE_LINE, horizontal: "left", indent: 1 };

export const HEADER: Look = {
  fontName: FONT,
  sizePoints: BODY_POINTS,
  bold: true,
  color: ACCENT,
  fill: ACCENT_PALE,
  horizontal: "center",
  vertical: "center",
  wrap: true,
  border: { line: "thin", color: RULE },
};

const CELL: Look = {
  fontName: FONT,
  sizePoints: BODY_POINTS,
  color: INK,
  vertical: "top",
  wrap: true,
  border: { line: "thin", color: RULE },
};
/** Takes text from elsewhere: `@` keeps it text, whatever it begins with, now and when it is edited. */
export const TEXT: Look = { ...CELL, numberFormat: "@", horizontal: "left" };
export const TEXT_CENTERED: Look = { ...TEXT, horizontal: "center" };
/** A formula that answers text; `@` here would show the formula instead of its result. */
export const RESULT: Look = { ...CELL, numberFormat: "General", horizontal: "left" };
export const RESULT_CENTERED: Look = { ...RESULT, horizontal: "center" };
export const COUNT: Look = { ...CELL, numberFormat: "0", horizontal: "center" };
export const PERCENT: Look = { ...CELL, numberFormat: "0%", horizontal: "center" };
export const RATE: Look = { ...CELL, numberFormat: "0.0%", horizontal: "center" };
export const DATE: Look = { ...CELL, numberFormat: "dd/mm/yyyy", horizontal: "center" };
export const DATE_TIME: Look = { ...CELL, numberFormat: "dd/mm/yyyy hh:mm", horizontal: "center" };
export const GROUP_ROW: Look = { ...CELL, bold: true, color: ACCENT, fill: "#F3F8F8", horizontal: "left" };

/** The same look in a totals row. */
export function totalled(look: Look): Look {
  return { ...look, bold: true, color: ACCENT, fill: ACCENT_PALE };
}

/** The same look for a column users fill in. */
export function entry(look: Look): Look {
  return { ...look, fill: ENTRY };
}

export type EvaluationColor = { readonly color: string; readonly fill: string; readonly chart: string };

/** Green on time, orange late, blue in progress, red overdue, grey not begun, violet suspended; never without the word. */
export const EVALUATION_COLORS: Readonly<Record<Evaluation, EvaluationColor>> = {
  "Hoàn thành đúng hạn": { color: "#1B5E34", fill: "#E1F2E6", chart: "#3E9B62" },
  "Hoàn thành trễ hạn": { color: "#8A4B08", fill: "#FCE8D4", chart: "#E08E3C" },
  "Hoàn thành (chưa rõ ngày)": { color: "#3D6B1F", fill: "#EDF5DC", chart: "#9BBF5C" },
  "Đang thực hiện": { color: "#174E80", fill: "#DFECF8", chart: "#3F82C0" },
  "Thực hiện thường xuyên": { color: "#1C5E73", fill: "#DDF0F5", chart: "#6FB5CC" },
  "Quá hạn": { color: "#9B1C1C", fill: "#FBE0E0", chart: "#CC4444" },
  "Chưa thực hiện": { color: "#454F59", fill: "#ECEFF1", chart: "#9AA5AF" },
  "Chưa đến thời gian": { color: "#5A646E", fill: "#F4F6F7", chart: "#CBD2D8" },
  "Tạm dừng": { color: "#56358A", fill: "#ECE4F7", chart: "#8E6BC4" },
  "Không phát sinh": { color: "#5F5A52", fill: "#F2EFEA", chart: "#B9B0A2" },
};

export const FAULT: Pick<Look, "bold" | "color" | "fill"> = { bold: true, color: "#9B1C1C", fill: "#FBE0E0" };
export const SOUND: Pick<Look, "bold" | "color"> = { bold: true, color: "#1B5E34" };
