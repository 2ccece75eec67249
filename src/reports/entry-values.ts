/** The values of an entry, field by field: how they are compared, and how they are said. */
import { formatDate } from "../plan/dates";
import type { FieldChange, FieldValue } from "./consolidation";
import { FORM_COLUMN } from "./form-names";
import { REPORT_FIELDS, type ReportEntry, type ReportField, type SubmittedRow } from "./submission";

/** As the columns of the form are headed. */
export const FIELD_NAMES: Readonly<Record<ReportField, string>> = FORM_COLUMN;

export const BLANK_ENTRY: ReportEntry = {
  status: "",
  progress: undefined,
  completed: undefined,
  result: "",
  figures: "",
  product: "",
  difficulty: "",
  proposal: "",
  note: "",
};

/** `null` for a blank. */
export function fieldValue(entry: ReportEntry, field: ReportField): FieldValue {
  const value = entry[field];
  return value === undefined || value === "" ? null : value;
}

/** Where two entries differ; line ends, outer blanks and the last digits of a share make no difference. */
export function differingFields(a: ReportEntry, b: ReportEntry): readonly ReportField[] {
  return REPORT_FIELDS.filter((field) => !isSameValue(fieldValue(a, field), fieldValue(b, field)));
}

/** Looks closer only where the values are not equal to the letter: most are, and most rows are long. */
function isSameValue(a: FieldValue, b: FieldValue): boolean {
  if (a === b) return true;
  if (typeof a === "string" && typeof b === "string") return comparable(a) === comparable(b);
  return a !== null && b !== null ? comparable(a) === comparable(b) : comparable(a ?? b).length === 0;
}

/** One text for all values that count as equal. */
export function comparable(value: FieldValue | boolean): string {
  if (value === null) return "";
  if (typeof value === "number") return String(Number(value.toPrecision(12)));
  return String(value).normalize("NFC").replace(/\r\n?/g, "\n").trim();
}

/** What a row enters, or what it changes in `before`. */
export function changesOf(
  row: Pick<SubmittedRow, "cells">,
  entry: ReportEntry,
  before: ReportEntry | undefined,
): readonly FieldChange[] {
  return differingFields(before ?? BLANK_ENTRY, entry).map((field) => ({
    field,
    where: row.cells[field] ?? "",
    old: before ? fieldValue(before, field) : null,
    new: fieldValue(entry, field),
  }));
}

/** "14/3/2025", "60%", "để trống"; texts as they are. */
export function sayValue(field: ReportField, value: FieldValue): string {
  if (value === null) return "để trống";
  if (typeof value === "string") return value;
  if (field === "completed") return formatDate(value);
  if (field === "progress") return `${(value * 100).toLocaleString("vi-VN", { maximumFractionDigits: 1 })}%`;
  return value.toLocaleString("vi-VN");
}
