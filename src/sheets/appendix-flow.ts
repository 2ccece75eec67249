/** An appendix as rows of measured cells: heading, headings of the columns, its rows, the lines below, "./." */
import { balanceColumns } from "../page/balance-columns";
import { fitColumns } from "../page/fit-columns";
import type { Align, Flow, FlowCell, FlowRow } from "../page/flow";
import type { Face } from "../page/measure";
import { type Frame, frameOf } from "../page/paper";
import type { AppendixChoices } from "./appendix-choices";
import type { AppendixCell, AppendixContent, AppendixRow, AppendixValue } from "./appendix-content";
import { headingRows } from "./appendix-heading";

const NOTE_POINTS = 12;
/** Between the table and the lines below it. */
const GAP_POINTS = 6;
/** Ends an appendix (samples 2.1 and 2.2 of phụ lục III, Nghị định 30/2020/NĐ-CP). */
const END = "./.";

export type AppendixFlow = {
  readonly flow: Flow;
  readonly frame: Frame;
  /** What the cells of each row of the body hold, in the order of its cells: numbers stay numbers. */
  readonly values: readonly (readonly AppendixValue[])[];
};

/** @param leastOfShare What a column keeps of its share when others need its room, 0 to 1. */
export function flowOf(content: AppendixContent, choices: AppendixChoices, leastOfShare: number): AppendixFlow {
  const { columns, rows } = content;
  const frame = frameOf(choices.margins);
  const sizePoints = choices.tableSize;
  const labels = content.hasLabels ? distinctLabels(rows).map((text) => labelCell(text, sizePoints)) : [];
  const labelTexts = labels.map(({ text }) => text);
  const shift = content.hasLabels ? 1 : 0;
  const body = rows.map((row, index): FlowRow => {
    const label = row.label === undefined ? -1 : labelTexts.indexOf(row.label);
    const keeps = row.kind === "heading" || index === rows.length - 1 || rows[index + 1]?.kind === "total";
    return {
      cells: cellsOf(row, shift, content, sizePoints),
      isBoxed: true,
      minimumPoints: 0,
      // Neither a total nor the lines below the table are left alone on a page.
      ...(keeps ? { keepsWithNext: true as const } : {}),
      ...(label < 0 ? {} : { label }),
    };
  });
  const closing = closingRows(content);
  const titles = titleRows(content, sizePoints);
  const widths = balanceColumns(
    columns.map(({ share }) => share),
    [...body, ...labels.map(asRow)],
    titles,
    frame,
    leastOfShare,
  );
  return {
    frame,
    flow: {
      columnWidthsChars: fitColumns(widths, frame.widthPoints),
      head: headingRows(choices, columns.length),
      titles,
      body: [...body, ...closing],
      labels,
    },
    values: [
      ...rows.map(({ cells }) => cells.map(({ value }) => value)),
      ...closing.map(({ cells }) => cells.map(({ text }) => text)),
    ],
  };
}

function labelCell(text: string, sizePoints: number): FlowCell {
  return { column: 0, text, face: { sizePoints, bold: true }, align: "left" };
}

/** Beside other rows it is no row of its own, but takes room like one. */
const asRow = (cell: FlowCell): FlowRow => ({ cells: [cell], isBoxed: true, minimumPoints: 0 });

function distinctLabels(rows: readonly AppendixRow[]): readonly string[] {
  return [...new Set(rows.flatMap(({ label }) => (label === undefined ? [] : [label])))];
}

function cellsOf(
  { kind, cells }: AppendixRow,
  shift: number,
  { columns }: AppendixContent,
  sizePoints: number,
): readonly FlowCell[] {
  const face: Face = kind === "record" ? { sizePoints } : { sizePoints, bold: true };
  let column = shift;
  return cells.map((cell): FlowCell => {
    const at = column;
    column += cell.span ?? 1;
    return {
      column: at,
      ...(cell.span === undefined ? {} : { span: cell.span }),
      text: textOf(cell),
      face,
      align: cell.align ?? (kind === "heading" ? "left" : (columns[at]?.align ?? "left")),
    };
  });
}

/** As the sheet shows it: counts have no separators, which differ from machine to machine. */
function textOf({ value }: AppendixCell): string {
  return value === null ? "" : String(value);
}

function titleRows({ columns, hasNumbers }: AppendixContent, sizePoints: number): readonly FlowRow[] {
  const row = (texts: readonly string[], face: Face): FlowRow => ({
    cells: texts.map((text, column) => ({ column, text, face, align: "center", vertical: "center" })),
    isBoxed: true,
    minimumPoints: 0,
  });
  return [
    row(
      columns.map(({ header }) => header),
      { sizePoints, bold: true },
    ),
    ...(hasNumbers
      ? [
          row(
            columns.map((_, index) => `(${index + 1})`),
            { sizePoints },
          ),
        ]
      : []),
  ];
}

/** The last line ends with the sign; alone it stands in the middle. */
function closingRows({ columns, notes }: AppendixContent): readonly FlowRow[] {
  const last = notes.at(-1);
  const lines = last === undefined ? [END] : [...notes.slice(0, -1), ended(last)];
  const align: Align = last === undefined ? "center" : "left";
  const gap: FlowRow = { cells: [], isBoxed: false, minimumPoints: GAP_POINTS, keepsWithNext: true };
  return [
    gap,
    ...lines.map((text, index): FlowRow => ({
      cells: [{ column: 0, span: columns.length, text, face: { sizePoints: NOTE_POINTS }, align }],
      isBoxed: false,
      minimumPoints: 0,
      ...(index < lines.length - 1 ? { keepsWithNext: true as const } : {}),
    })),
  ];
}

function ended(text: string): string {
  const bare = text.trimEnd();
  return bare.endsWith(END) ? bare : `${bare.replace(/[.;]+$/, "")}${END}`;
}
