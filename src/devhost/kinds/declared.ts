/** Kinds that lead to each other, by name: a range knows its sheet, a sheet its tables, a table its ranges. */
import type { Area } from "../../raw/a1";
import type { BookSheet } from "../../ooxml/book";
import type { RangeRef } from "../host-state";
import { declareKind, type KindOf } from "../kind";
import type { PlacedTable } from "../model/tables";

/** Several areas of one sheet. */
export type AreasRef = { readonly sheet: BookSheet; readonly areas: readonly Area[] };

export const rangeKind: KindOf<RangeRef> = declareKind<RangeRef>("Range");
export const rangeAreasKind: KindOf<AreasRef> = declareKind<AreasRef>("RangeAreas");
export const tableKind: KindOf<PlacedTable> = declareKind<PlacedTable>("Table");
export const worksheetKind: KindOf<BookSheet> = declareKind<BookSheet>("Worksheet");
