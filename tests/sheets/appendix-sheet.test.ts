import type { AppendixChoices } from "../../src/sheets/appendix-choices";
import type { AppendixContent, AppendixRow } from "../../src/sheets/appendix-content";
import { layOutPages } from "../../src/sheets/appendix-layout";
import { buildAppendixSheet } from "../../src/sheets/appendix-sheet";
import type { CellContent, SheetBlueprint, TextBlock } from "../../src/blueprint/sheet";
import { reportChoices } from "../builders/appendix-choices";

const CHOICES = reportChoices({
  kind: "plan",
  title: "Thử",
  attachedTo: { document: "Báo cáo", number: "", date: "", issuer: "" },
});
const LONG = "Đã ban hành kế hoạch và tổ chức thực hiện. ".repeat(250).trim();

const row = (label: string, ...values: readonly (string | number | null)[]): AppendixRow => ({
  kind: "record",
  label,
  cells: values.map((value) => ({ value })),
});

function content(rows: readonly AppendixRow[], more: Partial<AppendixContent> = {}): AppendixContent {
  return {
    kind: "plan",
    columns: [
      { header: "Lĩnh vực", share: 20, align: "left" },
      { header: "Số", share: 10, align: "center" },
      { header: "Nội dung", share: 70, align: "left" },
    ],
    hasLabels: true,
    hasNumbers: true,
    rows,
    notes: ["* Một dòng", "* Dòng cuối."],
    ...more,
  };
}

function sheetOf(given: AppendixContent, choices: AppendixChoices = CHOICES): SheetBlueprint {
  const laid = layOutPages(given, choices);
  if ("fault" in laid) throw new Error(laid.fault);
  return buildAppendixSheet("Phụ lục", laid, choices.margins);
}

const textOf = (cell: CellContent | undefined): string => (typeof cell === "string" ? cell : "");

/** The block that has this text as its first content. */
function blockWith({ texts }: SheetBlueprint, text: string): TextBlock | undefined {
  return texts.find(({ rows }) => rows[0]?.[0] === text);
}

describe("an appendix's sheet", () => {
  test("keeps counts as numbers and everything else as text, whatever it looks like", () => {
    const sheet = sheetOf(content([row("I", 3, "=1+1"), row("I", 4, "(1)"), row("I", null, null)]));
    const counts = sheet.texts.find(({ rows }) => rows[0]?.[0] === 3);
    expect(counts).toMatchObject({ rows: [[3], [4]], look: { numberFormat: "0", horizontal: "center" } });
    expect(blockWith(sheet, "=1+1")).toMatchObject({ rows: [["=1+1"], ["(1)"]], look: { numberFormat: "@" } });
    expect(JSON.stringify(sheet.texts)).not.toContain("formula");
  });

  test("leaves blank what is blank", () => {
    const sheet = sheetOf(content([row("I", null, "x"), row("I", null, null)]));
    const cells = sheet.texts.flatMap(({ rows }) => rows.flat());
    expect(cells).not.toContain("");
    expect(cells).not.toContain(0);
    expect(cells.filter((cell) => cell === null).length).toBeGreaterThanOrEqual(3);
  });

  test("puts a label beside all of its rows on a page, and once more on the next", () => {
    const rows = Array.from({ length: 60 }, (_, index) => row(index < 50 ? "I. Đầu" : "II. Sau", index, "Một dòng"));
    const sheet = sheetOf(content(rows));
    const labels = sheet.texts.filter(({ rows: [first = []] }) => /^I+\. /.test(textOf(first[0])));
    expect(sheet.print.breaksAbove?.length).toBeGreaterThan(1);
    const beside = labels.map(
      ({ at, mergeDown = 1, rows: [first = []] }) => [textOf(first[0]), Number(at.slice(1)), mergeDown] as const,
    );
    const ofFirst = beside.filter(([label]) => label === "I. Đầu");
    expect(ofFirst.length).toBeGreaterThan(1);
    expect(ofFirst.reduce((sum, [, , count]) => sum + count, 0)).toBe(50);
    for (const [, at] of ofFirst.slice(1)) expect(sheet.print.breaksAbove).toContain(at);
    expect(beside.filter(([label]) => label === "II. Sau").reduce((sum, [, , count]) => sum + count, 0)).toBe(10);
  });

  test("continues a text that is longer than a page on further rows, whole", () => {
    const sheet = sheetOf(content([row("I", 1, LONG)]));
    const pieces = sheet.texts.flatMap(({ at, rows }) => (at.startsWith("C") ? rows.flat() : []));
    const texts = pieces.filter((piece): piece is string => typeof piece === "string" && LONG.includes(piece));
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.join(" ")).toBe(LONG);
    expect(Math.max(...Object.values(sheet.rowHeights))).toBeLessThanOrEqual(409);
    // The number stands beside the first piece alone.
    expect(
      sheet.texts
        .filter(({ at }) => at.startsWith("B"))
        .flatMap(({ rows }) => rows.flat())
        .filter((cell) => cell === 1 || cell === "1"),
    ).toHaveLength(1);
  });

  test("repeats the headings and their numbers, and is never fitted to pages", () => {
    const sheet = sheetOf(content([row("I", 1, "x")]));
    const heading = blockWith(sheet, "Lĩnh vực");
    const first = Number(heading?.at.slice(1));
    expect(sheet.print).toMatchObject({
      titleRows: [first, first + 1],
      fit: { scalePercent: 100 },
      columns: ["A", "C"],
      breaksAbove: [],
    });
    expect(heading?.look).toMatchObject({ bold: true, horizontal: "center", wrap: true });
    expect(blockWith(sheet, "(1)")?.look.numberFormat).toBe("@");
  });

  test.each<[readonly string[], string]>([
    [["* Ghi chú: có 38 chỉ tiêu trong Kế hoạch này"], "* Ghi chú: có 38 chỉ tiêu trong Kế hoạch này./."],
    [["Một.", "Hai."], "Hai./."],
    [["Một./."], "Một./."],
    [[], "./."],
  ])("with the lines %j below ends in %s", (notes, last) => {
    const { texts } = sheetOf(content([row("I", 1, "x")], { notes }));
    const all = texts.flatMap(({ rows }) => rows.flat());
    expect(all).toContain(last);
    expect(all.filter((text) => textOf(text).includes("./."))).toHaveLength(1);
  });

  test("sets type and margins as chosen", () => {
    const sheet = sheetOf(content([row("I", 1, "x")]), {
      ...CHOICES,
      tableSize: 12,
      isBoundOnTop: true,
      margins: { top: 30, right: 15, bottom: 20, left: 20 },
    });
    expect(blockWith(sheet, "x")?.look).toMatchObject({ sizePoints: 12, fontName: "Times New Roman" });
    const { top, left } = sheet.print.marginsPoints;
    expect([Math.round((top / 72) * 25.4), Math.round((left / 72) * 25.4)]).toEqual([30, 20]);
  });
});
