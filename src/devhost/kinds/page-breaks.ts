/** `Excel.PageBreakCollection` (horizontal ones) and `Excel.PageBreak`. */
import type { BookSheet } from "../../ooxml/book";
import { indexOf } from "../arguments";
import { HostFailure, invalidArgument, itemNotFound } from "../errors";
import { defineKind, selfOf, type KindOf } from "../kind";
import { newRange, rangeFromAddress } from "../model/ranges";
import { rangeKind } from "./declared";

/** Excel's own limit for one sheet. */
const MOST_BREAKS = 1026;
type BreakRef = { readonly sheet: BookSheet; readonly rowIndex: number };

export const pageBreaksKind: KindOf<BookSheet> = defineKind<BookSheet>("PageBreakCollection", {
  items: (sheet) => breaksOf(sheet).map((rowIndex) => pageBreakKind.of({ sheet, rowIndex })),
  item: (sheet, key) => {
    const rowIndex = breaksOf(sheet)[indexOf(key, "index")];
    if (rowIndex === undefined) throw itemNotFound(`page break ${String(key)}`);
    return pageBreakKind.of({ sheet, rowIndex });
  },
  makes: {
    Add: (sheet, [at], state) => {
      const range = typeof at === "string" ? rangeFromAddress(state, sheet, at) : selfOf(rangeKind, at);
      if (!range) throw invalidArgument("pageBreakRange must be a range or an address");
      const rowIndex = range.area.top;
      if (rowIndex === 0) throw invalidArgument("there is no page before the first row");
      const breaks = [...new Set([...breaksOf(sheet), rowIndex])].sort((a, b) => a - b);
      if (breaks.length > MOST_BREAKS)
        throw new HostFailure("InvalidOperation", `A sheet has at most ${MOST_BREAKS} page breaks.`);
      sheet.page.rowBreaks = breaks;
      return pageBreakKind.of({ sheet, rowIndex });
    },
  },
  asks: { GetCount: (sheet) => breaksOf(sheet).length },
  does: {
    RemovePageBreaks: (sheet) => {
      delete sheet.page.rowBreaks;
      return null;
    },
  },
});

function breaksOf(sheet: BookSheet): readonly number[] {
  return sheet.page.rowBreaks ?? [];
}

const pageBreakKind: KindOf<BreakRef> = defineKind<BreakRef>("PageBreak", {
  stillThere: ({ sheet, rowIndex }, { book }) => book.sheets.includes(sheet) && breaksOf(sheet).includes(rowIndex),
  identity: ({ sheet, rowIndex }) => ({ _Id: breaksOf(sheet).indexOf(rowIndex) }),
  values: {
    RowIndex: { get: ({ rowIndex }) => rowIndex },
    ColumnIndex: { get: () => 0 },
  },
  finds: {
    GetCellAfterBreak: ({ sheet, rowIndex }, _args, state) =>
      rangeKind.of(newRange(state, sheet, { top: rowIndex, left: 0, bottom: rowIndex, right: 0 })),
  },
  does: {
    Delete: ({ sheet, rowIndex }) => {
      sheet.page.rowBreaks = breaksOf(sheet).filter((each) => each !== rowIndex);
      return null;
    },
  },
});
