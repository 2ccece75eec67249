import { parsePlan } from "../../src/plan/parse-plan";
import { HEADER, row, smallPlan } from "../builders/plan-text";
import { seedText, seedWithCell as withCell, seedWithLine as withLine } from "../builders/seed";

/** What is wrong, as "code | where". */
function problems(text: string): readonly string[] {
  const read = parsePlan(text);
  return read.ok ? [] : read.issues.map(({ code, where }) => `${code} | ${where}`);
}

const gone = (): undefined => undefined;

describe("parsePlan, texts that contradict themselves", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "a task missing",
      withLine(29, gone),
      ["plan/count-differs | Dòng 24, lĩnh vực II", "plan/total-differs | Dòng 77"],
    ],
    [
      "a task missing within an area",
      withLine(16, gone),
      [
        "plan/count-differs | Dòng 8, lĩnh vực I",
        "plan/number-differs | Dòng 16, nhiệm vụ ghi số 7",
        "plan/total-differs | Dòng 77",
      ],
    ],
    [
      "another count in a label",
      withLine(34, (line) => line.replace("(5)", "(6)")),
      ["plan/count-differs | Dòng 34, lĩnh vực III"],
    ],
    ["another total", withLine(78, (line) => line.replace("38", "39")), ["plan/total-differs | Dòng 78"]],
    ["a label missing", withCell(34, 0, ""), ["plan/area-without-label | Dòng 30"]],
    [
      "a label with a wrong numeral",
      withLine(34, (line) => line.replace("III.", "IV.")),
      ["plan/area-out-of-order | Dòng 34", "plan/area-out-of-order | Dòng 37"],
    ],
    ["a first cell that is no label", withCell(29, 0, "ghi nhầm"), ["plan/label-unreadable | Dòng 29"]],
    ["a task without lead agency", withCell(36, 2, ""), ["plan/lead-missing | Dòng 36, nhiệm vụ III.5"]],
    ["a lead agency of marks only", withCell(36, 2, " , "), ["plan/lead-missing | Dòng 36, nhiệm vụ III.5"]],
    ["a task without words", withCell(36, 1, "5. "), ["plan/content-missing | Dòng 36, nhiệm vụ III.5"]],
    ["a row with a cell less", withLine(36, (line) => line.replace(/\t$/, "")), ["plan/row-cells | Dòng 36"]],
    ["a row with a cell more", withLine(36, (line) => `${line}\t`), ["plan/row-cells | Dòng 36"]],
    ["a row that lost its first cell", withLine(36, (line) => line.slice(1)), ["plan/row-cells | Dòng 36"]],
    ["a row that lost all tabs", withLine(36, (line) => line.replaceAll("\t", " ")), ["plan/row-cells | Dòng 36"]],
    [
      "a header with a cell less",
      withLine(40, (line) => line.replace("\tKinh phí thực hiện", "")),
      ["plan/header-cells | Dòng 40"],
    ],
    [
      "a number skipped",
      withLine(36, (line) => line.replace("5.", "6.")),
      ["plan/number-differs | Dòng 36, nhiệm vụ ghi số 6"],
    ],
    [
      "a number skipped at a page's top",
      withLine(16, (line) => line.replace("6.", "7.")),
      ["plan/number-differs | Dòng 16, nhiệm vụ ghi số 7"],
    ],
    [
      "a number repeated",
      withLine(35, (line) => line.replace("4.", "3.")),
      ["plan/number-differs | Dòng 35, nhiệm vụ ghi số 3"],
    ],
    [
      "a row without number",
      withCell(36, 1, "Tiếp tục"),
      [
        "plan/count-differs | Dòng 34, lĩnh vực III",
        "plan/row-without-number | Dòng 36",
        "plan/total-differs | Dòng 78",
      ],
    ],
    ["a heading with other cells", withCell(57, 2, "Sở Nội vụ"), ["plan/group-with-cells | Dòng 57"]],
    [
      "a cell Excel cannot hold",
      withCell(36, 1, `5. ${"a".repeat(40_000)}`),
      ["plan/cell-too-long | Dòng 36, nhiệm vụ III.5"],
    ],
  ])("refuses %s, naming line and task", (_fault, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  test("refuses a lacking area, naming it", () => {
    const lines = seedText().split("\n");
    const text = [...lines.slice(0, 23), ...lines.slice(29)].join("\n");
    expect(problems(text)).toEqual(
      expect.arrayContaining(["plan/area-out-of-order | Dòng 28", "plan/total-differs | Dòng 72"]),
    );
  });

  test("refuses a label without tasks and a heading without tasks", () => {
    const empty = ["", "* Nhóm trống", "", "", "", ""].join("\t");
    const rows = ["I. Một (1)\t\t\t\t\t", "II. Hai (1)\t\t\t\t\t", row("", "1. A"), empty, "III. Ba (1)\t\t\t\t\t"];
    expect(problems(smallPlan(rows))).toEqual(
      expect.arrayContaining(["plan/area-empty | Dòng 4", "plan/group-empty | Dòng 7", "plan/area-empty | Dòng 8"]),
    );
  });

  test("refuses a label in the middle of the numbering of another area", () => {
    const text = smallPlan([row("I. Một (1)", "1. A"), row("II. Hai (1)", "2. B")]);
    expect(problems(text)).toContain("plan/label-without-restart | Dòng 5");
  });

  test("lists every problem of a text at once, in its order", () => {
    const lines = withCell(36, 2, "").split("\n");
    lines[15] = (lines[15] ?? "").replace(/\t$/, "");
    lines[77] = "* Ghi chú: có 40 chỉ tiêu trong Kế hoạch này";
    expect(problems(lines.join("\n"))).toEqual([
      "plan/row-cells | Dòng 16",
      "plan/lead-missing | Dòng 36, nhiệm vụ III.5",
      "plan/total-differs | Dòng 78",
    ]);
  });

  test("tells what was found and what to do", () => {
    const read = parsePlan(withLine(34, (line) => line.replace("(5)", "(6)")));
    expect(read.ok ? "" : read.issues[0]?.message).toBe(
      "Nhãn ghi 6 nhiệm vụ nhưng đếm được 5 (dòng 30 đến dòng 36). Đề nghị bổ sung nhiệm vụ thiếu hoặc sửa số trong nhãn.",
    );
  });

  test("counts what it does not list of a hopeless text", () => {
    const text = [HEADER, ...Array.from({ length: 2_000 }, () => "a\tb")].join("\n");
    const found = problems(text);
    expect(found).toHaveLength(501);
    expect(found.at(-1)).toBe("plan/too-many-problems | Văn bản kế hoạch");
  });
});

describe("parsePlan, texts beyond all measure", () => {
  test("refuses more tasks than any plan has, and stays quick with headings without end", () => {
    const rows = Array.from({ length: 60_000 }, (_, index) =>
      index % 2 === 0 ? ["", "* N", "", "", "", ""].join("\t") : row("", "1. A"),
    );
    expect(problems(smallPlan(["I. Một (1)\t\t\t\t\t", ...rows, "II. Hai (2)\t\t\t\t\t", ...rows]))).toEqual([
      expect.stringContaining("plan/too-many-tasks"),
    ]);
  });

  test("refuses more agencies than any province has", () => {
    const agencies = Array.from({ length: 3_000 }, (_, index) => `Sở ${String(index)}`).join("; ");
    const text = smallPlan([["I. Một (1)", "1. A", agencies, "", "", ""].join("\t")]);
    expect(problems(text)).toEqual(["plan/too-many-agencies | Dòng 4"]);
  });

  test("refuses a title that no cell can hold", () => {
    const text = smallPlan([row("I. Một (1)", "1. A")], `KẾ HOẠCH ${"A".repeat(40_000)} NĂM 2025`);
    expect(problems(text)).toEqual(["plan/unusable | Dòng 1"]);
  });
});

describe("parsePlan, texts that are no plan", () => {
  test.each<[string, string, string]>([
    ["nothing", "", "plan/empty"],
    ["blanks and a byte order mark", "\ufeff \r\n\t\n", "plan/empty"],
    ["more than 5 MB", "a".repeat(5 * 1024 * 1024 + 1), "plan/too-large"],
    ["a binary file", "PK\u0003\u0004\0\0", "plan/not-text"],
    ["text in the wrong encoding", "S\ufffd TT\tN\ufffdi dung", "plan/broken-characters"],
    ["half a letter", "S\ud800 TT", "plan/broken-characters"],
    ["a letter to somebody", "Kính gửi:\nSở Nội vụ", "plan/no-header"],
    ["a header alone", HEADER, "plan/no-task"],
    ["headers and notes", `${HEADER}\n\n${HEADER}\n* Ghi chú: có 0 chỉ tiêu`, "plan/no-task"],
    ["tasks without any year", [HEADER, "I. Một (1)\t1. A\tSở Nội vụ\t\t\t"].join("\n"), "plan/year-missing"],
  ])("refuses %s", (_kind, text, code) => {
    expect(problems(text).map((line) => line.split(" | ")[0])).toEqual([code]);
  });
});
