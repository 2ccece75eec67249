/**
 * Contents of cells in bulk. As many areas go into one request as its answer can carry; when Excel finds an answer too
 * large all the same, the request is halved.
 */
import { HostError } from "../blueprint/port";
import { areaName } from "../raw/a1";
import { inRequest, REQUEST_BYTES, sheetIn } from "./batch";
import { lastRowOf } from "./read-inventory";

/** Whole rows of a block of cells. Indexes count from 0. */
export type Block = {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
};

export type Contents = {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
};

/** Value and formula of one cell in an answer, on average over our tables. A guess: a wrong one costs a request. */
const CELL_BYTES = 80;

/** The contents of the blocks, in their order; `usedSheets` gives each sheet's last used row (0 for none). */
export async function readAreas(
  blocks: readonly Block[],
  usedSheets: readonly string[],
  doing: string,
): Promise<{ readonly contents: readonly Contents[]; readonly lastRows: readonly number[] }> {
  const contents: Contents[] = blocks.map(() => ({ values: [], formulas: [] }));
  const requests = requestsOf(blocks);
  const lastRows: number[] = [];
  for (const [index, pieces] of requests.entries()) {
    const answer = await readPieces(pieces, index === 0 ? usedSheets : [], doing);
    lastRows.push(...answer.lastRows);
    for (const [at, piece] of pieces.entries()) {
      const known = contents[piece.block];
      const more = answer.contents[at];
      if (known && more) {
        contents[piece.block] = {
          values: [...known.values, ...more.values],
          formulas: [...known.formulas, ...more.formulas],
        };
      }
    }
  }
  return { contents, lastRows };
}

type Piece = Block & { readonly block: number };

/** Rows are cut so that every request is full; there is always one request. */
function requestsOf(blocks: readonly Block[]): readonly (readonly Piece[])[] {
  const requests: Piece[][] = [[]];
  let room = REQUEST_BYTES;
  for (const [index, block] of blocks.entries()) {
    let { top, rows } = block;
    while (rows > 0) {
      const rowBytes = block.columns * CELL_BYTES;
      const fitting = Math.min(rows, Math.floor(room / rowBytes));
      if (fitting > 0) {
        requests.at(-1)?.push({ ...block, block: index, top, rows: fitting });
        top += fitting;
        rows -= fitting;
        room -= fitting * rowBytes;
      } else {
        requests.push([]);
        room = Math.max(REQUEST_BYTES, rowBytes);
      }
    }
  }
  return requests;
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
      range.load("values,formulas");
      return range;
    });
    const used = usedSheets.map((name) => {
      const range = sheetIn(context, name).getUsedRangeOrNullObject(true);
      range.load("rowIndex,rowCount");
      return range;
    });
    await context.sync();
    return {
      contents: ranges.map((range) => ({ values: range.values, formulas: range.formulas })),
      lastRows: used.map((range) => lastRowOf(range)),
    };
  });
}
