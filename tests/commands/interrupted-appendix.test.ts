import type { AppendixKind } from "../../src/commands/appendix-desk";
import { APPENDIX_SHEET, PLAN_COLUMN } from "../../src/sheets/names";
import { enter, filledIn, said } from "../builders/a-printed-appendix";
import { cellAt } from "../builders/book-tables";
import { notRecovered, SMALL_PLAN, trialOf, unnoticed } from "../builders/interrupted";
import { load, openDesk, type OpenDesk, valueOf } from "../builders/open-desk";

jest.setTimeout(300_000);

async function smallDesk(): Promise<OpenDesk> {
  const open = openDesk({}, SMALL_PLAN);
  valueOf(await load(open.desk));
  return open;
}

describe("a write that was cut off", () => {
  const twice = async ({ desk }: OpenDesk, kind: AppendixKind) => {
    const open = { desk } as OpenDesk;
    return desk.printAppendix(await filledIn(open, kind));
  };

  test("at any action is finished by the same button, making and making anew", async () => {
    const choices = await filledIn(await smallDesk(), "progress");
    const command = (desk: OpenDesk["desk"]) => desk.printAppendix(choices);
    const first = await trialOf(await smallDesk(), command);
    expect(unnoticed(first)).toEqual([]);
    expect(await notRecovered(first, command)).toEqual([]);

    const changed = await smallDesk();
    valueOf(await command(changed.desk));
    enter(changed, PLAN_COLUMN.result, 0, "Đã xong");
    const again = await trialOf(changed, command);
    expect(unnoticed(again)).toEqual([]);
    expect(await notRecovered(again, command)).toEqual([]);
    expect(first.states.length).toBeGreaterThan(10);
  });

  test("does not leave half an appendix behind when another one is made first", async () => {
    const open = await smallDesk();
    const choices = await filledIn(open, "areas");
    const { states } = await trialOf(open, (desk) => desk.printAppendix(choices));
    const middle = states[Math.floor(states.length / 2)];
    if (!middle) throw new Error("no state in the middle");
    const left = openDesk({ book: middle.book() }, SMALL_PLAN);
    const before = said(left.host.book);
    expect(await twice(left, "plan")).toMatchObject({
      kind: "refused",
      issues: [{ code: "appendix/unfinished", where: expect.stringContaining(APPENDIX_SHEET.areas) as string }],
    });
    expect(said(left.host.book)).toBe(before);
    expect(await twice(left, "areas")).toMatchObject({ kind: "done" });
    expect(cellAt(left.host.book, APPENDIX_SHEET.areas, "A1")?.value).toBe("Phụ lục");
  });
});
