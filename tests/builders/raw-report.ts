/** Reports on the published plan as files hold them: our own form filled in, and tables typed anew. */
import type { RawSheet, RawWorkbook } from "../../src/raw/workbook";
import { FORM_COLUMN, FORM_KEY, FORM_KIND, FORM_SHEET } from "../../src/reports/form-names";
import type { ReportField } from "../../src/reports/submission";
import { rawSheet, rawWorkbook, type Written } from "./raw-sheet";
import { seedContext } from "./seed-context";

const context = seedContext();

export type Filled = Readonly<Record<string, { readonly [field in ReportField]?: Written }>>;

export function contentOf(code: string): string {
  const task = context.tasks.find((one) => one.code === code);
  if (!task) throw new Error(`the plan has no ${code}`);
  return task.content;
}

export function areaLabelOf(code: string): string {
  return context.tasks.find((one) => one.code === code)?.areaLabel ?? "";
}

/** What the agency leads, in the order of the plan. */
export function codesOf(agency: string): readonly string[] {
  return [...(context.duties.get(agency)?.keys() ?? [])];
}

const FORM_FIELDS = [
  "status",
  "progress",
  "completed",
  "result",
  "figures",
  "product",
  "difficulty",
  "proposal",
  "note",
] as const;

/** Headed in row 6; the first task stands in row 7, the status in column E. */
export function formRows(agency: string, filled: Filled): readonly (readonly Written[])[] {
  return [
    [agency],
    ["BÁO CÁO KẾT QUẢ THỰC HIỆN NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH"],
    [
      "Kỳ báo cáo: Quý I năm 2025 (số liệu từ ngày 15/12/2024 đến ngày 14/3/2025). Gửi báo cáo trước hết ngày 20/3/2025.",
    ],
    [
      "NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH TỈNH TRÀ VINH NĂM 2025 (Kèm theo Kế hoạch số: 140/KH-UBND ngày 24 tháng 12 năm 2024 của UBND tỉnh)",
    ],
    ["Cách ghi: điền vào các ô nền vàng nhạt. Chọn «Trạng thái» trong danh sách."],
    Object.values(FORM_COLUMN),
    ...codesOf(agency).map((code) => [
      code,
      contentOf(code),
      "Quý I/2025",
      null,
      ...FORM_FIELDS.map((field) => filled[code]?.[field] ?? null),
    ]),
    [],
    [null, null, null, null, null, null, null, null, "…………, ngày …… tháng …… năm 2025"],
    ["NGƯỜI LẬP", null, null, null, null, null, null, null, "THỦ TRƯỞNG ĐƠN VỊ"],
  ];
}

export function identitySheet(agency: string, changes: Readonly<Record<string, string>> = {}): RawSheet {
  const pairs: Readonly<Record<string, string>> = {
    [FORM_KEY.kind]: FORM_KIND,
    [FORM_KEY.version]: "1",
    [FORM_KEY.plan]: context.planIdentity,
    [FORM_KEY.agency]: agency,
    [FORM_KEY.period]: "2025-Q1",
    [FORM_KEY.tasks]: codesOf(agency).join(";"),
    ...changes,
  };
  return rawSheet(Object.entries(pairs), { name: FORM_SHEET.identity, visibility: "veryHidden" });
}

export function aFormFile(
  agency: string,
  filled: Filled,
  identity: Readonly<Record<string, string>> = {},
): RawWorkbook {
  return rawWorkbook(rawSheet(formRows(agency, filled), { name: FORM_SHEET.report }), identitySheet(agency, identity));
}

/** A table typed anew: titles as given, then the rows of the table. */
export function aTypedFile(
  title: readonly string[],
  table: readonly (readonly Written[])[],
  options: Parameters<typeof rawSheet>[1] = {},
): RawWorkbook {
  return rawWorkbook(rawSheet([...title.map((text) => [text]), ...table], options));
}
