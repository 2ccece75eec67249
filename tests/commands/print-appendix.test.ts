import type { HostStats } from "../../src/devhost/create-host";
import type { BookSheet } from "../../src/ooxml/book";
import { APPENDIX_KINDS } from "../../src/sheets/appendix-content";
import { APPENDIX_SHEET, PLAN_COLUMN, SHEET, TABLE } from "../../src/sheets/names";
import { aRecord } from "../builders/a-record";
import { alone, filledIn, print, printed, rowTexts, said, textOf, workplaceOf } from "../builders/a-printed-appendix";
import { bookMark } from "../builders/book-text";
import { sheetOf } from "../builders/book-tables";
import { loadedDesk } from "../builders/loaded-desk";
import { openDesk, type OpenDesk, valueOf } from "../builders/open-desk";
import { takeReports } from "../builders/taken-reports";

jest.setTimeout(300_000);

const POINTS_PER_MM = 72 / 25.4;
const KILOBYTE = 1024;

describe.each(APPENDIX_KINDS)("the appendix %s", (kind) => {
  let sheet: BookSheet;
  let stats: Pick<HostStats, "requests" | "requestBytes">;
  beforeAll(async () => {
    const open = await loadedDesk();
    const choices = await filledIn(open, kind);
    const before = { ...open.host.stats };
    valueOf(await open.desk.printAppendix(choices));
    const { requests, requestBytes } = open.host.stats;
    stats = { requests: requests - before.requests, requestBytes: requestBytes - before.requestBytes };
    sheet = sheetOf(open.host.book, APPENDIX_SHEET[kind]);
  });

  test("is a sheet of values alone, set up for the decree's paper", () => {
    const cells = [...sheet.cells.values()].flatMap((row) => [...row.values()]);
    expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
    expect(sheet.tables).toEqual([]);
    expect(sheet.page).toMatchObject({
      paper: "a4",
      orientation: "landscape",
      scale: 100,
      firstPageNumber: 1,
      centerHorizontally: true,
      header: '&C&"Times New Roman,Regular"&13&P',
      firstHeader: "",
    });
    expect(sheet.page).not.toHaveProperty("fitToPagesWide");
    const { top, right, bottom, left } = sheet.page.marginsPoints ?? {};
    expect([top, right, bottom, left].map((points) => Math.round((points ?? 0) / POINTS_PER_MM))).toEqual([
      20, 15, 20, 30,
    ]);
    const fonts = new Set(cells.map(({ style }) => style?.fontName));
    expect([...fonts]).toEqual(["Times New Roman"]);
  });

  test("ends with the sign, once", () => {
    const texts = rowTexts(sheet).flat();
    expect(texts.at(-1)).toMatch(/\.\/\.$/);
    expect(texts.filter((text) => text.includes("./."))).toHaveLength(1);
  });

  test("takes at most 4 requests and 200 KB to make", () => {
    expect(stats.requests).toBeLessThanOrEqual(4);
    expect(stats.requestBytes).toBeLessThanOrEqual(200 * KILOBYTE);
  });
});

describe.each(["plan", "progress"] as const)("making the appendix %s", (kind) => {
  let open: OpenDesk;
  beforeEach(async () => {
    open = await loadedDesk();
  });

  test("made twice is the same, and mended where a person changed it", async () => {
    const sheet = await printed(open, kind);
    const mark = bookMark(alone(open.host.book, sheet));
    const count = open.host.book.sheets.length;
    open.host.user.type(APPENDIX_SHEET[kind], "B9", "Sửa tay");
    expect(bookMark(alone(open.host.book, sheetOf(open.host.book, APPENDIX_SHEET[kind])))).not.toBe(mark);
    const again = valueOf(await print(open, kind));
    expect(again.lines).toContain("1 trang tính đã có được lập lại; chỗ sửa tay trên đó không còn.");
    expect(bookMark(alone(open.host.book, sheetOf(open.host.book, APPENDIX_SHEET[kind])))).toBe(mark);
    expect(open.host.book.sheets).toHaveLength(count);
  });

  test("leaves a sheet of that name alone that a person made", async () => {
    const own = APPENDIX_SHEET[kind];
    open.host.user.renameSheet("Sheet1", own);
    open.host.user.type(own, "A1", "Bảng của tôi");
    const before = said(open.host.book);
    expect(await print(open, kind)).toMatchObject({ kind: "refused", issues: [{ code: "sheet/taken" }] });
    expect(said(open.host.book)).toBe(before);
  });

  test("leaves it alone also where ours stood before and was deleted", async () => {
    const own = APPENDIX_SHEET[kind];
    await printed(open, kind);
    open.host.user.deleteSheet(own);
    open.host.user.renameSheet("Sheet1", own);
    open.host.user.type(own, "A1", "Phụ lục của tôi");
    const before = said(open.host.book);
    expect(await print(open, kind)).toMatchObject({ kind: "refused", issues: [{ code: "sheet/taken" }] });
    expect(said(open.host.book)).toBe(before);
  });

  test("shows its sheet again where it was hidden", async () => {
    const sheet = await printed(open, kind);
    sheet.visibility = "hidden";
    expect((await printed(open, kind)).visibility).toBe("visible");
  });

  test("is refused with a title of 2,000 characters, and nothing is written", async () => {
    const before = said(open.host.book);
    expect(await print(open, kind, { title: "Kết quả ".repeat(250) })).toMatchObject({
      kind: "refused",
      issues: [{ code: "appendix/title-too-long", message: expect.stringContaining("rút gọn") as string }],
    });
    expect(said(open.host.book)).toBe(before);
  });

  test("needs a plan", async () => {
    const choices = await filledIn(open, kind);
    const { desk } = openDesk();
    expect(await desk.openAppendices()).toMatchObject({ kind: "refused", issues: [{ code: "plan/none" }] });
    expect(await desk.printAppendix(choices)).toMatchObject({ kind: "refused", issues: [{ code: "plan/none" }] });
  });

  test("is refused by name when a column it is made from was renamed", async () => {
    const choices = await filledIn(open, kind);
    open.host.user.renameTableColumn(TABLE.plan, PLAN_COLUMN.lead, "Đơn vị");
    const before = said(open.host.book);
    expect(await open.desk.printAppendix(choices)).toMatchObject({
      kind: "refused",
      issues: [{ code: "table/columns-missing", message: expect.stringContaining(PLAN_COLUMN.lead) as string }],
    });
    expect(said(open.host.book)).toBe(before);
  });
});

describe("what is typed by others", () => {
  test("stays the text it is", async () => {
    const texts = ["=1+1", "+84", "-3", "@SUM(A1)", "'x", "1/2", "(1)", "#N/A", "TRUE"];
    const open = await loadedDesk();
    await takeReports(
      ...texts.map((difficulty, index) =>
        aRecord("Sở Nội vụ", `I.${index + 1}`, { status: "Đang thực hiện", difficulty }),
      ),
    );
    const sheet = await printed(open, "progress");
    const cells = [...sheet.cells.values()].flatMap((row) => [...row.values()]);
    expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
    const shown = cells.map(({ value }) => textOf(value));
    expect(texts.filter((text) => !shown.some((one) => one.startsWith(`Sở Nội vụ: ${text}`)))).toEqual([]);
  });
});

describe("a set for agencies", () => {
  test("is a sheet for each, with its own tasks", async () => {
    const open = await loadedDesk();
    const choices = await filledIn(open, "progress");
    const account = valueOf(await open.desk.printAppendixSheets(choices, ["Sở Tài chính", "Sở Tư pháp"]));
    const names = account.links.map(({ sheet }) => sheet);
    expect(names).toEqual([`${APPENDIX_SHEET.progress} Sở Tư pháp`, `${APPENDIX_SHEET.progress} Sở Tài chính`]);
    const justice = rowTexts(sheetOf(open.host.book, names[0] ?? ""))
      .flat()
      .join("\n");
    expect(justice).toContain("rà soát hệ thống văn bản quy phạm pháp luật");
    expect(justice).not.toContain("tự chủ, tự chịu trách nhiệm");
    expect(justice).toContain("SỞ TƯ PHÁP");
  });

  test("of all lead agencies has names Excel takes, each once", async () => {
    const open = await loadedDesk();
    const { agencies } = await workplaceOf(open);
    const choices = await filledIn(open, "overdue");
    const account = valueOf(
      await open.desk.printAppendixSheets(
        choices,
        agencies.map(({ name }) => name),
      ),
    );
    const names = account.links.map(({ sheet }) => sheet.toLowerCase());
    expect(names).toHaveLength(agencies.length);
    expect(new Set(names).size).toBe(names.length);
    expect(Math.max(...names.map((name) => name.length))).toBeLessThanOrEqual(31);
  });

  test("can be files, and leaves the workbook as it is", async () => {
    const open = await loadedDesk();
    const choices = await filledIn(open, "plan");
    const before = said(open.host.book);
    const { files } = valueOf(await open.desk.makeAppendixFiles(choices, ["Sở Tư pháp", "Sở Tài chính"]));
    expect(files.map(({ fileName }) => fileName)).toEqual([
      "2025-Q1_Phu luc Ke hoach_So Tu phap.xlsx",
      "2025-Q1_Phu luc Ke hoach_So Tai chinh.xlsx",
    ]);
    expect(said(open.host.book)).toBe(before);
  });

  test.each<[string, readonly string[], string]>([
    ["nobody", [], "appendix/no-agency"],
    ["an agency the plan does not know", ["Sở Vũ trụ"], "appendix/agency-unknown"],
  ])("for %s is refused", async (_, agencies, code) => {
    const open = await loadedDesk();
    const choices = await filledIn(open, "progress");
    expect(await open.desk.printAppendixSheets(choices, agencies)).toMatchObject({
      kind: "refused",
      issues: [{ code }],
    });
    expect(await open.desk.makeAppendixFiles(choices, agencies)).toMatchObject({ kind: "refused", issues: [{ code }] });
  });
});

describe("choices", () => {
  test.each<[string, Parameters<typeof print>[2], string]>([
    [
      "a margin outside the decree's limits",
      { margins: { top: 10, right: 15, bottom: 20, left: 30 } },
      "appendix/margin-outside",
    ],
    ["a blank title", { title: "  " }, "appendix/title-missing"],
    ["no area", { areas: [] }, "appendix/scope-empty"],
    ["no agency", { agencies: [] }, "appendix/scope-empty"],
    ["half a day", { withinDays: 0.5 }, "appendix/days-outside"],
    [
      "a day that is none",
      { attachedTo: { document: "Báo cáo", number: "1", date: "hôm nay", issuer: "" } },
      "appendix/date-unreadable",
    ],
  ])("%s are refused", async (_, given, code) => {
    expect(await print(await loadedDesk(), "progress", given)).toMatchObject({ kind: "refused", issues: [{ code }] });
  });

  test("narrow the appendix to areas", async () => {
    const open = await loadedDesk();
    const { areas } = await workplaceOf(open);
    const label = areas[1]?.label ?? "";
    const texts = rowTexts(await printed(open, "plan", { areas: [label] })).flat();
    expect(texts.filter((text) => text.startsWith(label))).not.toEqual([]);
    expect(texts.some((text) => text.startsWith(areas[0]?.label ?? "–"))).toBe(false);
  });

  test("of an area that is gone since do not stand in the way", async () => {
    const open = await loadedDesk();
    const settings = sheetOf(open.host.book, SHEET.settings);
    await printed(open, "plan", { areas: [(await workplaceOf(open)).areas[0]?.label ?? ""] });
    const memory = [...settings.cells.values()].find((row) => row.get(0)?.value === "appendix.plan")?.get(1);
    if (!memory) throw new Error("nothing was remembered");
    memory.value = textOf(memory.value).replace("Công tác chỉ đạo", "Lĩnh vực đã bỏ");
    expect(await filledIn(open, "plan")).not.toHaveProperty("areas");
  });
});
