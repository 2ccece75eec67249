/** Every sentence a consolidation says of files and rows, in one place so that they sound alike. */
import type { Issue } from "../issue";
import { quote } from "../plan/clean-text";

const remark = (code: string, where: string, message: string): Issue => ({ code, where, message, severity: "remark" });
const inFile = (file: string): string => `Tệp ${file}`;

export const fileRepeated = (file: string, first: string): Issue =>
  remark(
    "file/repeated",
    inFile(file),
    `Nội dung giống hệt tệp ${first}; chỉ tính một lần. Nếu cơ quan gửi nhầm tệp, đề nghị yêu cầu gửi lại.`,
  );

export const fileNotChosen = (file: string, chosen: string, agency: string): Issue =>
  remark(
    "file/not-chosen",
    inFile(file),
    `Không lấy báo cáo của «${agency}» từ tệp này vì đã chọn tệp ${chosen}. Nếu cần lấy, đề nghị nhận riêng tệp này.`,
  );

export const fileDeclined = (file: string, why: string): Issue => remark("file/declined", inFile(file), why);

export const fileBlank = (file: string): Issue =>
  remark(
    "file/blank",
    inFile(file),
    "Tệp không có dòng nào được điền, chưa tính là đã báo cáo. Đề nghị cơ quan điền rồi gửi lại.",
  );

export const periodUnstated = (file: string, period: string): Issue =>
  remark("period/unstated", inFile(file), `Tệp không ghi kỳ báo cáo; được nhận vào kỳ «${period}» đang tổng hợp.`);

export const leftOver = (file: string, where: string, raw: string): Issue =>
  remark(
    "text/left-over",
    `Tệp ${file}, ô ${where}`,
    `Nội dung ${quote(raw)} không thuộc dòng nhiệm vụ nào nên không được nhận. Đề nghị xem lại tệp.`,
  );

export const notAssigned = (where: string, code: string, agency: string): Issue =>
  remark(
    "task/not-assigned",
    where,
    `Kế hoạch không giao nhiệm vụ ${code} cho «${agency}»; dòng vẫn được ghi nhận nhưng không tính vào tổng hợp. Đề nghị kiểm tra phân công.`,
  );

export const correctsClosed = (where: string, code: string, agency: string): Issue =>
  remark(
    "period/correction",
    where,
    `Kỳ này đã chốt; dòng ${code} của «${agency}» là đính chính. Số liệu đã chốt ở trang tính «Diễn biến» không đổi cho đến khi chốt lại.`,
  );

export const textCut = (where: string, field: string): Issue =>
  remark(
    "text/cut",
    where,
    `Cột «${field}» dài hơn 32.767 ký tự, giới hạn một ô của Excel; phần cuối không ghi được. Đề nghị rút gọn và xem tệp gốc.`,
  );

export const UNDECIDED = {
  agency: "Chưa rõ tệp của cơ quan nào. Đề nghị chọn cơ quan.",
  heir: "Cơ quan vốn có nhiệm vụ này đã tách thành nhiều cơ quan. Đề nghị chọn cơ quan tiếp tục thực hiện.",
  period: "Tệp ghi kỳ khác với kỳ đang tổng hợp. Đề nghị xác nhận có nhận hay không.",
  "which-file": "Một cơ quan có nhiều tệp khác nhau. Đề nghị chọn tệp được lấy.",
  task: "Chưa rõ dòng nói về nhiệm vụ nào. Đề nghị chọn nhiệm vụ.",
  "step-back": "Nhiệm vụ đã «Hoàn thành» nay báo cáo chưa hoàn thành. Đề nghị xác nhận.",
  "by-hand": "Dòng đã được chuyên viên nhập hoặc sửa tay. Đề nghị chọn giữ hay thay.",
} as const;

export const undecided = (kind: keyof typeof UNDECIDED, where: string): Issue => ({
  code: `decision/${kind}`,
  where,
  message: UNDECIDED[kind],
  severity: "error",
});

export const leftOut = (where: string, label: string, said: string): Issue =>
  remark(
    "row/left-out",
    where,
    `Dòng ${quote(label)} không được nhận theo quyết định của chuyên viên; trong tệp ghi: ${said}. Nếu cần nhận, đề nghị nhận lại tệp và chọn khác.`,
  );

export const columnsAbsent = (file: string, columns: readonly string[], codes: readonly string[]): Issue =>
  remark(
    "column/absent",
    inFile(file),
    `Tệp không điền cột ${columns.map((column) => `«${column}»`).join(", ")} ở dòng nào; nội dung đã báo cáo trước của ${codes.join(", ")} ở các cột này được giữ. Nếu cần xóa, đề nghị sửa tay ở «Báo cáo nhận về».`,
  );
