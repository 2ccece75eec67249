import { codeRuns } from "../../src/sheets/code-runs";

const ALL = "I.1 I.2 I.3 I.4 II.1 II.2 VII.1.1 VII.1.2 VII.1.3 VII.2.1 VII.2.2 VII.2.3".split(" ");

describe("codeRuns", () => {
  test.each([
    ["", ""],
    ["I.2", "I.2"],
    ["I.1 I.2", "I.1, I.2"],
    ["I.1 I.2 I.3", "I.1 đến I.3"],
    ["I.1 I.3 I.4", "I.1, I.3, I.4"],
    ["I.3 I.4 II.1 II.2", "I.3, I.4, II.1, II.2"],
    ["I.1 I.2 I.3 I.4 II.1 VII.1.1 VII.1.2 VII.1.3 VII.2.1", "I.1 đến I.4, II.1, VII.1.1 đến VII.1.3, VII.2.1"],
    ["i.1 I.2 i.3", "i.1 đến i.3"],
    ["X.1 X.2 X.3", "X.1, X.2, X.3"],
    ["VII.2.1 VII.2.2 VII.2.3 X.1", "VII.2.1 đến VII.2.3, X.1"],
  ])("draws «%s» together to «%s»", (codes, drawn) => {
    expect(codeRuns(codes === "" ? [] : codes.split(" "), ALL)).toBe(drawn);
  });
});
