import { headerSections } from "../../src/excel/header-sections";

describe("headerSections", () => {
  test.each([
    ["", { left: "", center: "", right: "" }],
    ["&P", { left: "", center: "&P", right: "" }],
    ["&Ltrái&Cgiữa&Rphải", { left: "trái", center: "giữa", right: "phải" }],
    [
      '&L&"Times New Roman,Italic"&10Kế hoạch&RTrang &P/&N',
      { left: '&"Times New Roman,Italic"&10Kế hoạch', center: "", right: "Trang &P/&N" },
    ],
    ["&CR&&D và &&Library", { left: "", center: "R&&D và &&Library", right: "" }],
    ['&C&"&Lone,Regular"x', { left: "", center: '&"&Lone,Regular"x', right: "" }],
  ])("reads %j", (text, sections) => {
    expect(headerSections(text)).toEqual(sections);
  });
});
