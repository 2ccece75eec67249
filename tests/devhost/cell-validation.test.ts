import { validationAt } from "../../src/devhost/cell-validation";
import type { BookValidation } from "../../src/ooxml/book";
import { aBook, aSheet, putTable } from "../builders/a-formula-book";

function aRule(areas: readonly string[], rule: Partial<BookValidation>): BookValidation {
  return {
    areas: [...areas],
    type: "list",
    allowBlank: true,
    inCellDropDown: true,
    alertStyle: "stop",
    showPrompt: true,
    showError: true,
    ...rule,
  };
}

function choicesAt(rule: BookValidation, row: number, column: number): readonly string[] | undefined {
  const lists = putTable(aSheet("Danh mục"), "tblTrangThai", "A1", [["Trạng thái"], ["Đang thực hiện"], [null], [7]]);
  const entry = aSheet("S", "D1", [["x"], ["y"], ["z"]]);
  const book = aBook({ ...entry, validations: [rule] }, lists);
  book.names.push({ name: "DM_TrangThai", refersTo: "tblTrangThai[Trạng thái]" });
  const [sheet] = book.sheets;
  if (!sheet) throw new Error("The book has a sheet");
  return validationAt(book, sheet, row, column)?.choices;
}

describe("validationAt", () => {
  test("lists what a defined name leads to, as the cells show it, blanks left out", () => {
    expect(choicesAt(aRule(["A2:A9"], { formula1: "DM_TrangThai" }), 4, 0)).toEqual(["Đang thực hiện", "7"]);
  });

  test("lists the words of a list in quotes", () => {
    expect(choicesAt(aRule(["A1"], { formula1: '"Có, Không"' }), 0, 0)).toEqual(["Có", "Không"]);
  });

  test("moves a relative area from the rule's first cell to the asked one", () => {
    expect(choicesAt(aRule(["A1:A3"], { formula1: "D1:D2" }), 1, 0)).toEqual(["y", "z"]);
  });

  test("offers no choices where the rule has no drop-down or is none of a list", () => {
    expect(choicesAt(aRule(["A1"], { formula1: '"Có"', inCellDropDown: false }), 0, 0)).toEqual([]);
    expect(choicesAt(aRule(["A1"], { type: "decimal", formula1: "0", formula2: "1" }), 0, 0)).toEqual([]);
  });

  test("demands nothing outside the areas", () => {
    expect(choicesAt(aRule(["A1:A3"], { formula1: '"Có"' }), 3, 0)).toBeUndefined();
  });
});
