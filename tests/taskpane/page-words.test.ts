import { pageWords, repeatedTexts } from "../../src/taskpane/page-words";
import { aPagePicture } from "../builders/an-appendix-desk";

describe("repeatedTexts", () => {
  test("are those on every page, column headings above all", () => {
    const pages = [
      aPagePicture("PHỤ LỤC", "STT", "Nội dung", "Đang thực hiện"),
      aPagePicture("STT", "Nội dung", "Đang thực hiện"),
      aPagePicture("STT", "Nội dung", "Hoàn thành"),
    ];
    expect([...repeatedTexts(pages)]).toEqual(["STT", "Nội dung"]);
  });

  test("are none where there is one page, or none", () => {
    expect([...repeatedTexts([aPagePicture("STT")])]).toEqual([]);
    expect([...repeatedTexts([])]).toEqual([]);
  });
});

describe("pageWords", () => {
  test.each([
    ["what is repeated", ["STT", "Rà soát văn bản"], "Rà soát văn bản"],
    ["numbers of columns, rows and pages", ["2", "(1)", "(2)", "12", "4.", "Tuyên truyền"], "Tuyên truyền"],
    ["blanks", ["", "  ", " Rà soát ", "văn bản"], "Rà soát văn bản"],
    ["no year", ["Quý I năm", "2025"], "Quý I năm 2025"],
    ["everything, where there is nothing else", ["STT", "3"], ""],
  ])("passes over %s", (_, texts, words) => {
    expect(pageWords(aPagePicture(...texts), new Set(["STT"]))).toBe(words);
  });

  test("stops after some eighty characters", () => {
    const words = pageWords(aPagePicture(...Array.from({ length: 30 }, () => "nhiệm vụ")), new Set());
    expect(words).toMatch(/^nhiệm vụ nhiệm vụ.*…$/);
    expect(words.length).toBeLessThanOrEqual(81);
  });
});
