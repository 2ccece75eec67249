/** The made-up reports, received by the product as a newcomer would: in a workbook that has just loaded the plan. */
import { unzipSync } from "fflate";
import { read } from "@e965/xlsx";
import type { IntakeReview, ReportForm } from "../../src/commands/report-desk";
import type { FileResult } from "../../src/reports/consolidation";
import { DEMO_PERIOD, demoWorkbook, issuedForms, valueOf } from "./issued-forms";
import { MADE_UP } from "./fill-form";
import type { ReturnedReport } from "./returned-report";
import { returnedReports } from "./returned-reports";
import { answerOf } from "./report-texts";
import { sampleArchive } from "./sample-archive";
import { seedPlan } from "../builders/seed";

jest.setTimeout(60_000);

let forms: readonly ReportForm[];
let reports: readonly ReturnedReport[];
let review: IntakeReview;

const resultOf = (name: string): FileResult => {
  const found = review.consolidation.files.find(({ file }) => file.name === name);
  if (!found) throw new Error(`There is no result for ${name}`);
  return found;
};

beforeAll(async () => {
  forms = await issuedForms();
  reports = await returnedReports(forms);
  const { desk } = demoWorkbook();
  valueOf(await desk.loadPlan(valueOf(await desk.reviewPlan({ kind: "built-in" }))));
  const sources = reports.map(({ name, bytes, savedOn }) => ({
    name,
    sizeBytes: bytes.length,
    modified: Date.UTC(2025, 2, savedOn),
    bytes: () => Promise.resolve(bytes),
  }));
  review = valueOf(await desk.reviewReports(sources, { period: DEMO_PERIOD }));
});

describe("the made-up reports", () => {
  test("are received as each of them is meant to be", () => {
    const received = review.consolidation.files.map(({ file, outcome }) => [file.name, outcome]);
    expect(received).toEqual(reports.map(({ name, expected }) => [name, expected]));
  });

  test("raise one question of each common kind", () => {
    const kinds = review.consolidation.questions.map(({ kind }) => kind);
    expect(kinds).toEqual(["agency", "period", "which-file", "task", "value"]);
  });

  test("arrive whole, whatever program saved the form and however it was rearranged", () => {
    const agencies = {
      "Sở Tư pháp báo cáo CCHC quý 1.xlsx": "Sở Tư pháp",
      "2025-Q1_So Tai chinh.xlsx": "Sở Tài chính",
      "2025-Q1_BQL KKT Tra Vinh.ods": "Ban Quản lý Khu kinh tế Trà Vinh",
      "2025-Q1_UBND TP Tra Vinh.xls": "UBND thành phố Trà Vinh",
    };
    for (const [name, agency] of Object.entries(agencies)) {
      expect(resultOf(name)).toMatchObject({ agency, counts: { missing: 0, notUnderstood: 0 } });
      const records = review.consolidation.adds.filter(({ sourceFile }) => sourceFile === name);
      expect(records.map(({ code, entry }) => [code, entry])).toEqual(
        records.map(({ code }) => [code, answerOf(agency, code)]),
      );
    }
  });

  test("typed in TCVN3 arrive in Unicode", () => {
    const agency = "UBND huyện Càng Long";
    const records = review.consolidation.adds.filter((record) => record.agency === agency);
    expect(records).toHaveLength(15);
    expect(records.map(({ entry }) => entry.result)).toEqual(records.map(({ code }) => answerOf(agency, code).result));
  });

  test("say in the file that they are made up", () => {
    const texts = reports.flatMap(({ name, bytes, expected }) => {
      if (expected === "refused") return [];
      const { Sheets, Props } = read(bytes);
      const isSaid = JSON.stringify(Sheets).includes("giả định") || Props?.Title === MADE_UP;
      return isSaid ? [] : [name];
    });
    expect(texts).toEqual([]);
  });

  test("are the same on every run, down to their figures", async () => {
    const again = await returnedReports(forms);
    const cells = (all: readonly ReturnedReport[]): readonly unknown[] =>
      all.map(({ name, bytes, expected }) => [name, expected === "refused" ? bytes.length : read(bytes).Sheets]);
    expect(cells(again)).toEqual(cells(reports));
  });

  test("go into one archive with a note about each", () => {
    const files = unzipSync(sampleArchive(reports));
    expect(Object.keys(files)).toHaveLength(reports.length + 1);
    const note = new TextDecoder().decode(files["DOC TRUOC - so lieu gia dinh.txt"]);
    for (const { name, story } of reports) expect(note).toContain(`- ${name}: ${story}`);
  });
});

describe("answerOf", () => {
  test("has believable words of its own for every task of the plan", () => {
    const { tasks } = seedPlan();
    const words = tasks.map(({ code }) => {
      const { result, note } = answerOf("Sở Nội vụ", code);
      return result === "" ? note : result;
    });
    expect(new Set(words).size).toBe(tasks.length);
    expect(words).not.toContain("");
  });
});
