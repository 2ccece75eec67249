import { placesOf } from "../../src/taskpane/places";

describe("placesOf", () => {
  test.each([
    ["Kế hoạch!J12", { sheet: "Kế hoạch", at: "J12" }],
    ["Kế hoạch!$J$12:K14", { sheet: "Kế hoạch", at: "J12:K14" }],
    ["'CQ Sở Nội vụ'!A1", { sheet: "CQ Sở Nội vụ", at: "A1" }],
    ["'Sở ''A'''!B2", { sheet: "Sở 'A'", at: "B2" }],
    ["'Sở A, B'!B2", { sheet: "Sở A, B", at: "B2" }],
    ["Danh mục!C:D", { sheet: "Danh mục", at: "C:D" }],
  ])("finds the cells in %j", (where, place) => {
    expect(placesOf(where)).toEqual([{ text: where, ...place }]);
  });

  test.each(["Dòng 37, nhiệm vụ III.2", "", "!A1", "Kế hoạch!", "Kế hoạch!dòng 5", "Tệp a!b.txt"])(
    "leaves %j as text",
    (where) => {
      expect(placesOf(where)).toEqual([]);
    },
  );

  test("finds each of several places, and none when one of them is worded otherwise", () => {
    expect(placesOf("'Báo cáo nhận về'!E7, Kế hoạch!J12")).toEqual([
      { text: "'Báo cáo nhận về'!E7", sheet: "Báo cáo nhận về", at: "E7" },
      { text: "Kế hoạch!J12", sheet: "Kế hoạch", at: "J12" },
    ]);
    expect(placesOf("Kế hoạch!J12, dòng 5")).toEqual([]);
  });
});
