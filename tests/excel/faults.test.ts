/** Excel fails at any single action and stays failed; afterwards the same command is run again. */
import type { ChartBlueprint, SheetBlueprint, WorkbookBlueprint } from "../../src/blueprint/sheet";
import type { Host } from "../../src/devhost/create-host";
import { aColumn, aSheet, aTable, aValidation, PRINT, rowsOf } from "../builders/blueprint";
import { bringTo, type Live, openLive } from "../builders/live-workbook";
import { plainBook } from "../builders/plain-book";

const CHART: ChartBlueprint = {
  name: "chDem",
  kind: "barStacked",
  title: "Tiến độ",
  altText: "",
  table: "tblDem",
  categories: "Mã",
  series: [
    { header: "Số việc", color: "#3E9B62" },
    { header: "Gấp đôi", color: "#CC4444" },
  ],
  fromCell: "F3",
  toCell: "L20",
};

const COUNTED = [
  aColumn("Mã", { total: "Tổng" }),
  aColumn("Số việc", {
    kind: "formula",
    formula: "=COUNTIF(tblViec[Mã],tblDem[[#This Row],[Mã]])",
    look: { numberFormat: "0" },
    total: { formula: "=SUM(tblDem[Số việc])" },
  }),
  aColumn("Gấp đôi", { kind: "overridable", formula: "=2*tblDem[[#This Row],[Số việc]]", look: {} }),
];

/** Every part of the language at least once. */
function blueprint(codes: readonly string[], mark: string): WorkbookBlueprint {
  const tasks = aSheet({
    texts: [
      { at: "A1", rows: [["Danh sách"]], look: { bold: true }, mergeAcross: 3 },
      { at: "D1", rows: [["2025-Q1"]], look: { numberFormat: "@" }, kind: "entered" },
      { at: "E1", rows: [[{ formula: '=D1&" "&ROWS(DM_Ma)' }]], look: {} },
    ],
    tables: [
      aTable({
        columns: [
          aColumn("Mã"),
          aColumn("Nội dung", { validation: aValidation({ type: "list", source: "=DM_Ma" }) }),
          aColumn("Trạng thái", { kind: "entered" }),
        ],
        rows: codes.map((code) => [code, `Việc ${code}`, "Chưa thực hiện"]),
        rowHeightsPoints: codes.map((_, index) => 20 + index),
      }),
    ],
    conditionalLooks: [
      {
        table: "tblViec",
        columns: ["Mã"],
        rule: { type: "formula", formula: '={Trạng thái}="x"', look: { bold: true } },
      },
    ],
    areaConditionalLooks: [{ area: "A1", formula: '=A1="x"', look: { color: "#FF0000" } }],
  });
  const counts = aSheet({
    name: "Đếm",
    texts: [{ at: "A1", rows: [[mark]], look: { italic: true } }],
    tables: [
      aTable({
        name: "tblDem",
        columns: COUNTED,
        rows: codes.map((code) => [code, null, null]),
        otherRows: "remove",
        hasTotals: true,
      }),
    ],
    charts: [CHART],
  });
  const record = aSheet({
    name: "Nhật ký",
    texts: [],
    tables: [
      aTable({
        name: "tblNhatKy",
        columns: [aColumn("Mã"), ...COUNTED.slice(2).map((column) => ({ ...column, formula: "=1+1" }))],
        rows: [],
      }),
    ],
  });
  const detail: SheetBlueprint = aSheet({
    name: "Chi tiết",
    ownership: "owned",
    texts: [
      { at: "A1", rows: [[mark], ...codes.map((code) => [code])], look: {} },
      { at: "C1", rows: [[mark]], look: { vertical: "center" }, mergeAcross: 2, mergeDown: codes.length },
    ],
    tables: [],
    print: {
      ...PRINT,
      fit: { scalePercent: 80 },
      breaksAbove: [3],
      ...(mark === "đầu" ? { bareFirstPage: true, firstPageNumber: 1 } : {}),
    },
  });
  return {
    sheets: [tasks, counts, record, detail],
    names: [
      { name: "DM_Ma", refersTo: "=tblViec[Mã]" },
      { name: "KY", refersTo: mark === "đầu" ? "='Việc'!$D$1" : "='Việc'!$E$1" },
    ],
    settings: { plan: mark },
  };
}

const BEFORE = blueprint(["I.1", "I.2", "I.3"], "đầu");
const AFTER = blueprint(["I.2", "I.4", "I.5", "=6"], "sau");

/** Brings the workbook there although Excel fails from the given action on. Gives whether it failed. */
async function bringDespiteFailure(
  { host, port }: Live,
  workbook: WorkbookBlueprint,
  failAtAction: number,
): Promise<boolean> {
  host.faults.failAtAction = failAtAction;
  try {
    await bringTo(port, workbook);
    return false;
  } catch {
    return true;
  } finally {
    host.faults.failAtAction = undefined;
    await bringTo(port, workbook);
  }
}

const wholeBook = (host: Host): unknown => {
  const { sheets, ...book } = plainBook(host.book);
  // Rows of settings are found by their key; a sheet that was added but not yet moved stays behind the others.
  const ours = sheets.filter(({ name }) => name !== "_cchc");
  return { ...book, sheets: ours.sort((a, b) => a.name.localeCompare(b.name)) };
};

async function opened(workbook?: WorkbookBlueprint): Promise<Live> {
  const live = openLive();
  if (workbook) await bringTo(live.port, workbook);
  return live;
}

describe.each([
  ["a first write", undefined, BEFORE],
  ["a write that changes, removes, adds and draws anew", BEFORE, AFTER],
])("%s", (_, from, to) => {
  test("ends in the same workbook wherever it was interrupted, once it is run again", async () => {
    const { book } = (await opened(from)).host;
    const reference = openLive({ book: structuredClone(book) });
    const start = reference.host.stats.actions;
    await bringTo(reference.port, to);
    const expected = wholeBook(reference.host);
    const count = reference.host.stats.actions - start;
    expect(count).toBeGreaterThan(100);
    for (let action = 1; action <= count; action += 1) {
      const live = openLive({ book: structuredClone(book) });
      const failed = await bringDespiteFailure(live, to, live.host.stats.actions + action);
      expect({ action, failed, book: wholeBook(live.host) }).toEqual({ action, failed: true, book: expected });
    }
  }, 120_000);

  test("finds nothing to do when it is run once more", async () => {
    const live = await opened(from);
    await bringTo(live.port, to);
    expect(await bringTo(live.port, to)).toEqual([]);
  });
});

test("a failed write leaves what users entered", async () => {
  const live = await opened(BEFORE);
  live.host.user.type("Việc", "C4", "Hoàn thành");
  live.host.user.type("Việc", "D1", "2025-N");
  const start = live.host.stats.actions;
  for (const action of [30, 60, 90, 120, 150]) {
    await bringDespiteFailure(live, action % 60 === 0 ? BEFORE : AFTER, start + action);
  }
  const standing = await live.port.read({
    tables: ["tblViec"],
    cells: [{ sheet: "Việc", at: "D1" }],
    settingsSheet: "_cchc",
  });
  expect(standing.tables[0]?.rows.find(([code]) => code === "I.1")?.[2]).toBe("Hoàn thành");
  expect(standing.cells["Việc!D1"]?.value).toBe("2025-N");
});

test("rows left blank by an interrupted write are filled, not doubled", async () => {
  const more = (count: number): WorkbookBlueprint => ({
    sheets: [aSheet({ tables: [aTable({ rows: rowsOf(count) })] })],
    names: [],
    settings: {},
  });
  const live = await opened(more(2));
  await bringDespiteFailure(live, more(5), live.host.stats.actions + 75);
  const { tables } = await live.port.read({ tables: ["tblViec"], cells: [], settingsSheet: "_cchc" });
  expect(tables[0]?.rows).toEqual(rowsOf(5));
});
