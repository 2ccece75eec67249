import { closePeriod } from "../../src/commands/close-period";
import { gatherResults } from "../../src/commands/gather-results";
import { liveWorkbook } from "../../src/excel/live-workbook";
import { MOST_CHARS } from "../../src/reports/gathered-texts";
import { ON_REQUEST_SHEET, SHEET, TABLE } from "../../src/sheets/names";
import { aRecord } from "../builders/a-record";
import { columnsOf, tableIn } from "../builders/book-rows";
import { meaning, notRecovered, SMALL_PLAN, trialOf, unnoticed } from "../builders/interrupted";
import { load, LOADED_AT, LOADED_ON, openDesk, type OpenDesk, valueOf } from "../builders/open-desk";
import { takeReports } from "../builders/taken-reports";

jest.setTimeout(600_000);

const OPTIONS = { today: () => LOADED_ON };
const { results } = ON_REQUEST_SHEET;
const gather = () => gatherResults(liveWorkbook(), OPTIONS);

async function loaded(): Promise<OpenDesk> {
  const open = openDesk({}, SMALL_PLAN);
  valueOf(await load(open.desk));
  return open;
}

async function gathered(): Promise<OpenDesk> {
  const open = await loaded();
  await takeReports(
    aRecord("Sở Nội vụ", "I.1", { result: "=Đã ban hành kế hoạch", difficulty: "Thiếu người" }),
    aRecord("Sở Nội vụ", "I.1", { result: "Kỳ khác" }, { period: "2025-6T" }),
  );
  valueOf(await gather());
  return open;
}

const rows = ({ host }: OpenDesk) =>
  columnsOf(host.book, TABLE.results, [
    "Kỳ",
    "Mã",
    "Kết quả các cơ quan gửi",
    "Khó khăn, kiến nghị các cơ quan gửi",
    "Số cơ quan gửi",
    "Đoạn tổng hợp",
  ]);

describe("gatherResults", () => {
  test("makes the sheet behind the summaries, with a row for every task", async () => {
    const open = await gathered();
    expect(rows(open)).toEqual([
      ["2025-Q1", "I.1", "Sở Nội vụ: =Đã ban hành kế hoạch.", "Sở Nội vụ: Thiếu người.", 1, null],
      ["2025-Q1", "I.2", null, null, 0, null],
    ]);
    const names = open.host.book.sheets.map(({ name }) => name);
    expect(names.indexOf(results)).toBe(names.indexOf(SHEET.registry) - 1);
  });

  test("keeps texts current and never touches the paragraph", async () => {
    const open = await gathered();
    open.host.user.type(results, "G5", "Đoạn đã viết");
    await takeReports(aRecord("Văn phòng UBND tỉnh", "I.1", { result: "Đã họp" }));
    const account = valueOf(await gather());
    expect(account.lines).toContain("1/2 nhiệm vụ đã có đoạn tổng hợp, được giữ nguyên.");
    const [first] = rows(open);
    expect(first?.[2]).toMatch(/Văn phòng UBND tỉnh: Đã họp\./);
    expect(first?.[2]).toMatch(/Sở Nội vụ: =Đã ban hành kế hoạch\./);
    expect(first?.slice(4)).toEqual([2, "Đoạn đã viết"]);
  });

  test("has its rows fitted to what they hold, and leaves fitting them to Excel while a paragraph is typed", async () => {
    const { sheet } = tableIn((await gathered()).host.book, TABLE.results);
    expect(sheet.rows.get(4)).toMatchObject({ fitsText: true });
  });

  test("changes nothing when nothing has changed", async () => {
    const open = await gathered();
    const before = meaning(open.host.book);
    expect(valueOf(await gather()).headline).toMatch(/không có gì phải ghi\.$/);
    expect(meaning(open.host.book)).toBe(before);
  });

  test("leaves the rows of an earlier period when another is gathered", async () => {
    const open = await gathered();
    open.host.user.type(results, "G5", "Đoạn quý I");
    valueOf(await open.desk.choosePeriod("2025-6T"));
    valueOf(await gather());
    expect(rows(open).map(([period, code, sent, , , paragraph]) => [period, code, sent, paragraph])).toEqual([
      ["2025-Q1", "I.1", "Sở Nội vụ: =Đã ban hành kế hoạch.", "Đoạn quý I"],
      ["2025-Q1", "I.2", null, null],
      ["2025-6T", "I.1", "Sở Nội vụ: Kỳ khác.", null],
      ["2025-6T", "I.2", null, null],
    ]);
  });

  test("gives the paragraph to the closing as the result", async () => {
    const open = await gathered();
    open.host.user.type(results, "G5", "Đoạn đã viết");
    open.host.user.type(SHEET.plan, "S6", "Kết quả trong kế hoạch");
    open.host.user.type(SHEET.plan, "S7", "Chỉ có ở kế hoạch");
    valueOf(await closePeriod(liveWorkbook(), { ...OPTIONS, now: () => LOADED_AT }, false));
    expect(columnsOf(open.host.book, TABLE.history, ["Kết quả thực hiện"])).toEqual([
      ["Đoạn đã viết"],
      ["Chỉ có ở kế hoạch"],
    ]);
  });

  test("stands beside loading and rebuilding, which leave it alone", async () => {
    const open = await gathered();
    const before = rows(open);
    valueOf(await open.desk.rebuildSummaries());
    valueOf(await load(open.desk));
    expect(rows(open)).toEqual(before);
  });

  test("holds what fits into a cell", async () => {
    const open = await loaded();
    await takeReports(
      ...Array.from({ length: 30 }, (_, index) =>
        aRecord(`UBND xã Số ${index}`, "I.1", { result: "nội dung rất dài ".repeat(100) }),
      ),
    );
    valueOf(await gather());
    const text = String(rows(open)[0]?.[2]);
    expect(text.length).toBeLessThanOrEqual(MOST_CHARS);
    expect(text).toMatch(
      /Còn \d+ cơ quan không ghi hết vào ô này; xem đủ tại trang tính «Báo cáo nhận về», kỳ 2025-Q1, mã I\.1\.$/,
    );
    expect(rows(open)[0]?.[4]).toBe(30);
  });

  test("refuses while nothing was reported, and where a sheet of that name is a user's own", async () => {
    const open = await loaded();
    expect(await gather()).toMatchObject({ kind: "refused", issues: [{ code: "period/nothing-to-gather" }] });
    await takeReports(aRecord("Sở Nội vụ", "I.1", { result: "Đã xong" }));
    open.host.user.renameSheet("Sheet1", results);
    open.host.user.type(results, "A1", "Của tôi");
    expect((await gather()).kind).toBe("refused");
  });

  test("is finished by running it again, wherever it was cut off", async () => {
    const open = await loaded();
    await takeReports(aRecord("Sở Nội vụ", "I.1", { result: "Đã xong" }));
    const trial = await trialOf(open, gather);
    expect(unnoticed(trial)).toEqual([]);
    expect(await notRecovered(trial, gather)).toEqual([]);
  });
});
