import { BUILD_DETAILS, buildDetails, REBUILD } from "../../src/commands/rebuild";
import { liveWorkbook } from "../../src/excel/live-workbook";
import type { Book } from "../../src/ooxml/book";
import { SHEET, TABLE } from "../../src/sheets/names";
import { columnsOf } from "../builders/book-rows";
import {
  type Command,
  loadedInUse,
  meaning,
  notRecovered,
  pendingNote,
  SMALL_PLAN,
  trialOf,
  unnoticed,
} from "../builders/interrupted";
import { load, openDesk, type OpenDesk, valueOf } from "../builders/open-desk";

jest.setTimeout(600_000);

const GROUP = "Các sở, ban, ngành tỉnh";
const rebuild: Command = (desk) => desk.rebuildSummaries();
const paste: Command = async (desk) => {
  const review = await desk.reviewPaste(GROUP, "1. Sở Mới\n2. Sở Khác", true);
  return review.kind === "done" ? desk.pasteMembers(review.value) : review;
};
const details: Command = () => buildDetails(liveWorkbook(), ["LV I"]);

/** Everything a user might have done since the plan was loaded. */
async function lived(): Promise<OpenDesk> {
  const open = await loadedInUse();
  const { user } = open.host;
  user.type(SHEET.plan, "J7", "Hoàn thành");
  user.type(SHEET.plan, "R7", "10/3/2025");
  user.type(SHEET.plan, "S7", "=không phải công thức".slice(1));
  user.type(SHEET.plan, "B8", "X.1");
  user.type(SHEET.plan, "E8", "Nhiệm vụ phát sinh");
  user.type(SHEET.plan, "F8", "Sở Y tế");
  user.type(SHEET.plan, "E7", "Sửa tay");
  user.deleteRows(SHEET.plan, 5, 1);
  return open;
}

const entriesOf = (book: Book): readonly (readonly unknown[])[] =>
  columnsOf(book, TABLE.plan, ["Mã", "Trạng thái", "Ngày hoàn thành", "Kết quả thực hiện"]).filter(
    ([code]) => code === "I.2" || code === "X.1",
  );

async function withOwnTask(): Promise<OpenDesk> {
  const open = await loadedInUse();
  open.host.user.type(SHEET.plan, "F6", "Sở Y tế; Sở Công Thương");
  return open;
}

describe.each<[string, () => Promise<OpenDesk>, Command]>([
  ["loading again over entries, an edit, a deleted and an added task", lived, load],
  ["rebuilding after agencies were edited", withOwnTask, rebuild],
  ["pasting members", loadedInUse, paste],
  ["making detail sheets", loadedInUse, details],
])("%s, cut off at any action", (_, setUp, command) => {
  test("leaves the book as it was, or a note; run again, it is finished", async () => {
    const trial = await trialOf(await setUp(), command);
    expect(trial.states.length).toBeGreaterThan(5);
    expect(unnoticed(trial)).toEqual([]);
    expect(await notRecovered(trial, command)).toEqual([]);
  });
});

test("what users entered stands in every state of loading again", async () => {
  const open = await lived();
  const entered = entriesOf(open.host.book);
  expect(entered).toEqual([
    ["I.2", "Hoàn thành", 45726, "không phải công thức"],
    ["X.1", null, null, null],
  ]);
  const { states } = await trialOf(open, load);
  const lost = states.filter(({ book }) => JSON.stringify(entriesOf(book())) !== JSON.stringify(entered));
  expect(lost.map(({ actions }) => actions)).toEqual([]);
});

/** A book in which the command was cut off half-way. */
async function cutOff(setUp: () => Promise<OpenDesk>, command: Command): Promise<Book> {
  const { states } = await trialOf(await setUp(), command);
  const half = states[Math.floor(states.length / 2)];
  if (!half) throw new Error("no state");
  return half.book();
}

describe("a command that was cut off", () => {
  const CASES: [string, () => Promise<OpenDesk>, Command, Command][] = [
    ["rebuilding", lived, load, rebuild],
    ["pasting", withOwnTask, rebuild, paste],
    ["loading", loadedInUse, paste, load],
  ];
  test.each(CASES)("is not passed over by %s, which says which button to press", async (__, setUp, first, second) => {
    const book = await cutOff(setUp, first);
    const [command = ""] = pendingNote(book).split("\n");
    expect(command).not.toBe("");
    const before = meaning(book);
    const { desk } = openDesk({ book }, SMALL_PLAN);
    const outcome = await second(desk);
    const message = expect.stringContaining(`«${command}»`) as unknown;
    expect(outcome).toMatchObject({ kind: "refused", issues: [{ code: "workbook/unfinished", message }] });
    expect(meaning(book)).toBe(before);
    expect(await desk.choosePeriod("2025-N")).toMatchObject({ kind: "refused" });
  });

  test.each([
    [BUILD_DETAILS, details, load],
    [BUILD_DETAILS, details, rebuild],
    [REBUILD, rebuild, load],
  ])("%s is finished by a command that does all it began", async (__, first, second) => {
    const book = await cutOff(first === rebuild ? withOwnTask : loadedInUse, first);
    const { desk } = openDesk({ book }, SMALL_PLAN);
    valueOf(await second(desk));
    expect(pendingNote(book)).toBe("");
    valueOf(await details(desk));
    expect(valueOf(await desk.detailChoices()).areas.map(({ exists }) => exists)).toEqual([true]);
  });
});
