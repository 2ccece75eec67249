/** What a user meets in the workbook of either writer, opened in the development host. */
import { validationAt } from "../../src/devhost/cell-validation";
import { UserRefusal, type Host } from "../../src/devhost/create-host";
import { parseArea, parseCell } from "../../src/raw/a1";
import type { BookValue } from "../../src/ooxml/book";
import { serialOf } from "../../src/plan/dates";
import { PLAN_COLUMN, SHEET, SUMMARY_COLUMN, TABLE, TIMEFRAME_COLUMN } from "../../src/sheets/names";
import { buildWorkbook } from "../../src/sheets/workbook";
import { addressIn, cellAt, sheetOf, tableOf, tableRows, type TableRow } from "../builders/book-tables";
import { seedTracked } from "../builders/tracked-plan";
import { hostWith, WRITERS } from "../builders/two-writers";

const plan = seedTracked();
const workbook = buildWorkbook(plan);
const NEW_TIMEFRAME = "Tháng 7/2027";

/** What the host's user sees after the last change. */
function look(host: Host): Host["book"] {
  host.calculate();
  return host.book;
}

function valueIn(host: Host, table: string, header: string, row: number): BookValue {
  return tableRows(look(host), table)[row]?.[header] ?? null;
}

function typeIn(host: Host, table: string, header: string, row: number, entry: string): void {
  host.user.type(tableOf(host.book, table).sheet.name, addressIn(host.book, table, header, row), entry);
}

/** Types below the last row, whereupon the table takes the row in. Returns the row's index. */
function addRow(host: Host, table: string, entries: Readonly<Record<string, string>>): number {
  const row = tableRows(host.book, table).length;
  for (const [header, entry] of Object.entries(entries)) typeIn(host, table, header, row, entry);
  return row;
}

function choicesAt(host: Host, table: string, header: string, row: number): readonly string[] {
  const book = look(host);
  const { sheet } = tableOf(book, table);
  const at = parseCell(addressIn(book, table, header, row));
  return (at && validationAt(book, sheet, at.rowIndex, at.columnIndex)?.choices) ?? [];
}

function summaryOf(host: Host, label: string): TableRow {
  const row = tableRows(look(host), TABLE.areaSummary).find((other) => other[SUMMARY_COLUMN.area] === label);
  if (!row) throw new Error(`no area ${label}`);
  return row;
}

describe.each(WRITERS)("the workbook from %s", (_, write) => {
  let bytes: Uint8Array;
  let host: Host;

  beforeAll(async () => {
    bytes = await write(workbook);
  }, 60_000);

  beforeEach(async () => {
    host = await hostWith(bytes);
  }, 60_000);

  test("offers every status, and refuses another with a sentence", () => {
    expect(choicesAt(host, TABLE.plan, PLAN_COLUMN.status, 5)).toEqual([
      "Chưa thực hiện",
      "Đang thực hiện",
      "Hoàn thành",
      "Tạm dừng",
      "Không phát sinh",
    ]);
    expect(() => typeIn(host, TABLE.plan, PLAN_COLUMN.status, 5, "xong")).toThrow(UserRefusal);
    expect(valueIn(host, TABLE.plan, PLAN_COLUMN.status, 5)).toBe("Chưa thực hiện");
  });

  test("moves both summaries when a status changes", () => {
    const label = plan.tasks[6]?.areaLabel ?? "";
    const before = summaryOf(host, label);
    typeIn(host, TABLE.plan, PLAN_COLUMN.status, 6, "Hoàn thành");
    typeIn(host, TABLE.plan, PLAN_COLUMN.completed, 6, "10/3/2025");
    expect(valueIn(host, TABLE.plan, PLAN_COLUMN.evaluation, 6)).toBe("Hoàn thành đúng hạn");
    const after = summaryOf(host, label);
    expect(after["Hoàn thành đúng hạn"]).toBe(Number(before["Hoàn thành đúng hạn"]) + 1);
    expect(after["Chưa thực hiện"]).toBe(Number(before["Chưa thực hiện"]) - 1);
    expect(summaryOf(host, "Tổng cộng")[SUMMARY_COLUMN.completionRate]).toBeCloseTo(1 / 38);
    const units = plan.assignments.filter((one) => one.code === plan.tasks[6]?.code && one.role === "Chủ trì");
    for (const { unit } of units) {
      const row = tableRows(look(host), TABLE.unitSummary).find((other) => other[SUMMARY_COLUMN.unit] === unit);
      expect(row?.["Hoàn thành đúng hạn"]).toBe(1);
    }
  });

  test("takes a new timeframe into the drop-down, and its dates into the task that uses it", () => {
    expect(choicesAt(host, TABLE.plan, PLAN_COLUMN.timeframe, 0)).not.toContain(NEW_TIMEFRAME);
    expect(() => typeIn(host, TABLE.plan, PLAN_COLUMN.timeframe, 0, NEW_TIMEFRAME)).toThrow(UserRefusal);
    addRow(host, TABLE.timeframes, {
      [TIMEFRAME_COLUMN.text]: NEW_TIMEFRAME,
      [TIMEFRAME_COLUMN.nature]: "Có thời hạn",
      [TIMEFRAME_COLUMN.from]: "1/7/2027",
      [TIMEFRAME_COLUMN.to]: "31/7/2027",
    });
    expect(choicesAt(host, TABLE.plan, PLAN_COLUMN.timeframe, 0)).toContain(NEW_TIMEFRAME);
    typeIn(host, TABLE.plan, PLAN_COLUMN.timeframe, 0, NEW_TIMEFRAME);
    const row = tableRows(look(host), TABLE.plan)[0];
    expect(row).toMatchObject({
      [PLAN_COLUMN.timeframe]: NEW_TIMEFRAME,
      [PLAN_COLUMN.start]: serialOf(2027, 7, 1),
      [PLAN_COLUMN.due]: serialOf(2027, 7, 31),
      [PLAN_COLUMN.evaluation]: "Chưa đến thời gian",
    });
  });

  test("takes the timeframe in as well when the row is added through the API", async () => {
    const context = new Excel.RequestContext();
    const table = context.workbook.tables.getItem(TABLE.timeframes);
    table.rows.add(undefined, [[NEW_TIMEFRAME, "Có thời hạn", serialOf(2027, 7, 1), serialOf(2027, 7, 31)]]);
    await context.sync();
    expect(choicesAt(host, TABLE.plan, PLAN_COLUMN.timeframe, 0)).toContain(NEW_TIMEFRAME);
  });

  test("evaluates and counts a task that the user adds below the last one", () => {
    const [first] = plan.tasks;
    const row = addRow(host, TABLE.plan, {
      [PLAN_COLUMN.code]: "I.99",
      [PLAN_COLUMN.area]: first?.areaLabel ?? "",
      [PLAN_COLUMN.content]: "Việc do đơn vị thêm",
      [PLAN_COLUMN.lead]: "Sở Nội vụ",
      [PLAN_COLUMN.timeframe]: "Tháng 01/2025",
      [PLAN_COLUMN.status]: "Đang thực hiện",
    });
    expect(row).toBe(38);
    const { table, sheet } = tableOf(look(host), TABLE.plan);
    expect((parseArea(table.area)?.bottom ?? 0) - (parseArea(table.area)?.top ?? 0)).toBe(39);
    const added = tableRows(host.book, TABLE.plan)[row];
    expect(added).toMatchObject({
      [PLAN_COLUMN.evaluation]: "Quá hạn",
      [PLAN_COLUMN.nature]: "Có thời hạn",
      [PLAN_COLUMN.start]: serialOf(2025, 1, 1),
      [PLAN_COLUMN.due]: serialOf(2025, 1, 31),
    });
    for (const { name, calculatedColumnFormula } of table.columns) {
      const cell = cellAt(host.book, sheet.name, addressIn(host.book, TABLE.plan, name, row));
      expect({ name, formula: cell?.formula }).toEqual({ name, formula: calculatedColumnFormula });
    }
    expect(summaryOf(host, first?.areaLabel ?? "")[SUMMARY_COLUMN.tasks]).toBe(11);
    expect(summaryOf(host, "Tổng cộng")[SUMMARY_COLUMN.tasks]).toBe(39);
    expect(choicesAt(host, TABLE.plan, PLAN_COLUMN.status, row)).toContain("Hoàn thành");
  });

  test("says that the check fails while a task has no assignment", () => {
    expect(cellAt(look(host), SHEET.plan, "A4")?.value).toBe("Đã kiểm tra: số liệu khớp.");
    addRow(host, TABLE.plan, { [PLAN_COLUMN.code]: "I.99", [PLAN_COLUMN.content]: "Việc do đơn vị thêm" });
    expect(cellAt(look(host), SHEET.plan, "A4")?.value).toMatch(/^Cần kiểm tra: .*1 nhiệm vụ chưa có phân công/);
  });

  test("follows the chosen period everywhere", () => {
    const overdue = (): BookValue => summaryOf(host, "Tổng cộng")["Quá hạn"] ?? null;
    expect(overdue()).toBe(1);
    host.user.type(SHEET.plan, "D3", "2025-6T");
    expect(cellAt(look(host), SHEET.plan, "G3")?.value).toBe(serialOf(2025, 6, 14));
    expect(Number(overdue())).toBeGreaterThan(1);
    expect(cellAt(host.book, SHEET.areaSummary, "A2")?.value).toBe("Số liệu đến ngày 14/06/2025");
  });

  test.each(["=1+1", "+84 294", "-", "@SUM(A1)"])("keeps %s as text when it is edited", (text) => {
    typeIn(host, TABLE.plan, PLAN_COLUMN.result, 0, text);
    typeIn(host, TABLE.plan, PLAN_COLUMN.result, 0, text);
    const cell = cellAt(host.book, SHEET.plan, addressIn(host.book, TABLE.plan, PLAN_COLUMN.result, 0));
    expect(cell).toMatchObject({ value: text });
    expect(cell?.formula).toBeUndefined();
  });

  test("saves what was entered", async () => {
    typeIn(host, TABLE.plan, PLAN_COLUMN.status, 3, "Tạm dừng");
    const again = await hostWith(host.save());
    expect(valueIn(again, TABLE.plan, PLAN_COLUMN.evaluation, 3)).toBe("Tạm dừng");
    expect(sheetOf(again.book, SHEET.plan).validations).toEqual(sheetOf(host.book, SHEET.plan).validations);
  });
});
