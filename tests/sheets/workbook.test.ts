import { columnLetters, parseCell } from "../../src/raw/a1";
import type { CellContent, ColumnBlueprint, SheetBlueprint, TableBlueprint } from "../../src/blueprint/sheet";
import type { Look } from "../../src/blueprint/look";
import { rowHeightPoints } from "../../src/page/cells";
import { buildDetail, detailsOf } from "../../src/sheets/details";
import { buildWorkbook } from "../../src/sheets/workbook";
import { seedTracked } from "../builders/tracked-plan";

const plan = seedTracked();
const details = detailsOf(plan);
const workbook = buildWorkbook(plan, details);
const sheets = workbook.sheets.map((sheet) => [sheet.name, sheet] as const);
const tables = workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => [table.name, table] as const));

const TEN =
  "Hoàn thành đúng hạn · Hoàn thành trễ hạn · Hoàn thành (chưa rõ ngày) · Đang thực hiện · Thực hiện thường xuyên · " +
  "Quá hạn · Chưa thực hiện · Chưa đến thời gian · Tạm dừng · Không phát sinh";

/** The contract, typed out: DESIGN, section 5. */
const HEADERS: Readonly<Record<string, string>> = {
  tblKeHoach:
    "STT · Mã · Lĩnh vực · Nhóm nhiệm vụ · Nội dung · Cơ quan thực hiện · Cơ quan phối hợp · Thời gian thực hiện · " +
    "Kinh phí thực hiện · Trạng thái · Tiến độ · Đánh giá tiến độ · Tính chất · Bắt đầu · Hạn · Gia hạn đến · " +
    "Văn bản gia hạn · Ngày hoàn thành · Kết quả thực hiện · Sản phẩm, minh chứng · Khó khăn, vướng mắc · Kiến nghị · Ghi chú",
  tblPhanCong:
    "Mã · Cơ quan · Loại · Vai trò · Trạng thái · Ngày hoàn thành · Phải báo cáo · Đã báo cáo · Hoàn thành · Đánh giá tiến độ",
  tblTongHopCoQuan: `Cơ quan · Chủ trì · ${TEN} · Tỷ lệ hoàn thành · Tỷ lệ đúng hạn · Phối hợp`,
  tblTongHopLinhVuc: `Lĩnh vực · Số nhiệm vụ · ${TEN} · Tỷ lệ hoàn thành · Tỷ lệ đúng hạn`,
  tblTongHopDonVi: "Cơ quan · Phải báo cáo · Đã báo cáo · Hoàn thành · Còn thiếu · Tình trạng",
  tblCoQuan:
    "Tên cơ quan · Tên ngắn · Tên gọi khác · Loại · Báo cáo qua · Thứ tự · Hiệu lực từ · Hiệu lực đến · Kế thừa bởi · " +
    "Đã đủ thành viên · Ghi chú",
  tblThanhVien: "Nhóm · Cơ quan",
  tblTrangThai: "Trạng thái · Ý nghĩa",
  tblThoiGian: "Thời gian · Tính chất · Từ ngày · Đến ngày",
  tblLinhVuc: "Lĩnh vực · Số kế hoạch ghi",
  tblKyBaoCao: "Mã kỳ · Tên kỳ · Từ ngày · Ngày chốt · Hạn gửi",
  tblBaoCao:
    "Kỳ · Cơ quan · Mã · Theo phân công · Trạng thái · Tiến độ · Ngày hoàn thành · Kết quả thực hiện · Số liệu đạt được · " +
    "Sản phẩm, minh chứng · Khó khăn, vướng mắc · Kiến nghị · Ghi chú · Tệp nguồn · Ô nguồn · Nạp lúc",
  tblNhatKy:
    "Lúc · Kỳ · Tệp · Mã băm · Cơ quan · Kết quả · Mới · Thay đổi · Giữ nguyên · Thiếu · Chưa đọc được · Lý do · " +
    "Ngày nhận · Số, ký hiệu văn bản đến",
  tblDienBien: "Kỳ · Mã · Trạng thái · Tiến độ · Ngày hoàn thành · Đánh giá tiến độ · Kết quả thực hiện · Chốt lúc",
};

describe("the workbook", () => {
  test("has the sheets of the contract, in their order, and the detail sheets behind the summaries", () => {
    const names = sheets.map(([name]) => name);
    expect(names.filter((name) => !/^(CQ|LV) /.test(name))).toEqual([
      "Kế hoạch",
      "Phân công",
      "Tổng hợp cơ quan",
      "Tổng hợp lĩnh vực",
      "Tổng hợp đơn vị",
      "Danh bạ cơ quan",
      "Danh mục",
      "Báo cáo nhận về",
      "Nhật ký nhận tệp",
      "Diễn biến",
    ]);
    expect(names.slice(-7)).not.toContain("Tổng hợp đơn vị");
    expect(names.filter((name) => name.startsWith("CQ "))).toHaveLength(12);
    expect(names.filter((name) => name.startsWith("LV "))).toEqual(
      "I II III IV V VI VII".split(" ").map((n) => `LV ${n}`),
    );
  });

  test("has exactly the tables and columns of the contract", () => {
    const found = tables.map(([name, { columns }]) => [name, columns.map(({ header }) => header).join(" · ")] as const);
    expect(Object.fromEntries(found)).toEqual(HEADERS);
  });

  test("names lists by table columns, and two cells", () => {
    expect(Object.fromEntries(workbook.names.map(({ name, refersTo }) => [name, refersTo]))).toMatchObject({
      DM_TrangThai: "=tblTrangThai[Trạng thái]",
      DM_ThoiGian: "=tblThoiGian[Thời gian]",
      KY_BAO_CAO: "='Kế hoạch'!$D$3",
      NGAY_CHOT: "='Kế hoạch'!$G$3",
    });
  });
});

/** What Excel 2019 calculates to one value; nothing that spills and nothing that reads the clock. */
const FUNCTIONS: readonly string[] =
  "AND COUNTIF COUNTIFS IF IFERROR INDEX ISNUMBER LEFT LEN MATCH MAX MAXIFS N NOT OR RIGHT ROWS SUBSTITUTE SUM SUMPRODUCT TEXT VALUE".split(
    " ",
  );

const contentsOf = ({ texts, tables: own }: SheetBlueprint): readonly CellContent[] => [
  ...texts.flatMap(({ rows }) => rows.flat()),
  ...own.flatMap(({ columns }) =>
    columns.flatMap(({ formula, total }) => [formula === undefined ? null : { formula }, total ?? null]),
  ),
];
const formulasOf = (sheet: SheetBlueprint): readonly string[] =>
  contentsOf(sheet).flatMap((content) => (content !== null && typeof content === "object" ? [content.formula] : []));
const outsideQuotes = (formula: string): string => formula.replace(/"(?:[^"]|"")*"|'[^']*'/g, '""');

const looksOf = ({ texts, tables: own }: SheetBlueprint): readonly Look[] => [
  ...texts.map(({ look }) => look),
  ...own.flatMap(({ columns }) =>
    columns.flatMap(({ look, headerLook }) => (headerLook ? [look, headerLook] : [look])),
  ),
];

describe.each(sheets)("the sheet %s", (_, sheet) => {
  test("uses functions of Excel 2019 with one result, and no clock", () => {
    const used = formulasOf(sheet).flatMap((formula) =>
      [...outsideQuotes(formula).matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map(([, name]) => name),
    );
    expect([...new Set(used)].filter((name) => !FUNCTIONS.includes(name ?? ""))).toEqual([]);
    expect(formulasOf(sheet).filter((formula) => /\[@|#(?!This Row)|^\{/.test(outsideQuotes(formula)))).toEqual([]);
  });

  test("is printed on A4 landscape, one page wide, its header row repeated, its pages numbered", () => {
    const { print, frozenRows } = sheet;
    expect([print.orientation, print.fit]).toEqual(["landscape", { pagesWide: 1 }]);
    expect(print.titleRows).toEqual([frozenRows, frozenRows]);
    expect(print.footer).toContain("&P/&N");
    expect(print.footer).toContain("Times New Roman");
    expect(print.footer.length).toBeLessThanOrEqual(255);
    const { left, right } = print.marginsPoints;
    expect([left, right].every((points) => points >= 28 && points <= 85)).toBe(true);
  });

  test("is set in Times New Roman throughout", () => {
    expect(looksOf(sheet).filter(({ fontName }) => fontName !== "Times New Roman")).toEqual([]);
  });
});

/** A character of the default font takes 7 pixels of 0.75 points, and a column 5 pixels more. */
const pointsOf = (widthChars: number): number => (widthChars * 7 + 5) * 0.75;
const A4_LONG_POINTS = 841.9;

describe("Kế hoạch on paper", () => {
  const [, sheet] = sheets.find(([name]) => name === "Kế hoạch") ?? [];
  test("prints columns A to L at 60 % or more", () => {
    if (!sheet) throw new Error("no plan");
    expect(sheet.print.columns).toEqual(["A", "L"]);
    const columns = sheet.tables[0]?.columns.slice(0, 12) ?? [];
    expect(columns.at(-1)?.header).toBe("Đánh giá tiến độ");
    const wide = columns.reduce((sum, { widthChars }) => sum + pointsOf(widthChars), 0);
    const { left, right } = sheet.print.marginsPoints;
    expect((A4_LONG_POINTS - left - right) / wide).toBeGreaterThanOrEqual(0.6);
  });
});

/** Columns whose words come from a plan, a person or a file. */
const takesWords = ({ kind, validation, look }: ColumnBlueprint): boolean =>
  (kind === "given" || kind === "entered") &&
  validation?.rule.type !== "date" &&
  validation?.rule.type !== "decimal" &&
  !/^(0|dd)/.test(look.numberFormat ?? "");

describe.each(tables)("the table %s", (_, table: TableBlueprint) => {
  test("keeps words as text, whatever they begin with", () => {
    const open = table.columns.filter(takesWords).filter(({ look }) => look.numberFormat !== "@");
    expect(open.map(({ header }) => header)).toEqual([]);
    const texts = table.rows.flatMap((row) =>
      row.flatMap((value, at) => (typeof value === "string" ? [table.columns[at]] : [])),
    );
    expect(texts.filter((column) => column?.look.numberFormat !== "@")).toEqual([]);
  });

  test("does not show the text of a formula instead of its result", () => {
    const hidden = table.columns.filter(({ formula, look }) => formula !== undefined && look.numberFormat === "@");
    expect(hidden.map(({ header }) => header)).toEqual([]);
  });

  test("is high enough for every wrapped text, and its headings", () => {
    const low = table.rows.flatMap((row, index) => {
      const cells = row.flatMap((value, at) => {
        const column = table.columns[at];
        if (typeof value !== "string" || !column) return [];
        return [
          { text: value, widthChars: column.widthChars, face: { sizePoints: 11, bold: column.look.bold === true } },
        ];
      });
      const needed = rowHeightPoints(cells, { minimum: 0 });
      return (table.rowHeightsPoints?.[index] ?? 0) >= Math.min(needed, 409) ? [] : [index];
    });
    expect(low).toEqual([]);
    const heads = table.columns.map(({ header, widthChars }) => ({
      text: header,
      widthChars,
      face: { sizePoints: 11, bold: true },
    }));
    expect(table.headerHeightPoints).toBeGreaterThanOrEqual(rowHeightPoints(heads, { minimum: 0 }));
  });

  test("has a place that is free of texts", () => {
    const owner = workbook.sheets.find(({ tables: own }) => own.includes(table));
    const anchor = parseCell(table.anchor);
    const below = owner?.texts.filter(({ at }) => {
      const cell = parseCell(at);
      return cell !== undefined && anchor !== undefined && cell.rowIndex >= anchor.rowIndex;
    });
    expect(below).toEqual([]);
  });
});

describe("detail sheets", () => {
  test("hold each task of their unit or area once, with live status", () => {
    for (const detail of details) {
      const sheet = buildDetail(detail);
      const words = new Set(contentsOf(sheet).filter((content) => typeof content === "string"));
      expect(detail.tasks.filter(({ content }) => !words.has(content)).map(({ code }) => code)).toEqual([]);
      const live = formulasOf(sheet).filter((formula) => formula.includes("tblKeHoach[Trạng thái]"));
      expect(live).toHaveLength(detail.tasks.length);
    }
    const byArea = details.filter(({ kind }) => kind === "area").flatMap(({ tasks }) => tasks.map(({ code }) => code));
    expect([byArea.length, new Set(byArea).size]).toEqual([38, 38]);
  });

  test("show all of a wrapped text", () => {
    const low = details.flatMap((detail) => {
      const sheet = buildDetail(detail);
      return sheet.texts.flatMap(({ at, rows, look, mergeAcross }) => {
        const cell = parseCell(at);
        if (!cell || look.wrap !== true || mergeAcross !== undefined) return [];
        const widthChars = sheet.columnWidths[columnLetters(cell.columnIndex)] ?? 8;
        const face = { sizePoints: look.sizePoints ?? 11, bold: look.bold === true };
        return rows.flatMap(([value], down) => {
          if (typeof value !== "string") return [];
          const needed = rowHeightPoints([{ text: value, widthChars, face }], { minimum: 0 });
          const height = sheet.rowHeights[cell.rowIndex + 1 + down] ?? 15;
          return height >= Math.min(needed, 409) ? [] : [`${sheet.name}!${at}+${down}`];
        });
      });
    });
    expect(low).toEqual([]);
  });
});
