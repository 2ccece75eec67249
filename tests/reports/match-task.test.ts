import * as fc from "fast-check";
import { matchTask, type TaskWords } from "../../src/reports/match-task";
import { taskIndexOf } from "../../src/reports/task-index";
import { contentOf } from "../builders/raw-report";
import { seedContext } from "../builders/seed-context";

const { tasks } = seedContext();
const index = taskIndexOf(tasks);

function match(words: Partial<TaskWords>): string {
  const { match: found } = matchTask(index, {
    code: "",
    content: "",
    ordinal: "",
    area: undefined,
    group: undefined,
    ...words,
  });
  if (found.kind === "sure") return `${found.code} by ${found.by}`;
  return found.kind === "none" ? "none" : found.candidates.join("?");
}

const area = (numeral: string): TaskWords["area"] => index.areas.find((one) => one.numeral === numeral);

describe("by code", () => {
  test.each(["II.1", "II.01", "II-1", "ii.1", " II . 1 ", "II.1.", "Ⅱ.1", "II\u00a01"])("%j", (code) => {
    expect(match({ code })).toBe("II.1 by code");
  });

  test.each<[string, Partial<TaskWords>, string]>([
    ["in the column of numbers", { ordinal: "VII.2.5" }, "VII.2.5 by code"],
    ["in front of the content", { content: `II.1. ${contentOf("II.1")}` }, "II.1 by code"],
    ["with the content of the same task", { code: "II.1", content: contentOf("II.1") }, "II.1 by code"],
    ["with words of nobody", { code: "II.1", content: "Rà soát văn bản" }, "II.1 by code"],
    ["with the content of another task", { code: "II.1", content: contentOf("VI.2") }, "II.1?VI.2"],
    ["unknown, with the content of a task", { code: "IX.9", content: contentOf("VI.2") }, "VI.2 by text"],
    ["unknown, with nothing", { code: "IX.9" }, "none"],
  ])("%s", (_, words, expected) => {
    expect(match(words)).toBe(expected);
  });

  test("a code that the plan lacks is said", () => {
    const words = { content: contentOf("VI.2"), ordinal: "", area: undefined, group: undefined };
    expect(matchTask(index, { ...words, code: "IX.9" }).codeUnknown).toBe(true);
    expect(matchTask(index, { ...words, code: "VI.2" }).codeUnknown).toBe(false);
  });
});

describe("by text", () => {
  test.each(tasks.map(({ code, content }) => [code, content]))("%s by its full text", (code, content) => {
    expect(match({ content })).toBe(`${code} by text`);
    expect(match({ content: `3. ${content.toUpperCase().normalize("NFD")}` })).toBe(`${code} by text`);
  });

  test.each<[string, string]>([
    ["abbreviated", contentOf("I.1").replace("Ủy ban nhân dân", "UBND").replace("CCHC", "cải cách hành chính")],
    ["with other tones", contentOf("I.1").replace("Ủy", "Uỷ")],
    ["with a slip of the pen", contentOf("I.1").replace("đầy đủ", "đày đủ ")],
    ["without marks", "Trien khai day du, toan dien noi dung Ke hoach CCHC nam 2025 cua UBND tinh"],
  ])("%s", (_, content) => {
    expect(match({ content })).toBe("I.1 by text");
  });

  test.each<[string, string, RegExp]>([
    ["the beginning only", contentOf("I.5").slice(0, 60), /^I\.5/],
    ["another year", contentOf("I.1").replace("2025", "2024"), /^I\.1(\?|$)/],
    ["words that two tasks share", "Xây dựng và triển khai thực hiện Kế hoạch năm 2025", /\?/],
    ["words of no task", "Mua sắm trang thiết bị phòng họp", /^none$/],
    ["nothing", "", /^none$/],
  ])("%s is left open", (_, content, expected) => {
    const found = match({ content });
    expect(found).toMatch(expected);
    expect(found).not.toContain(" by ");
    expect(found.split("?").length).toBeLessThanOrEqual(5);
  });

  test("equal texts of two tasks are left open, unless the number beside them tells", () => {
    const twins = taskIndexOf(
      tasks.map((task) => (task.code === "II.2" ? { ...task, content: contentOf("II.3") } : task)),
    );
    const words = { code: "", content: contentOf("II.3"), group: undefined };
    const inArea = twins.areas.find(({ numeral }) => numeral === "II");
    expect(matchTask(twins, { ...words, ordinal: "", area: undefined }).match).toEqual({
      kind: "doubtful",
      candidates: ["II.2", "II.3"],
    });
    expect(matchTask(twins, { ...words, ordinal: "3", area: inArea }).match).toMatchObject({ code: "II.3" });
  });
});

describe("by number within the area", () => {
  test.each<[string, Partial<TaskWords>, string]>([
    ["without text", { ordinal: "2", area: area("II") }, "II.2 by number"],
    [
      "with some of its words",
      { ordinal: "(2)", content: `${contentOf("II.2").slice(0, 50)}…`, area: area("II") },
      "II.2 by number",
    ],
    ["the area's number in front", { ordinal: "2.2" }, "II.2 by number"],
    ["with the text of another task", { ordinal: "2", content: contentOf("II.3"), area: area("II") }, "II.3 by text"],
    [
      "with words that speak for nothing",
      { ordinal: "2", content: "Mua sắm trang thiết bị", area: area("II") },
      "II.2",
    ],
    ["without area", { ordinal: "2" }, "none"],
    ["beyond the area", { ordinal: "9", area: area("II") }, "none"],
    [
      "in a sub-group",
      { ordinal: "1", area: area("VII"), group: tasks.find(({ code }) => code === "VII.3.1")?.group },
      "VII.3.1 by number",
    ],
    ["in an area of sub-groups", { ordinal: "1", area: area("VII") }, "VII.1.1?VII.2.1?VII.3.1"],
  ])("%s", (_, words, expected) => {
    expect(match(words)).toBe(expected);
  });
});

test("any words are answered, never with more than five candidates or a task the plan lacks", () => {
  const codes = new Set(tasks.map(({ code }) => code));
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom(...tasks.flatMap(({ content }) => content.split(" ")), "II.1", "1."),
  );
  const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(text, text, text, (code, content, ordinal) => {
      const { match: found } = matchTask(index, { code, content, ordinal, area: area("II"), group: undefined });
      const named = found.kind === "sure" ? [found.code] : found.kind === "none" ? [] : found.candidates;
      expect(named.every((one) => codes.has(one)) && named.length <= 5).toBe(true);
    }),
  );
});
