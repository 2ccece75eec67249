/** Puts rows on pages: which go together, which begin a new page, which are continued on the next. */
import type { PlacedRow } from "./flow";
import { NOTHING } from "./page-filling";
import { downToPixel, upToPixel } from "./row-heights";
import { type MeasuredBody, NO_RUN, type Run, RunFit } from "./run-fit";
import { type RowPiece, type RowRest, cutRow, wholeRow } from "./split-row";

/** Room for rows of the body on the first page, and on every other. */
export type PageRoom = { readonly firstPoints: number; readonly laterPoints: number };

/**
 * The rows of each page, at least one page; heights do not yet contain what labels need beyond them.
 *
 * A chain, which is rows that keep with the next and the row after them, goes whole onto the page that has begun or
 * else onto the next one. One that is higher than a page is continued inside the row that no page can hold, else inside
 * its highest (the record below its headings, above its closing lines), so that all others stay with a part of it.
 * Where even that fails its rows are placed one by one, as many of the last as fit on one page together. The same is
 * done for the first chain where a first page would have no row at all.
 */
export function fillPages(body: MeasuredBody, room: PageRoom): readonly (readonly PlacedRow[])[] {
  return new PageFiller(body, room).fill();
}

class PageFiller {
  private readonly pages: PlacedRow[][] = [[]];
  private readonly fit: RunFit;
  private filling = NOTHING;

  constructor(
    private readonly body: MeasuredBody,
    private readonly room: PageRoom,
  ) {
    this.fit = new RunFit(body, room.laterPoints);
  }

  fill(): readonly (readonly PlacedRow[])[] {
    const { rows } = this.body;
    let first = 0;
    rows.forEach((row, last) => {
      if (row.keepsWithNext === true && last < rows.length - 1) return;
      this.placeChain({ first, last });
      first = last + 1;
    });
    return this.pages;
  }

  private placeChain(chain: Run): void {
    if (this.beganOnBarePage(chain)) return;
    let rest = chain;
    while (!this.placeWhole(rest)) {
      const split = this.fit.rowToSplit(rest);
      const lead = { first: rest.first, last: split - 1 };
      const trail = { first: split + 1, last: rest.last };
      const keepsLead = this.fit.canBegin(lead, split);
      if (keepsLead && this.fit.canEnd(split, trail) && this.fit.hasToSplit(lead, split, trail)) {
        this.placeSplit(lead, split, trail);
        return;
      }
      if (!keepsLead || !this.fit.isTooHigh(split)) {
        this.placeOneByOne(rest);
        return;
      }
      this.placeSplit(lead, split, NO_RUN);
      rest = trail;
    }
  }

  /**
   * A first page with its head and no row says nothing: the first chain begins there, in a row that has lines enough
   * for both pages, although it would fit on the second.
   */
  private beganOnBarePage(chain: Run): boolean {
    const isBare = this.pages.length === 1 && this.pages[0]?.length === 0;
    if (!isBare || !this.fit.after(chain) || this.fit.after(chain, NOTHING, this.room.firstPoints)) return false;
    const split = this.fit.rowToSplit(chain);
    const lead = { first: chain.first, last: split - 1 };
    const trail = { first: split + 1, last: chain.last };
    const canBegin = this.fit.canBegin(lead, split, NOTHING, this.room.firstPoints);
    if (!canBegin || !this.fit.canEnd(split, trail) || !this.fit.isLong(split)) return false;
    this.placeSplit(lead, split, trail);
    return true;
  }

  /** Puts rows on the page that has begun, or on the next; does nothing and says so where neither has room for all. */
  private placeWhole(run: Run): boolean {
    if (!this.fit.after(run, this.filling, this.pagePoints())) {
      if (!this.fit.after(run)) return false;
      this.beginPage();
    }
    for (let index = run.first; index <= run.last; index++) {
      const texts = this.fit.row(index).cells.map(({ text }) => text);
      this.place(index, texts, this.fit.measure(index).heightPoints);
    }
    return true;
  }

  private placeOneByOne(run: Run): void {
    const end = this.fit.fittingEnd(run);
    for (let index = run.first; index < end.first; index++) {
      if (!this.placeWhole({ first: index, last: index })) this.placeSplit(NO_RUN, index, NO_RUN);
    }
    this.placeWhole(end);
  }

  /**
   * Continues a row over as many pages as it takes, with `lead` above its first piece and `trail` below its last. It
   * begins on the page that has begun if that has room for a few lines.
   */
  private placeSplit(lead: Run, index: number, trail: Run): void {
    if (!this.fit.canBegin(lead, index, this.filling, this.pagePoints())) this.beginPage();
    this.placeWhole(lead);
    let rest: RowRest | undefined = wholeRow(this.fit.row(index));
    for (;;) {
      const piece = this.cut(index, rest, trail);
      this.place(index, piece.texts, this.pieceHeight(index, piece));
      rest = piece.rest;
      if (!rest) break;
      this.beginPage();
    }
    if (!this.placeWhole(trail)) this.placeOneByOne(trail);
  }

  /** The last piece has room for `trail` below it: one that would have none leaves a few lines to the next page. */
  private cut(index: number, rest: RowRest, trail: Run): RowPiece {
    const cutAt = (points: number): RowPiece => cutRow(this.fit.row(index), this.body.edges, rest, points);
    const piece = cutAt(this.roomForPiece(index));
    const few = this.fit.fewLinesPoints(index);
    if (piece.rest || piece.contentPoints <= few) return piece;
    const filling = this.fit.with(this.filling, index, this.pieceHeight(index, piece));
    return this.fit.after(trail, filling, this.pagePoints()) ? piece : cutAt(piece.contentPoints - few);
  }

  /** As high as its texts, and the row's minimum as far as the page has room for it. */
  private pieceHeight(index: number, { contentPoints }: RowPiece): number {
    const wanted = Math.max(contentPoints, this.fit.row(index).minimumPoints);
    return Math.min(upToPixel(wanted), downToPixel(this.roomForPiece(index)));
  }

  private roomForPiece(index: number): number {
    return this.fit.roomForPiece(index, this.filling, this.pagePoints());
  }

  private pagePoints(): number {
    return this.pages.length > 1 ? this.room.laterPoints : this.room.firstPoints;
  }

  private place(source: number, texts: readonly string[], heightPoints: number): void {
    this.pages.at(-1)?.push({ source, texts, heightPoints });
    this.filling = this.fit.with(this.filling, source, heightPoints);
  }

  private beginPage(): void {
    this.pages.push([]);
    this.filling = NOTHING;
  }
}
