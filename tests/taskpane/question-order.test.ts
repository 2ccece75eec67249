import * as fc from "fast-check";
import { answerAlike, nextOpen } from "../../src/taskpane/question-order";
import { aQuestion } from "../builders/a-report-desk";

describe("nextOpen", () => {
  const asked = ["a", "b", "c", "d"].map((id) => aQuestion(id));
  const answered = (...ids: readonly string[]) =>
    asked.map((question) => (ids.includes(question.id) ? { ...question, answer: "II.1" } : question));

  test.each([
    [["a"], 0, "b"],
    [["a", "b"], 0, "c"],
    [["b"], 1, "c"],
    [["d"], 3, undefined],
    [["a", "b", "c", "d"], 0, undefined],
  ] as const)("with %j answered, after number %i comes %j", (ids, index, next) => {
    expect(nextOpen(answered(...ids), asked, index)?.id).toBe(next);
  });

  test("comes to a question that an answer brought up, and not to one it took away", () => {
    const after = [...answered("a").filter(({ id }) => id !== "b"), aQuestion("e")];
    expect(nextOpen(after, asked, 0)?.id).toBe("c");
    expect(nextOpen(after, asked, 3)?.id).toBe("e");
  });

  test("never asks one again that was answered or passed over", () => {
    const questions = fc.uniqueArray(fc.string(), { minLength: 1 }).map((ids) => ids.map((id) => aQuestion(id)));
    fc.assert(
      fc.property(questions, fc.nat(), (all, at) => {
        const index = at % all.length;
        const next = nextOpen(all, all, index);
        expect(next).toBe(all[index + 1]);
      }),
    );
  });
});

describe("answerAlike", () => {
  const first = aQuestion("a", { sameFor: "x" });
  test.each([
    ["of another kind", aQuestion("b", { sameFor: "y" })],
    ["answered already", aQuestion("b", { sameFor: "x", answer: "II.1" })],
    ["without that option", aQuestion("b", { sameFor: "x", options: [{ id: "III.1", text: "III.1" }] })],
  ])("leaves out a question %s", (_, other) => {
    expect(answerAlike([first, other], first, "II.1")).toEqual([]);
  });

  test("finds the others of its kind, and none for a question that stands alone", () => {
    const second = aQuestion("b", { sameFor: "x" });
    expect(answerAlike([first, second], first, "II.1")).toEqual([second]);
    expect(answerAlike([first, second], first, undefined)).toEqual([]);
    const alone = aQuestion("c");
    expect(answerAlike([alone, aQuestion("d")], alone, "II.1")).toEqual([]);
  });
});
