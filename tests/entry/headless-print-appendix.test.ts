import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readCommand } from "../../src/entry/headless-usage";
import { writeBook } from "../../src/ooxml/write-book";
import { APPENDIX_KINDS } from "../../src/sheets/appendix-content";
import { APPENDIX_SHEET, PLAN_COLUMN, TABLE } from "../../src/sheets/names";
import { rowTexts } from "../builders/a-printed-appendix";
import { sheetOf } from "../builders/book-tables";
import { tableIn } from "../builders/book-rows";
import { keepWorkbook } from "../builders/keep-workbook";
import { bookAt, run } from "../builders/headless-run";

jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), "cchc-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const fresh = (ending: string): string => join(folder, `tep-${(files += 1)}.${ending}`);

let loaded: string;
beforeAll(async () => {
  loaded = fresh("xlsx");
  await run("load-plan", "--out", loaded, "--as-of", "2025-03-20");
});

describe("print-appendix", () => {
  test.each(APPENDIX_KINDS)("%s becomes a sheet behind the others, and the rest stays as it is", async (kind) => {
    const [out, stats] = [fresh("xlsx"), fresh("json")];
    const result = await run("print-appendix", "--workbook", loaded, "--out", out, "--kind", kind, "--stats", stats);
    expect(result.exitCode).toBe(0);
    expect(result.lines[0]).toMatch(new RegExp(`^Đã lập «${APPENDIX_SHEET[kind]}»: \\d+ trang A4 ngang\\.$`));
    const [before, after] = [await bookAt(loaded), await bookAt(out)];
    expect(after.sheets.map(({ name }) => name)).toEqual([
      ...before.sheets.map(({ name }) => name),
      APPENDIX_SHEET[kind],
    ]);
    expect((JSON.parse(readFileSync(stats, "utf8")) as { requests: number }).requests).toBeLessThanOrEqual(4);
    keepWorkbook(`in-phu-luc-${kind}`, new Uint8Array(readFileSync(out)));
  });

  test("makes a sheet for every lead unit when asked", async () => {
    const out = fresh("xlsx");
    const result = await run("print-appendix", "--workbook", loaded, "--out", out, "--kind", "plan", "--per-agency");
    expect(result.lines[0]).toMatch(/^Đã lập phụ lục riêng của 12 cơ quan/);
    const names = (await bookAt(out)).sheets.map(({ name }) => name);
    expect(names.filter((name) => name.startsWith(`${APPENDIX_SHEET.plan} `))).toHaveLength(12);
  });

  test("looks as many days ahead as it is told", async () => {
    const out = fresh("xlsx");
    await run("print-appendix", "--workbook", loaded, "--out", out, "--kind", "overdue", "--within-days", "0");
    const none = rowTexts(sheetOf(await bookAt(out), APPENDIX_SHEET.overdue))
      .flat()
      .join("\n");
    await run("print-appendix", "--workbook", out, "--out", out, "--kind", "overdue", "--within-days", "60");
    const many = rowTexts(sheetOf(await bookAt(out), APPENDIX_SHEET.overdue))
      .flat()
      .join("\n");
    expect(none).not.toMatch(/còn \d+ ngày/);
    expect(many).toMatch(/còn \d+ ngày/);
  });

  test("is refused with sentences while an evaluation is wrong, and writes no file", async () => {
    const book = await bookAt(loaded);
    const { sheet, table } = tableIn(book, TABLE.plan);
    const column = table.columns.findIndex(({ name }) => name === PLAN_COLUMN.status);
    const row = [...sheet.cells.keys()]
      .sort((a, b) => a - b)
      .find((one) => sheet.cells.get(one)?.get(1)?.value === "I.1");
    const cells = sheet.cells.get(row ?? -1);
    if (!cells) throw new Error("no task I.1");
    cells.set(column, { ...cells.get(column), value: "Xong rồi" });
    const [broken, out] = [fresh("xlsx"), fresh("xlsx")];
    writeFileSync(broken, writeBook(book));
    const result = await run("print-appendix", "--workbook", broken, "--out", out, "--kind", "areas");
    expect(result.exitCode).toBe(1);
    expect(result.lines.join("\n")).toMatch(/I\.1.*Đề nghị/s);
    expect(existsSync(out)).toBe(false);
  });

  test.each<[readonly string[], string]>([
    [["--out", "a.xlsx", "--kind", "plan"], "Thiếu --workbook"],
    [["--workbook", "a.xlsx", "--kind", "plan"], "Thiếu --out"],
    [["--workbook", "a.xlsx", "--out", "b.xlsx"], "Thiếu --kind"],
    [["--workbook", "a.xlsx", "--out", "b.xlsx", "--kind", "all"], "--kind «all» không phải loại phụ lục"],
    [["--workbook", "a.xlsx", "--out", "b.xlsx", "--kind", "plan", "--within-days", "-1"], "không phải số ngày"],
  ])("%j is answered with what is wrong", (words, sentence) => {
    expect(readCommand(["print-appendix", ...words])).toEqual(expect.stringContaining(sentence));
  });
});
