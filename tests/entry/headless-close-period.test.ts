import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeBook } from "../../src/ooxml/write-book";
import { TABLE } from "../../src/sheets/names";
import { columnsOf, tableIn } from "../builders/book-rows";
import { bookAt, run } from "../builders/headless-run";

jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), "cchc-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const fresh = (ending: string): string => join(folder, `tep-${(files += 1)}.${ending}`);

const FROZEN = ["Kỳ", "Mã", "Trạng thái", "Chốt lúc"];

describe("close-period", () => {
  test("freezes the period, changes nothing the second time, and refuses what differs unless told otherwise", async () => {
    const loaded = fresh("xlsx");
    await run("load-plan", "--out", loaded, "--as-of", "2025-03-20");
    const closed = fresh("xlsx");
    const stats = fresh("json");
    const first = await run("close-period", "--workbook", loaded, "--out", closed, "--stats", stats);
    expect(first).toMatchObject({ exitCode: 0 });
    expect(first.lines[0]).toBe("Đã chốt kỳ Quý I năm 2025: 38 nhiệm vụ.");
    const rows = columnsOf(await bookAt(closed), TABLE.history, FROZEN);
    expect(rows).toHaveLength(38);
    expect(rows[0]).toEqual(["2025-Q1", "I.1", "Chưa thực hiện", expect.any(Number)]);
    expect((JSON.parse(readFileSync(stats, "utf8")) as { requests: number }).requests).toBeLessThanOrEqual(5);

    const again = await run("close-period", "--workbook", closed, "--out", fresh("xlsx"));
    expect([again.exitCode, again.lines[0]]).toEqual([
      0,
      expect.stringMatching(/đã chốt ngày .+, không có gì thay đổi\.$/),
    ]);

    const book = await bookAt(closed);
    const { sheet } = tableIn(book, TABLE.plan);
    const status = sheet.cells.get(5)?.get(9);
    if (!status) throw new Error("no status cell");
    status.value = "Đang thực hiện";
    writeFileSync(closed, writeBook(book));
    const out = fresh("xlsx");
    const refused = await run("close-period", "--workbook", closed, "--out", out);
    expect([refused.exitCode, existsSync(out)]).toEqual([1, false]);
    expect(refused.lines[1]).toContain("Nhiệm vụ I.1: Trạng thái «Chưa thực hiện» → «Đang thực hiện»");
    expect(await run("close-period", "--workbook", closed, "--out", out, "--with-corrections")).toMatchObject({
      exitCode: 0,
    });
    expect(columnsOf(await bookAt(out), TABLE.history, FROZEN)[0]?.[2]).toBe("Đang thực hiện");
  });
});
