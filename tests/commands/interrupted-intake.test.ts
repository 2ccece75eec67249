/** Taking reports in and taking them back, cut off at every action: afterwards either can be done, and says what stands. */
import { reviewReports } from "../../src/commands/consolidate-reports";
import { liveWorkbook } from "../../src/excel/live-workbook";
import { serialOf } from "../../src/plan/dates";
import type { Intake } from "../../src/reports/submission";
import { SHEET } from "../../src/sheets/names";
import type { Book } from "../../src/ooxml/book";
import { type BookState, statesDuring } from "../builders/book-states";
import { bookMark } from "../builders/book-text";
import { pendingNote, SMALL_PLAN } from "../builders/interrupted";
import { load, openDesk, valueOf } from "../builders/open-desk";
import { intakeOptions, takeBack, takeIn } from "../builders/report-desk";
import { aFile, aRow, aSubmission } from "../builders/submission";

jest.setTimeout(600_000);

const AGENCY = "Sở Nội vụ";
const FIRST = [aSubmission(AGENCY, [aRow("I.2", { status: "Đang thực hiện", result: "Đang soạn" })])];
const SECOND: readonly Intake[] = [
  aSubmission(
    AGENCY,
    [
      aRow("I.1", { status: "Hoàn thành", completed: serialOf(2025, 3, 10), result: "=1+1" }),
      aRow("I.2", { status: "Tạm dừng", difficulty: "Chờ hướng dẫn" }, {}, 13),
    ],
    { fileName: "2.xlsx" },
  ),
];
const ACCEPTED = { accepted: ["I.1"] };

/** All that a person sees but log and times, which tell of every attempt. */
function seen(book: Book): string {
  const sheets = book.sheets
    .filter(({ name }) => name !== SHEET.settings && name !== SHEET.intakeLog)
    .map((sheet) => (sheet.name === SHEET.reports ? withoutTimes(sheet) : sheet));
  return bookMark({ ...book, sheets }, { withoutResults: true });
}

/** Blank rows that a table keeps at its end, and the hour of each row, are no difference. */
function withoutTimes(sheet: Book["sheets"][number]): Book["sheets"][number] {
  const cells = new Map(
    [...sheet.cells].flatMap(([rowIndex, row]) => {
      const said = [...row].filter(([columnIndex, { value }]) => value !== null && (rowIndex < 4 || columnIndex < 15));
      return said.length === 0 ? [] : [[rowIndex, new Map(said)] as const];
    }),
  );
  const tables = sheet.tables.map((table) => ({ ...table, area: "" }));
  return { ...sheet, cells, tables, rows: new Map(), validations: [], conditionals: [] };
}

async function prepared() {
  const open = openDesk({}, SMALL_PLAN);
  valueOf(await load(open.desk));
  valueOf(await takeIn(FIRST));
  return open;
}

type Trial = { readonly before: string; readonly after: string; readonly states: readonly BookState[] };

async function trialOf(command: () => Promise<unknown>, prepare: () => Promise<unknown>): Promise<Trial> {
  const { host } = await prepared();
  await prepare();
  const before = seen(host.book);
  const states = await statesDuring(host, async () => {
    await command();
  });
  return { before, after: seen(host.book), states };
}

describe("taking reports in", () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await trialOf(
      async () => valueOf(await takeIn(SECOND, ACCEPTED)),
      () => Promise.resolve(),
    );
  });

  test("passes through states that are marked as unfinished, or old, or new", () => {
    expect(trial.states.length).toBeGreaterThan(10);
    const unmarked = trial.states.map(({ book }) => book()).filter((book) => pendingNote(book) === "");
    expect(unmarked.filter((book) => ![trial.before, trial.after].includes(seen(book)))).toEqual([]);
  });

  test("is finished from every state by the same files", async () => {
    const faults: string[] = [];
    for (const { actions, book } of trial.states) {
      const { host } = openDesk({ book: book() }, SMALL_PLAN);
      const outcome = await takeIn(SECOND, ACCEPTED);
      if (outcome.kind !== "done") faults.push(`after ${actions} actions: ${JSON.stringify(outcome)}`);
      else if (seen(host.book) !== trial.after) faults.push(`after ${actions} actions: not as it should be`);
    }
    expect(faults).toEqual([]);
  });

  test("is taken back from every unfinished state, and from every state that was finished", async () => {
    const faults: string[] = [];
    for (const { actions, book } of trial.states) {
      const left = book();
      if (pendingNote(left) === "" && seen(left) === trial.before) continue;
      const { host } = openDesk({ book: left }, SMALL_PLAN);
      const outcome = await takeBack();
      if (outcome.kind !== "done") faults.push(`after ${actions} actions: ${JSON.stringify(outcome)}`);
      else if (seen(host.book) !== trial.before) faults.push(`after ${actions} actions: not as it was`);
      else if (pendingNote(host.book) !== "") faults.push(`after ${actions} actions: still marked`);
    }
    expect(faults).toEqual([]);
  });

  test("is finished by no other files: rows half written would stay", async () => {
    const other: readonly Intake[] = [aSubmission("UBND huyện Trà Cú", [aRow("I.2", { status: "Hoàn thành" })])];
    const faults: string[] = [];
    for (const { actions, book } of trial.states) {
      const left = book();
      if (pendingNote(left) === "" || seen(left) === trial.before) continue;
      openDesk({ book: left }, SMALL_PLAN);
      const source = { ...aFile("a.xlsx"), bytes: () => Promise.resolve(new Uint8Array()) };
      const review = await reviewReports(liveWorkbook(), [source], intakeOptions(other));
      if (review.kind !== "refused" || review.issues[0]?.code !== "workbook/unfinished") faults.push(`${actions}`);
    }
    expect(faults).toEqual([]);
  });

  test("what was finished in two parts is taken back as one", async () => {
    const faults: string[] = [];
    for (const { actions, book } of trial.states) {
      const { host } = openDesk({ book: book() }, SMALL_PLAN);
      valueOf(await takeIn(SECOND, ACCEPTED));
      const outcome = await takeBack();
      // From the last states on, the second run has nothing to do and the first one stays the last.
      if (outcome.kind !== "done") faults.push(`after ${actions} actions: ${JSON.stringify(outcome)}`);
      else if (seen(host.book) !== trial.before) faults.push(`after ${actions} actions: not as it was`);
    }
    expect(faults).toEqual([]);
  });
});

describe("taking reports back", () => {
  test("is finished from every state by pressing it again", async () => {
    const trial = await trialOf(
      async () => valueOf(await takeBack()),
      async () => valueOf(await takeIn(SECOND, ACCEPTED)),
    );
    const faults: string[] = [];
    for (const { actions, book } of trial.states) {
      const left = book();
      if (pendingNote(left) === "" && seen(left) === trial.after) continue;
      const { host } = openDesk({ book: left }, SMALL_PLAN);
      const outcome = await takeBack();
      if (outcome.kind !== "done") faults.push(`after ${actions} actions: ${JSON.stringify(outcome)}`);
      else if (seen(host.book) !== trial.after) faults.push(`after ${actions} actions: not as it should be`);
    }
    expect(faults).toEqual([]);
  });
});
