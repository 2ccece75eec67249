/** Report forms: a small one to build, and what a person would see in the bytes of one, by a second reader. */
import { read, utils, type WorkBook } from "@e965/xlsx";
import { serialOf } from "../../src/plan/dates";
import { BLANK_ENTRY } from "../../src/reports/entry-values";
import { FORM_COLUMN, FORM_SHEET } from "../../src/reports/form-names";
import type { ReportEntry } from "../../src/reports/submission";
import type { FormData, FormRow } from "../../src/sheets/report-form";

export function anEntry(more: Partial<ReportEntry> = {}): ReportEntry {
  return { ...BLANK_ENTRY, ...more };
}

export function aFormRow(more: Partial<FormRow> = {}): FormRow {
  return {
    code: "II.1",
    content: "Rà soát văn bản quy phạm pháp luật",
    timeframeText: "Quý I/2025",
    extendedTo: undefined,
    previous: undefined,
    ...more,
  };
}

export function aForm(more: Partial<FormData> = {}): FormData {
  return {
    planIdentity: "140/KH-UBND|Trà Vinh|2025",
    planTitle: "NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH TỈNH TRÀ VINH NĂM 2025",
    planCitation: "(Kèm theo Kế hoạch số: 140/KH-UBND ngày 24 tháng 12 năm 2024 của UBND tỉnh)",
    agency: "Sở Tư pháp",
    agencyShortName: "Sở Tư pháp",
    period: {
      code: "2025-Q1",
      name: "Quý I năm 2025",
      from: serialOf(2024, 12, 15),
      cutOff: serialOf(2025, 3, 14),
      sendBy: serialOf(2025, 3, 20),
    },
    rows: [aFormRow(), aFormRow({ code: "II.2", content: "Công bố danh mục" })],
    coordinated: [],
    ...more,
  };
}

export type SeenForm = {
  readonly book: WorkBook;
  /** Texts above the table, top down. */
  readonly head: readonly string[];
  /** One record per task, by heading; blanks are absent. */
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** Texts below the table. */
  readonly foot: readonly string[];
  readonly identity: Readonly<Record<string, string>>;
};

/** As SheetJS reads the file. */
export function seenForm(bytes: Uint8Array): SeenForm {
  const book = read(bytes, { cellStyles: true });
  const sheet = book.Sheets[FORM_SHEET.report];
  const hidden = book.Sheets[FORM_SHEET.identity];
  if (!sheet || !hidden) throw new Error(`sheets: ${book.SheetNames.join(", ")}`);
  const lines = utils.sheet_to_json<readonly unknown[]>(sheet, { header: 1, blankrows: true });
  const headerAt = lines.findIndex((line) => line[0] === FORM_COLUMN.code);
  const end = lines.findIndex((line, at) => at > headerAt && (line[0] ?? "") === "");
  const headers = (lines[headerAt] ?? []).map(String);
  const body = lines.slice(headerAt + 1, end);
  const texts = (some: readonly (readonly unknown[])[]): readonly string[] =>
    some.flatMap((line) => line.filter((value) => value !== undefined && value !== "").map(String));
  return {
    book,
    head: texts(lines.slice(0, headerAt)),
    rows: body.map((line) => Object.fromEntries(headers.flatMap((header, at) => entryOf(header, line[at])))),
    foot: texts(lines.slice(end)),
    identity: Object.fromEntries(utils.sheet_to_json<[string, string]>(hidden, { header: 1 })),
  };
}

function entryOf(header: string, value: unknown): readonly (readonly [string, unknown])[] {
  return value === undefined || value === "" ? [] : [[header, value]];
}
