import fc from "fast-check";
import { agencyCellsMark } from "../../src/sheets/check-formula";
import { seedTracked } from "../builders/tracked-plan";

const tasks = seedTracked().tasks;

describe("agencyCellsMark", () => {
  test("does not change when the table is sorted", () => {
    expect(agencyCellsMark(tasks.toReversed())).toBe(agencyCellsMark(tasks));
  });

  test("changes when any task's lead agency is replaced by any other of the plan", () => {
    const leads = [...new Set(tasks.map(({ leadText }) => leadText))];
    const mark = agencyCellsMark(tasks);
    const unnoticed = tasks.flatMap((task, at) =>
      leads
        .filter((lead) => lead !== task.leadText)
        .filter((leadText) => agencyCellsMark(tasks.with(at, { ...task, leadText })) === mark)
        .map((lead) => `${task.code}: ${lead}`),
    );
    expect(unnoticed).toEqual([]);
  });

  test("changes when a letter it counts is added anywhere", () => {
    const mark = agencyCellsMark(tasks);
    fc.assert(
      fc.property(fc.nat(tasks.length - 1), fc.constantFrom("n", "h", ";", ",", "S", "x"), (at, letter) => {
        const task = tasks[at];
        if (!task) return false;
        return agencyCellsMark(tasks.with(at, { ...task, coordinatingText: task.coordinatingText + letter })) !== mark;
      }),
    );
  });
});
