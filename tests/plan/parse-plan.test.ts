import { parsePlan } from "../../src/plan/parse-plan";
import { planSchema } from "../../src/plan/task";
import { HEADER, planText, row, smallPlan } from "../builders/plan-text";
import { seedPlan, seedText } from "../builders/seed";

const plan = seedPlan();

function remarks(text: string): readonly string[] {
  const read = parsePlan(text);
  return read.ok ? read.remarks.map(({ code, where }) => `${code} | ${where}`) : ["refused"];
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
    const read = parsePlan(smallPlan([row("I. Một (1)", "1. Việc")], title));
    expect(read.ok && read.value.place).toBe(place);
  });

  test("says what the text leaves open, and loads", () => {
    const text = [HEADER, row("I. Thể chế", "1. Việc"), row("II. Tổ chức (1)", "1. Việc")].join("\n");
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
    const rows = [`${label}\t\t\t\t\t`, row("", "1. A"), HEADER, row(label, "2. B"), row("", "3. C")];
    const read = parsePlan(smallPlan(rows));
    expect(read.ok && read.value.tasks.map(({ code }) => code)).toEqual(["I.1", "I.2", "I.3"]);
  });

  test("gives tasks above a sub-group a code of their own where labels and counts put them in one area", () => {
    const group = ["", "* Nhóm", "", "", "", ""].join("\t");
    const read = parsePlan(smallPlan([row("I. Thể chế (3)", "1. A"), row("", "2. B"), group, row("", "1. C")]));
    expect(read.ok && read.value.tasks.map(({ code }) => code)).toEqual(["I.1", "I.2", "I.1.1"]);
  });

  test("tells two areas with sub-groups apart by the counts in their labels", () => {
    const group = (name: string, label = ""): string => [label, `* ${name}`, "", "", "", ""].join("\t");
    const rows = [group("a", "I. Một (2)"), row("", "1. A"), group("b"), row("", "1. B")];
    const more = [group("c"), row("", "1. C"), group("d"), row("II. Hai (3)", "1. D"), row("", "2. E")];
    const read = parsePlan(smallPlan([...rows, ...more]));
    const codes = ["I.1.1", "I.2.1", "II.1.1", "II.2.1", "II.2.2"];
    expect(read.ok && read.value.tasks.map(({ code }) => code)).toEqual(codes);
  });

  test("takes a figure with a full stop at a page's top for words when it is not the next number", () => {
    const continued = ["", "5. Luật này và 7. Luật khác", "", "", "", ""].join("\t");
    const read = parsePlan(smallPlan([row("I. Một (2)", "1. Thực hiện khoản"), HEADER, continued, row("", "2. B")]));
    expect(read.ok && read.value.tasks[0]?.content).toBe("Thực hiện khoản 5. Luật này và 7. Luật khác");
  });

  test("joins a heading and a label that a page cuts", () => {
    const rows = [
      ["I. Xây dựng và", "* Phát triển", "", "", "", ""].join("\t"),
      HEADER,
      ["phát triển (1)", "các nền tảng", "", "", "", ""].join("\t"),
      row("", "1. A"),
    ];
    const read = parsePlan(smallPlan(rows));
    expect(read.ok && [read.value.areas[0]?.name, read.value.tasks[0]?.group]).toEqual([
      "Xây dựng và phát triển",
      "Phát triển các nền tảng",
    ]);
  });
});
