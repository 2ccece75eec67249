import { parsePlan } from "../../src/plan/parse-plan";
import { planSchema } from "../../src/plan/task";
import { HEADER, planText } from "../builders/plan-text";
import { seedPlan, seedText } from "../builders/seed";

const plan = seedPlan();

/** What is wrong, as "code | where". */
function problems(text: string): readonly string[] {
  const read = parsePlan(text);
  return read.ok ? [] : read.issues.map(({ code, where }) => `${code} | ${where}`);
}

function remarks(text: string): readonly string[] {
  const read = parsePlan(text);
  return read.ok ? read.remarks.map(({ code, where }) => `${code} | ${where}`) : ["refused"];
}

/** The published text with one line changed; lines counted from 1, as users count. */
function withLine(lineNumber: number, change: (line: string) => string | undefined): string {
  const lines: (string | undefined)[] = seedText().split("\n");
  lines[lineNumber - 1] = change(lines[lineNumber - 1] ?? "");
  return lines.filter((line) => line !== undefined).join("\n");
}

const gone = (): undefined => undefined;

function withCell(lineNumber: number, column: number, text: string): string {
  return withLine(lineNumber, (line) => line.split("\t").with(column, text).join("\t"));
}

const ROW = (label: string, content: string): string => [label, content, "Sở Nội vụ", "", "Năm 2025", ""].join("\t");

function smallPlan(rows: readonly string[], { title = "NHIỆM VỤ TỈNH BẾN TRE NĂM 2025", end = "" } = {}): string {
  return [title, "(Kèm theo Kế hoạch số 7/KH-UBND ngày 02/01/2025 của UBND tỉnh)", HEADER, ...rows, end].join("\n");
}

describe("parsePlan, the published plan", () => {
  test("has 38 tasks in seven areas", () => {
    expect(plan.tasks).toHaveLength(38);
    const counts = plan.areas.map(({ numeral }) => plan.tasks.filter((task) => task.areaNumeral === numeral).length);
    expect(counts).toEqual([10, 3, 5, 2, 3, 2, 13]);
    expect(counts).toEqual(plan.areas.map(({ statedCount }) => statedCount));
    expect(plan.statedTotal).toBe(38);
    expect(plan.tasks.map(({ ordinal }) => ordinal)).toEqual(Array.from({ length: 38 }, (_, index) => index + 1));
  });

  test("gives every task its code", () => {
    const codes = plan.tasks.map(({ code }) => code);
    expect(codes.slice(0, 10)).toEqual(["I.1", "I.2", "I.3", "I.4", "I.5", "I.6", "I.7", "I.8", "I.9", "I.10"]);
    expect(codes.slice(23)).toEqual([
      ...["VI.1", "VI.2", "VII.1.1", "VII.1.2", "VII.1.3", "VII.1.4"],
      ...["VII.2.1", "VII.2.2", "VII.2.3", "VII.2.4", "VII.2.5", "VII.3.1", "VII.3.2", "VII.3.3", "VII.3.4"],
    ]);
  });

  test("knows where it comes from", () => {
    expect(plan).toMatchObject({
      title: "NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH TỈNH TRÀ VINH NĂM 2025",
      reference: { number: "140/KH-UBND", date: 45650, issuer: "UBND tỉnh" },
      year: 2025,
      place: "Trà Vinh",
      identity: "140/KH-UBND|Trà Vinh|2025",
      note: "* Ghi chú: có 38 chỉ tiêu trong Kế hoạch này",
    });
  });

  test("names areas in full, without the count", () => {
    expect(plan.areas[6]).toEqual({
      numeral: "VII",
      name: "Xây dựng và phát triển Chính quyền điện tử, Chính quyền số",
      label: "VII. Xây dựng và phát triển Chính quyền điện tử, Chính quyền số",
      statedCount: 13,
    });
  });

  test("takes the tasks above area III's label into area III, and says so", () => {
    const third = plan.tasks.filter(({ areaNumeral }) => areaNumeral === "III");
    expect(third[0]?.content).toBe("Xây dựng và triển khai thực hiện Kế hoạch kiểm soát thủ tục hành chính năm 2025.");
    const read = parsePlan(seedText());
    expect(read.ok && read.remarks).toEqual([
      expect.objectContaining({
        code: "plan/label-below-first-task",
        where: "Dòng 34, lĩnh vực III",
        severity: "remark",
        message: expect.stringContaining("dòng 30, 31") as string,
      }),
    ]);
  });

  test.each([
    ["I.5", "content", /trên Báo Trà Vinh; xây dựng các chuyên mục/],
    ["I.5", "leadText", /đóng trên địa bàn tỉnh có liên quan; UBND cấp huyện$/],
    ["I.5", "coordinatingText", /; Cổng Thông tin điện tử Trà Vinh$/],
    ["I.9", "timeframeText", /^Quý IV\/2025 - Quý II\/2026$/],
    ["I.9", "fundingText", /^Thực hiện kinh phí phân bỏ năm 2025 cho Sở Nội vụ theo quy định$/],
    [
      "II.2",
      "coordinatingText",
      /^Các sở, ban, ngành tỉnh, Ban Quản lý Khu kinh tế Trà Vinh, UBND cấp huyện, UBND cấp xã$/,
    ],
    ["VI.1", "coordinatingText", /Khu kinh tế Trà Vinh Trà Vinh, UBND/],
    ["VI.2", "coordinatingText", /Khu kinh tế Trà Vinh, UBND cấp huyện$/],
    ["VII.2.2", "coordinatingText", /UBND các cấp$/],
    ["VII.2.1", "group", /^Phát triển các ứng dụng, dịch vụ trong nội bộ cơ quan nhà nước$/],
  ] as const)("joins what pages cut and keeps the words: %s, %s", (code, field, words) => {
    expect(plan.tasks.find((task) => task.code === code)?.[field]).toMatch(words);
  });

  test("loses and adds no word", () => {
    const body = seedText()
      .split("\n")
      .slice(7, -2)
      .filter((line) => line !== "" && line !== HEADER);
    const words = (text: string): string => text.split(/\s+/).filter(Boolean).sort().join(" ");
    const labels = plan.areas.map(({ label, statedCount }) => `${label} (${String(statedCount)})`);
    const groups = [...new Set(plan.tasks.map(({ group }) => group))].filter(Boolean).map((name) => `* ${name}`);
    const tasks = plan.tasks.flatMap(({ number, content, leadText, coordinatingText, timeframeText, fundingText }) => [
      `${String(number)}. ${content}`,
      ...[leadText, coordinatingText, timeframeText, fundingText],
    ]);
    expect(words([...labels, ...groups, ...tasks].join(" "))).toBe(words(body.join(" ")));
  });

  test("stands its own schema", () => {
    expect(planSchema.safeParse(plan).success).toBe(true);
  });
});

describe("parsePlan, the same text in other clothes", () => {
  test.each<[string, (text: string) => string]>([
    ["with Windows line ends", (text) => text.replace(/\n/g, "\r\n")],
    ["with old Mac line ends", (text) => text.replace(/\n/g, "\r")],
    ["with a byte order mark", (text) => `\ufeff${text}`],
    ["in decomposed letters (NFD)", (text) => text.normalize("NFD")],
    ["with no-break blanks", (text) => text.replace(/ /g, "\u00a0")],
    ["with blanks around its cells", (text) => text.replace(/\t/g, " \t  ")],
    ["with zero-width marks", (text) => text.replace(/\t/g, "\u200b\t")],
    ["with page feeds before repeated headers", (text) => text.replaceAll(`\n\nSố TT`, `\n\fSố TT`)],
    ["with «STT» for «Số TT»", (text) => text.replaceAll("Số TT", "STT")],
    [
      "with other words in the header",
      (text) => text.replaceAll("Cơ quan thực hiện", "Cơ quan chủ trì").replaceAll("Số TT", "TT"),
    ],
    [
      "with numbered columns under the header",
      (text) => text.replace(HEADER, `${HEADER}\n(1)\t(2)\t(3)\t(4)\t(5)\t(6)`),
    ],
    ["with its note in the table's first cell", (text) => `${text}\t\t\t\t\t`],
  ])("reads the plan %s", (_clothes, dress) => {
    const read = parsePlan(dress(seedText()));
    expect(read.ok && read.value).toEqual(plan);
  });
});

describe("parsePlan, plans of other provinces and years", () => {
  test.each([
    ["Bến Tre", 2026, 5, 4],
    ["Bà Rịa - Vũng Tàu", 2023, 1, 1],
    ["Huế", 2030, 12, 30],
  ])("reads one of %s, %i, with %i areas of %i tasks", (province, year, areas, tasksPerArea) => {
    const read = parsePlan(planText({ province, year, areas, tasksPerArea }));
    expect(read.ok && [read.value.place, read.value.year, read.value.areas.length, read.value.tasks.length]).toEqual([
      province,
      year,
      areas,
      areas * tasksPerArea,
    ]);
  });

  test.each([
    ["NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH THÀNH PHỐ HỒ CHÍ MINH NĂM 2025", "Hồ Chí Minh"],
    ["Nhiệm vụ cải cách hành chính trên địa bàn tỉnh Cà Mau năm 2025", "Cà Mau"],
    ["NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH TRÊN ĐỊA BÀN TỈNH NĂM 2025", ""],
  ])("finds the place in %j", (title, place) => {
    const read = parsePlan(smallPlan([ROW("I. Một (1)", "1. Việc")], { title }));
    expect(read.ok && read.value.place).toBe(place);
  });

  test("says what the text leaves open, and loads", () => {
    const text = [HEADER, ROW("I. Thể chế", "1. Việc"), ROW("II. Tổ chức (1)", "1. Việc")].join("\n");
    expect(remarks(text)).toEqual([
      "plan/reference-unknown | Dòng 1",
      "plan/place-unknown | Dòng 1",
      "plan/total-not-stated | Dòng 1",
      "plan/year-assumed | Dòng 1",
      "plan/count-not-stated | Dòng 2, lĩnh vực I",
    ]);
    const read = parsePlan(text);
    expect(read.ok && read.value.areas[0]).toMatchObject({ numeral: "I", name: "Thể chế", statedCount: 1 });
  });

  test("reads labels on rows of their own and labels repeated on every page", () => {
    const label = "I. Thể chế (3)";
    const rows = [`${label}\t\t\t\t\t`, ROW("", "1. A"), HEADER, ROW(label, "2. B"), ROW("", "3. C")];
    const read = parsePlan(smallPlan(rows));
    expect(read.ok && read.value.tasks.map(({ code }) => code)).toEqual(["I.1", "I.2", "I.3"]);
  });

  test("gives tasks above a sub-group a code of their own where labels and counts put them in one area", () => {
    const group = ["", "* Nhóm", "", "", "", ""].join("\t");
    const read = parsePlan(smallPlan([ROW("I. Thể chế (3)", "1. A"), ROW("", "2. B"), group, ROW("", "1. C")]));
    expect(read.ok && read.value.tasks.map(({ code }) => code)).toEqual(["I.1", "I.2", "I.1.1"]);
  });

  test("tells two areas with sub-groups apart by the counts in their labels", () => {
    const group = (name: string, label = ""): string => [label, `* ${name}`, "", "", "", ""].join("\t");
    const rows = [group("a", "I. Một (2)"), ROW("", "1. A"), group("b"), ROW("", "1. B")];
    const more = [group("c"), ROW("", "1. C"), group("d"), ROW("II. Hai (3)", "1. D"), ROW("", "2. E")];
    const read = parsePlan(smallPlan([...rows, ...more]));
    const codes = ["I.1.1", "I.2.1", "II.1.1", "II.2.1", "II.2.2"];
    expect(read.ok && read.value.tasks.map(({ code }) => code)).toEqual(codes);
  });

  test("takes a figure with a full stop at a page's top for words when it is not the next number", () => {
    const continued = ["", "5. Luật này và 7. Luật khác", "", "", "", ""].join("\t");
    const read = parsePlan(smallPlan([ROW("I. Một (2)", "1. Thực hiện khoản"), HEADER, continued, ROW("", "2. B")]));
    expect(read.ok && read.value.tasks[0]?.content).toBe("Thực hiện khoản 5. Luật này và 7. Luật khác");
  });

  test("joins a heading and a label that a page cuts", () => {
    const rows = [
      ["I. Xây dựng và", "* Phát triển", "", "", "", ""].join("\t"),
      HEADER,
      ["phát triển (1)", "các nền tảng", "", "", "", ""].join("\t"),
      ROW("", "1. A"),
    ];
    const read = parsePlan(smallPlan(rows));
    expect(read.ok && [read.value.areas[0]?.name, read.value.tasks[0]?.group]).toEqual([
      "Xây dựng và phát triển",
      "Phát triển các nền tảng",
    ]);
  });
});

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
    const rows = ["I. Một (1)\t\t\t\t\t", "II. Hai (1)\t\t\t\t\t", ROW("", "1. A"), empty, "III. Ba (1)\t\t\t\t\t"];
    expect(problems(smallPlan(rows))).toEqual(
      expect.arrayContaining(["plan/area-empty | Dòng 4", "plan/group-empty | Dòng 7", "plan/area-empty | Dòng 8"]),
    );
  });

  test("refuses a label in the middle of the numbering of another area", () => {
    const text = smallPlan([ROW("I. Một (1)", "1. A"), ROW("II. Hai (1)", "2. B")]);
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
