import { canonicalFormula } from "../../src/blueprint/formula-text";

describe("canonicalFormula", () => {
  test.each([
    ["=[@Hạn]+1", "=tblKeHoach[[#This Row],[Hạn]]+1"],
    ["=[@[Đánh giá tiến độ]]", "=tblKeHoach[[#This Row],[Đánh giá tiến độ]]"],
    ["=tblKeHoach[@Hạn]", "=[@Hạn]"],
    ["=SUM( tblX[Số] )", "=sum(tblx[Số])"],
    ["=$A$1", "=A1"],
  ])("spells %j and %j alike within the table", (one, other) => {
    expect(canonicalFormula(one, "tblKeHoach")).toBe(canonicalFormula(other, "tblKeHoach"));
  });

  test.each([
    ['="a b"', '="ab"'],
    ['="A"', '="a"'],
    ["=tblX[Số]", "=tblX[số liệu]"],
    ["=[@Hạn]", "=tblKhac[[#This Row],[Hạn]]"],
    ["=1+2", "=12"],
  ])("keeps %j and %j apart", (one, other) => {
    expect(canonicalFormula(one, "tblKeHoach")).not.toBe(canonicalFormula(other, "tblKeHoach"));
  });

  test("leaves blanks inside text in quotes and inside column names", () => {
    expect(canonicalFormula('= tbl[ Cơ quan ] & "x  y"')).toContain('"x  y"');
  });
});
