import { isPercentHead, type Meaning, meaningOf } from "../../src/reports/column-meaning";
import { FORM_COLUMN } from "../../src/reports/form-names";
import { PLAN_COLUMN } from "../../src/sheets/names";

test.each<[string, Meaning | undefined]>([
  ["STT", "ordinal"],
  ["Số TT", "ordinal"],
  ["TT", "ordinal"],
  ["Mã", "code"],
  ["MÃ NHIỆM VỤ", "code"],
  ["Ma nhiem vu", "code"],
  ["Nội dung", "content"],
  ["Nhiệm vụ, giải pháp", "content"],
  ["Tên nhiệm vụ", "content"],
  ["Nội dung\ncông việc (theo Kế hoạch 140)", "content"],
  ["Trạng thái", "status"],
  ["Tình trạng thực hiện", "status"],
  ["Tình hình thực hiện", "situation"],
  ["Tình hình, kết quả thực hiện", "result"],
  ["Mức độ hoàn thành", "level"],
  ["Mức độ hoàn thành (%)", "progress"],
  ["Tiến độ", "progress"],
  ["Tỷ lệ (%)", "progress"],
  ["Tỉ lệ hoàn thành", "progress"],
  ["% hoàn thành", "progress"],
  ["Hoàn thành (%)", "progress"],
  ["Ngày hoàn thành", "completed"],
  ["Ngày HT", "completed"],
  ["Thời gian hoàn thành", "completed"],
  ["Thời gian hoàn thành theo kế hoạch", "plan"],
  ["Thời hạn hoàn thành", "plan"],
  ["Kết quả", "result"],
  ["KẾT QUẢ ĐẠT ĐƯỢC", "result"],
  ["Nhiệm vụ đã thực hiện", "result"],
  ["Số liệu đạt được", "figures"],
  ["Sản phẩm, minh chứng", "product"],
  ["Tài liệu kiểm chứng", "product"],
  ["Số, ký hiệu văn bản", "product"],
  ["Số văn bản", "product"],
  ["Khó khăn, vướng mắc", "difficulty"],
  ["Tồn tại, hạn chế", "difficulty"],
  ["Hạn chế", "difficulty"],
  ["Nguyên nhân", "difficulty"],
  ["Kiến nghị, đề xuất", "proposal"],
  ["Đề xuất", "proposal"],
  ["Ghi chú", "note"],
  ["Thời hạn", "plan"],
  ["Thời gian thực hiện", "plan"],
  ["Kỳ trước", "plan"],
  ["Trạng thái kỳ trước", "plan"],
  ["Cơ quan thực hiện", "plan"],
  ["Cơ quan chủ trì", "plan"],
  ["Đơn vị phối hợp", "plan"],
  ["Kinh phí thực hiện", "plan"],
  ["Đơn vị tính", "plan"],
  ["Đơn vị", "agency"],
  ["Cơ quan báo cáo", "agency"],
  ["Tên xã, phường, thị trấn", "agency"],
  ["Lĩnh vực", "area"],
  ["Nhóm nhiệm vụ", "group"],
  ["Điểm tự chấm", undefined],
  ["12", undefined],
  ["(1)", undefined],
  ["", undefined],
  [
    "Sở Tư pháp đã tham mưu Ủy ban nhân dân tỉnh ban hành kế hoạch và tổ chức thực hiện, kết quả đạt yêu cầu đề ra",
    undefined,
  ],
])("%j heads %s", (head, meaning) => {
  expect(meaningOf(head)?.meaning).toBe(meaning);
});

test("case, marks, tones, Unicode forms and blanks do not count", () => {
  for (const head of ["tình trạng", "TÌNH TRẠNG", "Tình trạng".normalize("NFD"), " Tình\u00a0 trạng ", "Tinh trang:"]) {
    expect(meaningOf(head)?.meaning).toBe("status");
  }
});

test("every column of the form is known, and every column of the plan's sheet that is reported", () => {
  const unknown = (heads: readonly string[]): readonly string[] => heads.filter((head) => !meaningOf(head));
  expect(unknown(Object.values(FORM_COLUMN))).toEqual([]);
  expect(unknown(Object.values(PLAN_COLUMN))).toEqual([]);
});

test.each([
  ["Tiến độ (%)", true],
  ["Phần trăm hoàn thành", true],
  ["Tiến độ", false],
])("%s: in percent %s", (head, expected) => {
  expect(isPercentHead(head)).toBe(expected);
});
