/**
 * Names that go out with every report form and come back with it. A contract: forms already sent must stay readable.
 */

export const FORM_SHEET = { report: "Báo cáo", identity: "_bieumau" } as const;
export const FORM_TABLE = "tblBieuMau";

export const FORM_COLUMN = {
  code: "Mã",
  content: "Nội dung",
  due: "Thời hạn",
  previous: "Kỳ trước",
  status: "Trạng thái",
  progress: "Tiến độ",
  completed: "Ngày hoàn thành",
  result: "Kết quả thực hiện",
  figures: "Số liệu đạt được",
  product: "Sản phẩm, minh chứng",
  difficulty: "Khó khăn, vướng mắc",
  proposal: "Kiến nghị",
  note: "Ghi chú",
} as const;

/** Keys of the hidden sheet: key in column A, value in column B. A long value goes on in `key#2`, `key#3` … */
export const FORM_KEY = {
  /** Holds FORM_KIND; any sheet with this pair is the identity, whatever it is called. */
  kind: "kind",
  version: "version",
  plan: "plan.identity",
  agency: "agency",
  period: "period",
  /** Task codes, separated by ";". */
  tasks: "tasks",
} as const;

export const FORM_KIND = "cchc-bieu-mau";
/** Raised when an older product could no longer read a newer form. */
export const FORM_VERSION = "1";
