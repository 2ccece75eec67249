import { failureOf, type ReadingFailure, refusalOf } from "../../src/reports/refusal-messages";
import type { NotRaw } from "../../src/raw/workbook";

test.each<[NotRaw, string]>([
  [
    { reason: "encrypted", detail: "tệp Excel có mật khẩu mở" },
    "Không mở được nội dung: tệp Excel có mật khẩu mở. Đề nghị bỏ mật khẩu mở tệp rồi gửi lại.",
  ],
  [
    { reason: "not-a-workbook", detail: "tệp PDF" },
    "Tệp không phải sổ tính đọc được: tệp PDF. Đề nghị mở bản gốc, lưu dưới dạng sổ tính Excel (.xlsx) rồi gửi lại.",
  ],
  [
    { reason: "empty", detail: "tệp rỗng (0 byte)" },
    "Tệp không có nội dung: tệp rỗng (0 byte). Đề nghị kiểm tra tệp gốc và gửi lại.",
  ],
])("refusalOf %j says what was found and what to do", (notRaw, message) => {
  expect(refusalOf("stp.xlsx", notRaw)).toEqual({
    code: `file/${notRaw.reason}`,
    where: "stp.xlsx",
    message,
    severity: "error",
  });
});

test.each<ReadingFailure>(["not-opened", "too-slow", "failed"])("failureOf %s asks for the file again", (failure) => {
  const { code, where, message } = failureOf("stp.xlsx", failure);
  expect([code, where]).toEqual([`file/${failure}`, "stp.xlsx"]);
  expect(message).toMatch(/Đề nghị .+\.$/);
});
