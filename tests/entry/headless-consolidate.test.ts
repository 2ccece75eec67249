import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { HeadlessResult } from "../../src/entry/headless-command";
import { filledForm } from "../demo/fill-form";
import { run } from "../builders/headless-run";

jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), "cchc-reports-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (...names: readonly string[]): string => join(folder, ...names);

type Written = {
  readonly period: string;
  readonly files: readonly {
    readonly file: string;
    readonly outcome: string;
    readonly agency: string | null;
    readonly rows: Readonly<Record<string, number>>;
    readonly details: readonly Readonly<Record<string, unknown>>[];
    readonly issues: readonly { readonly code: string; readonly where: string; readonly message: string }[];
  }[];
  readonly notReported: readonly string[];
};

/** Consolidates into a copy of the loaded workbook. */
async function consolidate(...words: readonly string[]): Promise<HeadlessResult & { readonly written: Written }> {
  const json = at("ket-qua.json");
  const given = ["--workbook", at("so.xlsx"), "--period", "2025-Q1", "--out", at("ra.xlsx"), "--json", json];
  const result = await run("consolidate", ...given, ...words);
  return { ...result, written: JSON.parse(readFileSync(json, "utf8")) as Written };
}

beforeAll(async () => {
  expect(await run("load-plan", "--out", at("so.xlsx"), "--period", "2025-Q1")).toMatchObject({ exitCode: 0 });
  await run("issue-templates", "--workbook", at("so.xlsx"), "--period", "2025-Q1", "--out-dir", at("mau"));
  const form = new Uint8Array(readFileSync(at("mau", "2025-Q1_So Tu phap.xlsx")));
  const fill = async (name: string, status: string): Promise<void> => {
    writeFileSync(at(name), await filledForm(form, (code) => (code === "II.1" ? { status } : undefined)));
  };
  await fill("stp.xlsx", "Đang thực hiện");
  await fill("stp-lan-2.xlsx", "Chưa thực hiện");
});

describe("consolidate", () => {
  test("takes a form without a question, and says what each row holds and where", async () => {
    const { exitCode, written } = await consolidate(at("stp.xlsx"));
    expect(exitCode).toBe(0);
    expect(written.files[0]).toMatchObject({
      file: "stp.xlsx",
      outcome: "accepted",
      agency: "Sở Tư pháp",
      rows: { new: 1, changed: 0, unchanged: 0, missing: 20, notUnderstood: 0 },
      issues: [],
    });
    expect(written.files[0]?.details[0]).toMatchObject({
      code: "II.1",
      outcome: "new",
      where: "Báo cáo!E12",
      old: null,
      new: "Đang thực hiện",
    });
    expect(written.notReported).not.toContain("Sở Tư pháp");
    expect(written.notReported).toContain("Sở Nội vụ");
  });

  test("takes the other files of a drop in which one is not there", async () => {
    const { exitCode, written } = await consolidate(at("khong-co.xlsx"), at("stp.xlsx"));
    expect(exitCode).toBe(1);
    expect(written.files.map(({ file, outcome }) => [file, outcome])).toEqual([
      ["khong-co.xlsx", "refused"],
      ["stp.xlsx", "accepted"],
    ]);
    expect(written.files[0]?.issues).toMatchObject([{ code: "file/not-opened", where: "khong-co.xlsx" }]);
  });

  test("leaves two different files of one agency undecided, with what each says", async () => {
    const { exitCode, written } = await consolidate(at("stp.xlsx"), at("stp-lan-2.xlsx"));
    expect(exitCode).toBe(1);
    expect(written.files.map(({ outcome, details }) => [outcome, details[0]?.["where"], details[0]?.["new"]])).toEqual([
      ["decision", "Báo cáo!E12", "Đang thực hiện"],
      ["decision", "Báo cáo!E12", "Chưa thực hiện"],
    ]);
    expect(written.files.map(({ rows }) => rows["new"])).toEqual([0, 0]);
  });
});
