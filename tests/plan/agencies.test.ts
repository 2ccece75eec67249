import * as fc from "fast-check";
import { resolveUnits, splitAgencies } from "../../src/plan/agencies";
import { initialRegistry } from "../../src/plan/registry";
import { aRegistry } from "../builders/registry";
import { seedPlan } from "../builders/seed";

const WHERE = "Nhiệm vụ I.1, cột Cơ quan thực hiện";
const plan = seedPlan();
const cells = plan.tasks.flatMap(({ leadText, coordinatingText }) => [leadText, coordinatingText]);

describe("splitAgencies", () => {
  test.each<[string, readonly string[]]>([
    ["", []],
    [" , ;", []],
    ["Sở Nội vụ", ["Sở Nội vụ"]],
    ["Các sở, ban, ngành tỉnh, Sở Nội vụ", ["Các sở, ban, ngành tỉnh", "Sở Nội vụ"]],
    ["Sở Thông tin và Truyền thông, Sở Tài chính", ["Sở Thông tin và Truyền thông", "Sở Tài chính"]],
    ["Trường Chính trị và các cơ quan, đơn vị có liên quan", ["Trường Chính trị", "các cơ quan, đơn vị có liên quan"]],
    ["UBND cấp huyện, cấp xã", ["UBND cấp huyện", "cấp xã"]],
    ["UBND cấp huyện và UBND cấp xã", ["UBND cấp huyện", "UBND cấp xã"]],
    ["UBND các huyện, thị xã, thành phố; Sở Nội vụ", ["UBND các huyện, thị xã, thành phố", "Sở Nội vụ"]],
    ["Sở Văn hóa, Thể thao và Du lịch, Sở Nội vụ", ["Sở Văn hóa, Thể thao và Du lịch", "Sở Nội vụ"]],
    ["Sở Văn hóa, Thông tin, Thể thao và Du lịch", ["Sở Văn hóa, Thông tin, Thể thao và Du lịch"]],
    ["Sở Lao động - Thương binh và Xã hội; Sở Y tế", ["Sở Lao động - Thương binh và Xã hội", "Sở Y tế"]],
    ["Báo và Phát thanh, Truyền hình Vĩnh Long", ["Báo và Phát thanh, Truyền hình Vĩnh Long"]],
    ["Sở Công Thương, Viễn thông Trà Vinh", ["Sở Công Thương", "Viễn thông Trà Vinh"]],
    ["Văn phòng Đoàn ĐBQH và HĐND tỉnh", ["Văn phòng Đoàn ĐBQH và HĐND tỉnh"]],
    ["Văn phòng HĐND và UBND huyện", ["Văn phòng HĐND và UBND huyện"]],
    ["Sở Nội vụ; và Sở Tư pháp", ["Sở Nội vụ", "Sở Tư pháp"]],
    ["Sở Nội vụ (chủ trì, tham mưu); Sở Y tế", ["Sở Nội vụ (chủ trì, tham mưu)", "Sở Y tế"]],
    ["sở Nội vụ, sở Tư pháp", ["sở Nội vụ", "sở Tư pháp"]],
    ["Sở Nội vụ\nSở Tư pháp", ["Sở Nội vụ", "Sở Tư pháp"]],
  ])("cuts %j", (cell, wordings) => {
    expect(splitAgencies(cell)).toEqual(wordings);
  });

  test.each(cells)("leaves nothing of the published cell over: %s", (cell) => {
    const words = (text: string): readonly string[] =>
      text.split(/[\s,;]+/).filter((word) => word !== "" && word !== "và");
    expect(words(splitAgencies(cell).join(" "))).toEqual(words(cell));
  });

  test("neither loses nor invents a word of any cell, and never throws", () => {
    const word = fc.constantFrom(
      "Sở",
      "Nội vụ",
      "và",
      ",",
      ";",
      "Các",
      "sở",
      "ban",
      "(",
      ")",
      "UBND",
      "cấp",
      "xã",
      " ",
    );
    fc.assert(
      fc.property(
        fc.array(word).map((list) => list.join(" ")),
        (cell) => {
          const words = (text: string): string => text.replace(/(?<=[\s,;]|^)và(?=[\s,;]|$)|[,;\s]/g, "");
          expect(words(splitAgencies(cell).join(" "))).toBe(words(cell));
        },
      ),
    );
  });
});

describe("resolveUnits, on the published plan", () => {
  const started = initialRegistry(plan);
  const registry = started.ok ? started.value : { units: [], members: [] };

  test.each(cells)("knows every unit of the cell: %s", (cell) => {
    const { units, unknown } = resolveUnits(cell, registry, WHERE);
    expect(unknown).toEqual([]);
    expect(units.length).toBeGreaterThanOrEqual(splitAgencies(cell).length);
  });

  test.each<[string, string, readonly string[]]>([
    [
      "I.1",
      "leadText",
      [
        "Các sở, ban, ngành tỉnh",
        "Các cơ quan ngành dọc đóng trên địa bàn tỉnh",
        "Ban Quản lý Khu kinh tế Trà Vinh",
        "UBND cấp huyện",
        "UBND cấp xã",
      ],
    ],
    ["I.4", "coordinatingText", ["Các cơ quan ngành dọc đóng trên địa bàn tỉnh"]],
    ["I.7", "coordinatingText", ["Các sở, ban, ngành tỉnh"]],
    ["V.1", "coordinatingText", ["Trường Chính trị", "Trường Đại học Trà Vinh", "Các cơ quan, đơn vị có liên quan"]],
    [
      "V.3",
      "leadText",
      ["Các sở, ban, ngành tỉnh", "Ban Quản lý Khu kinh tế Trà Vinh", "UBND cấp huyện", "UBND cấp xã"],
    ],
    ["VI.1", "coordinatingText", ["Các sở, ban, ngành tỉnh", "Ban Quản lý Khu kinh tế Trà Vinh", "UBND cấp huyện"]],
    [
      "VII.2.1",
      "leadText",
      ["Các sở, ban, ngành tỉnh", "Ban Quản lý Khu kinh tế Trà Vinh", "UBND cấp huyện", "UBND cấp xã"],
    ],
  ])("reads %s, %s", (code, field, units) => {
    const task = plan.tasks.find((one) => one.code === code);
    const cell = (field === "leadText" ? task?.leadText : task?.coordinatingText) ?? "";
    expect(resolveUnits(cell, registry, WHERE).units).toEqual(units);
  });
});

describe("resolveUnits", () => {
  const registry = aRegistry(
    [
      "Văn phòng UBND tỉnh",
      "Ban Quản lý Khu kinh tế Huế",
      "UBND cấp huyện",
      "UBND cấp xã",
      "Sở Thông tin và Truyền thông",
      "Sở Hòa giải",
    ],
    {},
    { "Sở Thông tin và Truyền thông": { aliases: ["Sở 4T"] } },
  );
  const codes = (cell: string): readonly string[] =>
    resolveUnits(cell, registry, WHERE).remarks.map(({ code }) => code);

  test.each([
    ["a small first letter", "văn phòng UBND tỉnh", "Văn phòng UBND tỉnh", []],
    ["the name in full", "Văn phòng Ủy ban nhân dân tỉnh", "Văn phòng UBND tỉnh", []],
    ["a trailing comma", "Văn phòng UBND tỉnh,", "Văn phòng UBND tỉnh", ["agency/trailing-mark"]],
    [
      "a doubled place name of any province",
      "Ban Quản lý Khu kinh tế Huế Huế",
      "Ban Quản lý Khu kinh tế Huế",
      ["agency/doubled-name"],
    ],
    ["«có liên quan»", "UBND cấp xã có liên quan", "UBND cấp xã", ["agency/related-dropped"]],
    ["«liên quan»", "UBND cấp xã liên quan", "UBND cấp xã", ["agency/related-dropped"]],
    ["«cấp xã»", "cấp xã", "UBND cấp xã", ["agency/level-assumed"]],
    ["the units of a level listed", "UBND các huyện, thị xã và thành phố", "UBND cấp huyện", ["agency/level-assumed"]],
    ["a short name", "Sở TT&TT", "Sở Thông tin và Truyền thông", []],
    ["another name of the registry", "Sở 4T", "Sở Thông tin và Truyền thông", []],
    ["decomposed letters", "Sở Thông tin và Truyền thông".normalize("NFD"), "Sở Thông tin và Truyền thông", []],
    ["the other place of the tone", "Sở Hoà giải", "Sở Hòa giải", []],
  ])("sees through %s", (_difference, cell, unit, remarks) => {
    expect(resolveUnits(cell, registry, WHERE).units).toEqual([unit]);
    expect(codes(cell)).toEqual(remarks);
  });

  test("takes «UBND các cấp» as district and commune level, and says so", () => {
    const { units, remarks } = resolveUnits("UBND các cấp", registry, WHERE);
    expect(units).toEqual(["UBND cấp huyện", "UBND cấp xã"]);
    expect(remarks).toMatchObject([{ code: "agency/level-assumed", where: WHERE, severity: "remark" }]);
  });

  test("names a unit once", () => {
    expect(resolveUnits("UBND các cấp; UBND cấp xã, cấp xã", registry, WHERE).units).toEqual([
      "UBND cấp huyện",
      "UBND cấp xã",
    ]);
  });

  test("hands back what it does not know, with a remark", () => {
    expect(resolveUnits("UBND cấp xã; điện lực tỉnh", registry, WHERE)).toMatchObject({
      units: ["UBND cấp xã"],
      unknown: ["Điện lực tỉnh"],
      remarks: [{ code: "agency/unknown", where: WHERE }],
    });
  });

  test("stays quick on hostile cells", () => {
    const cell = "UBND các huyện, ".repeat(20_000) + "(".repeat(50_000);
    expect(
      resolveUnits(cell, registry, WHERE).units.length + resolveUnits(cell, registry, WHERE).unknown.length,
    ).toBeGreaterThan(0);
  });
});
