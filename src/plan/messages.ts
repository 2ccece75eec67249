/**
 * Every sentence the plan module can say to a user, in one place so that they sound alike: what was found, then what
 * to do. The place (line, task, column) stands in the issue's `where` and is not repeated.
 */
import { quote } from "./clean-text";

/** How the whole text is named as a place. */
export const WHOLE_TEXT = "Văn bản kế hoạch";

export const taskSubject = (code: string): string => `nhiệm vụ ${code}`;

/** A task whose number is in doubt, so that it has no code to be named by. */
export const taskNumberSubject = (number: number): string => `nhiệm vụ ghi số ${String(number)}`;

/** How a cell of the plan is named as a place. */
export const cellOfTask = (code: string, column: string): string => `Nhiệm vụ ${code}, cột ${column}`;

const SHAPE = "mỗi nhiệm vụ một dòng, 6 ô cách nhau bằng dấu tab";

/** A count of lines, the first ones named. */
function listLines(lines: readonly number[]): string {
  const shown = lines.slice(0, 10).join(", ");
  return lines.length > 10 ? `${shown} và ${String(lines.length - 10)} dòng khác` : shown;
}

export const textEmpty = (): string =>
  "Văn bản không có nội dung. Đề nghị chọn tệp văn bản chứa phụ lục nhiệm vụ của kế hoạch.";

export const textTooLarge = (characters: number): string =>
  `Văn bản có ${String(characters)} ký tự, vượt giới hạn 5 MB của một kế hoạch. ` +
  "Đề nghị kiểm tra lại tệp và chỉ giữ phần phụ lục nhiệm vụ.";

export const notText = (): string =>
  "Tệp không phải văn bản thuần (có ký tự rỗng). " +
  "Đề nghị lưu phụ lục dưới dạng văn bản (.txt) bảng mã UTF-8 rồi chọn lại.";

export const brokenCharacters = (lines: readonly number[]): string =>
  `Có ký tự không đọc được ở dòng ${listLines(lines)}, thường do lưu sai bảng mã. ` +
  "Đề nghị lưu lại văn bản ở bảng mã UTF-8 rồi chọn lại.";

export const noHeader = (): string =>
  "Không thấy dòng tiêu đề «Số TT, Nội dung, Cơ quan thực hiện, Cơ quan phối hợp, Thời gian thực hiện, " +
  `Kinh phí thực hiện». Đề nghị chọn văn bản phụ lục có dòng này, ${SHAPE}.`;

export const noTask = (): string =>
  `Dưới dòng tiêu đề không có nhiệm vụ nào. Đề nghị kiểm tra văn bản: ${SHAPE}, nội dung bắt đầu bằng «1. ».`;

export const yearMissing = (): string =>
  "Tiêu đề và cột Thời gian thực hiện không ghi năm của kế hoạch. Đề nghị ghi năm vào tiêu đề, ví dụ «NĂM 2025».";

export const yearAssumed = (year: number): string =>
  `Tiêu đề không ghi năm; đã lấy năm ${String(year)} là năm được nhắc nhiều nhất ở cột Thời gian thực hiện. ` +
  "Đề nghị kiểm tra.";

export const placeUnknown = (): string =>
  "Tiêu đề không ghi tên tỉnh, thành phố; kế hoạch được nạp không kèm tên địa phương. " +
  "Đề nghị bổ sung vào tiêu đề nếu cần.";

export const referenceUnknown = (): string =>
  "Không đọc được số, ký hiệu của kế hoạch ở dòng «(Kèm theo Kế hoạch số …)». Đề nghị bổ sung nếu cần in kèm.";

export const totalNotStated = (): string =>
  "Dưới bảng không ghi tổng số nhiệm vụ nên không đối chiếu được. Đề nghị so tổng số đã đọc với bản ban hành.";

export const tooManyProblems = (rest: number): string =>
  `Còn ${String(rest)} vấn đề khác chưa liệt kê. Đề nghị sửa các vấn đề đã nêu rồi chọn lại văn bản.`;

export const planUnusable = (part: string): string =>
  `Không dùng được ${part} vì quá dài (giới hạn 32.767 ký tự) hoặc ngoài khoảng cho phép. ` +
  "Đề nghị đối chiếu với bản ban hành.";

export const tooManyTasks = (found: number, most: number): string =>
  `Văn bản có ${String(found)} nhiệm vụ, vượt giới hạn ${String(most)}. Đề nghị kiểm tra và tách văn bản.`;

export const tooManyAgencies = (most: number): string =>
  `Đến dòng này văn bản đã nêu hơn ${String(most)} tên cơ quan khác nhau. Đề nghị kiểm tra các cột cơ quan.`;

export const headerCells = (cells: number): string =>
  `Dòng tiêu đề có ${String(cells)} ô, cần đúng 6 ô. Đề nghị chép lại dòng tiêu đề từ trang đầu.`;

export const rowCells = (cells: number, text: string): string =>
  `Dòng ${quote(text)} có ${String(cells)} ô, cần đúng 6 ô. ` +
  `Đề nghị ${cells < 6 ? "thêm dấu tab cho ô thiếu, kể cả ô trống" : "bỏ bớt dấu tab thừa"}.`;

export const rowWithoutNumber = (content: string): string =>
  `Ô nội dung ${quote(content)} không bắt đầu bằng số thứ tự và không phải phần tiếp của trang trước. ` +
  "Đề nghị ghi số thứ tự (ví dụ «3. »), hoặc thêm «* » nếu là tên nhóm, hoặc nối vào dòng trên.";

export const numberDiffers = (found: number, expected: number): string =>
  `Số thứ tự là ${String(found)}, theo thứ tự phải là ${String(expected)}: có nhiệm vụ bị thiếu, bị lặp hoặc ghi ` +
  "nhầm số. Đề nghị đối chiếu với bản ban hành và sửa số thứ tự hoặc bổ sung dòng thiếu.";

export const codeRepeated = (code: string, firstLine: number): string =>
  `Mã ${code} đã có ở dòng ${String(firstLine)}. Đề nghị sửa số thứ tự để mỗi nhiệm vụ có một mã riêng.`;

export const leadMissing = (): string =>
  "Nhiệm vụ chưa có cơ quan thực hiện. Đề nghị ghi cơ quan chủ trì vào cột Cơ quan thực hiện.";

export const contentMissing = (): string => "Nhiệm vụ có số thứ tự nhưng chưa có nội dung. Đề nghị ghi nội dung.";

export const cellTooLong = (column: string): string =>
  `Ô ở cột ${column} dài quá 32.767 ký tự, Excel không chứa được. Đề nghị rút gọn hoặc tách nhiệm vụ.`;

export const groupEmpty = (name: string): string =>
  `Nhóm ${quote(name)} không có nhiệm vụ nào. Đề nghị bổ sung nhiệm vụ hoặc bỏ dòng tên nhóm.`;

export const groupWithCells = (name: string): string =>
  `Dòng tên nhóm ${quote(name)} có chữ ở các cột sau. Đề nghị chuyển chữ đó về đúng dòng nhiệm vụ của nó.`;

export const labelUnreadable = (text: string): string =>
  `Ô đầu dòng ${quote(text)} không phải nhãn lĩnh vực. ` +
  "Đề nghị ghi theo mẫu «III. Tên lĩnh vực (5)» hoặc để trống ô này.";

export const labelWithoutRestart = (label: string, number: number): string =>
  `Nhãn ${quote(label)} đứng ở nhiệm vụ số ${String(number)} trong khi số thứ tự chưa đánh lại từ 1. ` +
  "Đề nghị đặt nhãn đúng lĩnh vực hoặc sửa số thứ tự.";

export const areaWithoutLabel = (numeral: string): string =>
  `Các nhiệm vụ đánh số lại từ 1 nhưng không dòng nào có nhãn lĩnh vực ${numeral}. ` +
  `Đề nghị ghi nhãn «${numeral}. Tên lĩnh vực (số nhiệm vụ)» vào ô đầu của một dòng trong lĩnh vực này.`;

export const areaOutOfOrder = (found: string, expected: string): string =>
  `Gặp lĩnh vực ${found} trong khi thứ tự phải là ${expected}: có lĩnh vực bị thiếu, bị lặp hoặc ghi nhầm số. ` +
  `Đề nghị bổ sung lĩnh vực ${expected} hoặc sửa số La Mã.`;

export const areaEmpty = (label: string): string =>
  `Nhãn ${quote(label)} không có nhiệm vụ nào. Đề nghị bổ sung nhiệm vụ hoặc bỏ nhãn.`;

export const countDiffers = (stated: number, found: number, firstLine: number, lastLine: number): string =>
  `Nhãn ghi ${String(stated)} nhiệm vụ nhưng đếm được ${String(found)} ` +
  `(dòng ${String(firstLine)} đến dòng ${String(lastLine)}). Đề nghị bổ sung nhiệm vụ thiếu hoặc sửa số trong nhãn.`;

export const totalDiffers = (stated: number, found: number): string =>
  `Cuối kế hoạch ghi ${String(stated)} nhưng đọc được ${String(found)} nhiệm vụ. ` +
  "Đề nghị bổ sung nhiệm vụ thiếu hoặc sửa tổng số.";

export const countNotStated = (label: string, found: number): string =>
  `Nhãn ${quote(label)} không ghi số nhiệm vụ; đã đếm được ${String(found)}. Đề nghị kiểm tra.`;

export const labelBelowFirstTask = (label: string, lines: readonly number[]): string =>
  `Nhãn ${quote(label)} đứng dưới nhiệm vụ đầu của lĩnh vực; ${String(lines.length)} nhiệm vụ phía trên ` +
  `(dòng ${listLines(lines)}) cũng được xếp vào lĩnh vực này vì số thứ tự đánh lại từ 1. Đề nghị kiểm tra.`;

export const timeframeUnreadable = (text: string): string =>
  `Chưa hiểu thời gian ${quote(text)}. Đề nghị ghi như «Tháng 4/2025», «Quý I/2025», «Quý IV/2025 - Quý II/2026», ` +
  "«Năm 2025», «Thường xuyên», hoặc thêm một dòng có ngày bắt đầu và ngày kết thúc vào bảng thời gian ở trang tính Danh mục.";

export const timeframeReversed = (text: string): string =>
  `Thời gian ${quote(text)} kết thúc trước khi bắt đầu. Đề nghị sửa lại thứ tự hoặc năm.`;

export const timeframeAssumed = (text: string, from: string, to: string): string =>
  `${quote(text)} được hiểu là từ ${from} đến ${to}. Nếu khác, đề nghị sửa ngày ở bảng thời gian, trang tính Danh mục.`;

export const timeframeBlank = (): string =>
  "Nhiệm vụ chưa ghi thời gian nên chưa có hạn. Đề nghị chọn thời gian thực hiện trong trang tính Kế hoạch.";

/** How the registry is named as a place. */
export const REGISTRY = "Danh bạ cơ quan";

export const trailingMark = (cell: string): string =>
  `Ô ${quote(cell)} kết thúc bằng dấu phẩy hoặc chấm phẩy thừa; đã bỏ qua. Đề nghị kiểm tra có thiếu cơ quan nào không.`;

export const relatedDropped = (raw: string, name: string): string =>
  `${quote(raw)} được hiểu là ${quote(name)}. Nếu chỉ một phần, đề nghị ghi rõ tên cơ quan.`;

export const doubledName = (raw: string, name: string): string =>
  `${quote(raw)} lặp tên địa phương; được hiểu là ${quote(name)}. Đề nghị kiểm tra với bản ban hành.`;

export const levelAssumed = (raw: string, names: readonly string[]): string =>
  `${quote(raw)} được hiểu là ${names.map(quote).join(" và ")}. Nếu khác, đề nghị sửa ở Danh bạ cơ quan.`;

export const agencyUnknown = (name: string): string =>
  `${quote(name)} chưa có trong danh bạ; đã thêm thành cơ quan mới. ` +
  "Đề nghị kiểm tra tên, hoặc ghi cách gọi này vào cột Tên gọi khác của cơ quan đã có.";

export const leadUnresolved = (): string =>
  "Nhiệm vụ không có cơ quan chủ trì nên chưa được phân công. Đề nghị ghi cơ quan vào cột Cơ quan thực hiện.";

export const districtsAdded = (count: number): string =>
  `Đã thêm ${String(count)} đơn vị cấp huyện của Trà Vinh, hiệu lực đến 30/6/2025 (kết thúc cấp huyện từ 01/7/2025). ` +
  "Đề nghị kiểm tra và khai đơn vị kế thừa.";

export const mergerKnown = (names: readonly string[]): string =>
  `${names.map(quote).join(", ")} có thay đổi do sắp xếp từ 01/3/2025 (xem cột Ghi chú). ` +
  "Đề nghị khai «Hiệu lực đến» và «Kế thừa bởi» nếu cần.";

export const membersProposed = (group: string, members: readonly string[]): string =>
  `Nhóm ${quote(group)}: đề xuất ${String(members.length)} thành viên (${members.join("; ")}). ` +
  "Đề nghị bổ sung, sửa và đánh dấu «Đã đủ thành viên» khi đủ.";

export const membersWanted = (group: string): string =>
  `Nhóm ${quote(group)} chưa khai thành viên. Đề nghị nhập hoặc dán danh sách thành viên.`;
