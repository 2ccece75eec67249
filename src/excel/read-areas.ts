/**
 * Contents of cells in bulk. As many areas go into one request as its answer can carry; when Excel finds an answer too
 * large all the same, the request is halved.
 */
import { HostError } from "../blueprint/port";
import { areaName } from "../raw/a1";
import { inRequest, jsonBytes, REQUEST_BYTES, sheetIn } from "./batch";
import { lastRowOf } from "./read-inventory";

/** Whole rows of a block of cells. Indexes count from 0. */
export type Block = {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
  /** Formulas are not asked for; the contents have none. */
  readonly valuesOnly: boolean;
};

export type Contents = {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
};

/**
 * Value and formula of one cell in an answer, until an answer has shown what the block's cells really take. Measured on
 * the published plan, where formulas are long; a wrong guess costs a request.
 */
const CELL_BYTES = 250;
/** The same without the formula. */
const VALUE_BYTES = 80;
/** Later rows may hold more than the first ones. Our choice. */
const CAUTION = 1.2;

/** The contents of the blocks, in their order; `usedSheets` gives each sheet's last used row (0 for none). */
export async function readAreas(
  blocks: readonly Block[],
  usedSheets: readonly string[],
  doing: string,
): Promise<{ readonly contents: readonly Contents[]; readonly lastRows: readonly number[] }> {
  const gathered = blocks.map((): Contents[] => []);
  const cellBytes = blocks.map(({ valuesOnly }): number => (valuesOnly ? VALUE_BYTES : CELL_BYTES));
  let lastRows: readonly number[] | undefined;
  let left: readonly Piece[] = blocks.map((block, index) => ({ ...block, block: index }));
  while (lastRows === undefined || left.length > 0) {
    const { now, later } = nextRequest(left, cellBytes);
    const answer = await readPieces(now, lastRows === undefined ? usedSheets : [], doing);
    lastRows ??= answer.lastRows;
    for (const [at, piece] of now.entries()) {
      const contents = answer.contents[at] ?? { values: [], formulas: [] };
      gathered[piece.block]?.push(contents);
      if (later.length > 0) cellBytes[piece.block] = (CAUTION * jsonBytes(contents)) / (piece.rows * piece.columns);
    }
    left = later;
  }
  return { contents: gathered.map((parts) => joined(parts)), lastRows };
}

type Piece = Block & { readonly block: number };

/** Fills one request; a block is cut between rows. At least one row is always taken. */
function nextRequest(
  left: readonly Piece[],
  cellBytes: readonly number[],
): { readonly now: readonly Piece[]; readonly later: readonly Piece[] } {
  const now: Piece[] = [];
  const later: Piece[] = [];
  let room = REQUEST_BYTES;
  for (const piece of left) {
    const rowBytes = piece.columns * (cellBytes[piece.block] ?? CELL_BYTES);
    const fitting = Math.min(piece.rows, Math.max(Math.floor(room / rowBytes), now.length === 0 ? 1 : 0));
    if (fitting > 0) now.push({ ...piece, rows: fitting });
    if (fitting < piece.rows) later.push({ ...piece, top: piece.top + fitting, rows: piece.rows - fitting });
    room = fitting < piece.rows ? 0 : room - fitting * rowBytes;
  }
  return { now, later };
}

type Answer = { readonly contents: readonly Contents[]; readonly lastRows: readonly number[] };

async function readPieces(pieces: readonly Piece[], usedSheets: readonly string[], doing: string): Promise<Answer> {
  try {
    return await askFor(pieces, usedSheets, doing);
  } catch (thrown) {
    const [only] = pieces;
    const isTooLarge = thrown instanceof HostError && thrown.failure === "too-large";
    if (!isTooLarge || !only || (pieces.length === 1 && only.rows === 1)) throw thrown;
    const half = Math.ceil((pieces.length === 1 ? only.rows : pieces.length) / 2);
    const isCut = pieces.length === 1;
    const first = await readPieces(isCut ? [{ ...only, rows: half }] : pieces.slice(0, half), usedSheets, doing);
    const second = await readPieces(
      isCut ? [{ ...only, top: only.top + half, rows: only.rows - half }] : pieces.slice(half),
      [],
      doing,
    );
    const contents = [...first.contents, ...second.contents];
    return { contents: isCut ? [joined(contents)] : contents, lastRows: first.lastRows };
  }
}

function joined(contents: readonly Contents[]): Contents {
  return { values: contents.flatMap(({ values }) => values), formulas: contents.flatMap(({ formulas }) => formulas) };
}

function askFor(pieces: readonly Piece[], usedSheets: readonly string[], doing: string): Promise<Answer> {
  return inRequest(doing, async (context) => {
    const ranges = pieces.map((piece) => {
      const bottom = piece.top + piece.rows - 1;
      const address = areaName({ top: piece.top, left: piece.left, bottom, right: piece.left + piece.columns - 1 });
      const range = sheetIn(context, piece.sheet).getRange(address);
      if (piece.valuesOnly) range.load("values");
      else range.load("values,formulas");
      return range;
    });
    const used = usedSheets.map((name) => {
      const range = sheetIn(context, name).getUsedRangeOrNullObject(true);
      range.load("rowIndex,rowCount");
      return range;
    });
    await context.sync();
    return {
      contents: ranges.map((range, index) => ({
        values: range.values,
        formulas: pieces[index]?.valuesOnly === true ? [] : range.formulas,
      })),
      lastRows: used.map((range) => lastRowOf(range)),
    };
  });
}
