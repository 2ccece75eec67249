import { planAppendix } from "../../src/sheets/appendix-plan";
import { anAppendixTask, seedAppendixData, valuesOf } from "../builders/appendix-data";
import { seedPlan, seedText } from "../builders/seed";

const data = seedAppendixData();
const appendix = planAppendix(data, {});
const labels = [...new Set(appendix.rows.map(({ label }) => label))];
const HEADERS = seedText().split("\n")[6]?.split("\t") ?? [];

describe("planAppendix of the published plan", () => {
  test("has the columns of the document", () => {
    expect(HEADERS).toHaveLength(6);
    expect(appendix.columns.map(({ header }) => header)).toEqual(HEADERS);
    expect(appendix).toMatchObject({ hasLabels: true, hasNumbers: false });
  });

  test("has its labels in their order, counts included", () => {
    const firstCells = seedText()
      .split("\n")
      .flatMap((line) => line.split("\t")[0] ?? []);
    expect(labels).toEqual(firstCells.filter((cell) => /^[IVX]+\. /.test(cell)));
    expect(labels).toHaveLength(7);
  });

  test("has all 38 tasks as they read, numbers of the document in front, blank cells blank", () => {
    const records = appendix.rows.filter(({ kind }) => kind === "record");
    expect(records.map(({ cells }) => cells.map(({ value }) => value))).toEqual(
      seedPlan().tasks.map((task) => [
        `${task.number}. ${task.content}`,
        task.leadText,
        task.coordinatingText || null,
        task.timeframeText,
        task.fundingText || null,
      ]),
    );
    expect(records).toHaveLength(38);
  });

  test("has sub-groups on lines of their own over all columns but the first, from the left", () => {
    const headings = appendix.rows.filter(({ kind }) => kind === "heading");
    expect(headings.map(({ cells }) => cells)).toEqual([
      [{ value: "* Phát triển các nền tảng, cơ sở dữ liệu", span: 5, align: "left" }],
      [{ value: "* Phát triển các ứng dụng, dịch vụ trong nội bộ cơ quan nhà nước", span: 5, align: "left" }],
      [{ value: "* Phát triển ứng dụng, dịch vụ phục vụ người dân, tổ chức", span: 5, align: "left" }],
    ]);
    expect(new Set(headings.map(({ label }) => label))).toEqual(new Set([labels[6]]));
  });

  test("has every word of the document's table and of its note, and no other", () => {
    const lines = seedText().split("\n").slice(6);
    const issued = lines.filter((line) => line !== HEADERS.join("\t")).join(" ");
    const printed = [...labels, ...valuesOf(appendix).flat(), ...appendix.notes].join(" ");
    const words = (text: string): readonly string[] =>
      text
        .split(/\s+/)
        .filter((word) => word !== "")
        .sort();
    expect(words(printed)).toEqual(words(issued));
  });
});

describe("planAppendix of a part", () => {
  test("has an area whole with its count, and says what it is a part of instead of speaking of the whole plan", () => {
    const part = planAppendix(data, { areas: ["II. Cải cách thể chế"] });
    expect(part.rows.map(({ label }) => label)).toEqual(Array(3).fill("II. Cải cách thể chế (3)"));
    expect(part.notes).toEqual(["* Chỉ gồm lĩnh vực II."]);
  });

  test("says whose tasks it has", () => {
    const { notes } = planAppendix(data, { areas: ["II. Cải cách thể chế"], agencies: ["Sở Tư pháp"] });
    expect(notes).toEqual(["* Chỉ gồm lĩnh vực II; cơ quan chủ trì: Sở Tư pháp."]);
  });

  test("is the plan where everything was chosen", () => {
    const areas = data.plan.areas.map(({ label }) => label);
    expect(planAppendix(data, { areas }).notes).toEqual(appendix.notes);
  });

  test("leaves out the count of an area of which only some tasks are printed", () => {
    const part = planAppendix(data, { agencies: ["Sở Thông tin và Truyền thông"] });
    expect(new Set(part.rows.map(({ label }) => label))).toEqual(
      new Set(["VII. Xây dựng và phát triển Chính quyền điện tử, Chính quyền số"]),
    );
    expect(valuesOf(part).map(([first]) => String(first).slice(0, 14))).toEqual([
      "* Phát triển c",
      "1. Xây dựng và",
      "2. Tham mưu UB",
      "3. Tiếp tục rà",
      "4. Tiếp tục rà",
      "* Phát triển c",
      "2. Rà soát nân",
    ]);
  });

  test("is nothing where nothing is asked for", () => {
    expect(planAppendix(data, { areas: [] })).toMatchObject({ rows: [], notes: [] });
  });
});

describe("planAppendix of tasks users added", () => {
  const OTHER = "VIII. Việc phát sinh";
  const added = (code: string, content: string, areaLabel = OTHER) =>
    planAppendix(seedAppendixData({}, { tasks: [anAppendixTask(code, { content, areaLabel })] }), {}).rows[0];

  test.each([
    ["VIII.1", "Rà soát", "1. Rà soát"],
    ["VIII.1.12", "Rà soát", "12. Rà soát"],
    ["VIII.2a", "Rà soát", "2a. Rà soát"],
    ["7", "Rà soát", "7. Rà soát"],
    ["BS", "Rà soát", "Rà soát"],
    ["", "Rà soát", "Rà soát"],
    ["VIII.3", "", null],
    ["BS", "=1+1", "=1+1"],
  ])("code %j and content %j read %j", (code, content, printed) => {
    expect(added(code, content)?.cells[0]).toEqual({ value: printed });
  });

  test("has no count beside an area that states none, and a blank label where none is named", () => {
    expect(added("VIII.1", "Rà soát")?.label).toBe(OTHER);
    expect(added("1", "Rà soát", "")?.label).toBe("");
  });

  const withTask = (areaLabel: string, statedTotal = data.plan.statedTotal) => {
    const tasks = [...data.tasks, anAppendixTask("II.4", { content: "Thêm", areaLabel })];
    return planAppendix({ ...data, plan: { ...data.plan, statedTotal }, tasks }, {});
  };

  test("puts them behind the tasks of their area, without the count and the note, which do not hold", () => {
    const { rows, notes } = withTask("II. Cải cách thể chế");
    const area = rows.filter(({ label }) => label?.startsWith("II. Cải cách thể chế"));
    expect(area.map(({ label }) => label)).toEqual(Array(4).fill("II. Cải cách thể chế"));
    expect(area[3]?.cells[0]).toEqual({ value: "4. Thêm" });
    expect(notes).toEqual([]);
  });

  test("keeps a note that states no total, and one that states what there is", () => {
    const note = ["* Ghi chú: có 38 chỉ tiêu trong Kế hoạch này"];
    expect(withTask(OTHER, 39).notes).toEqual(note);
    const plan = { ...data.plan, statedTotal: undefined };
    expect(planAppendix({ ...data, plan, tasks: data.tasks.slice(1) }, {}).notes).toEqual(note);
  });

  test("leaves out the count beside fewer tasks than the plan states", () => {
    const tasks = data.tasks.filter(({ code }) => code !== "II.2");
    const { rows, notes } = planAppendix({ ...data, tasks }, {});
    expect(rows.map(({ label }) => label)).toContain("II. Cải cách thể chế");
    expect(notes).toEqual([]);
  });
});
