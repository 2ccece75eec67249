import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { readCommand } from "../../src/entry/headless-usage";
import type { Book } from "../../src/ooxml/book";
import { writeBook } from "../../src/ooxml/write-book";
import { parseArea } from "../../src/raw/a1";
import { SHEET, TABLE } from "../../src/sheets/names";
import { columnsOf, tableIn } from "../builders/book-rows";
import { planText, row, smallPlan } from "../builders/plan-text";
import { bookAt, run } from "../builders/headless-run";

jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), "cchc-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const fresh = (ending: string): string => join(folder, `tep-${(files += 1)}.${ending}`);

/** Loads the published plan as of a day in March 2025 and gives the file's path. */
async function loaded(...more: readonly string[]): Promise<string> {
  const out = fresh("xlsx");
  expect(await run("load-plan", "--out", out, "--as-of", "2025-03-20", ...more)).toMatchObject({ exitCode: 0 });
  return out;
}

/** A user's entry, as Excel would save it. */
function enter(book: Book, taskRow: number, header: string, value: string | number): void {
  const { sheet, table } = tableIn(book, TABLE.plan);
  const area = parseArea(table.area);
  const column = table.columns.findIndex(({ name }) => name === header);
  const cell = area && sheet.cells.get(area.top + taskRow)?.get(area.left + column);
  if (!cell) throw new Error(`no cell for ${header}`);
  cell.value = value;
}

describe("readCommand", () => {
  test.each([
    [[], "Thiếu tên lệnh."],
    [["nap"], "Không có lệnh «nap»."],
    [["load-plan"], "Thiếu --out"],
    [["load-plan", "--out", ""], "Thiếu --out"],
    [["load-plan", "--out", "a.xlsx", "--sorce", "b"], "không có tùy chọn --sorce"],
    [["load-plan", "--out", "a.xlsx", "thừa"], "Không hiểu «thừa»"],
    [["load-plan", "--out"], "--out thiếu giá trị"],
    [["load-plan", "--out", "--workbook", "a.xlsx"], "--out thiếu giá trị"],
    [["load-plan", "--out", "a.xlsx", "--period", "Q1-2025"], "«Q1-2025» không phải mã kỳ"],
    [["load-plan", "--out", "a.xlsx", "--as-of", "14/3/2025"], "«14/3/2025» không phải ngày"],
    [["load-plan", "--out", "a.xlsx", "--as-of", "2025-02-30"], "«2025-02-30» không phải ngày"],
    [["summarise", "--out", "a.xlsx"], "Thiếu --workbook"],
    [["close-period", "--workbook", "a.xlsx"], "Thiếu --out"],
    [["close-period", "--out", "a.xlsx"], "Thiếu --workbook"],
    [["summarise", "--out", "a.xlsx", "--workbook", "b.xlsx", "--detail", "some"], "không nhận «some»"],
    [["summarise", "--out", "a.xlsx", "--workbook", "b.xlsx", "--source", "c.txt"], "không có tùy chọn --source"],
  ])("%j is answered with what is wrong", (words, sentence) => {
    const read = readCommand(words);
    expect(read).toEqual(expect.stringContaining(sentence));
  });
});

describe("load-plan", () => {
  test("writes the whole workbook and nothing that is not asked for, and counts its talk with the host", async () => {
    const stats = fresh("json");
    const out = await loaded("--stats", stats);
    const book = await bookAt(out);
    expect(book.sheets.map(({ name }) => name)).toEqual(Object.values(SHEET));
    expect(columnsOf(book, TABLE.plan, ["Mã"])).toHaveLength(38);
    const counted = JSON.parse(readFileSync(stats, "utf8")) as Record<string, unknown>;
    expect(Object.keys(counted)).toEqual(["requests", "requestBytes", "actions", "milliseconds"]);
    expect(Object.values(counted).every((value) => typeof value === "number" && value > 0)).toBe(true);
  });

  test("keeps what was entered in --workbook, and says that nothing had to be written", async () => {
    const first = await loaded();
    const book = await bookAt(first);
    enter(book, 1, "Trạng thái", "Hoàn thành");
    enter(book, 1, "Ngày hoàn thành", 45726);
    enter(book, 1, "Kết quả thực hiện", "=Đã ban hành");
    enter(book, 2, "Trạng thái", "Đang thực hiện");
    writeFileSync(first, writeBook(book));
    const again = fresh("xlsx");
    const result = await run("load-plan", "--workbook", first, "--out", again, "--as-of", "2025-03-20");
    expect(result.lines[0]).toBe("Sổ đã đúng với kế hoạch, không có gì phải ghi.");
    const headers = ["Mã", "Trạng thái", "Ngày hoàn thành", "Kết quả thực hiện", "Đánh giá tiến độ"];
    expect(columnsOf(await bookAt(again), TABLE.plan, headers).slice(0, 2)).toEqual([
      ["I.1", "Hoàn thành", 45726, "=Đã ban hành", expect.stringMatching(/^Hoàn thành/)],
      ["I.2", "Đang thực hiện", null, null, expect.any(String)],
    ]);
  });

  test.each([
    [["--as-of", "2025-03-20"], "2025-Q1"],
    [["--as-of", "2025-06-20"], "2025-6T"],
    [["--as-of", "2024-12-31"], "2025-Q1"],
    [["--as-of", "2025-03-20", "--period", "2025-N"], "2025-N"],
  ])("%j begins with the period %s", async (words, period) => {
    const out = fresh("xlsx");
    await run("load-plan", "--out", out, ...words);
    const plan = (await bookAt(out)).sheets.find(({ name }) => name === SHEET.plan);
    expect(plan?.cells.get(2)?.get(3)?.value).toBe(period);
  });

  test("changes the period of a workbook that has one", async () => {
    const out = fresh("xlsx");
    await run("load-plan", "--workbook", await loaded(), "--out", out, "--period", "2025-6T");
    const plan = (await bookAt(out)).sheets.find(({ name }) => name === SHEET.plan);
    expect([plan?.cells.get(2)?.get(3)?.value, plan?.cells.get(2)?.get(6)?.value]).toEqual(["2025-6T", 45822]);
  });

  test("loads the plan of another province and year", async () => {
    const source = fresh("txt");
    writeFileSync(source, planText({ province: "Bến Tre", year: 2026, areas: 3, tasksPerArea: 4 }));
    const out = fresh("xlsx");
    expect((await run("load-plan", "--out", out, "--source", source, "--as-of", "2026-03-20")).exitCode).toBe(0);
    const book = await bookAt(out);
    expect(columnsOf(book, TABLE.plan, ["Mã"])).toHaveLength(12);
    expect(columnsOf(book, TABLE.periods, ["Mã kỳ"]).every(([code]) => String(code).startsWith("2026-"))).toBe(true);
  });

  test("lists every problem of a source, and writes nothing", async () => {
    const source = fresh("txt");
    writeFileSync(
      source,
      smallPlan([row("I. Lĩnh vực (5)", "1. Một việc"), row("", "3. Việc ba").replace("Sở Nội vụ", "")]),
    );
    const out = fresh("xlsx");
    const { exitCode, lines } = await run("load-plan", "--out", out, "--source", source);
    expect([exitCode, existsSync(out)]).toEqual([1, false]);
    expect(lines.length).toBeGreaterThan(1);
  });

  test("refuses another plan over a workbook that has one", async () => {
    const source = fresh("txt");
    writeFileSync(source, planText({ province: "Bến Tre" }));
    const out = fresh("xlsx");
    const result = await run("load-plan", "--workbook", await loaded(), "--out", out, "--source", source);
    expect([result.exitCode, existsSync(out)]).toEqual([1, false]);
    expect(result.lines.join()).toContain("đang theo dõi kế hoạch khác");
  });

  test("names a file that cannot be written", async () => {
    const nowhere = join(fresh("folder"), "x.xlsx");
    for (const words of [
      ["--out", nowhere],
      ["--out", fresh("xlsx"), "--stats", nowhere],
    ]) {
      const { exitCode, lines } = await run("load-plan", ...words);
      expect([exitCode, lines.length]).toEqual([1, 1]);
      expect(lines[0]).toContain(`Tệp ${nowhere}: không ghi được.`);
    }
  });

  test("refuses a period that is not in the list of periods", async () => {
    const out = fresh("xlsx");
    const fromNothing = await run("load-plan", "--out", out, "--period", "2031-Q1");
    expect([fromNothing.exitCode, existsSync(out)]).toEqual([1, false]);
    const over = await run("load-plan", "--workbook", await loaded(), "--out", out, "--period", "2031-Q1");
    expect([over.exitCode, existsSync(out)]).toEqual([1, false]);
    expect([fromNothing.lines.join(), over.lines.join()].every((line) => line.includes("«2031-Q1»"))).toBe(true);
  });
});

describe("a file that cannot be taken", () => {
  const cases: [string, () => Uint8Array | undefined, string][] = [
    ["is not there", () => undefined, "không đọc được"],
    ["is empty", () => new Uint8Array(), "tệp rỗng"],
    ["is no workbook", () => Buffer.from("xin chào"), "không phải tệp .xlsx"],
    ["is cut short", () => Buffer.from("PK\u0003\u0004hỏng"), ""],
  ];
  test.each(cases)("that %s is named, and nothing is written", async (_, bytes, sentence) => {
    const workbook = fresh("xlsx");
    const content = bytes();
    if (content) writeFileSync(workbook, content);
    for (const name of ["load-plan", "summarise"]) {
      const out = fresh("xlsx");
      const { exitCode, lines } = await run(name, "--workbook", workbook, "--out", out);
      expect([exitCode, lines.length, existsSync(out)]).toEqual([1, 1, false]);
      expect(lines[0]).toContain(workbook);
      expect(lines[0]).toContain(sentence);
    }
  });

  test("as a source is named too", async () => {
    const out = fresh("xlsx");
    const { exitCode, lines } = await run("load-plan", "--out", out, "--source", join(folder, "khong-co.txt"));
    expect([exitCode, existsSync(out)]).toEqual([1, false]);
    expect(lines[0]).toContain("khong-co.txt");
  });

  test("whose content could not be kept is refused, naming what would be lost", async () => {
    const { unzipSync, zipSync } = await import("fflate");
    const parts = unzipSync(new Uint8Array(readFileSync(await loaded())));
    const drawing = Object.keys(parts).find((name) => /drawings\/drawing\d+\.xml$/.test(name)) ?? "";
    const picture =
      `<xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>` +
      `<xdr:ext cx="9525" cy="9525"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="99" name="Ảnh"/><xdr:cNvPicPr/></xdr:nvPicPr>` +
      `<xdr:blipFill/><xdr:spPr/></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>`;
    const text = new TextDecoder().decode(parts[drawing]);
    parts[drawing] = new TextEncoder().encode(text.replace(/<\/(\w+:)?wsDr>/, (end) => picture + end));
    const workbook = fresh("xlsx");
    writeFileSync(workbook, zipSync(parts));
    const out = fresh("xlsx");
    const { exitCode, lines } = await run("summarise", "--workbook", workbook, "--out", out);
    expect([exitCode, existsSync(out)]).toEqual([1, false]);
    expect(lines[0]).toMatch(/không giữ được.*(ảnh|hình)/i);
  });
});

describe("summarise", () => {
  test("--detail all makes every detail sheet, and a second time writes nothing", async () => {
    const out = fresh("xlsx");
    expect((await run("summarise", "--workbook", await loaded(), "--out", out, "--detail", "all")).exitCode).toBe(0);
    const details = (await bookAt(out)).sheets.map(({ name }) => name).filter((name) => /^(CQ|LV) /.test(name));
    expect(details).toHaveLength(19);
    const again = await run("summarise", "--workbook", out, "--out", fresh("xlsx"), "--detail", "all");
    expect(again.lines.join("\n")).toContain("không có gì phải ghi");
  });

  test("refuses a workbook without a plan", async () => {
    const workbook = await loaded();
    const book = await bookAt(workbook);
    writeFileSync(workbook, writeBook({ ...book, sheets: book.sheets.filter(({ name }) => name !== SHEET.settings) }));
    const out = fresh("xlsx");
    const { exitCode, lines } = await run("summarise", "--workbook", workbook, "--out", out);
    expect([exitCode, existsSync(out)]).toEqual([1, false]);
    expect(lines[0]).toContain("chưa có kế hoạch");
  });
});

describe("npm run headless", () => {
  const npm = (...words: readonly string[]) =>
    promisify(execFile)("npm", ["run", "--silent", "headless", "--", ...words], { cwd: join(__dirname, "../..") });

  test("writes a file, says what was made, and ends with 0", async () => {
    const out = fresh("xlsx");
    const { stdout } = await npm("load-plan", "--out", out);
    expect(stdout).toContain("Đã nạp kế hoạch: 38 nhiệm vụ, 7 lĩnh vực.");
    expect(existsSync(out)).toBe(true);
  });

  test.each([
    [2, ["load-plan"], "Cách dùng"],
    [1, ["summarise", "--workbook", "khong-co.xlsx", "--out", "cung-khong.xlsx"], "khong-co.xlsx"],
  ])("ends with %d for %j", async (code, words, stderr) => {
    await expect(npm(...words)).rejects.toMatchObject({ code, stderr: expect.stringContaining(stderr) as unknown });
  });
});
