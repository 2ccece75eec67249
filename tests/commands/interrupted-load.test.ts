import { LOAD_PLAN } from "../../src/commands/load-plan";
import type { Book } from "../../src/ooxml/book";
import {
  OWN_SHEET,
  inUse,
  meaning,
  notRecovered,
  ownPart,
  pendingNote,
  SMALL_PLAN,
  trialOf,
} from "../builders/interrupted";
import { unnoticed } from "../builders/interrupted";
import { load, openDesk, valueOf } from "../builders/open-desk";

jest.setTimeout(600_000);

/** The second half of the states is tried in interrupted-load-late.test.ts, at the same time. */
describe("a load that is cut off at any action", () => {
  test("leaves the book as it was, or a note that says what was cut off", async () => {
    expect(unnoticed(await trialOf(inUse(), load))).toEqual([]);
  });

  test("is finished by loading again, from states all through its first half", async () => {
    const trial = await trialOf(inUse(), load);
    expect(trial.states.length).toBeGreaterThan(500);
    expect(await notRecovered(trial, load, 0, Math.floor(trial.states.length / 2))).toEqual([]);
  });
});

/** Actions of the host at which the failures below begin, spread over a load without fault. */
async function spreadActions(count: number): Promise<readonly number[]> {
  const { host, desk } = inUse();
  valueOf(await load(desk));
  const { actions } = host.stats;
  return Array.from({ length: count }, (_, index) => 1 + Math.floor((index * (actions - 1)) / (count - 1)));
}

const copyOf = (book: Book): string => meaning(book);

describe("a host that fails from some action on", () => {
  test("makes the load say whether the workbook was touched, and the pane say what to press", async () => {
    const told: string[] = [];
    for (const failAtAction of await spreadActions(13)) {
      const { host, desk } = inUse();
      const before = copyOf(host.book);
      const own = ownPart(host.book);
      host.faults.failAtAction = failAtAction;
      const outcome = await load(desk);
      host.faults.failAtAction = undefined;
      if (outcome.kind !== "failed") throw new Error(`action ${failAtAction}: ${outcome.kind}`);
      const isUntouched = copyOf(host.book) === before;
      told.push(outcome.state);
      // While the host stays failed it cannot be asked, so that what was written may be said to be unfinished.
      if (outcome.state === "untouched") expect(isUntouched).toBe(true);
      expect(outcome.issue.message).toContain(
        outcome.state === "untouched" ? "chưa bị thay đổi" : "bấm lại đúng nút này",
      );
      expect(ownPart(host.book)).toBe(own);

      const { unfinished } = valueOf(await desk.overview());
      expect(unfinished?.message.includes(`«${LOAD_PLAN}»`) ?? false).toBe(pendingNote(host.book) !== "");
      expect(pendingNote(host.book) !== "" || isUntouched || host.book.sheets.length === 2).toBe(true);

      const account = valueOf(await load(desk));
      expect(account.headline).toMatch(/^Đã nạp kế hoạch|không có gì phải ghi/);
      expect(pendingNote(host.book)).toBe("");
      expect(valueOf(await desk.overview()).unfinished).toBeUndefined();
      expect(valueOf(await desk.reviewPlan({ kind: "built-in" })).changes).toEqual([]);
      expect(host.book.sheets.map(({ name }) => name)).toContain(OWN_SHEET);
    }
    expect(new Set(told)).toEqual(new Set(["untouched", "unfinished"]));
  });

  test("does not let another plan finish what was begun", async () => {
    const [, halfWay] = await spreadActions(3);
    const { host, desk } = inUse();
    host.faults.failAtAction = halfWay;
    expect((await load(desk)).kind).toBe("failed");
    host.faults.failAtAction = undefined;
    const other = openDesk(
      { book: host.book },
      SMALL_PLAN.replaceAll("Trà Vinh", "Bến Tre").replace("TRÀ VINH", "BẾN TRE"),
    );
    expect(await load(other.desk)).toMatchObject({ kind: "refused", issues: [{ code: "workbook/unfinished" }] });
  });
});
