import { entryOf } from "../../src/taskpane/appendix-entry";
import {
  describePage,
  describePages,
  describePrinting,
  headingTitle,
  paperTitle,
  scopeTitle,
  setTitle,
} from "../../src/taskpane/appendix-messages";
import { anOffer, someChoices, somePages } from "../builders/an-appendix-desk";

describe("describePages", () => {
  test("counts the pages and says what is on them", () => {
    expect(describePages(somePages("T", 3))).toBe("3 trang A4 ngang · 38 nhiệm vụ, 7 lĩnh vực");
    expect(describePages({ ...somePages("T", 1), summary: "" })).toBe("1 trang A4 ngang");
  });
});

describe("describePage", () => {
  test("counts from one and has its words behind", () => {
    expect(describePage(0, 3, "Phụ lục I")).toBe("Trang 1/3: Phụ lục I");
    expect(describePage(2, 3, "")).toBe("Trang 3/3");
  });
});

describe("describePrinting", () => {
  test("says that a sheet comes, or that one is made anew and what is lost by it", () => {
    expect(describePrinting(anOffer("plan", { sheet: "Phụ lục kế hoạch" }))).toBe(
      "Sẽ thêm trang tính «Phụ lục kế hoạch».",
    );
    expect(describePrinting(anOffer("plan", { sheet: "Phụ lục kế hoạch", exists: true }))).toBe(
      "Trang tính «Phụ lục kế hoạch» đã có và sẽ được lập lại; chỗ sửa tay trên trang đó không được giữ.",
    );
  });
});

describe("titles of folds", () => {
  test.each([
    ["", "Tiêu đề: không đánh số"],
    [" II ", "Tiêu đề: Phụ lục II"],
  ])("number %j: %s", (number, title) => {
    expect(headingTitle(entryOf(someChoices("plan", { number })))).toBe(title);
  });

  test("paper", () => {
    expect(paperTitle(entryOf(someChoices("plan", { tableSize: 11.5 })))).toBe("Trình bày: bản giấy, cỡ chữ 11,5");
    expect(paperTitle(entryOf(someChoices("plan", { copy: "electronic" })))).toBe("Trình bày: bản điện tử, cỡ chữ 11");
  });

  test.each([
    [{}, "Phạm vi: toàn bộ"],
    [{ areas: ["I", "II"] }, "Phạm vi: 2/7 lĩnh vực"],
    [{ areas: [], agencies: ["Sở Nội vụ"] }, "Phạm vi: 0/7 lĩnh vực, 1/12 cơ quan"],
  ])("scope of %j: %s", (scope, title) => {
    expect(scopeTitle(entryOf(someChoices("plan", scope)), 7, 12)).toBe(title);
  });

  test("set", () => {
    expect(setTitle(0, 12)).toBe("Từng cơ quan: 12 cơ quan");
    expect(setTitle(3, 12)).toBe("Từng cơ quan: đã chọn 3/12");
  });
});
