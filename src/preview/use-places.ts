/** Which sheet is shown and which cell of each sheet is chosen; follows where the add-in leads. */
import { useState } from "react";
import { type Area, cellName, parseArea } from "../raw/a1";
import type { BookSheet } from "../ooxml/book";
import type { GridCell } from "./grid-keys";
import type { Workbench } from "./workbench";

const FIRST: GridCell = { row: 0, column: 0 };

export type Places = {
  readonly sheet: BookSheet;
  readonly active: GridCell;
  readonly choose: (cell: GridCell) => void;
  readonly chooseSheet: (id: number) => void;
};

export function usePlaces({ host }: Workbench): Places {
  const [cells, setCells] = useState<ReadonlyMap<number, GridCell>>(new Map());
  const [chosen, setChosen] = useState<number>();
  const [led, setLed] = useState<string>();

  const selection = host.selection();
  const leads = `${host.book.activeSheetId ?? ""} ${selection?.sheet ?? ""} ${selection?.address ?? ""}`;
  if (leads !== led) {
    setLed(leads);
    setChosen(host.book.activeSheetId);
    const area = parseArea(selection?.address ?? "");
    const sheet = host.book.sheets.find(({ name }) => name === selection?.sheet);
    if (area && sheet) setCells(new Map(cells).set(sheet.id, upperLeft(area)));
  }

  const sheet = shownSheet(host.book.sheets, chosen);
  return {
    sheet,
    active: cells.get(sheet.id) ?? FIRST,
    choose: (cell) => setCells(new Map(cells).set(sheet.id, cell)),
    chooseSheet: (id) => {
      const next = host.book.sheets.find((each) => each.id === id);
      const { row, column } = cells.get(id) ?? FIRST;
      if (next) host.user.select(next.name, cellName(row, column));
    },
  };
}

function shownSheet(sheets: readonly BookSheet[], id: number | undefined): BookSheet {
  const visible = sheets.filter(({ visibility }) => visibility === "visible");
  const sheet = visible.find((each) => each.id === id) ?? visible[0];
  if (!sheet) throw new Error("The workbook has no visible sheet");
  return sheet;
}

function upperLeft({ top, left }: Area): GridCell {
  return { row: top, column: left };
}
