import { emptyBook, emptySheet } from "../../../src/ooxml/book";
import { chartSeries } from "../../../src/devhost/model/chart-data";
import { put } from "../../builders/a-formula-book";

describe("chartSeries", () => {
  test("makes one series of a heading above formulas that were never calculated", () => {
    const sheet = put(emptySheet(1, "Số liệu"), "A1", [["Quá hạn"], ["=1+1"], ["=2+2"]]);
    emptyBook().sheets.push(sheet);
    const series = chartSeries({ sheet, area: { top: 0, left: 0, bottom: 2, right: 0 } }, "Columns");
    expect(series).toMatchObject([{ name: "Quá hạn" }]);
  });
});
