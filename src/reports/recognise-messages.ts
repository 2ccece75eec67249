/** What recognising a file can say to a person: what was found, and what to do. The place stands beside it. */
import { quote } from "../plan/clean-text";

export const noTable = (): string =>
  "Tệp không có bảng nào nhận ra được: cần một dòng tiêu đề có cột mã hoặc nội dung nhiệm vụ và cột trạng thái hoặc " +
  "kết quả. Đề nghị gửi lại theo biểu mẫu, hoặc chép báo cáo vào bảng có các cột đó.";

export const otherPlan = (found: string): string =>
  `Biểu mẫu này thuộc kế hoạch khác (${quote(found)}). Đề nghị gửi lại theo biểu mẫu của kế hoạch đang theo dõi.`;

export const newerForm = (version: string): string =>
  `Biểu mẫu ở phiên bản ${quote(version)}, mới hơn bản phần mềm này đọc được. Đề nghị cập nhật phần mềm rồi nhận lại tệp.`;

export const noRows = (): string =>
  "Bảng có tiêu đề nhưng không có dòng nhiệm vụ nào. Đề nghị kiểm tra lại tệp hoặc yêu cầu cơ quan gửi lại.";

export const legacyFont = (): string =>
  "Tệp dùng phông chữ trước Unicode (TCVN3 hoặc VNI); chữ đã được chuyển sang Unicode. Đề nghị xem lại vài dòng.";

export const columnUnknown = (head: string, count: number): string =>
  `Cột ${quote(head)} không thuộc biểu mẫu, ${count} ô có nội dung không được lấy. ` +
  "Đề nghị chuyển nội dung cần tổng hợp sang cột «Kết quả thực hiện» hoặc «Ghi chú».";

export const columnHeadless = (letters: string, count: number): string =>
  `Cột ${letters} không có tiêu đề, ${count} ô có nội dung không được lấy. ` +
  "Đề nghị chuyển nội dung cần tổng hợp vào một cột của bảng.";

export const columnsDoubled = (best: string, other: string, isJoined: boolean): string =>
  isJoined
    ? `Hai cột ${quote(best)} và ${quote(other)} cùng nghĩa; nội dung được ghép, cột thứ nhất đứng trước. Đề nghị kiểm tra.`
    : `Hai cột ${quote(best)} và ${quote(other)} cùng nghĩa; lấy cột thứ nhất, cột thứ hai chỉ bổ sung ô trống. ` +
      "Đề nghị kiểm tra.";

export const sheetOtherPeriod = (said: string): string =>
  `Trang tính ghi kỳ ${quote(said)} nên không được lấy. Nếu là kỳ đang tổng hợp, đề nghị sửa tên kỳ rồi nhận lại tệp.`;

export const sheetHidden = (): string =>
  "Trang tính bị ẩn có bảng báo cáo; các dòng đã điền ở đó không được lấy. Đề nghị bỏ ẩn nếu cần lấy.";

export const sheetOffPlan = (rows: number): string =>
  `Bảng ở trang tính này không nêu nhiệm vụ nào của kế hoạch nên ${rows} dòng không được lấy. ` +
  "Nếu là báo cáo nhiệm vụ, đề nghị ghi mã nhiệm vụ rồi nhận lại tệp.";

export const tooManyLeftovers = (rest: number): string =>
  `Còn ${rest.toLocaleString("vi-VN")} ô khác ngoài bảng chưa liệt kê. Đề nghị mở tệp để xem.`;

export const rowDoubled = (code: string, first: string): string =>
  `Nhiệm vụ ${code} đã có ở ô ${first} của tệp này. Đề nghị kiểm tra dòng nào đúng.`;

export const codeUnknown = (code: string): string =>
  `Mã ${quote(code)} không có trong kế hoạch; nhiệm vụ được nhận theo nội dung. Đề nghị kiểm tra.`;

export const rowAgencyUnknown = (name: string): string =>
  `Không thấy ${quote(name)} trong danh bạ cơ quan nên dòng này không được lấy. ` +
  "Đề nghị ghi tên này vào cột «Tên gọi khác» của cơ quan tương ứng rồi nhận lại tệp.";

export const agencySucceeded = (before: string, after: string): string =>
  `Tệp ghi ${quote(before)}; đến ngày chốt cơ quan này đã có đơn vị kế thừa là ${quote(after)}. Đề nghị kiểm tra.`;

export const fileNameDiffers = (named: string, taken: string): string =>
  `Tên tệp ghi ${quote(named)} nhưng tiêu đề ghi ${quote(taken)}; lấy theo tiêu đề. Đề nghị kiểm tra.`;
