import { placeOf } from "../../src/taskpane/places";

describe("placeOf", () => {
  test.each([
    ["Kế hoạch!J12", { sheet: "Kế hoạch", at: "J12" }],
    ["Kế hoạch!$J$12:K14", { sheet: "Kế hoạch", at: "J12:K14" }],
    ["'CQ Sở Nội vụ'!A1", { sheet: "CQ Sở Nội vụ", at: "A1" }],
    ["'Sở ''A'''!B2", { sheet: "Sở 'A'", at: "B2" }],
    ["Danh mục!C:D", { sheet: "Danh mục", at: "C:D" }],
  ])("finds the cells in %j", (where, place) => {
    expect(placeOf(where)).toEqual({ text: where, ...place });
  });

  test.each(["Dòng 37, nhiệm vụ III.2", "", "!A1", "Kế hoạch!", "Kế hoạch!dòng 5", "Tệp a!b.txt"])(
    "leaves %j as text",
    (where) => {
      expect(placeOf(where)).toBeUndefined();
    },
  );
});
