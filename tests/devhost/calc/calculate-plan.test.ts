/** The formulas of the product's own sheets, on a plan in miniature. */
import { calculateBook } from "../../../src/devhost/calc/calculate-book";
import type { BookValue } from "../../../src/ooxml/book";
import { aBook, aSheet, put, putTable, valueAt } from "../../builders/a-formula-book";

const VALUE = { error: "#VALUE!" };
const REF = { error: "#REF!" };
const NAME = { error: "#NAME?" };

/** A plan in miniature: three tasks, five assignments, lists of timeframes and the cut-off. */
function aPlanBook() {
  const plan = putTable(aSheet("Kế hoạch", "A1", [["Ngày chốt"]]), "tblKeHoach", "A4", [
    ["Mã", "Thời gian thực hiện", "Cơ quan thực hiện", "Trạng thái", "Bắt đầu", "Hạn", "Đánh giá"],
    ...["I.1|Quý I|Sở Nội vụ; Sở Tài chính|Hoàn thành", "I.2|Quý II|Sở Nội vụ|Đang thực hiện", "II.1|Khác||"].map(
      (line) => [
        ...line.split("|").map((text) => text || null),
        '=IFERROR(INDEX(tblThoiGian[Từ ngày],MATCH(tblKeHoach[[#This Row],[Thời gian thực hiện]],tblThoiGian[Thời gian],0)),"")',
        '=IFERROR(INDEX(tblThoiGian[Đến ngày],MATCH(tblKeHoach[[#This Row],[Thời gian thực hiện]],tblThoiGian[Thời gian],0)),"")',
        '=IF(AND(ISNUMBER(tblKeHoach[[#This Row],[Hạn]]),tblKeHoach[[#This Row],[Hạn]]<NGAY_CHOT),IF(tblKeHoach[[#This Row],[Trạng thái]]="hoàn thành","Xong","Quá hạn"),IF(RIGHT(KY_BAO_CAO,2)="-N","Năm","Đang"))',
      ],
    ),
  ]);
  put(plan, "B1", [[45730]]);
  put(plan, "D1", [["2025-N"]]);
  const lists = putTable(aSheet("Danh mục"), "tblThoiGian", "C2", [
    ["Thời gian", "Từ ngày", "Đến ngày"],
    ["Quý I", 45658, 45747],
    ["Quý II", 45748, 45838],
    ["quý iii", 45839, 45930],
  ]);
  const assignments = putTable(aSheet("Phân công"), "tblPhanCong", "A1", [
    ["Mã", "Cơ quan", "Vai trò", "Đánh giá tiến độ"],
    ["I.1", "Sở Nội vụ", "Chủ trì", "Quá hạn"],
    ["I.1", "Sở Tài chính", "Chủ trì", "Quá hạn"],
    ["I.2", "Sở Nội vụ", "Chủ trì", "Đang thực hiện"],
    ["I.2", "SỞ NỘI VỤ", "Phối hợp", "Quá hạn"],
    ["II.1", "Sở Nội vụ", "Chủ trì", "quá hạn"],
  ]);
  const summary = putTable(
    aSheet("Tổng hợp cơ quan"),
    "tblTongHopCoQuan",
    "A3",
    [
      ["Cơ quan", "Quá hạn", "Đến hạn", "Tỷ lệ"],
      ...["Sở Nội vụ", "Sở Tài chính", "Sở Y tế"].map((name) => [
        name,
        '=COUNTIFS(tblPhanCong[Cơ quan],tblTongHopCoQuan[[#This Row],[Cơ quan]],tblPhanCong[Vai trò],"Chủ trì",tblPhanCong[Đánh giá tiến độ],"Quá hạn")',
        '=SUMPRODUCT((tblPhanCong[Cơ quan]=tblTongHopCoQuan[[#This Row],[Cơ quan]])*(tblPhanCong[Vai trò]="Chủ trì")*(SUMIF(tblKeHoach[Mã],tblPhanCong[Mã],tblKeHoach[Hạn])<=NGAY_CHOT+100))',
        '=IF(tblTongHopCoQuan[[#This Row],[Đến hạn]]=0,"–",tblTongHopCoQuan[[#This Row],[Quá hạn]]/tblTongHopCoQuan[[#This Row],[Đến hạn]])',
      ]),
      ["Cộng", "=SUBTOTAL(109,tblTongHopCoQuan[Quá hạn])", "=SUM(tblTongHopCoQuan[Đến hạn])", null],
    ],
    { hasTotals: true },
  );
  const book = aBook(plan, lists, assignments, summary);
  book.names.push(
    { name: "NGAY_CHOT", refersTo: "'Kế hoạch'!$B$1" },
    { name: "KY_BAO_CAO", refersTo: "'Kế hoạch'!$D$1" },
    { name: "DM_ThoiGian", refersTo: "tblThoiGian[Thời gian]" },
  );
  return book;
}

describe("calculateBook on a plan", () => {
  const results = (formula: string) => {
    const book = aPlanBook();
    const [plan] = book.sheets;
    if (plan) put(plan, "Z50", [[`=${formula}`]]);
    calculateBook(book);
    return valueAt(book, "Kế hoạch", "Z50");
  };

  test("fills calculated columns row by row", () => {
    const book = aPlanBook();
    calculateBook(book);
    expect(
      ["E5", "F5", "G5", "E6", "F6", "G6", "E7", "F7", "G7"].map((cell) => valueAt(book, "Kế hoạch", cell)),
    ).toEqual([45658, 45747, "Năm", 45748, 45838, "Năm", "", "", "Năm"]);
  });

  test("fills the summary, its totals row and a rate without denominator", () => {
    const book = aPlanBook();
    calculateBook(book);
    const rows = [4, 5, 6, 7].map((row) =>
      ["B", "C", "D"].map((column) => valueAt(book, "Tổng hợp cơ quan", `${column}${String(row)}`)),
    );
    expect(rows).toEqual([
      [2, 2, 1],
      [1, 1, 1],
      [0, 0, "–"],
      [3, 3, null],
    ]);
  });

  test.each<[string, BookValue]>([
    ['COUNTIFS(tblKeHoach[Hạn],"<="&NGAY_CHOT)', 0],
    ['COUNTIFS(tblKeHoach[Hạn],">"&NGAY_CHOT)', 2],
    ["SUMPRODUCT(--(COUNTIF(tblPhanCong[Mã],tblKeHoach[Mã])=0))", 0],
    ["SUMPRODUCT(--(COUNTIF(tblKeHoach[Mã],tblPhanCong[Mã])=0))", 0],
    ["SUMPRODUCT(COUNTIF(tblPhanCong[Mã],tblKeHoach[Mã]))", 5],
    ['SUMPRODUCT(LEN(tblKeHoach[Mã])*2+LEN(SUBSTITUTE(tblKeHoach[Mã],"I","")))', 26],
    ["SUMPRODUCT(--ISNUMBER(MATCH(tblPhanCong[Mã],tblKeHoach[Mã],0)))", 5],
    ["ROWS(tblKeHoach[Hạn])", 3],
    ["ROWS(tblKeHoach)", 3],
    ["ROWS(tblKeHoach[#All])", 4],
    ["COUNTA(tblKeHoach[[#Headers],[Mã]:[Hạn]])", 6],
    ["INDEX(tblKeHoach[#Headers],3)", "Cơ quan thực hiện"],
    ["tblTongHopCoQuan[[#Totals],[Quá hạn]]", 3],
    ["SUM(tblTongHopCoQuan[[#Data],[#Totals],[Quá hạn]])", 6],
    ["tblKeHoach[[#Totals],[Mã]]", REF],
    ["tblKeHoach[Không có]", REF],
    ["tblKhong[Mã]", REF],
    ["tblKeHoach[[#This Row],[Mã]]", VALUE],
    ["COUNTA(DM_ThoiGian)", 3],
    ['COUNTIF(DM_ThoiGian,"Quý*")', 3],
    ['MATCH("QUÝ III",DM_ThoiGian,0)', 3],
    ['_xlfn.MAXIFS(tblThoiGian[Đến ngày],tblThoiGian[Thời gian],"<>quý iii")', 45838],
    ['TEXT(NGAY_CHOT,"dd/mm/yyyy")', "14/03/2025"],
    [
      '"Số liệu đến ngày "&TEXT(NGAY_CHOT,"dd/mm/yyyy")&": "&ROWS(tblKeHoach)&" nhiệm vụ"',
      "Số liệu đến ngày 14/03/2025: 3 nhiệm vụ",
    ],
    ["KHONG_CO", NAME],
    ["COUNTA('Phân công'!A:A)", 6],
    ["ROWS('Phân công'!A:A)", 1_048_576],
    ["COUNTIF('Phân công'!A:A,\"\")", 1_048_570],
    ["'Không có'!A1", REF],
    ["phân công!A1", NAME],
    ["'phân CÔNG'!A2", "I.1"],
  ])("%s gives %j", (formula, expected) => {
    expect(results(formula)).toEqual(expected);
  });
});
