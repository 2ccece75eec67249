import { codeRuns } from "../../src/sheets/code-runs";

const ALL = "I.1 I.2 I.3 I.4 II.1 II.2 VII.1.1 VII.1.2 VII.1.3 VII.2.1 VII.2.2 VII.2.3 VII.2.4 VII.2.5 I.9".split(" ");

describe("codeRuns", () => {
  test.each([
    ["", ""],
    ["I.2", "lĩnh vực I: 2"],
    ["I.1 I.2", "lĩnh vực I: 1, 2"],
    ["I.1 I.2 I.3", "lĩnh vực I: 1 đến 3"],
    ["I.1 I.3 I.4", "lĩnh vực I: 1, 3, 4"],
    ["I.3 I.4 II.1 II.2", "lĩnh vực I: 3, 4; lĩnh vực II: 1, 2"],
    ["VII.1.1 VII.1.2 VII.1.3 VII.2.1", "lĩnh vực VII, nhóm 1: 1 đến 3; lĩnh vực VII, nhóm 2: 1"],
    ["I.1 I.2 I.3 VII.2.1 VII.2.3 VII.2.4 VII.2.5", "lĩnh vực I: 1 đến 3; lĩnh vực VII, nhóm 2: 1, 3 đến 5"],
    ["i.1 I.2 i.3", "lĩnh vực I: 1 đến 3"],
    ["I.2 I.3 I.4 II.1 I.9", "lĩnh vực I: 2 đến 4, 9; lĩnh vực II: 1"],
    ["X.1 X.2 X.3", "lĩnh vực X: 1, 2, 3"],
    ["1.2 NV-3 I.1.2.3 I.1", "1.2, NV-3, I.1.2.3; lĩnh vực I: 1"],
  ])("names «%s» as «%s»", (codes, named) => {
    expect(codeRuns(codes === "" ? [] : codes.split(" "), ALL)).toBe(named);
  });
});
