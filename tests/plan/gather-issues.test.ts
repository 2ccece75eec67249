import { gatherIssues } from "../../src/plan/gather-issues";
import type { Issue } from "../../src/issue";

const at = (where: string, message = "m"): Issue => ({ code: "a/b", where, message, severity: "remark" });

describe("gatherIssues", () => {
  test("says one sentence once, with all its places in order, each once", () => {
    expect(gatherIssues([at("1"), at("2", "n"), at("3"), at("1")])).toEqual([at("1; 3"), at("2", "n")]);
  });

  test("counts places beyond twenty", () => {
    const many = Array.from({ length: 25 }, (_, index) => at(String(index)));
    expect(gatherIssues(many)[0]?.where).toMatch(/; 19 và 5 chỗ khác$/);
  });
});
