import * as fc from "fast-check";
import type { Issue } from "../../src/issue";
import { countIssues, issuesAsText, sortIssues } from "../../src/taskpane/messages";
import { anIssue } from "../builders/a-desk";

const issues = fc.array(
  fc
    .tuple(fc.string(), fc.string(), fc.constantFrom("error" as const, "remark" as const))
    .map(([where, message, severity]): Issue => anIssue(where, message, severity)),
);

describe("sortIssues", () => {
  test("keeps every issue, errors first, each kind in the order found", () => {
    fc.assert(
      fc.property(issues, (found) => {
        const sorted = sortIssues(found);
        const errors = found.filter(({ severity }) => severity === "error");
        expect(sorted.slice(0, errors.length)).toEqual(errors);
        expect(sorted.slice(errors.length)).toEqual(found.filter(({ severity }) => severity === "remark"));
      }),
    );
  });
});

describe("countIssues", () => {
  test.each([
    [[], ""],
    [[anIssue("", "a")], "1 điểm phải xử lý"],
    [[anIssue("", "a", "remark"), anIssue("", "b"), anIssue("", "c", "remark")], "1 điểm phải xử lý, 2 điểm lưu ý"],
  ])("counts %#: %s", (found: readonly Issue[], words) => {
    expect(countIssues(found)).toBe(words);
  });
});

describe("issuesAsText", () => {
  test("gives each issue a line with its place, and no colon where there is no place", () => {
    expect(issuesAsText([anIssue("Dòng 3", "Thiếu ô.", "remark"), anIssue("", "Tệp trống.")])).toBe(
      "Tệp trống.\nDòng 3: Thiếu ô.",
    );
  });
});
