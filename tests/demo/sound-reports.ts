/** Made-up reports that can be taken in: forms filled in, forms from other programs, tables typed anew. */
import { typedIn } from "../builders/legacy-typing";
import { filledForm } from "./fill-form";
import { rearranged, resaved, withOwnSheet } from "./other-programs";
import { answerOf } from "./report-texts";
import { answers, type Issued, PERIOD_WORDS, type ReturnedReport, typedRows } from "./returned-report";
import { typedReport, type TypedRow } from "./typed-table";

export async function goodForms({ form }: Issued): Promise<readonly ReturnedReport[]> {
  const agencies = [
    ["2025-Q1_VP UBND tinh.xlsx", "Văn phòng UBND tỉnh"],
    ["2025-Q1_So Noi vu.xlsx", "Sở Nội vụ"],
    ["2025-Q1_UBND huyen Cau Ngang.xlsx", "UBND huyện Cầu Ngang"],
  ] as const;
  return Promise.all(
    agencies.map(async ([name, agency], index) => ({
      name,
      bytes: await filledForm(form(agency), answers(agency)),
      savedOn: 12 + index,
      expected: "accepted",
      story: `Biểu mẫu của ${agency}, điền đủ.`,
    })),
  );
}

export async function otherPrograms({ form }: Issued): Promise<readonly ReturnedReport[]> {
  const filled = (agency: string): Promise<Uint8Array> => filledForm(form(agency), answers(agency));
  return [
    {
      name: "Sở Tư pháp báo cáo CCHC quý 1.xlsx",
      bytes: await rearranged(await filled("Sở Tư pháp"), "Báo cáo quý I"),
      savedOn: 14,
      expected: "accepted",
      story: "Biểu mẫu đã đổi tên tệp, đổi tên trang tính, đảo cột, sắp lại dòng, lưu bằng phần mềm khác.",
    },
    {
      name: "2025-Q1_So Tai chinh.xlsx",
      bytes: withOwnSheet(await filled("Sở Tài chính")),
      savedOn: 13,
      expected: "accepted",
      story: "Biểu mẫu có thêm một trang tính riêng đứng trước, lưu bằng phần mềm khác.",
    },
    {
      name: "2025-Q1_BQL KKT Tra Vinh.ods",
      bytes: resaved(await filled("Ban Quản lý Khu kinh tế Trà Vinh"), "ods"),
      savedOn: 17,
      expected: "accepted",
      story: "Biểu mẫu lưu thành tệp LibreOffice (.ods).",
    },
    {
      name: "2025-Q1_UBND TP Tra Vinh.xls",
      bytes: resaved(await filled("UBND thành phố Trà Vinh"), "xls"),
      savedOn: 17,
      expected: "accepted",
      story: "Biểu mẫu lưu thành tệp Excel 97-2003 (.xls).",
    },
  ];
}

export async function typedAnew({ codes }: Issued): Promise<readonly ReturnedReport[]> {
  const [town, oldFont, district] = ["UBND thị xã Duyên Hải", "UBND huyện Càng Long", "UBND huyện Trà Cú"];
  const communes = ["UBND xã Đại An", "UBND xã Định An"];
  const communeCodes = ["I.1", "I.2", "I.3"];
  return [
    {
      name: "Báo cáo CCHC quý I - UBND thị xã Duyên Hải.xlsx",
      bytes: await typedReport({ agency: town, periodWords: PERIOD_WORDS, rows: typedRows(town, codes(town)) }),
      savedOn: 17,
      expected: "accepted",
      story: "Bảng tự lập: khối tên cơ quan, đầu bảng hai dòng gộp ô, dòng số cột, dòng lĩnh vực, khối ký tên.",
    },
    {
      name: "BC CCHC Q1 - UBND huyen Cang Long.xlsx",
      bytes: await typedReport({
        agency: oldFont,
        periodWords: PERIOD_WORDS,
        rows: typedRows(oldFont, codes(oldFont)),
        fontName: ".VnTime",
        spell: (text) => typedIn("TCVN3", text),
      }),
      savedOn: 18,
      expected: "remarks",
      story: "Bảng tự lập, gõ bằng phông TCVN3 (.VnTime).",
    },
    {
      name: "Tong hop huyen Tra Cu va cac xa.xlsx",
      bytes: await typedReport({
        agency: district,
        periodWords: PERIOD_WORDS,
        rows: codes(district).flatMap((code): readonly TypedRow[] => [
          {
            code,
            unit: district,
            entry: answerOf(district, code),
            ...(code === "I.5" && { taskWords: "Công tác tuyên truyền, phổ biến cải cách hành chính trên website" }),
          },
          ...(communeCodes.includes(code)
            ? communes.map((unit): TypedRow => ({ code, unit, entry: answerOf(unit, code) }))
            : []),
        ]),
      }),
      savedOn: 19,
      expected: "decision",
      story: "Một tệp của huyện có cột Đơn vị, kèm báo cáo của hai xã; một nhiệm vụ viết bằng lời khác kế hoạch.",
    },
  ];
}
