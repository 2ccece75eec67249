/**
 * What a specialist might write about each task once the made-up reports are in: the final paragraph, what came of it,
 * what stood in the way. Số liệu giả định: every figure is added up from reports that nobody ever sent.
 */

/** What the agencies said about a task in the period. */
export type Told = {
  readonly agencies: number;
  /** Of the figures that stand in the group of the pattern, one for each agency at the most. */
  readonly sum: (words: RegExp) => string;
  /** "95,9% đến 99,4%". */
  readonly range: (words: RegExp) => string;
};

export type Finding = {
  /** Left out, the words of the only agency that reports stand. */
  readonly paragraph?: (told: Told) => string;
  /** Left out, what the agencies name stands. */
  readonly product?: (told: Told) => string;
  readonly difficulty?: string;
  /** Agencies that owe a report may not have done what the others have. */
  readonly isOpen?: true;
  /** As typed; in place of a day reported that cannot be right. */
  readonly completed?: string;
};

const DUE = "UBND huyện Cầu Kè và UBND huyện Duyên Hải";

/** By code; where a single agency leads, its own words are the paragraph. */
export const FINDINGS: Readonly<Record<string, Finding>> = {
  "I.1": {
    isOpen: true,
    paragraph: ({ agencies, sum }) =>
      `${agencies} cơ quan, địa phương đã quán triệt, triển khai Kế hoạch CCHC năm 2025 đến ${sum(/đến (\d+) phòng/)} phòng, đơn vị trực thuộc và phân công lãnh đạo phụ trách từng nội dung.`,
    product: ({ agencies }) => `Công văn triển khai của ${agencies} cơ quan, địa phương`,
  },
  "I.2": {
    isOpen: true,
    paragraph: ({ agencies, sum }) =>
      `${agencies} cơ quan, địa phương đã ban hành Kế hoạch CCHC năm 2025 với tổng số ${sum(/với (\d+) nhiệm vụ/)} nhiệm vụ. Còn ${DUE} chưa báo cáo việc ban hành.`,
    product: ({ agencies }) => `Kế hoạch CCHC năm 2025 của ${agencies} cơ quan, địa phương`,
    difficulty: `${DUE} gửi báo cáo chậm hoặc gửi nhầm kỳ, chưa có căn cứ xác nhận hoàn thành.`,
  },
  "I.3": {
    paragraph: ({ agencies, sum }) =>
      `${agencies} cơ quan, địa phương ban hành ${sum(/hành (\d+) văn bản/)} văn bản chỉ đạo, đôn đốc; tổ chức ${sum(/CCHC (\d+) lần/)} cuộc giao ban chuyên đề CCHC.`,
    product: ({ sum }) => `${sum(/hành (\d+) văn bản/)} văn bản chỉ đạo, đôn đốc`,
  },
  "I.4": {
    paragraph: ({ agencies, sum }) =>
      `${agencies} cơ quan, địa phương tiếp nhận ${sum(/nhận (\d+) nhiệm vụ/)} nhiệm vụ Chính phủ, Thủ tướng Chính phủ giao; các nhiệm vụ đến hạn đều hoàn thành trước hoặc đúng hạn.`,
  },
  "I.5": {
    paragraph: ({ sum }) =>
      `Đăng ${sum(/Đăng (\d+) tin/)} tin, bài về CCHC trên các Trang thông tin điện tử; lồng ghép tuyên truyền tại ${sum(/tại (\d+) hội nghị/)} hội nghị với ${sum(/với (\d+) lượt/)} lượt người dự.`,
  },
  "III.2": {
    paragraph: ({ agencies, sum }) =>
      `${agencies} cơ quan trình công bố ${sum(/bố (\d+) danh mục/)} danh mục với ${sum(/với (\d+) TTHC/)} TTHC ban hành mới, sửa đổi; phê duyệt các quy trình nội bộ, quy trình điện tử tương ứng.`,
  },
  "III.3": {
    paragraph: ({ agencies }) =>
      `${agencies} cơ quan, địa phương niêm yết công khai 100% TTHC tại Bộ phận một cửa và trên Trang thông tin điện tử; rà soát cập nhật hằng tháng.`,
  },
  "III.4": {
    paragraph: ({ agencies, sum, range }) =>
      `${agencies} cơ quan, địa phương tiếp nhận ${sum(/nhận ([\d.]+) hồ sơ/)} hồ sơ; tỷ lệ giải quyết đúng và trước hạn của các cơ quan từ ${range(/đạt ([\d,]+)%/)}; kết quả công khai trên Hệ thống thông tin giải quyết TTHC.`,
  },
  "III.5": {
    paragraph: ({ agencies, sum }) =>
      `Bộ phận Tiếp nhận và Trả kết quả của ${agencies} cơ quan, địa phương hoạt động nền nếp, bố trí ${sum(/trí (\d+) công chức/)} công chức; không có phản ánh, kiến nghị quá hạn.`,
    difficulty: "Máy quét, đường truyền tại một số Bộ phận một cửa cấp xã đã cũ, thường gián đoạn.",
  },
  "IV.1": {
    difficulty: "Chưa có hướng dẫn thống nhất về vị trí việc làm của đơn vị sự nghiệp sau sắp xếp.",
  },
  "IV.2": {
    paragraph: ({ agencies, sum }) =>
      `${agencies} cơ quan, địa phương đề nghị tinh giản biên chế ${sum(/sách (\d+) trường hợp/)} trường hợp đợt 1 năm 2025; Sở Nội vụ đang thẩm định.`,
  },
  "V.2": {
    paragraph: ({ agencies, sum }) =>
      `${agencies} cơ quan, địa phương bố trí ${sum(/trí (\d+) công chức/)} công chức, viên chức đúng vị trí việc làm được phê duyệt; chuyển đổi vị trí công tác ${sum(/tác (\d+) người/)} người.`,
  },
  "V.3": { paragraph: () => "Chưa đến thời gian đánh giá, xếp loại (Quý IV/2025)." },
  "I.9": { paragraph: () => "Thực hiện từ Quý IV/2025." },
  "VI.2": {
    difficulty: "Chưa có hướng dẫn xác định giá dịch vụ sự nghiệp công thuộc lĩnh vực giáo dục.",
  },
  "VII.1.1": { completed: "20/2/2025" },
  "VII.1.3": {
    difficulty: "Nguồn kinh phí nâng cấp hạ tầng lưu trữ năm 2025 chưa được phân bổ.",
  },
  "VII.2.1": {
    paragraph: ({ agencies, range }) =>
      `${agencies} cơ quan, địa phương sử dụng VNPT iOffice; tỷ lệ văn bản đi được ký số từ ${range(/^([\d,]+)%/)}, lập hồ sơ công việc điện tử từ ${range(/đạt ([\d,]+)%/)}.`,
  },
  "VII.2.4": {
    paragraph: ({ agencies, sum }) =>
      `${agencies} cơ quan khai thác ${sum(/thác (\d+) CSDL/)} CSDL chuyên ngành; chuẩn hóa, làm sạch ${sum(/sạch (\d+) nghìn/)} nghìn bản ghi.`,
    difficulty: "Chưa bố trí kinh phí tạo lập dữ liệu nền dùng chung của tỉnh.",
  },
  "VII.2.5": {
    paragraph: ({ agencies, sum }) =>
      `${agencies} cơ quan cấp mới, gia hạn ${sum(/hạn (\d+) chứng thư/)} chứng thư số; 100% lãnh đạo, công chức số hóa hồ sơ đã có chữ ký số.`,
  },
  "VII.3.2": {
    paragraph: ({ agencies, sum }) =>
      `100% hồ sơ TTHC của ${agencies} cơ quan, địa phương được tiếp nhận, xử lý trên Hệ thống thông tin giải quyết TTHC; ${sum(/TTHC; (\d+) hồ sơ/)} hồ sơ trả chậm đã có thư xin lỗi.`,
  },
  "VII.3.3": {
    paragraph: ({ agencies, sum, range }) =>
      `${agencies} cơ quan, địa phương số hóa ${sum(/hóa ([\d.]+) hồ sơ/)} hồ sơ đầu vào; tỷ lệ số hóa kết quả còn hiệu lực từ ${range(/đạt ([\d,]+)%/)}.`,
    difficulty: "Thiếu nhân lực số hóa kết quả của những năm trước.",
  },
  "VII.3.4": {
    paragraph: ({ agencies, range }) =>
      `${agencies} cơ quan, địa phương cung cấp dịch vụ công trực tuyến toàn trình; tỷ lệ hồ sơ nộp trực tuyến từ ${range(/đạt ([\d,]+)%/)}.`,
  },
};
