import { inUse, notRecovered, trialOf } from "../builders/interrupted";
import { load } from "../builders/open-desk";

jest.setTimeout(600_000);

/** A file of its own, so that both halves are tried at the same time. */
describe("a load that is cut off at any action", () => {
  test("is finished by loading again, from states all through its second half", async () => {
    const trial = await trialOf(inUse(), load);
    expect(await notRecovered(trial, load, Math.floor(trial.states.length / 2))).toEqual([]);
  });
});
