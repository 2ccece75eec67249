/** Filters in force follow their table. */
import type { BookTable } from "../../../src/ooxml/book";
import { moveFilterColumns, movedFilter, setTableArea } from "../../../src/devhost/model/table-filter";

const FILTER =
  '<autoFilter ref="A1:C9"><filterColumn colId="0"><filters><filter val="a"/></filters></filterColumn>' +
  '<filterColumn colId="2" hiddenButton="1"/></autoFilter>';

function aTable(hasTotals = false): BookTable {
  return {
    id: 1,
    name: "tbl",
    area: "A1:C9",
    columns: [],
    hasTotals,
    hasFilterButtons: true,
    styleName: null,
    bandedRows: false,
    autoFilterXml: FILTER,
  };
}

describe("setTableArea", () => {
  test("keeps the filter on headings and body, without the totals", () => {
    const table = aTable(true);
    setTableArea(table, { top: 2, left: 0, bottom: 12, right: 2 });
    expect(table.area).toBe("A3:C13");
    expect(table.autoFilterXml).toContain('ref="A3:C12"');
  });
});

describe("moveFilterColumns", () => {
  test("renumbers columns and drops those that are gone", () => {
    const table = aTable();
    moveFilterColumns(table, (index) => (index === 0 ? undefined : index - 1));
    expect(table.autoFilterXml).toBe('<autoFilter ref="A1:C9"><filterColumn colId="1" hiddenButton="1"/></autoFilter>');
  });
});

describe("movedFilter", () => {
  test("moves the area, or ends with it", () => {
    expect(movedFilter(FILTER, (area) => ({ ...area, top: 1 }))).toContain('ref="A2:C9"');
    expect(movedFilter(FILTER, () => undefined)).toBeUndefined();
  });
});
