/** `Excel.RangeAreas` and `Excel.RangeCollection`: several ranges of one sheet, as merges and print areas answer them. */
import { indexOf } from "../arguments";
import { itemNotFound } from "../errors";
import { defineKind, type KindOf, describeKind } from "../kind";
import { columnCountOf, rowCountOf } from "../model/cells";
import { addressOf, newRange } from "../model/ranges";
import { type AreasRef, rangeAreasKind, rangeKind, worksheetKind } from "./declared";

describeKind(rangeAreasKind, {
  keepable: true,
  stillThere: ({ sheet }, { book }) => book.sheets.includes(sheet),
  values: {
    Address: { get: (self) => self.areas.map((area) => addressOf({ sheet: self.sheet, area })).join(",") },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + rowCountOf(area) * columnCountOf(area), 0) },
  },
  parts: {
    Areas: (self) => rangeCollectionKind.of(self),
    Worksheet: ({ sheet }) => worksheetKind.of(sheet),
  },
});

const rangeCollectionKind: KindOf<AreasRef> = defineKind<AreasRef>("RangeCollection", {
  items: ({ sheet, areas }, state) => areas.map((area) => rangeKind.of(newRange(state, sheet, area))),
  finds: {
    GetItemAt: ({ sheet, areas }, args, state) => {
      const area = areas[indexOf(args[0], "index")];
      if (!area) throw itemNotFound(`area ${String(args[0])}`);
      return rangeKind.of(newRange(state, sheet, area));
    },
  },
  asks: { GetCount: ({ areas }) => areas.length },
});
