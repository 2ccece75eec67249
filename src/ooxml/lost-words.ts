/** The plain Vietnamese words for what a book cannot hold. */

export const LOST = {
  image: "hình ảnh",
  shape: "hình vẽ, hộp văn bản",
  chart: "biểu đồ kiểu khác",
  chartDetails: "chi tiết của biểu đồ (đường xu hướng, trục phụ…)",
  chartSheet: "trang tính chỉ có biểu đồ",
  comment: "chú thích",
  control: "nút bấm, ô chọn",
  pivot: "bảng PivotTable",
  slicer: "bộ lọc hình (slicer)",
  sparkline: "biểu đồ nhỏ trong ô",
  externalLink: "liên kết tới tệp khác",
  macro: "macro",
  connection: "kết nối dữ liệu",
  customXml: "dữ liệu XML kèm theo tệp",
  customProperties: "thuộc tính riêng của tệp",
  taskPane: "ngăn tác vụ gắn với tệp",
  workbookProtection: "bảo vệ cấu trúc sổ tính",
  signature: "chữ ký số",
  embedded: "tệp nhúng",
  richText: "định dạng riêng từng phần chữ trong một ô",
  gradient: "nền ô chuyển màu",
  pattern: "nền ô có hoa văn",
  border: "kiểu đường viền khác",
  alignment: "kiểu căn ô khác",
  hiddenFormula: "công thức được giấu",
  superscript: "chỉ số trên, chỉ số dưới",
  outline: "nhóm dòng, nhóm cột",
  spill: "công thức tràn (mảng động)",
  dataTable: "bảng tính thử (Data Table)",
  blankLooks: "định dạng của ô trống ngoài vùng dữ liệu",
  hiddenRest: "ẩn mọi dòng chưa dùng",
  background: "hình nền trang tính",
  scenarios: "kịch bản (Scenario)",
  validation: "kiểm tra nhập liệu kiểu khác",
  conditional: "định dạng có điều kiện kiểu khác",
  tableWithoutHeadings: "bảng không có dòng tiêu đề",
  printAreas: "vùng in theo công thức",
  evenPages: "đầu trang riêng cho trang chẵn",
  paper: "khổ giấy khác",
  customViews: "chế độ xem riêng",
} as const;

export type LostWord = (typeof LOST)[keyof typeof LOST];

/** Adds what is missing, each word once. */
export function addLost(list: string[], word: LostWord): void {
  if (!list.includes(word)) list.push(word);
}
