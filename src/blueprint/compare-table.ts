/** One table as it stands against its blueprint. Rows are matched by key; nothing is ever matched by position. */
import { canonicalFormula } from "./formula-text";
import type { CellEdit, Change, Conflict } from "./change";
import type { CellValue, ColumnBlueprint, TableBlueprint } from "./sheet";
import type { StandingTable } from "./standing";

export type TableDifference = { readonly changes: readonly Change[]; readonly conflicts: readonly Conflict[] };

const NO_KEY = "";

/** Key values joined; `""` when all are blank. Case and composition do not tell keys apart, as in Excel's lookups. */
export function rowKeyOf(values: readonly CellValue[]): string {
  const parts = values.map((value) =>
    String(value ?? "")
      .normalize("NFC")
      .trim(),
  );
  return parts.every((part) => part === "") ? NO_KEY : parts.join(" · ");
}

export function compareTable(table: TableBlueprint, standing: StandingTable): TableDifference {
  const missing = table.columns.map(({ header }) => header).filter((header) => !standing.headers.includes(header));
  if (missing.length > 0) {
    const strangers = standing.headers.filter((header) => !table.columns.some((column) => column.header === header));
    const { name, sheet } = standing;
    return { changes: [], conflicts: [{ kind: "columns-missing", table: name, sheet, headers: missing, strangers }] };
  }
  const at = new Map(standing.headers.map((header, index) => [header, index]));
  const keyOf = (row: readonly CellValue[]): string =>
    rowKeyOf(table.key.map((header) => row[at.get(header) ?? -1] ?? null));
  const standingKeys = standing.rows.map(keyOf);
  const doubled = repeatedKeys(standingKeys);
  const wanted = wantedRows(table);
  const fatal = table.otherRows === "keep" ? doubled.filter((key) => wanted.has(key.toLowerCase())) : [];
  if (fatal.length > 0) {
    return {
      changes: [],
      conflicts: [{ kind: "rows-doubled", table: standing.name, sheet: standing.sheet, keys: fatal }],
    };
  }
  const removed = table.otherRows === "remove" ? surplusRows(standingKeys, wanted) : [];
  const kept = new Set(standing.rows.map((_, index) => index).filter((index) => !removed.includes(index)));
  const changes = [
    ...editsOf(table, standing, standingKeys, wanted, at, kept),
    ...removal(standing.name, removed, standingKeys),
    ...addition(table, wanted, standingKeys),
  ];
  return { changes, conflicts: [] };
}

type WantedRow = { readonly key: string; readonly row: readonly CellValue[]; readonly index: number };

/** By key in lower case. */
function wantedRows(table: TableBlueprint): ReadonlyMap<string, WantedRow> {
  const keyColumns = table.key.map((header) => table.columns.findIndex((column) => column.header === header));
  const wanted = new Map<string, WantedRow>();
  for (const [index, row] of table.rows.entries()) {
    const key = rowKeyOf(keyColumns.map((column) => row[column] ?? null));
    if (key === NO_KEY) throw new Error(`table ${table.name}: row ${index + 1} of the blueprint has no key`);
    if (wanted.has(key.toLowerCase()))
      throw new Error(`table ${table.name}: the key ${key} occurs twice in the blueprint`);
    wanted.set(key.toLowerCase(), { key, row, index });
  }
  return wanted;
}

function repeatedKeys(keys: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const key of keys) {
    if (key === NO_KEY) continue;
    if (seen.has(key.toLowerCase())) repeated.add(key);
    seen.add(key.toLowerCase());
  }
  return [...repeated];
}

/** Rows without a wanted key, and second rows of one key. */
function surplusRows(keys: readonly string[], wanted: ReadonlyMap<string, WantedRow>): readonly number[] {
  const seen = new Set<string>();
  return keys.flatMap((key, index) => {
    const folded = key.toLowerCase();
    const surplus = !wanted.has(folded) || seen.has(folded);
    seen.add(folded);
    return surplus ? [index] : [];
  });
}

function removal(table: string, removed: readonly number[], keys: readonly string[]): readonly Change[] {
  if (removed.length === 0) return [];
  return [{ kind: "remove-rows", table, rowIndexes: removed, rowKeys: removed.map((index) => keys[index] ?? "") }];
}

function addition(
  table: TableBlueprint,
  wanted: ReadonlyMap<string, WantedRow>,
  standingKeys: readonly string[],
): readonly Change[] {
  const present = new Set(standingKeys.map((key) => key.toLowerCase()));
  const added = [...wanted].filter(([folded]) => !present.has(folded)).map(([, row]) => row);
  if (added.length === 0) return [];
  const heights = table.rowsGrow === true ? undefined : table.rowHeightsPoints;
  return [
    {
      kind: "append-rows",
      table,
      rows: added.map(({ row }) => row),
      heightsPoints: heights && added.map(({ index }) => heights[index] ?? table.headerHeightPoints),
    },
  ];
}

/** Edits of cells whose row stays. Row indexes are those at reading time, so edits come before removals. */
function editsOf(
  table: TableBlueprint,
  standing: StandingTable,
  standingKeys: readonly string[],
  wanted: ReadonlyMap<string, WantedRow>,
  at: ReadonlyMap<string, number>,
  kept: ReadonlySet<number>,
): readonly Change[] {
  const edits: CellEdit[] = [];
  const restored: Change[] = [];
  for (const [columnIndex, column] of table.columns.entries()) {
    const standingColumn = at.get(column.header) ?? -1;
    const rows = standing.rows.flatMap((row, rowIndex) => {
      const key = standingKeys[rowIndex] ?? NO_KEY;
      if (!kept.has(rowIndex) || key === NO_KEY) return [];
      const value = row[standingColumn] ?? null;
      const formula = standing.formulas[rowIndex]?.[standingColumn] ?? "";
      return [{ rowIndex, key, value, formula, wanted: wanted.get(key.toLowerCase())?.row[columnIndex] }];
    });
    if (column.kind === "given") edits.push(...rows.flatMap((row) => givenEdit(column, row)));
    const formula = column.formula;
    if (formula === undefined) continue;
    const broken = rows.flatMap((row) => formulaEdit(column, table.name, formula, row));
    if (broken.length === 0) continue;
    if (column.kind === "overridable") edits.push(...broken);
    else restored.push({ kind: "restore-formula", table: table.name, header: column.header, formula, cells: broken });
  }
  return edits.length > 0 ? [{ kind: "edit-cells", table: table.name, edits }, ...restored] : restored;
}

type StandingCellOfRow = {
  readonly rowIndex: number;
  readonly key: string;
  readonly value: CellValue;
  readonly formula: string;
  /** `undefined` for a row that the blueprint does not have. */
  readonly wanted: CellValue | undefined;
};

function givenEdit(column: ColumnBlueprint, cell: StandingCellOfRow): readonly CellEdit[] {
  if (cell.wanted === undefined || sameValue(cell.value, cell.wanted)) return [];
  return [{ rowIndex: cell.rowIndex, rowKey: cell.key, header: column.header, before: cell.value, after: cell.wanted }];
}

function formulaEdit(
  column: ColumnBlueprint,
  table: string,
  formula: string,
  cell: StandingCellOfRow,
): readonly CellEdit[] {
  if (canonicalFormula(cell.formula, table) === canonicalFormula(formula, table)) return [];
  // A value in place of an overridable formula is the user's decision; a blank there is a formula that got lost.
  if (column.kind === "overridable" && cell.formula === "" && !isBlank(cell.value)) return [];
  const before = cell.formula === "" ? cell.value : cell.formula;
  return [{ rowIndex: cell.rowIndex, rowKey: cell.key, header: column.header, before, after: { formula } }];
}

function isBlank(value: CellValue): boolean {
  return value === null || value === "";
}

function sameValue(a: CellValue, b: CellValue): boolean {
  if (isBlank(a) && isBlank(b)) return true;
  return typeof a === "string" && typeof b === "string" ? a.normalize("NFC") === b.normalize("NFC") : a === b;
}
