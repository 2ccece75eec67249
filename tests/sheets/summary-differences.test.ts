import { readAppendices } from "../../src/commands/read-appendices";
import type { CellValue } from "../../src/blueprint/sheet";
import type { StandingTable, StandingWorkbook } from "../../src/blueprint/standing";
import { liveWorkbook } from "../../src/excel/live-workbook";
import type { AppendixData } from "../../src/sheets/appendix-data";
import { SUMMARY_COLUMN as C, TABLE } from "../../src/sheets/names";
import { summaryDifferences } from "../../src/sheets/summary-differences";
import { loadedDesk } from "../builders/loaded-desk";
import { LOADED_ON } from "../builders/open-desk";

jest.setTimeout(300_000);

type Read = { readonly standing: StandingWorkbook; readonly data: AppendixData };

/** Of the workbook that is connected. */
async function read(): Promise<Read> {
  const found = await readAppendices(liveWorkbook(), { today: () => LOADED_ON });
  if (!found.ok) throw new Error(JSON.stringify(found.issues));
  return found.value;
}

describe("summaryDifferences", () => {
  let sound: Read;
  beforeAll(async () => {
    await loadedDesk();
    sound = await read();
  });

  /** `undefined` takes the table away. */
  function told(table: string, change: (table: StandingTable) => StandingTable | undefined): readonly string[] {
    const tables = sound.standing.tables.flatMap((one) => (one.name === table ? (change(one) ?? []) : one));
    return summaryDifferences({ ...sound.standing, tables }, sound.data).map(
      ({ code, where, message }) => `${code} ${where}: ${message}`,
    );
  }

  const withRow = (row: readonly CellValue[]): StandingWorkbook => ({
    ...sound.standing,
    tables: sound.standing.tables.map((one) => (one.name === TABLE.unitSummary ? { ...one, rows: [row] } : one)),
  });

  const withCell =
    (name: string, header: string, value: CellValue) =>
    (table: StandingTable): StandingTable => ({
      ...table,
      rows: table.rows.map((row) => (row[0] === name ? row.with(table.headers.indexOf(header), value) : row)),
    });

  const CELL_CASES: readonly (readonly [header: string, value: CellValue, said: string])[] = [
    ["Chưa thực hiện", "#REF!", "Ô này báo lỗi #REF!, số liệu để in là 2."],
    ["Chưa thực hiện", null, "Bảng để trống ô này, số liệu để in là 2."],
    ["Chưa thực hiện", "2", "Bảng ghi «2», số liệu để in là 2."],
    ["Chưa thực hiện", 1234.5, "Bảng ghi 1.234,5, số liệu để in là 2."],
    ["Số nhiệm vụ", 9, "Bảng ghi 9, số liệu để in là 2."],
    ["Tỷ lệ hoàn thành", 0.079, "Bảng ghi 7,9%, số liệu để in là 0,0%."],
    ["Tỷ lệ hoàn thành", "–", "Bảng ghi «–», số liệu để in là 0,0%."],
    ["Tỷ lệ đúng hạn", 0.5, "Bảng ghi 50,0%, số liệu để in là –."],
    ["Tỷ lệ đúng hạn", "#DIV/0!", "Ô này báo lỗi #DIV/0!, số liệu để in là –."],
  ];
  test.each(CELL_CASES)("tell what stands in «%s» where it holds %j", (header, value, said) => {
    const area = sound.data.plan.areas[5]?.label ?? "";
    const [line = "", ...others] = told(TABLE.areaSummary, withCell(area, header, value));
    expect(others).toEqual([]);
    expect(line).toMatch(/^appendix\/summary-differs Tổng hợp lĩnh vực![A-Z]12, dòng «VI\. Cải cách tài chính công»/);
    expect(line).toContain(`, cột «${header}»: ${said} Đề nghị bấm «Dựng lại bảng tổng hợp», rồi lập lại phụ lục.`);
  });

  test("are none where a rate differs beyond the decimal that is printed, or a name in case", () => {
    expect(told(TABLE.unitSummary, withCell("Sở Tư pháp", C.completionRate, 0.0004))).toEqual([]);
    expect(told(TABLE.unitSummary, withCell("Sở Tư pháp", C.unit, " sở tư pháp"))).toEqual([]);
  });

  test("tell of a row that is gone, one that stands twice and one that is not printed", () => {
    const renamed = told(TABLE.unitSummary, withCell("Sở Tư pháp", C.unit, "Sở Y tế"));
    expect(renamed.map((line) => line.split(": ")[0])).toEqual([
      "appendix/summary-row-missing Trang tính «Tổng hợp cơ quan», dòng «Sở Tư pháp»",
      "appendix/summary-row-extra Tổng hợp cơ quan!A9, dòng «Sở Y tế»",
    ]);
    const repeated = told(TABLE.unitSummary, (table) => ({
      ...table,
      rows: [...table.rows, ...table.rows.slice(2, 3)],
    }));
    expect(repeated).toEqual([
      "appendix/summary-row-repeated Tổng hợp cơ quan!A19, dòng «Sở Tư pháp»: Bảng có dòng này nhiều lần, phụ lục in " +
        "một lần. Đề nghị bấm «Dựng lại bảng tổng hợp», rồi lập lại phụ lục.",
    ]);
  });

  test("tell of a table that is gone under its name, and of columns", () => {
    expect(told(TABLE.areaSummary, () => undefined)).toEqual([
      "appendix/summary-missing Trang tính «Tổng hợp lĩnh vực»: Không còn bảng tblTongHopLinhVuc (đã bị xóa, đổi tên hoặc " +
        "chuyển thành vùng thường) nên không đối chiếu được với phụ lục. Đề nghị đặt lại tên bảng, hoặc đổi tên trang " +
        "tính này; đề nghị bấm «Dựng lại bảng tổng hợp», rồi lập lại phụ lục.",
    ]);
    const without = (header: string) => (table: StandingTable) => ({
      ...table,
      headers: table.headers.map((one) => (one === header ? "Cột khác" : one)),
    });
    expect(told(TABLE.unitSummary, without("Quá hạn"))).toEqual([
      "appendix/summary-column-missing Trang tính «Tổng hợp cơ quan», cột «Quá hạn»: Không có cột này (đã bị xóa hoặc đổi " +
        "tên) nên không đối chiếu được với phụ lục. Đề nghị đặt lại đúng tên cột; đề nghị bấm «Dựng lại bảng tổng hợp», " +
        "rồi lập lại phụ lục.",
    ]);
    expect(told(TABLE.unitSummary, without(C.unit))).toHaveLength(1);
  });

  test("tell the first ten one by one and count the others", () => {
    const wrong = told(TABLE.unitSummary, (table) => ({
      ...table,
      rows: table.rows.map((row) => row.with(table.headers.indexOf("Quá hạn"), 7)),
    }));
    expect(wrong).toHaveLength(11);
    expect(wrong.at(-1)).toBe(
      "appendix/summary-more-differences Các bảng tổng hợp: Còn 2 chỗ khác với phụ lục chưa liệt kê. " +
        "Đề nghị bấm «Dựng lại bảng tổng hợp», rồi lập lại phụ lục.",
    );
  });

  test("find a rate equal to the one a formula divides, also where its decimal is rounded up from half", () => {
    const { data } = sound;
    const lead = data.shares.find(({ role }) => role === "Chủ trì");
    if (!lead) throw new Error("nobody leads");
    for (const whole of [16, 48, 80, 112, 144]) {
      for (let part = 1; part < whole; part += 2) {
        const shares = Array.from({ length: whole }, (_, index) => ({
          ...lead,
          evaluation: index < part ? ("Hoàn thành (chưa rõ ngày)" as const) : ("Quá hạn" as const),
        }));
        const standing = withRow([lead.unit, whole, 0, 0, part, 0, 0, whole - part, 0, 0, 0, 0, part / whole, "–", 0]);
        expect(summaryDifferences(standing, { ...data, shares })).toEqual([]);
      }
    }
  });
});
