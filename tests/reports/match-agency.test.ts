import type { RawSheet } from "../../src/raw/workbook";
import { serialOf } from "../../src/plan/dates";
import type { Registry } from "../../src/plan/registry";
import type { ReportContext } from "../../src/reports/context";
import type { AgencyMatch, Submission } from "../../src/reports/submission";
import { aFormFile, contentOf } from "../builders/raw-report";
import { rawSheet, rawWorkbook } from "../builders/raw-sheet";
import { recognised } from "../builders/recognised";
import { aRegistry } from "../builders/registry";
import { seedContext } from "../builders/seed-context";

const TABLE = [
  ["STT", "Nội dung", "Trạng thái", "Kết quả"],
  [1, contentOf("II.1"), "Đang thực hiện", "a"],
];
const CONTEXT = seedContext();

function sheetOf(title: readonly (readonly string[])[], name = "Sheet1"): RawSheet {
  return rawSheet([...title, ...TABLE], { name });
}

function agencyOf(
  title: readonly (readonly string[])[],
  fileName = "x.xlsx",
  context: ReportContext = CONTEXT,
): AgencyMatch {
  return recognised(rawWorkbook(sheetOf(title)), fileName, context).agency;
}

const named = (name: string, by: string): AgencyMatch => ({ kind: "named", name, by }) as AgencyMatch;

describe("named exactly", () => {
  test.each<[string, readonly (readonly string[])[], string, AgencyMatch]>([
    [
      "under its superior",
      [["UBND TỈNH TRÀ VINH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], ["SỞ TƯ PHÁP"]],
      "x.xlsx",
      named("Sở Tư pháp", "title"),
    ],
    ["in one cell with it", [["UBND TỈNH TRÀ VINH\nSỞ TƯ PHÁP"]], "x.xlsx", named("Sở Tư pháp", "title")],
    [
      "over two lines",
      [["BAN QUẢN LÝ"], ["KHU KINH TẾ TRÀ VINH"]],
      "x.xlsx",
      named("Ban Quản lý Khu kinh tế Trà Vinh", "title"),
    ],
    ["with its province", [["SỞ TƯ PHÁP TỈNH TRÀ VINH"]], "x.xlsx", named("Sở Tư pháp", "title")],
    ["by a label", [["SỞ NỘI VỤ"], ["Đơn vị báo cáo: Sở Tư pháp"]], "x.xlsx", named("Sở Tư pháp", "title")],
    ["by a label in the cell before", [["Tên cơ quan:", "Sở Tư pháp"]], "x.xlsx", named("Sở Tư pháp", "title")],
    [
      "in the paper it comes with",
      [["PHỤ LỤC"], ["(Kèm theo Báo cáo số 12/BC-STP ngày 12/3/2025 của Sở Tư pháp)"]],
      "x.xlsx",
      named("Sở Tư pháp", "title"),
    ],
    ["in a line of the title", [["KẾT QUẢ CCHC QUÝ I/2025 - SỞ TƯ PHÁP"]], "x.xlsx", named("Sở Tư pháp", "title")],
    ["whoever it is sent to", [["SỞ TƯ PHÁP"], ["Kính gửi: Sở Nội vụ"]], "x.xlsx", named("Sở Tư pháp", "title")],
    [
      "a district by another wording",
      [["ỦY BAN NHÂN DÂN"], ["HUYỆN CÀNG LONG"]],
      "x.xlsx",
      named("UBND huyện Càng Long", "title"),
    ],
    ["a city", [["UBND TP. TRÀ VINH"]], "x.xlsx", named("UBND thành phố Trà Vinh", "title")],
    ["in the file's name", [[]], "2025-Q1_So Tu phap.xlsx", named("Sở Tư pháp", "file-name")],
    ["in a file's name of other words", [[]], "bao cao so tu phap quy 1.xlsx", named("Sở Tư pháp", "file-name")],
    ["in a file's name with a folder", [[]], "C:\\Sở Nội vụ\\BC_Sở Tư pháp (2).xls", named("Sở Tư pháp", "file-name")],
    ["a district in the file's name", [[]], "huyen-cang-long_Q1.ods", named("UBND huyện Càng Long", "file-name")],
    ["by its short name", [[]], "VP UBND tinh.xlsx", named("Văn phòng UBND tỉnh", "file-name")],
    [
      "a city in a file's name",
      [[]],
      "2025-Q1_UBND TP Tra Vinh - Copy.xlsx",
      named("UBND thành phố Trà Vinh", "file-name"),
    ],
    ["a district's letter in a file's name", [[]], "BC CCHC H.Cau Ke.xlsx", named("UBND huyện Cầu Kè", "file-name")],
    ["a district's letter", [["UBND H.CÀNG LONG"]], "x.xlsx", named("UBND huyện Càng Long", "title")],
    [
      "with a sign for «và»",
      [["SỞ THÔNG TIN & TRUYỀN THÔNG"]],
      "x.xlsx",
      named("Sở Thông tin và Truyền thông", "title"),
    ],
    [
      "without what stands above it",
      [["UBND TỈNH TRÀ VINH"], ["VĂN PHÒNG"]],
      "x.xlsx",
      named("Văn phòng UBND tỉnh", "title"),
    ],
    [
      "without its province",
      [["ỦY BAN NHÂN DÂN TỈNH TRÀ VINH\nBAN QUẢN LÝ KHU KINH TẾ"]],
      "x.xlsx",
      named("Ban Quản lý Khu kinh tế Trà Vinh", "title"),
    ],
  ])("%s", (_, title, fileName, expected) => {
    expect(agencyOf(title, fileName)).toEqual(expected);
  });

  test("in the signature", () => {
    const sheet = rawSheet([...TABLE, [], [null, null, "GIÁM ĐỐC SỞ TƯ PHÁP"]]);
    expect(recognised(rawWorkbook(sheet)).agency).toEqual(named("Sở Tư pháp", "title"));
  });

  test("in the sheet's name", () => {
    expect(recognised(rawWorkbook(sheetOf([], "Sở Tư pháp"))).agency).toEqual(named("Sở Tư pháp", "sheet"));
  });

  test("a file's name that says otherwise is remarked", () => {
    const submission = recognised(rawWorkbook(sheetOf([["SỞ TƯ PHÁP"]])), "so noi vu.xlsx");
    expect(submission.agency).toEqual(named("Sở Tư pháp", "title"));
    expect(submission.issues.map(({ code }) => code)).toEqual(["agency/file-name-differs"]);
  });
});

describe("left open", () => {
  test.each<[string, readonly (readonly string[])[], string, AgencyMatch]>([
    [
      "two in the title",
      [["KẾT QUẢ CỦA SỞ TƯ PHÁP VÀ SỞ NỘI VỤ"]],
      "x.xlsx",
      { kind: "doubtful", candidates: ["Sở Tư pháp", "Sở Nội vụ"], said: "Sở Tư pháp" },
    ],
    ["misspelt", [["SỞ TƯ PHẤP"]], "x.xlsx", { kind: "doubtful", candidates: ["Sở Tư pháp"], said: "SỞ TƯ PHẤP" }],
    ["initials", [[]], "STP_Q1.xlsx", { kind: "doubtful", candidates: ["Sở Tư pháp"], said: "STP" }],
    ["only the recipient", [["Kính gửi: Sở Nội vụ"]], "x.xlsx", { kind: "doubtful", candidates: [], said: "x" }],
    [
      "only who asked",
      [["(Biểu kèm theo Công văn số 12/SNV-CCHC của Sở Nội vụ)"]],
      "x.xlsx",
      { kind: "doubtful", candidates: [], said: "x" },
    ],
    ["a group", [["CÁC SỞ, BAN, NGÀNH TỈNH"]], "x.xlsx", { kind: "doubtful", candidates: [], said: "x" }],
    ["nothing", [[]], "bao cao.xlsx", { kind: "doubtful", candidates: [], said: "" }],
  ])("%s", (_, title, fileName, expected) => {
    expect(agencyOf(title, fileName)).toEqual(expected);
  });
});

describe("a form", () => {
  const filled = { "II.1": { status: "Hoàn thành" } };

  test("knows its agency, whatever the file is called", () => {
    expect(recognised(aFormFile("Sở Tư pháp", filled), "so noi vu.xlsx").agency).toEqual(named("Sở Tư pháp", "form"));
  });

  test("whose title names another agency is asked about", () => {
    const form = aFormFile("Sở Tư pháp", filled);
    const [sheet, identity] = aFormFile("Sở Nội vụ", filled).sheets;
    const mixed = rawWorkbook(...[sheet ?? [], form.sheets[1] ?? identity ?? []].flat());
    expect(recognised(mixed).agency).toEqual({
      kind: "doubtful",
      candidates: ["Sở Tư pháp", "Sở Nội vụ"],
      said: "Sở Nội vụ",
    });
  });

  test("of an agency that the registry no longer has is asked about", () => {
    expect(recognised(aFormFile("Sở Tư pháp", filled, { agency: "Sở Tư pháp tỉnh" })).agency).toEqual({
      kind: "doubtful",
      candidates: ["Sở Tư pháp"],
      said: "Sở Tư pháp tỉnh",
    });
  });
});

describe("agencies merged and split", () => {
  const ended = { validTo: serialOf(2025, 2, 28) };
  const registry = (successors: string): Registry =>
    aRegistry(
      ["Sở Nội vụ", "Sở Dân tộc và Tôn giáo", "Sở Lao động - Thương binh và Xã hội"],
      {},
      { "Sở Lao động - Thương binh và Xã hội": { ...ended, successors } },
    );
  const title = [["SỞ LAO ĐỘNG – THƯƠNG BINH VÀ XÃ HỘI"]];
  const read = (successors: string): Submission =>
    recognised(rawWorkbook(sheetOf(title)), "x.xlsx", { ...CONTEXT, registry: registry(successors) });

  test("the name of one that ended lands on its only successor", () => {
    const submission = read("Sở Nội vụ");
    expect(submission.agency).toEqual(named("Sở Nội vụ", "title"));
    expect(submission.issues.map(({ code }) => code)).toEqual(["agency/successor"]);
  });

  test("of several successors one is asked for", () => {
    expect(read("Sở Nội vụ; Sở Dân tộc và Tôn giáo").agency).toEqual({
      kind: "doubtful",
      candidates: ["Sở Nội vụ", "Sở Dân tộc và Tôn giáo"],
      said: "SỞ LAO ĐỘNG – THƯƠNG BINH VÀ XÃ HỘI",
    });
  });

  test.each(["", "Sở không có", "Sở Lao động - Thương binh và Xã hội"])("with successors %j it stays", (successors) => {
    expect(read(successors).agency).toEqual(named("Sở Lao động - Thương binh và Xã hội", "title"));
  });
});

describe("a file of a district with its communes", () => {
  const communes = ["UBND xã An Trường", "UBND xã Đại Phước"];
  const via = { reportsVia: "UBND huyện Càng Long" };
  const registry = aRegistry(
    ["UBND huyện Càng Long", "UBND huyện Cầu Kè", ...communes],
    {},
    Object.fromEntries(communes.map((name) => [name, via])),
  );
  const context = { ...CONTEXT, registry };
  const district = [["UBND HUYỆN CÀNG LONG"], ["BÁO CÁO"]];
  const agencies = ({ rows }: Submission): readonly (string | undefined)[] => rows.map(({ agency }) => agency);
  const row = (result: string): readonly (string | number)[] => [1, contentOf("I.1"), "Hoàn thành", result];
  const head = ["STT", "Nội dung", "Trạng thái", "Kết quả"];

  test("in a column", () => {
    const sheet = rawSheet([
      ...district,
      ["Đơn vị", ...head],
      ["Xã An Trường", ...row("a")],
      ["UBND xã Đại Phước", ...row("b")],
      ["UBND huyện Càng Long", ...row("c")],
      ["Xã Nào Đó", ...row("d")],
    ]);
    const submission = recognised(rawWorkbook(sheet), "x.xlsx", context);
    expect(submission.agency).toEqual(named("UBND huyện Càng Long", "title"));
    expect(agencies(submission)).toEqual([...communes, undefined]);
    expect(submission.issues.map(({ code, where }) => [code, where])).toEqual([["row/agency-unknown", "Báo cáo!B7"]]);
    expect(submission.leftovers.map(({ raw }) => raw)).toContain("d");
  });

  test("under headings", () => {
    const sheet = rawSheet([
      ...district,
      head,
      row("c"),
      ["1. UBND xã An Trường"],
      row("a"),
      ["2", "Xã Đại Phước"],
      row("b"),
    ]);
    expect(agencies(recognised(rawWorkbook(sheet), "x.xlsx", context))).toEqual([undefined, ...communes]);
  });

  test("on sheets of their own", () => {
    const submission = recognised(
      rawWorkbook(
        rawSheet([head, row("a")], { name: "Xã An Trường" }),
        rawSheet([["UBND HUYỆN CÀNG LONG"], ["UBND XÃ ĐẠI PHƯỚC"], head, row("b")], { name: "Sheet2" }),
      ),
      "huyen Cang Long.xlsx",
      context,
    );
    expect(submission.agency).toEqual(named("UBND huyện Càng Long", "file-name"));
    expect(agencies(submission)).toEqual(communes);
  });

  test("on sheets beside its own, which names the file's agency", () => {
    const submission = recognised(
      rawWorkbook(
        rawSheet([["UBND HUYỆN CÀNG LONG"], head, row("của huyện")], { name: "Huyện" }),
        rawSheet([head, row("a")], { name: "Xã An Trường" }),
      ),
      "x.xlsx",
      context,
    );
    expect(submission.agency).toEqual(named("UBND huyện Càng Long", "sheet"));
    expect(agencies(submission)).toEqual([undefined, "UBND xã An Trường"]);
  });

  test("in tables below each other, each signed", () => {
    const sheet = rawSheet([
      ["UBND XÃ AN TRƯỜNG"],
      head,
      row("a"),
      [null, "TM. ỦY BAN NHÂN DÂN"],
      [],
      ["UBND XÃ ĐẠI PHƯỚC"],
      head,
      row("b"),
      [null, "TM. ỦY BAN NHÂN DÂN"],
    ]);
    const submission = recognised(rawWorkbook(sheet), "x.xlsx", context);
    expect(submission.agency).toEqual(named("UBND xã An Trường", "title"));
    expect(agencies(submission)).toEqual([undefined, "UBND xã Đại Phước"]);
  });

  test("all rows of one commune name it where nothing else does", () => {
    const sheet = rawSheet([
      ["Đơn vị", ...head],
      ["Xã An Trường", ...row("a")],
    ]);
    expect(recognised(rawWorkbook(sheet), "x.xlsx", context).agency).toEqual(named("UBND xã An Trường", "row"));
  });

  test("a department's own divisions are no agencies", () => {
    const sheet = rawSheet([...district, ["Đơn vị", ...head], ["Phòng Nội vụ", ...row("a")]]);
    const submission = recognised(rawWorkbook(sheet), "x.xlsx", context);
    expect(agencies(submission)).toEqual([undefined]);
  });
});
