/** What a person told about agencies, added to the registry that stands: other wordings of names, heirs of tasks. */
import type { CellEdit, Change } from "../blueprint/change";
import type { StandingWorkbook } from "../blueprint/standing";
import { withHeir } from "../plan/succession";
import { nameKey } from "../plan/unit-wording";
import type { Alias } from "../reports/consolidation";
import type { Heir } from "../reports/split-duties";
import { AGENCY_COLUMN as C, TABLE } from "./names";
import { placeOfCell } from "./record-changes";
import { rowsOf, standingTable } from "./standing-rows";

/** Tasks of split agencies, each beside its new agency in «Kế thừa bởi». */
export function addHeirs(standing: StandingWorkbook, heirs: readonly Heir[]): readonly Change[] {
  const table = standingTable(standing, TABLE.agencies);
  const rows = rowsOf(standing, TABLE.agencies);
  const edits = rows.flatMap((row, rowIndex): readonly CellEdit[] => {
    const name = row.text(C.name);
    const before = row.text(C.successors);
    const after = heirs
      .filter(({ predecessor }) => nameKey(predecessor) === nameKey(name))
      .reduce((text, { successor, code }) => withHeir(text, successor, code), before);
    return after === before ? [] : [{ rowIndex, rowKey: name, header: C.successors, before, after }];
  });
  return table && edits.length > 0 ? [{ kind: "edit-cells", table: table.name, edits }] : [];
}

/** Wordings the registry does not have yet, each once; an agency that is not in it is passed over. */
export function addAliases(standing: StandingWorkbook, aliases: readonly Alias[]): readonly Change[] {
  const table = standingTable(standing, TABLE.agencies);
  const rows = rowsOf(standing, TABLE.agencies);
  const known = new Set(
    rows.flatMap((row) => [row.text(C.name), row.text(C.shortName), ...row.text(C.aliases).split(";")]).map(nameKey),
  );
  const added = new Map<number, string[]>();
  for (const { agency, wording } of aliases) {
    const rowIndex = rows.findIndex((row) => nameKey(row.text(C.name)) === nameKey(agency));
    // ";" separates wordings in the cell.
    const words = wording.replace(/;/g, ",").trim();
    if (rowIndex < 0 || words === "" || known.has(nameKey(words))) continue;
    known.add(nameKey(words));
    added.set(rowIndex, [...(added.get(rowIndex) ?? []), words]);
  }
  if (!table || added.size === 0) return [];
  const edits = [...added].map(([rowIndex, words]): CellEdit => {
    const before = rows[rowIndex]?.text(C.aliases) ?? "";
    const after = [...(before === "" ? [] : [before]), ...words].join("; ");
    return { rowIndex, rowKey: rows[rowIndex]?.text(C.name) ?? "", header: C.aliases, before, after };
  });
  return [{ kind: "edit-cells", table: table.name, edits }];
}

/** What a cell of the registry holds now; `undefined` when the agency is gone. */
export type RegistryCell = {
  readonly agency: string;
  readonly header: string;
  readonly before: string;
  readonly after: string;
};

/** Cells that hold `after`, put back to `before`; `edited` names those that hold something else. */
export function restoreRegistry(
  standing: StandingWorkbook,
  cells: readonly RegistryCell[],
): { readonly changes: readonly Change[]; readonly edited: readonly string[] } {
  const table = standingTable(standing, TABLE.agencies);
  const rows = rowsOf(standing, TABLE.agencies);
  const edits: CellEdit[] = [];
  const edited: string[] = [];
  for (const { agency, header, before, after } of cells) {
    const rowIndex = rows.findIndex((row) => row.text(C.name) === agency);
    const now = rows[rowIndex]?.text(header);
    if (!table || now === undefined || now === before) continue;
    if (now === after) edits.push({ rowIndex, rowKey: agency, header, before: after, after: before });
    else edited.push(placeOfCell(table, rowIndex, header));
  }
  return { changes: table && edits.length > 0 ? [{ kind: "edit-cells", table: table.name, edits }] : [], edited };
}
