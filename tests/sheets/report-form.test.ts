import type { ColumnBlueprint, SheetBlueprint } from "../../src/blueprint/sheet";
import { serialOf } from "../../src/plan/dates";
import { STATUSES } from "../../src/plan/status";
import { FORM_COLUMN, FORM_SHEET } from "../../src/reports/form-names";
import { buildReportForm, type FormData, type FormRow } from "../../src/sheets/report-form";
import { writeWorkbookFile } from "../../src/xlsx/write-workbook";
import { aForm, aFormRow, anEntry, seenForm } from "../builders/report-form";

const HEADERS = Object.values(FORM_COLUMN);
const GIVEN = HEADERS.slice(0, 4);

function sheetOf(data: FormData): SheetBlueprint {
  const [sheet] = buildReportForm(data).sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

function columnsOf(data = aForm()): readonly ColumnBlueprint[] {
  return sheetOf(data).tables.flatMap(({ columns }) => columns);
}

function columnOf(header: string): ColumnBlueprint {
  const column = columnsOf().find((one) => one.header === header);
  if (!column) throw new Error(`no column ${header}`);
  return column;
}

/** What stands in one column of the only row. */
function shownFor(row: Partial<FormRow>, header: string): unknown {
  const [table] = sheetOf(aForm({ rows: [aFormRow(row)] })).tables;
  return table?.rows[0]?.[HEADERS.findIndex((one) => one === header)];
}

describe("buildReportForm", () => {
  test("asks for the columns of the contract, in their order", () => {
    expect(columnsOf().map(({ header }) => header)).toEqual(HEADERS);
  });

  test("says whose form it is, for which period, by when and of which plan", async () => {
    const { head } = seenForm(await writeWorkbookFile(buildReportForm(aForm()), FORM_SHEET.identity));
    expect(head[0]).toBe("Sở Tư pháp");
    expect(head[1]).toBe("BÁO CÁO KẾT QUẢ THỰC HIỆN NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH");
    expect(head[2]).toBe(
      "Kỳ báo cáo: Quý I năm 2025 (số liệu từ ngày 15/12/2024 đến ngày 14/3/2025). Gửi báo cáo trước hết ngày 20/3/2025.",
    );
    expect(head[3]).toContain("140/KH-UBND ngày 24 tháng 12 năm 2024");
    expect(head).toHaveLength(5);
  });

  test("locks what the plan says and leaves open what is asked, also the names below", () => {
    const locked = columnsOf().filter(({ look }) => look.unlocked !== true);
    expect(locked.map(({ header }) => header)).toEqual(GIVEN);
    const { protection, texts } = sheetOf(aForm());
    expect(protection?.allows).toEqual(["formatColumns", "formatRows", "sort", "autoFilter"]);
    expect(texts.filter(({ look }) => look.unlocked === true)).toHaveLength(3);
  });

  test("keeps every text that comes from people as text", () => {
    const others: readonly string[] = [FORM_COLUMN.progress, FORM_COLUMN.completed];
    for (const { header, look } of columnsOf()) {
      expect([header, look.numberFormat === "@"]).toEqual([header, !others.includes(header)]);
    }
  });

  test("offers the statuses in a list that needs no other sheet, and refuses other words", () => {
    expect(columnOf(FORM_COLUMN.status).validation).toMatchObject({
      rule: { type: "list", source: STATUSES.join(",") },
      alert: "stop",
    });
  });

  test("takes shares from 0 to 1 and dates, nothing else", () => {
    expect(columnOf(FORM_COLUMN.progress).validation?.rule).toEqual({ type: "decimal", min: 0, max: 1 });
    expect(columnOf(FORM_COLUMN.completed).validation?.rule).toMatchObject({ type: "date" });
  });

  test("says to what day a task was extended, beside the plan's own words", () => {
    expect(shownFor({ timeframeText: "Quý I/2025" }, FORM_COLUMN.due)).toBe("Quý I/2025");
    expect(shownFor({ timeframeText: "Quý I/2025", extendedTo: serialOf(2025, 8, 31) }, FORM_COLUMN.due)).toBe(
      "Quý I/2025\n(gia hạn đến 31/8/2025)",
    );
  });

  test.each([
    [undefined, null],
    [anEntry(), null],
    [anEntry({ status: "Đang thực hiện", progress: 0.4 }), "Đang thực hiện · 40%"],
    [anEntry({ status: "Đang thực hiện", progress: 0.075 }), "Đang thực hiện · 7,5%"],
    [
      anEntry({ status: "Hoàn thành", completed: serialOf(2025, 3, 1), result: " Đã ban hành\nQuyết định 12 " }),
      "Hoàn thành · 1/3/2025 · Đã ban hành Quyết định 12",
    ],
    [anEntry({ result: "=1+1" }), "=1+1"],
  ])("shows %j of the period before as %j", (previous, words) => {
    expect(shownFor({ previous }, FORM_COLUMN.previous)).toBe(words);
  });

  test.each([
    ["of words", "Đã trình dự thảo, ".repeat(40)],
    ["without blanks", "x".repeat(500)],
    ["with a letter of two units at the cut", `${"y".repeat(219)}🙂z`],
  ])("cuts a long result of the period before, %s", (_, result) => {
    const shown = String(shownFor({ previous: anEntry({ result }) }, FORM_COLUMN.previous));
    expect(shown.length).toBeLessThanOrEqual(221);
    expect(shown).toMatch(/[\p{L}]…$/u);
    expect(result.startsWith(shown.slice(0, -1))).toBe(true);
  });

  test("repeats the heading on every page, one page wide, and prints all columns", () => {
    const { print, tables } = sheetOf(aForm());
    expect(print).toMatchObject({ orientation: "landscape", fit: { pagesWide: 1 }, titleRows: [6, 6] });
    expect(print.columns).toEqual(["A", "M"]);
    expect(tables[0]?.anchor).toBe("A6");
  });

  test("gives a long content the height it needs, and lets rows grow", () => {
    const rows = [aFormRow(), aFormRow({ code: "II.2", content: "Tiếp tục thực hiện số hóa hồ sơ ".repeat(20) })];
    const [table] = sheetOf(aForm({ rows })).tables;
    const [short = 0, long = 0] = table?.rowHeightsPoints ?? [];
    expect(long).toBeGreaterThan(6 * short);
    expect(table?.rowsGrow).toBe(true);
  });

  test("names the tasks that are only coordinated", async () => {
    const form = aForm({ coordinated: ["I.3", "II.1"] });
    const { head } = seenForm(await writeWorkbookFile(buildReportForm(form), FORM_SHEET.identity));
    expect(head[4]).toMatch(/Nhiệm vụ cơ quan phối hợp: I\.3; II\.1\.$/);
  });

  test("carries its identity in a hidden sheet, with as many tasks as a plan can have", async () => {
    const rows = Array.from({ length: 4500 }, (_, index) => aFormRow({ code: `VII.1.${index}`, content: "x" }));
    const { book, identity } = seenForm(await writeWorkbookFile(buildReportForm(aForm({ rows })), FORM_SHEET.identity));
    expect(identity).toMatchObject({
      kind: "cchc-bieu-mau",
      version: "1",
      "plan.identity": "140/KH-UBND|Trà Vinh|2025",
      agency: "Sở Tư pháp",
      period: "2025-Q1",
    });
    expect(`${identity["tasks"]}${identity["tasks#2"]}${identity["tasks#3"] ?? ""}`).toBe(
      rows.map(({ code }) => code).join(";"),
    );
    expect(book.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([0, 2]);
  });

  test("stands however long the names are that users typed", () => {
    const long = "&Cơ quan rất dài ".repeat(20);
    const period = { ...aForm().period, name: long };
    expect(() => buildReportForm(aForm({ agency: long, agencyShortName: long, period }))).not.toThrow();
  });
});
