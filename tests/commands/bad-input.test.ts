import type { PlanSource } from "../../src/commands/desk";
import type { Outcome } from "../../src/commands/outcome";
import type { LoadReview } from "../../src/commands/desk";
import type { Book } from "../../src/ooxml/book";
import { SHEET } from "../../src/sheets/names";
import { bookMark } from "../builders/book-text";
import { load, openDesk, reviewed, valueOf } from "../builders/open-desk";
import { row, smallPlan } from "../builders/plan-text";
import { seedText } from "../builders/seed";

jest.setTimeout(60_000);

const file = (text: string, sizeBytes = Buffer.byteLength(text)): PlanSource => ({
  kind: "file",
  name: "ke-hoach.txt",
  sizeBytes,
  text: () => Promise.resolve(text),
});

const review = (source: PlanSource): Promise<Outcome<LoadReview>> => openDesk().desk.reviewPlan(source);

describe("a plan file", () => {
  test.each<[string, (text: string) => string]>([
    ["decomposed letters", (text) => text.normalize("NFD")],
    ["Windows line ends", (text) => text.replaceAll("\n", "\r\n")],
    ["a byte order mark", (text) => `\uFEFF${text}`],
    ["all of these", (text) => `\uFEFF${text.normalize("NFD").replaceAll("\n", "\r\n")}`],
  ])("with %s is read as the same plan", async (_, change) => {
    const { source: _plain, ...plain } = await reviewed(openDesk().desk);
    const { source: __, ...read } = valueOf(await review(file(change(seedText()))));
    expect(read.fingerprint).toBe(plain.fingerprint);
    expect(read.remarks).toEqual(plain.remarks);
  });

  const binary = String.fromCharCode(...Array.from({ length: 4000 }, (_, index) => (index * 7919) % 65_000));
  test.each<[string, string]>([
    ["empty", ""],
    ["of blanks", " \r\n\t\n\uFEFF"],
    ["binary", binary],
    ["a workbook taken for text", `PK\u0003\u0004${binary}`],
    ["something else", "Kính gửi: Sở Nội vụ\nĐề nghị báo cáo.\n"],
    ["one enormous line", "I. ".repeat(200_000)],
    ["tabs alone", "\t".repeat(200_000)],
    ["a table of other columns", "a\tb\tc\n1\t2\t3\n"],
  ])("that is %s is refused with sentences, and nothing is written", async (_, text) => {
    const { desk, host } = openDesk();
    const before = bookMark(host.book);
    const outcome = await desk.reviewPlan(file(text));
    if (outcome.kind !== "refused") throw new Error(outcome.kind);
    expect(outcome.issues.length).toBeGreaterThan(0);
    expect(outcome.issues.filter(({ message }) => message.length > 600 || !message.includes("Đề nghị"))).toEqual([]);
    expect(bookMark(host.book)).toBe(before);
  });

  test("that vanished while it was read is refused by name", async () => {
    const gone = Object.assign(new Error("ENOENT"), { code: "ENOENT" });
    const source: PlanSource = {
      ...file("x"),
      kind: "file",
      name: "mat.txt",
      sizeBytes: 1,
      text: () => Promise.reject(gone),
    };
    const outcome = await review(source);
    expect(outcome).toMatchObject({ kind: "refused", issues: [{ code: "file/unreadable", where: "Tệp mat.txt" }] });
  });

  test("of 100 MB is refused unread, in a browser's words for its size", async () => {
    const outcome = await review({
      kind: "file",
      name: "lon.txt",
      sizeBytes: 100 * 1024 * 1024,
      text: () => Promise.reject(new Error("must not be read")),
    });
    const message = expect.stringMatching(/100 MB.*giới hạn 5 MB/) as unknown;
    expect(outcome).toMatchObject({ kind: "refused", issues: [{ code: "file/too-large", message }] });
  });

  test("with hostile words arrives as words, in every sheet, and survives being loaded again", async () => {
    const hostile = [
      '=cmd|"/c calc"!A1',
      "+1",
      "-1",
      "@SUM(1)",
      "<script>alert(1)</script>",
      "'quoted",
      "{{x}}",
      "#REF!",
    ];
    const rows = hostile.map((text, index) =>
      row(index === 0 ? `I. =Lĩnh vực (${hostile.length})` : "", `${index + 1}. ${text}`),
    );
    const withAgency = rows.map((line) => line.replace("Sở Nội vụ", "=Sở Nội vụ; @Sở khác"));
    const { desk, host } = openDesk({}, smallPlan(withAgency));
    valueOf(await load(desk));
    valueOf(await desk.buildDetails(["LV I"]));
    const cells = (book: Book) =>
      book.sheets.flatMap((sheet) => [...sheet.cells.values()].flatMap((line) => [...line.values()]));
    const foreign = new Set([...hostile, "=Sở Nội vụ; @Sở khác", "=Sở Nội vụ", "@Sở khác"]);
    const written = cells(host.book).filter(
      ({ value, formula }) => formula === undefined && typeof value === "string" && foreign.has(value),
    );
    expect(written.length).toBeGreaterThan(2 * hostile.length);
    expect(written.filter(({ style, quotePrefix }) => style?.numberFormat !== "@" && quotePrefix !== true)).toEqual([]);
    const formulas = cells(host.book).flatMap(({ formula }) => formula ?? []);
    expect(formulas.filter((formula) => /cmd|alert|SUM\(1\)/.test(formula))).toEqual([]);
    expect((await reviewed(desk)).changes).toEqual([]);
  });
});

describe("what the user already has", () => {
  const inUse = (change: (book: Book) => void) => {
    const open = openDesk();
    change(open.host.book);
    open.host.user.type("Sheet1", "A1", "Của tôi");
    return open;
  };
  const table = (name: string) => (book: Book) => {
    const sheet = book.sheets[0];
    if (!sheet) throw new Error("a new workbook has a sheet");
    sheet.cells.set(2, new Map([[0, { value: "Cột" }]]));
    sheet.cells.set(3, new Map([[0, { value: "giá trị" }]]));
    const columns = [{ name: "Cột" }];
    sheet.tables.push({
      id: 1,
      name,
      area: "A3:A4",
      columns,
      hasTotals: false,
      hasFilterButtons: true,
      styleName: null,
      bandedRows: false,
    });
  };
  test.each<[string, (book: Book) => void, string]>([
    ["a table named tblKeHoach", table("tblKeHoach"), "table/taken"],
    ["a table whose name differs in case", table("TBLTHOIGIAN"), "table/taken"],
    ["a name NGAY_CHOT", (book) => book.names.push({ name: "NGAY_CHOT", refersTo: "Sheet1!$A$1" }), "name/taken"],
    ["a name dm_trangthai", (book) => book.names.push({ name: "dm_trangthai", refersTo: "Sheet1!$A$1" }), "name/taken"],
    [
      "a sheet Danh mục",
      (book) =>
        book.sheets.push({
          ...structuredClone(book.sheets[0] ?? fail()),
          id: 7,
          name: SHEET.lists,
          cells: new Map([[0, new Map([[0, { value: 1 }]])]]),
        }),
      "sheet/taken",
    ],
  ])("%s stays; the load is refused and says what to rename", async (_, change, code) => {
    const { desk, host } = inUse(change);
    const before = bookMark(host.book);
    const outcome = await load(desk);
    expect(outcome).toMatchObject({ kind: "refused", issues: [{ code }] });
    expect(outcome.kind === "refused" && outcome.issues[0]?.message).toContain("Đề nghị đổi tên");
    expect(bookMark(host.book)).toBe(before);
  });
});

function fail(): never {
  throw new Error("a new workbook has a sheet");
}
