/** Changes in the user's words, grouped: what would be added, restored, removed, with each cell on demand. */
import type { CellEdit, Change } from "../blueprint/change";
import type { CellContent, CellValue } from "../blueprint/sheet";

export type DescribedChange = { readonly text: string; readonly details: readonly string[] };

const MOST_CHARS = 80;
const quoted = (text: string): string => `«${text.length > MOST_CHARS ? `${text.slice(0, MOST_CHARS)}…` : text}»`;

function said(content: CellContent | CellValue): string {
  if (content === null || content === "") return "để trống";
  if (typeof content === "object") return "công thức";
  return quoted(String(content));
}

const editLine = (edit: CellEdit): string =>
  `${edit.rowKey}, cột «${edit.header}»: ${said(edit.before)} → ${said(edit.after)}`;

/** Settings are not shown: they are ours and say nothing a user entered. */
export function describeChanges(changes: readonly Change[]): readonly DescribedChange[] {
  const added = changes.flatMap((change) => (change.kind === "add-sheet" ? [change.sheet.name] : []));
  const sheets = added.length === 0 ? [] : [{ text: `Thêm ${added.length} trang tính`, details: added }];
  return [...sheets, ...changes.flatMap(describe)];
}

function describe(change: Change): readonly DescribedChange[] {
  switch (change.kind) {
    case "add-sheet":
    case "save-settings":
      return [];
    case "rewrite-sheet":
      return [{ text: `Lập lại trang tính «${change.sheet.name}»`, details: [] }];
    case "restyle-sheet":
      return [{ text: `Sửa cách trình bày trang tính «${change.sheet.name}», giữ nguyên dữ liệu`, details: [] }];
    case "add-table":
      return [{ text: `Thêm bảng ${change.table.name} vào trang tính «${change.sheet.name}»`, details: [] }];
    case "append-rows":
      return [
        {
          text: `Thêm ${change.rows.length} dòng vào bảng ${change.table.name}`,
          details: change.rows.map((row) => row.slice(0, 2).map(String).join(" · ")),
        },
      ];
    case "remove-rows":
      return [
        {
          text: `Bỏ ${change.rowIndexes.length} dòng đã lập tự động khỏi bảng ${change.table}`,
          details: change.rowKeys,
        },
      ];
    case "edit-cells":
      return [
        { text: `Ghi lại ${change.edits.length} ô của bảng ${change.table}`, details: change.edits.map(editLine) },
      ];
    case "restore-formula":
      return [
        {
          text: `Khôi phục công thức cột «${change.header}» của bảng ${change.table} (${change.cells.length} ô bị ghi đè)`,
          details: change.cells.map(editLine),
        },
      ];
    case "edit-text":
      return [
        {
          text: `Ghi lại ô ${change.at} của trang tính «${change.sheet}»`,
          details: [`${said(change.before)} → ${said(change.after)}`],
        },
      ];
    case "define-name":
      return change.replaces === undefined
        ? []
        : [{ text: `Sửa tên ${change.name.name} về đúng chỗ`, details: [change.replaces] }];
  }
}
