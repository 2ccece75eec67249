/** What must be done to a workbook, step by step, in plain data that can be shown before it is done. */
import type { CellContent, CellValue, NameBlueprint, SheetBlueprint, TableBlueprint } from "./sheet";

/** One cell of a table, named by its row's key as well as by its place at the time of reading. */
export type CellEdit = {
  readonly rowIndex: number;
  readonly rowKey: string;
  readonly header: string;
  readonly before: CellValue;
  readonly after: CellContent;
};

export type Change =
  /** A sheet that is not there yet, with all it contains. `before` names the sheet it is placed in front of, if any. */
  | { readonly kind: "add-sheet"; readonly sheet: SheetBlueprint; readonly before: string | undefined }
  /** A sheet of ours altogether: emptied and written anew. */
  | { readonly kind: "rewrite-sheet"; readonly sheet: SheetBlueprint }
  /** Everything of a standing sheet but its data: widths, looks, rules, charts, print set-up. */
  | { readonly kind: "restyle-sheet"; readonly sheet: SheetBlueprint }
  | { readonly kind: "add-table"; readonly sheet: SheetBlueprint; readonly table: TableBlueprint }
  /** Below the last row; nothing that stands moves within the table, whatever is beneath it moves down. */
  | {
      readonly kind: "append-rows";
      readonly table: TableBlueprint;
      readonly rows: readonly (readonly CellValue[])[];
      readonly heightsPoints: readonly number[] | undefined;
    }
  /** Rows by their index in the body, ascending. */
  | {
      readonly kind: "remove-rows";
      readonly table: string;
      readonly rowIndexes: readonly number[];
      readonly rowKeys: readonly string[];
    }
  | {
      readonly kind: "edit-cells";
      readonly table: string;
      readonly edits: readonly CellEdit[];
      /** New heights of edited rows, by their index in the body; rows without one keep theirs. */
      readonly heightsPoints?: ReadonlyMap<number, number>;
    }
  /** The whole formula column is set again; `cells` are those whose formula was overwritten, for showing. */
  | {
      readonly kind: "restore-formula";
      readonly table: string;
      readonly header: string;
      readonly formula: string;
      readonly cells: readonly CellEdit[];
    }
  | {
      readonly kind: "edit-text";
      readonly sheet: string;
      readonly at: string;
      readonly before: CellValue;
      readonly after: CellContent;
    }
  | { readonly kind: "define-name"; readonly name: NameBlueprint; readonly replaces: string | undefined }
  /** `early`: before everything else of the write, so that an interrupted one can be taken back. */
  | {
      readonly kind: "save-settings";
      readonly settings: Readonly<Record<string, string>>;
      readonly early?: boolean;
    };

/** Why a blueprint cannot be laid over what stands: nothing may be written until each is settled by the user. */
export type Conflict =
  | { readonly kind: "read-only" }
  | { readonly kind: "sheet-taken"; readonly sheet: string }
  | { readonly kind: "sheet-protected"; readonly sheet: string }
  | { readonly kind: "table-taken"; readonly table: string; readonly sheet: string }
  /** Our table stands on a sheet of another name. */
  | { readonly kind: "sheet-renamed"; readonly table: string; readonly sheet: string; readonly expected: string }
  | { readonly kind: "table-missing"; readonly table: string; readonly sheet: string }
  | {
      readonly kind: "columns-missing";
      readonly table: string;
      readonly sheet: string;
      readonly headers: readonly string[];
      /** Columns that stand and are not ours: perhaps one of ours under another name. */
      readonly strangers: readonly string[];
    }
  | { readonly kind: "rows-doubled"; readonly table: string; readonly sheet: string; readonly keys: readonly string[] }
  | { readonly kind: "name-taken"; readonly name: string; readonly refersTo: string };
