/**
 * Names stored in users' files and sent to their agencies. A contract: changing one breaks workbooks in use.
 */

/** Sheets in the order in which they stand. */
export const SHEET = {
  plan: "Kế hoạch",
  assignments: "Phân công",
  unitSummary: "Tổng hợp cơ quan",
  areaSummary: "Tổng hợp lĩnh vực",
  agencySummary: "Tổng hợp đơn vị",
  registry: "Danh bạ cơ quan",
  lists: "Danh mục",
  reports: "Báo cáo nhận về",
  intakeLog: "Nhật ký nhận tệp",
  history: "Diễn biến",
  settings: "_cchc",
} as const;

/** Made when its button is pressed for the first time; not part of a load. */
export const ON_REQUEST_SHEET = { results: "Kết quả theo nhiệm vụ" } as const;

/** Printed appendices by what they say; those for one agency have its short name behind. */
export const APPENDIX_SHEET = {
  plan: "Phụ lục Kế hoạch",
  progress: "Phụ lục Tiến độ",
  agencies: "Phụ lục Cơ quan",
  areas: "Phụ lục Lĩnh vực",
  overdue: "Phụ lục Quá hạn",
} as const;

export const DETAIL_PREFIX = { unit: "CQ ", area: "LV " } as const;

export const TABLE = {
  plan: "tblKeHoach",
  assignments: "tblPhanCong",
  unitSummary: "tblTongHopCoQuan",
  areaSummary: "tblTongHopLinhVuc",
  agencySummary: "tblTongHopDonVi",
  agencies: "tblCoQuan",
  members: "tblThanhVien",
  statuses: "tblTrangThai",
  timeframes: "tblThoiGian",
  areas: "tblLinhVuc",
  periods: "tblKyBaoCao",
  reports: "tblBaoCao",
  intakeLog: "tblNhatKy",
  history: "tblDienBien",
  results: "tblKetQua",
} as const;

export const NAME = {
  statuses: "DM_TrangThai",
  timeframes: "DM_ThoiGian",
  periods: "DM_KyBaoCao",
  period: "KY_BAO_CAO",
  cutOff: "NGAY_CHOT",
} as const;

export const PLAN_COLUMN = {
  ordinal: "STT",
  code: "Mã",
  area: "Lĩnh vực",
  group: "Nhóm nhiệm vụ",
  content: "Nội dung",
  lead: "Cơ quan thực hiện",
  coordinating: "Cơ quan phối hợp",
  timeframe: "Thời gian thực hiện",
  funding: "Kinh phí thực hiện",
  status: "Trạng thái",
  progress: "Tiến độ",
  evaluation: "Đánh giá tiến độ",
  nature: "Tính chất",
  start: "Bắt đầu",
  due: "Hạn",
  extendedTo: "Gia hạn đến",
  extensionDocument: "Văn bản gia hạn",
  completed: "Ngày hoàn thành",
  result: "Kết quả thực hiện",
  product: "Sản phẩm, minh chứng",
  difficulty: "Khó khăn, vướng mắc",
  proposal: "Kiến nghị",
  note: "Ghi chú",
} as const;

export const ASSIGNMENT_COLUMN = {
  code: "Mã",
  unit: "Cơ quan",
  kind: "Loại",
  role: "Vai trò",
  status: "Trạng thái",
  completed: "Ngày hoàn thành",
  due: "Phải báo cáo",
  reported: "Đã báo cáo",
  complete: "Hoàn thành",
  evaluation: "Đánh giá tiến độ",
} as const;

export const SUMMARY_COLUMN = {
  unit: "Cơ quan",
  leads: "Chủ trì",
  area: "Lĩnh vực",
  tasks: "Số nhiệm vụ",
  completionRate: "Tỷ lệ hoàn thành",
  onTimeRate: "Tỷ lệ đúng hạn",
  coordinates: "Phối hợp",
  agency: "Cơ quan",
  mustReport: "Phải báo cáo",
  reported: "Đã báo cáo",
  complete: "Hoàn thành",
  missing: "Còn thiếu",
  state: "Tình trạng",
} as const;

export const AGENCY_COLUMN = {
  name: "Tên cơ quan",
  shortName: "Tên ngắn",
  aliases: "Tên gọi khác",
  kind: "Loại",
  reportsVia: "Báo cáo qua",
  order: "Thứ tự",
  validFrom: "Hiệu lực từ",
  validTo: "Hiệu lực đến",
  successors: "Kế thừa bởi",
  membersComplete: "Đã đủ thành viên",
  note: "Ghi chú",
} as const;

export const MEMBER_COLUMN = { group: "Nhóm", agency: "Cơ quan" } as const;
export const STATUS_COLUMN = { status: "Trạng thái", meaning: "Ý nghĩa" } as const;
export const TIMEFRAME_COLUMN = {
  text: "Thời gian",
  nature: "Tính chất",
  from: "Từ ngày",
  to: "Đến ngày",
} as const;
export const AREA_COLUMN = { area: "Lĩnh vực", stated: "Số kế hoạch ghi" } as const;
export const PERIOD_COLUMN = {
  code: "Mã kỳ",
  name: "Tên kỳ",
  from: "Từ ngày",
  cutOff: "Ngày chốt",
  sendBy: "Hạn gửi",
} as const;

export const REPORT_COLUMN = {
  period: "Kỳ",
  agency: "Cơ quan",
  code: "Mã",
  via: "Theo phân công",
  status: "Trạng thái",
  progress: "Tiến độ",
  completed: "Ngày hoàn thành",
  result: "Kết quả thực hiện",
  figures: "Số liệu đạt được",
  product: "Sản phẩm, minh chứng",
  difficulty: "Khó khăn, vướng mắc",
  proposal: "Kiến nghị",
  note: "Ghi chú",
  sourceFile: "Tệp nguồn",
  sourceCell: "Ô nguồn",
  takenAt: "Nạp lúc",
} as const;

export const LOG_COLUMN = {
  at: "Lúc",
  period: "Kỳ",
  file: "Tệp",
  hash: "Mã băm",
  agency: "Cơ quan",
  outcome: "Kết quả",
  added: "Mới",
  changed: "Thay đổi",
  unchanged: "Giữ nguyên",
  missing: "Thiếu",
  notUnderstood: "Chưa đọc được",
  reason: "Lý do",
  receivedOn: "Ngày nhận",
  incomingNumber: "Số, ký hiệu văn bản đến",
} as const;

export const HISTORY_COLUMN = {
  period: "Kỳ",
  code: "Mã",
  status: "Trạng thái",
  progress: "Tiến độ",
  completed: "Ngày hoàn thành",
  evaluation: "Đánh giá tiến độ",
  result: "Kết quả thực hiện",
  closedAt: "Chốt lúc",
} as const;

export const RESULT_COLUMN = {
  period: "Kỳ",
  code: "Mã",
  content: "Nội dung",
  sentResults: "Kết quả các cơ quan gửi",
  sentDifficulties: "Khó khăn, kiến nghị các cơ quan gửi",
  agencies: "Số cơ quan gửi",
  paragraph: "Đoạn tổng hợp",
} as const;

/** Keys of the settings sheet. */
export const SETTING = {
  schema: "schema",
  pending: "pending",
  identity: "plan.identity",
  title: "plan.title",
  citation: "plan.citation",
  year: "plan.year",
  place: "plan.place",
  note: "plan.note",
  statedTotal: "plan.statedTotal",
  /** Mark of the agency cells from which the assignments were derived; the check on the sheets compares with it. */
  derivedFrom: "assignments.derivedFrom",
  /** How the last consolidation is taken back; "" when there is nothing to take back. */
  lastRun: "reports.lastRun",
  /** Marks of the rows as they were consolidated. */
  rowMarks: "reports.rowMarks",
} as const;

/** Raised when an older product could no longer read what a newer one wrote. */
export const SCHEMA_VERSION = "1";
