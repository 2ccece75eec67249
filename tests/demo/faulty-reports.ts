/** Made-up reports with which something is the matter: half filled, contradictory, sent twice, misplaced, broken. */
import { dateOf, serialOf } from "../../src/plan/dates";
import { compoundFile } from "../builders/packed-files";
import { rawZip } from "../builders/raw-package";
import { filledForm, type Typed, typedEntry } from "./fill-form";
import { answerOf } from "./report-texts";
import { answers, type Issued, PERIOD_WORDS, type ReturnedReport, typedRows } from "./returned-report";
import { typedReport } from "./typed-table";

export async function incomplete({ form, codes }: Issued): Promise<readonly ReturnedReport[]> {
  const [half, some, odd] = ["UBND huyện Tiểu Cần", "Sở Thông tin và Truyền thông", "UBND huyện Châu Thành"];
  const firstHalf = new Set(codes(half).slice(0, 9));
  const paused = (entry: Typed, index: number): Typed =>
    index === 4 ? { ...entry, status: "Tạm dừng", result: "", progress: null } : entry;
  return [
    {
      name: "2025-Q1_UBND huyen Tieu Can.xlsx",
      bytes: await filledForm(form(half), (code) =>
        firstHalf.has(code) ? paused(answers(half)(code), codes(half).indexOf(code)) : undefined,
      ),
      savedOn: 14,
      expected: "remarks",
      story: "Biểu mẫu mới điền 9 nhiệm vụ; một nhiệm vụ ghi «Tạm dừng» nhưng không nêu lý do.",
    },
    {
      name: "2025-Q1_So TT&TT.xlsx",
      bytes: await filledForm(form(some), (code) => ({ ...answers(some)(code), ...CONTRADICTIONS[code] })),
      savedOn: 14,
      expected: "remarks",
      story:
        "Biểu mẫu có số liệu mâu thuẫn: hoàn thành nhưng 60%, ngày hoàn thành sau ngày chốt, có ngày mà chưa có trạng thái.",
    },
    {
      name: "2025-Q1_UBND huyen Chau Thanh.xlsx",
      bytes: await filledForm(form(odd), (code) => inOwnWords(answers(odd)(code), codes(odd).indexOf(code))),
      savedOn: 14,
      expected: "decision",
      story:
        "Biểu mẫu dán đè giá trị: trạng thái viết theo cách riêng, phần trăm và ngày dạng chữ, một ô không đọc được.",
    },
  ];
}

const CONTRADICTIONS: Readonly<Record<string, Typed>> = {
  "I.2": { progress: 0.6 },
  "VII.1.1": { completed: serialOf(2025, 4, 18) },
  "VII.1.2": { status: "", completed: serialOf(2025, 3, 6) },
};

/** As pasted over the rules of entry from a document. */
function inOwnWords(entry: Typed, index: number): Typed {
  const words: Readonly<Record<string, string>> = { "Hoàn thành": "HT", "Đang thực hiện": "đang triển khai" };
  const { status, progress, completed } = entry;
  return {
    ...entry,
    status: index === 7 ? "cơ bản ổn" : typeof status === "string" ? (words[status] ?? status) : null,
    progress: typeof progress === "number" ? `${Math.round(progress * 100)} %` : null,
    completed: typeof completed === "number" ? shortDate(completed) : null,
  };
}

function shortDate(day: number): string {
  const { day: date, month } = dateOf(day);
  return `${date}-${month}-25`;
}

export async function twice({ form }: Issued): Promise<readonly ReturnedReport[]> {
  const agency = "UBND huyện Cầu Kè";
  const first = await filledForm(form(agency), answers(agency));
  const corrected = await filledForm(form(agency), (code) => typedEntry(answerOf(agency, code, "bổ sung")));
  const copied = await filledForm(form("UBND huyện Cầu Ngang"), answers("UBND huyện Cầu Ngang"));
  return [
    {
      name: "2025-Q1_UBND huyen Cau Ke.xlsx",
      bytes: first,
      savedOn: 13,
      expected: "decision",
      story: "Biểu mẫu điền đủ, sau đó cơ quan gửi thêm một tệp khác.",
    },
    {
      name: "2025-Q1_UBND huyen Cau Ke (bo sung).xlsx",
      bytes: corrected,
      savedOn: 19,
      expected: "decision",
      story: "Tệp thứ hai của cùng cơ quan, số liệu khác: cần chọn lấy tệp nào.",
    },
    {
      name: "2025-Q1_UBND huyen Cau Ngang - Copy.xlsx",
      bytes: copied,
      savedOn: 15,
      expected: "remarks",
      story: "Gửi lại đúng tệp đã gửi: không thay đổi gì.",
    },
  ];
}

export async function misplaced({ codes }: Issued): Promise<readonly ReturnedReport[]> {
  const district = "UBND huyện Duyên Hải";
  const rows = typedRows(district, codes(district).slice(0, 12));
  const stranger = "Trung tâm Xúc tiến Đầu tư và Hỗ trợ doanh nghiệp";
  return [
    {
      name: "UBND huyen Duyen Hai - bao cao CCHC.xlsx",
      bytes: await typedReport({
        agency: district,
        periodWords: "Quý IV năm 2024 (số liệu đến ngày 14/12/2024)",
        rows,
      }),
      savedOn: 14,
      expected: "decision",
      story: "Báo cáo ghi kỳ Quý IV năm 2024, không phải kỳ đang tổng hợp.",
    },
    {
      name: "bao cao cai cach hanh chinh.xlsx",
      bytes: await typedReport({
        agency: stranger,
        periodWords: PERIOD_WORDS,
        rows: typedRows(stranger, ["I.1", "I.2", "III.2", "III.3"]),
      }),
      savedOn: 14,
      expected: "decision",
      story: "Báo cáo của một cơ quan không có trong danh bạ.",
    },
  ];
}

/** A password's traces: what is inside cannot be told. */
const sealed = (length: number): Uint8Array => Uint8Array.from({ length }, (_, at) => (at * 97 + 31) % 251);

export async function broken({ form }: Issued): Promise<readonly ReturnedReport[]> {
  const whole = await filledForm(form("UBND huyện Duyên Hải"), answers("UBND huyện Duyên Hải"));
  const files = [
    ["2025-Q1_UBND huyen Duyen Hai (tai ve loi).xlsx", whole.slice(0, Math.floor(whole.length * 0.6)), "Tệp bị cắt ngang khi tải về."],
    [
      "Bao cao da ky so.xlsx",
      new TextEncoder().encode("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n"),
      "Tệp PDF đổi đuôi thành .xlsx.",
    ],
    [
      "Bao cao (co mat khau).xlsx",
      compoundFile([
        { name: "EncryptionInfo", content: sealed(1_200) },
        { name: "EncryptedPackage", content: sealed(9_000) },
      ]),
      "Tệp đặt mật khẩu mở.",
    ],
    ["Bieu mau.xlsx", new Uint8Array(), "Tệp rỗng."],
    [
      "Cong van gui kem bieu mau.docx",
      rawZip({ "_rels/.rels": "<Relationships/>", "word/document.xml": "<w:document/>" }),
      "Công văn gửi kèm (Word), không phải báo cáo.",
    ],
  ] as const; // prettier-ignore
  return files.map(([name, bytes, story]) => ({ name, bytes, savedOn: 14, expected: "refused", story }));
}
