import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { HeadlessResult } from "../../src/entry/headless-command";
import { readCommand } from "../../src/entry/headless-usage";
import { FORM_COLUMN } from "../../src/reports/form-names";
import { seenForm } from "../builders/report-form";
import { run } from "../builders/headless-run";

jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), "cchc-forms-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (...names: readonly string[]): string => join(folder, ...names);

const WORKBOOK = at("so.xlsx");

beforeAll(async () => {
  expect(await run("load-plan", "--out", WORKBOOK, "--as-of", "2025-03-20")).toMatchObject({ exitCode: 0 });
});

describe("readCommand, of issue-templates", () => {
  const whole = ["issue-templates", "--workbook", "a.xlsx", "--period", "2025-Q1", "--out-dir", "b"];

  test.each([
    [["issue-templates", "--period", "2025-Q1", "--out-dir", "b"], "Thiếu --workbook"],
    [["issue-templates", "--workbook", "a.xlsx", "--out-dir", "b"], "Thiếu --period"],
    [["issue-templates", "--workbook", "a.xlsx", "--period", "2025-Q1"], "Thiếu --out-dir"],
    [["issue-templates", "--workbook", "a.xlsx", "--period", "Q1", "--out-dir", "b"], "«Q1» không phải mã kỳ"],
    [[...whole, "--with-coordinated=1"], "--with-coordinated không nhận giá trị"],
    [[...whole, "thừa"], "Không hiểu «thừa»"],
    [[...whole, "--out", "c.xlsx"], "không có tùy chọn --out"],
  ])("%j is answered with what is wrong", (words, sentence) => {
    expect(readCommand(words)).toEqual(expect.stringContaining(sentence));
  });

  test("takes the command with its flag, wherever that stands", () => {
    const [name = "", ...rest] = whole;
    expect(typeof readCommand([name, "--with-coordinated", ...rest])).toBe("function");
  });
});

describe("issue-templates", () => {
  const issue = (out: string, ...more: readonly string[]): Promise<HeadlessResult> =>
    run("issue-templates", "--workbook", WORKBOOK, "--period", "2025-6T", "--out-dir", out, ...more);

  test("writes one form per agency into a folder it makes, one line each, and leaves the workbook alone", async () => {
    const before = readFileSync(WORKBOOK);
    const stats = at("stats.json");
    const { exitCode, lines } = await issue(at("moi", "bieu mau"), "--stats", stats);
    expect(exitCode).toBe(0);
    const files = readdirSync(at("moi", "bieu mau"));
    expect(files).toContain("2025-6T_So Noi vu.xlsx");
    expect(lines[0]).toBe(
      `Đã lập ${files.length} biểu mẫu kỳ 6 tháng đầu năm 2025 vào thư mục ${at("moi", "bieu mau")}:`,
    );
    for (const file of files) expect(lines.filter((line) => line.startsWith(`  ${file}  `))).toHaveLength(1);
    const { identity } = seenForm(readFileSync(at("moi", "bieu mau", "2025-6T_So Noi vu.xlsx")));
    expect(identity).toMatchObject({ agency: "Sở Nội vụ", period: "2025-6T" });
    expect(readFileSync(WORKBOOK).equals(before)).toBe(true);
    expect(Object.keys(JSON.parse(readFileSync(stats, "utf8")) as object)).toEqual([
      "requests",
      "requestBytes",
      "actions",
      "milliseconds",
    ]);
  });

  test("--with-coordinated adds the tasks an agency coordinates", async () => {
    await issue(at("it"));
    await issue(at("nhieu"), "--with-coordinated");
    const codes = (name: string): readonly unknown[] =>
      seenForm(readFileSync(at(name, "2025-6T_So Tu phap.xlsx"))).rows.map((one) => one[FORM_COLUMN.code]);
    expect(codes("it")).toHaveLength(21);
    expect(codes("nhieu").slice(0, 21)).toEqual(codes("it"));
    expect(codes("nhieu").length).toBeGreaterThan(21);
  });

  test("names groups for which no form can be made", async () => {
    const { lines } = await issue(at("nhom"));
    expect(lines.some((line) => line.includes("«UBND cấp xã»") && line.includes("chưa khai thành viên"))).toBe(true);
  });

  test("names a folder that cannot be made and a workbook without a plan", async () => {
    writeFileSync(at("tep"), "");
    expect(await issue(at("tep"))).toEqual({
      exitCode: 1,
      lines: [expect.stringMatching(/Thư mục .*tep: không tạo được\. Đề nghị/)],
    });
    expect(
      await run("issue-templates", "--workbook", at("khong.xlsx"), "--period", "2025-Q1", "--out-dir", at("x")),
    ).toMatchObject({ exitCode: 1, lines: [expect.stringContaining("không đọc được")] });
  });

  test("refuses a period the list lacks, and writes nothing", async () => {
    const result = await run(
      "issue-templates",
      "--workbook",
      WORKBOOK,
      "--period",
      "2031-Q1",
      "--out-dir",
      at("khong-co"),
    );
    expect(result).toMatchObject({ exitCode: 1, lines: [expect.stringContaining("«2031-Q1»")] });
    expect(readdirSync(folder)).not.toContain("khong-co");
  });
});
