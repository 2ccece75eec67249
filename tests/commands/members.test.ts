import { SHEET, TABLE } from "../../src/sheets/names";
import { bookMark } from "../builders/book-text";
import { columnsOf } from "../builders/book-rows";
import { load, openDesk, type OpenDesk, valueOf } from "../builders/open-desk";
import { planText } from "../builders/plan-text";

jest.setTimeout(60_000);

const GROUP = "UBND cấp xã";

async function loaded(): Promise<OpenDesk> {
  const open = openDesk({}, planText({ areas: 1, tasksPerArea: 4 }));
  valueOf(await load(open.desk));
  return open;
}

const membersOf = ({ host }: OpenDesk, group: string): readonly unknown[] =>
  columnsOf(host.book, TABLE.members, ["Nhóm", "Cơ quan"])
    .filter(([name]) => name === group)
    .map(([, agency]) => agency);

describe("reviewPaste", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "numbering",
      "1. Xã An Trường\n2) Xã Bình Phú\n 03. Xã Đại Phước",
      ["Xã An Trường", "Xã Bình Phú", "Xã Đại Phước"],
    ],
    ["bullets", "- Xã An Trường\n• Xã Bình Phú\n* Xã Đại Phước;", ["Xã An Trường", "Xã Bình Phú", "Xã Đại Phước"]],
    [
      "tabs and numbers in front",
      "1\tXã An Trường\t0294 123\n2\tXã Bình Phú\tghi chú",
      ["Xã An Trường", "Xã Bình Phú"],
    ],
    [
      "Windows line ends and blank lines",
      "\r\nXã An Trường\r\n\r\n  \r\nXã Bình Phú\r\n",
      ["Xã An Trường", "Xã Bình Phú"],
    ],
    ["decomposed letters", "Xã Đại Phước".normalize("NFD"), ["Xã Đại Phước"]],
    ["a name twice, in other case", "Xã An Trường\nxã an trường", ["Xã An Trường"]],
    ["hostile text", '=HYPERLINK("http://x","Xã A")\n<script>', ['=HYPERLINK("http://x","Xã A")', "<script>"]],
  ])("reads %s", async (_, text, names) => {
    const { desk } = await loaded();
    expect(valueOf(await desk.reviewPaste(GROUP, text, false)).adds.map(({ name }) => name)).toEqual(names);
  });

  test("knows an agency by any of its names, and tells which are new and which there already", async () => {
    const open = await loaded();
    open.host.user.type(SHEET.registry, "C5", "Cơ quan thường trực");
    const known = String(columnsOf(open.host.book, TABLE.agencies, ["Tên cơ quan"])[0]?.[0]);
    const review = valueOf(await open.desk.reviewPaste(GROUP, "cơ quan thường trực\nXã Mới", false));
    expect(review.adds).toEqual([
      { name: known, isNewAgency: false },
      { name: "Xã Mới", isNewAgency: true },
    ]);
    valueOf(await open.desk.pasteMembers(review));
    const again = valueOf(await open.desk.reviewPaste(GROUP, "Xã mới", false));
    expect([again.adds, again.alreadyThere]).toEqual([[], ["Xã Mới"]]);
  });

  test.each([
    ["nothing", GROUP, " \n\t\n", "registry/nothing-pasted"],
    ["a group in a group", GROUP, "UBND cấp huyện", "registry/group-in-group"],
    ["a line of 300 letters", GROUP, "x".repeat(300), "registry/name-too-long"],
    ["a group that is not there", "Nhóm lạ", "Xã An Trường", "registry/group-unknown"],
  ])("refuses %s and writes nothing", async (_, group, text, code) => {
    const { desk, host } = await loaded();
    const before = bookMark(host.book, { withoutResults: true });
    expect(await desk.reviewPaste(group, text, false)).toMatchObject({ kind: "refused", issues: [{ code }] });
    expect(bookMark(host.book, { withoutResults: true })).toBe(before);
  });
});

describe("pasteMembers", () => {
  test("adds agencies and members; hostile names stay text", async () => {
    const open = await loaded();
    const hostile = '=HYPERLINK("http://x")';
    valueOf(
      await open.desk.pasteMembers(valueOf(await open.desk.reviewPaste(GROUP, `Xã An Trường\n${hostile}`, false))),
    );
    expect(membersOf(open, GROUP)).toEqual(["Xã An Trường", hostile]);
    const sheet = open.host.book.sheets.find(({ name }) => name === SHEET.registry);
    const cells = [...(sheet?.cells.values() ?? [])].flatMap((line) => [...line.values()]);
    const written = cells.filter(({ value }) => value === hostile);
    expect(written.length).toBeGreaterThanOrEqual(2);
    expect(written.map(({ formula, style }) => [formula, style?.numberFormat])).toEqual(
      written.map(() => [undefined, "@"]),
    );
  });

  test("leaves plan, summaries and lists as they were", async () => {
    const open = await loaded();
    const others = (): string =>
      bookMark(
        {
          ...open.host.book,
          sheets: open.host.book.sheets.filter(
            ({ name }) => name !== SHEET.registry && name !== SHEET.agencySummary && name !== SHEET.settings,
          ),
        },
        { withoutResults: true },
      );
    const before = others();
    valueOf(await open.desk.pasteMembers(valueOf(await open.desk.reviewPaste(GROUP, "Xã An Trường", true))));
    expect(others()).toBe(before);
    expect(valueOf(await open.desk.rebuildSummaries()).lines.join()).toContain("không có gì phải ghi");
  });

  test("marks the group complete, so that a group whose members are all done counts as done", async () => {
    const open = await loaded();
    const { host, desk } = open;
    valueOf(await desk.pasteMembers(valueOf(await desk.reviewPaste(GROUP, "Xã An Trường", false))));
    const code = columnsOf(host.book, TABLE.assignments, ["Mã", "Cơ quan", "Vai trò"]).find(
      ([, unit, role]) => unit === GROUP && role === "Chủ trì",
    )?.[0];
    if (typeof code !== "string") throw new Error("the group leads no task");
    for (const [cell, entry] of Object.entries({
      A5: "2025-Q1",
      B5: "Xã An Trường",
      C5: code,
      D5: GROUP,
      E5: "Hoàn thành",
    })) {
      host.user.type(SHEET.reports, cell, entry);
    }
    const statusOf = (): unknown => {
      host.calculate();
      return columnsOf(host.book, TABLE.assignments, ["Mã", "Cơ quan", "Vai trò", "Trạng thái"]).find(
        ([task, unit, role]) => task === code && unit === GROUP && role === "Chủ trì",
      )?.[3];
    };
    expect(statusOf()).toBe("Đang thực hiện");
    valueOf(await desk.pasteMembers(valueOf(await desk.reviewPaste(GROUP, "Xã An Trường", true))));
    expect(statusOf()).toBe("Hoàn thành");
    expect(valueOf(await desk.readRegistry()).groups.find(({ name }) => name === GROUP)).toEqual({
      name: GROUP,
      members: ["Xã An Trường"],
      isComplete: true,
    });
  });
});
