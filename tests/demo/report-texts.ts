/**
 * What agencies might answer on each task of the plan in the first quarter of 2025. Số liệu giả định: every figure,
 * day and document number is made up; none was ever reported by anyone.
 */
import type { ReportEntry } from "../../src/reports/submission";
import { BLANK_ENTRY } from "../../src/reports/entry-values";
import { type Dice, diceFor, written } from "./dice";

type Answer = (dice: Dice, sign: string) => Partial<ReportEntry>;

const plan = (dice: Dice, sign: string, month = 1): string =>
  `Kế hoạch số ${dice.number(2, 48)}/KH-${sign} ngày ${written(dice.day(month, 6, 24))}`;
const letter = (dice: Dice, sign: string, month = 2): string =>
  `Công văn số ${dice.number(60, 640)}/${sign} ngày ${written(dice.day(month, 3, 27))}`;

const done = (completed: number, entry: Partial<ReportEntry>): Partial<ReportEntry> => ({
  status: "Hoàn thành",
  progress: 1,
  completed,
  ...entry,
});
const going = (progress: number, entry: Partial<ReportEntry>): Partial<ReportEntry> => ({
  status: "Đang thực hiện",
  progress: progress / 100,
  ...entry,
});

/** By code of the task, in the plan's order. */
const ANSWERS: Readonly<Record<string, Answer>> = {
  "I.1": (dice, sign) =>
    done(dice.day(1, 10, 27), {
      result: `Đã quán triệt, triển khai Kế hoạch CCHC năm 2025 của UBND tỉnh đến ${dice.number(6, 24)} phòng, đơn vị trực thuộc; phân công lãnh đạo phụ trách từng nội dung.`,
      product: letter(dice, sign, 1),
    }),
  "I.2": (dice, sign) => {
    const day = dice.day(1, 8, 29);
    return done(day, {
      result: `Đã ban hành Kế hoạch CCHC năm 2025 của cơ quan với ${dice.number(18, 36)} nhiệm vụ, ${dice.number(6, 9)} nhóm chỉ tiêu.`,
      product: `Kế hoạch số ${dice.number(2, 48)}/KH-${sign} ngày ${written(day)}`,
    });
  },
  "I.3": (dice, sign) =>
    going(dice.number(3, 6) * 5, {
      result: `Ban hành ${dice.number(2, 9)} văn bản chỉ đạo, đôn đốc công tác CCHC; giao ban chuyên đề CCHC ${dice.number(1, 3)} lần.`,
      product: letter(dice, sign),
    }),
  "I.4": (dice) => {
    const given = dice.number(8, 40);
    return going(dice.number(4, 6) * 5, {
      result: `Tiếp nhận ${given} nhiệm vụ Chính phủ, Thủ tướng Chính phủ giao; các nhiệm vụ đến hạn đều hoàn thành trước hoặc đúng hạn.`,
      figures: `${given} nhiệm vụ`,
    });
  },
  "I.5": (dice) => {
    const posts = dice.number(4, 26);
    return going(25, {
      result: `Đăng ${posts} tin, bài về CCHC trên Trang thông tin điện tử; lồng ghép tuyên truyền tại ${dice.number(2, 11)} hội nghị với ${dice.number(90, 640)} lượt người dự.`,
      figures: `${posts} tin, bài`,
    });
  },
  "I.6": (dice) =>
    going(30, {
      result: `Đã ban hành kế hoạch kiểm tra CCHC và kiểm tra công vụ; hoàn thành kiểm tra tại ${dice.number(2, 4)} cơ quan, đơn vị.`,
      product: plan(dice, "UBND", 2),
    }),
  "I.7": (dice) => {
    const day = dice.day(3, 5, 12);
    return done(day, {
      result: "Đã hoàn thành tự đánh giá, chấm điểm Chỉ số CCHC năm 2024 và gửi Bộ Nội vụ trên phần mềm đúng thời gian.",
      product: `Báo cáo số ${dice.number(30, 90)}/BC-UBND ngày ${written(day)}`,
    });
  },
  "I.8": () =>
    going(40, {
      result: "Hội đồng thẩm định đã họp phiên thứ nhất; đang tổng hợp kết quả điều tra xã hội học để trình UBND tỉnh công bố trong tháng 4.",
    }),
  "I.9": () => ({ status: "Chưa thực hiện", note: "Thực hiện từ Quý IV/2025." }),
  "I.10": (dice) =>
    going(25, {
      result: `Đã gửi báo cáo CCHC Quý I/2025 đúng hạn; đôn đốc ${dice.number(3, 8)} cơ quan chậm gửi báo cáo.`,
    }),
  "II.1": (dice) => {
    const laws = dice.number(28, 64);
    return going(20, {
      result: `Đã rà soát ${laws} văn bản quy phạm pháp luật do HĐND, UBND tỉnh ban hành; kiến nghị sửa đổi, bãi bỏ ${dice.number(2, 7)} văn bản.`,
      figures: `${laws} văn bản`,
    });
  },
  "II.2": (dice) => {
    const day = dice.day(1, 20, 29);
    return done(day, {
      result: `Đã công bố danh mục ${dice.number(30, 58)} văn bản hết hiệu lực toàn bộ, ${dice.number(5, 14)} văn bản hết hiệu lực một phần năm 2024.`,
      product: `Quyết định số ${dice.number(90, 210)}/QĐ-UBND ngày ${written(day)}`,
    });
  },
  "II.3": (dice, sign) =>
    going(15, {
      result: "Đã tham mưu kế hoạch theo dõi tình hình thi hành pháp luật; chọn lĩnh vực trọng tâm liên ngành năm 2025.",
      product: plan(dice, sign),
    }),
  "III.1": (dice) => {
    const day = dice.day(1, 8, 22);
    return done(day, {
      result: "Đã ban hành Kế hoạch kiểm soát TTHC năm 2025 và phân công đơn vị thực hiện.",
      product: `Kế hoạch số ${dice.number(2, 48)}/KH-UBND ngày ${written(day)}`,
    });
  },
  "III.2": (dice) => {
    const procedures = dice.number(6, 38);
    return going(25, {
      result: `Trình công bố ${dice.number(1, 5)} danh mục với ${procedures} TTHC ban hành mới, sửa đổi; phê duyệt ${procedures} quy trình nội bộ, quy trình điện tử.`,
      figures: `${procedures} TTHC`,
    });
  },
  "III.3": (dice) => {
    const procedures = dice.number(86, 320);
    return going(95, {
      result: `Niêm yết công khai ${procedures}/${procedures} TTHC tại Bộ phận một cửa và trên Trang thông tin điện tử; rà soát cập nhật hằng tháng.`,
    });
  },
  "III.4": (dice) => {
    const files = dice.number(420, 5200).toLocaleString("vi-VN");
    return going(25, {
      result: `Tiếp nhận ${files} hồ sơ; giải quyết đúng và trước hạn đạt ${dice.number(96, 99)},${dice.number(1, 9)}%; kết quả công khai trên Hệ thống thông tin giải quyết TTHC.`,
      figures: `${files} hồ sơ`,
    });
  },
  "III.5": (dice) =>
    going(25, {
      result: `Bộ phận Tiếp nhận và Trả kết quả hoạt động nền nếp; bố trí ${dice.number(3, 14)} công chức; không có phản ánh, kiến nghị quá hạn.`,
      ...(dice.number(1, 4) === 1 && { difficulty: "Máy quét, đường truyền tại một số Bộ phận một cửa cấp xã đã cũ, thường gián đoạn." }),
    }),
  "IV.1": (dice) =>
    going(70, {
      result: `Đã trình HĐND tỉnh thông qua phương án hợp nhất, sắp xếp ${dice.number(9, 12)} cơ quan chuyên môn; đang hoàn thiện quy định chức năng, nhiệm vụ sau sắp xếp.`,
      product: `Nghị quyết số ${dice.number(2, 20)}/NQ-HĐND ngày ${written(dice.day(2, 20, 27))}`,
      difficulty: "Một số đơn vị sự nghiệp sau sắp xếp chưa có hướng dẫn thống nhất về vị trí việc làm.",
    }),
  "IV.2": (dice) => {
    const people = dice.number(1, 12);
    return going(dice.number(2, 6) * 5, {
      result: `Lập danh sách ${people} trường hợp đề nghị tinh giản biên chế đợt 1 năm 2025 gửi Sở Nội vụ thẩm định.`,
      figures: `${people} trường hợp`,
    });
  },
  "V.1": (dice) =>
    going(20, {
      result: `Đã ban hành kế hoạch đào tạo, bồi dưỡng năm 2025; mở ${dice.number(2, 5)} lớp bồi dưỡng với ${dice.number(120, 380)} học viên.`,
      product: plan(dice, "UBND", 2),
    }),
  "V.2": (dice) =>
    going(dice.number(16, 19) * 5, {
      result: `Bố trí ${dice.number(24, 160)} công chức, viên chức đúng vị trí việc làm được phê duyệt; chuyển đổi vị trí công tác ${dice.number(0, 6)} người.`,
    }),
  "V.3": () => ({ status: "Chưa thực hiện", note: "Chưa đến thời gian đánh giá (Quý IV)." }),
  "VI.1": (dice) =>
    going(25, {
      result: `100% cơ quan nhà nước được giao tự chủ đã ban hành quy chế chi tiêu nội bộ; thẩm tra phương án của ${dice.number(12, 30)} đơn vị.`,
    }),
  "VI.2": (dice, sign) =>
    going(35, {
      result: `Đã thẩm định phương án tự chủ tài chính của ${dice.number(18, 44)} đơn vị sự nghiệp công lập giai đoạn 2025 - 2026.`,
      product: letter(dice, sign),
      proposal: "Đề nghị Bộ Tài chính sớm hướng dẫn xác định giá dịch vụ sự nghiệp công thuộc lĩnh vực giáo dục.",
    }),
  "VII.1.1": (dice) =>
    done(dice.day(2, 5, 20), {
      result: "Đã tham mưu UBND tỉnh ban hành Kế hoạch chuyển đổi số năm 2025.",
      product: plan(dice, "UBND", 2),
    }),
  "VII.1.2": () =>
    going(60, {
      result: "Đã hoàn thiện dự thảo Kiến trúc chính quyền điện tử tỉnh phiên bản 3.0; đang lấy ý kiến Bộ chủ quản.",
    }),
  "VII.1.3": (dice) =>
    going(30, {
      result: `Trung tâm dữ liệu vận hành ${dice.number(88, 140)} máy chủ ảo; đã phê duyệt hồ sơ an toàn thông tin cấp độ 3.`,
      difficulty: "Nguồn kinh phí nâng cấp hạ tầng lưu trữ năm 2025 chưa được phân bổ.",
    }),
  "VII.1.4": (dice) =>
    going(40, {
      result: `LGSP kết nối ${dice.number(14, 22)} dịch vụ dữ liệu, phát sinh ${dice.number(120, 460)} nghìn giao dịch trong quý.`,
    }),
  "VII.2.1": (dice) =>
    going(dice.number(17, 19) * 5, {
      result: `${dice.number(94, 99)},${dice.number(0, 9)}% văn bản đi được ký số, phát hành trên VNPT iOffice; lập hồ sơ công việc điện tử đạt ${dice.number(62, 95)}%.`,
    }),
  "VII.2.2": () => going(30, { result: "Đã nâng cấp chức năng lập hồ sơ, nộp lưu trữ điện tử; chạy thử tại 05 cơ quan." }),
  "VII.2.3": (dice) =>
    going(25, {
      result: `Hệ thống thông tin báo cáo có ${dice.number(38, 60)} chế độ báo cáo; kết nối ổn định với Hệ thống của Chính phủ.`,
    }),
  "VII.2.4": (dice) =>
    going(dice.number(4, 9) * 5, {
      result: `Đang khai thác ${dice.number(1, 6)} CSDL chuyên ngành; chuẩn hóa, làm sạch ${dice.number(2, 40)} nghìn bản ghi.`,
      ...(dice.number(1, 3) === 1 && { proposal: "Đề nghị bố trí kinh phí tạo lập dữ liệu nền dùng chung của tỉnh." }),
    }),
  "VII.2.5": (dice) =>
    going(dice.number(16, 19) * 5, {
      result: `Cấp mới, gia hạn ${dice.number(4, 40)} chứng thư số; 100% lãnh đạo, công chức số hóa hồ sơ đã có chữ ký số.`,
    }),
  "VII.3.1": (dice) =>
    going(25, {
      result: `Cổng Thông tin điện tử tỉnh đăng ${dice.number(420, 900)} tin, bài; hoạt động ổn định, bảo đảm an toàn thông tin.`,
    }),
  "VII.3.2": (dice) =>
    going(dice.number(17, 19) * 5, {
      result: `100% hồ sơ TTHC được tiếp nhận, xử lý trên Hệ thống thông tin giải quyết TTHC; ${dice.number(2, 60)} hồ sơ trả chậm đã có thư xin lỗi.`,
    }),
  "VII.3.3": (dice) =>
    going(dice.number(11, 18) * 5, {
      result: `Số hóa ${dice.number(300, 4200).toLocaleString("vi-VN")} hồ sơ đầu vào; số hóa kết quả giải quyết còn hiệu lực đạt ${dice.number(52, 92)}%.`,
      ...(dice.number(1, 3) === 1 && { difficulty: "Thiếu nhân lực số hóa kết quả của những năm trước." }),
    }),
  "VII.3.4": (dice) =>
    going(dice.number(9, 17) * 5, {
      result: `Cung cấp ${dice.number(48, 160)} dịch vụ công trực tuyến toàn trình; hồ sơ nộp trực tuyến đạt ${dice.number(46, 93)}%.`,
    }),
}; // prettier-ignore

const OTHER: Answer = (dice, sign) =>
  going(dice.number(2, 16) * 5, {
    result: `Đã ban hành văn bản triển khai và phân công ${dice.number(2, 9)} phòng, đơn vị thực hiện; tiến độ bảo đảm theo kế hoạch năm.`,
    product: letter(dice, sign),
  });

/** The letters behind the stroke of a document's number: "STP" of Sở Tư pháp. */
export function signOf(agency: string): string {
  if (agency.startsWith("UBND")) return "UBND";
  if (agency.startsWith("Văn phòng")) return "VP";
  const words = agency.replace(/ và | - /g, " ");
  return Array.from(words.matchAll(/(?:^|\s)(\p{L})/gu), ([, initial = ""]) => initial.toUpperCase()).join("");
}

/** What the agency answers on the task; the same on every call. `edition` gives other figures. */
export function answerOf(agency: string, code: string, edition = ""): ReportEntry {
  const dice = diceFor(`${agency} ${code} ${edition}`);
  return { ...BLANK_ENTRY, ...(ANSWERS[code] ?? OTHER)(dice, signOf(agency)) };
}
