/**
 * The records of an old Excel stream ([MS-XLS]), and a reader of their contents that goes on in the records that
 * continue them.
 */
import { damaged } from "../../ooxml/unreadable";
import type { FontPiece } from "./shown-as";
import type { StringItem } from "./string-items";

export const RECORD = {
  array: 0x221,
  beginning: 0x809,
  booleanOrError: 0x205,
  boundSheet: 0x85,
  continued: 0x3c,
  dateMode: 0x22,
  end: 0x0a,
  filePass: 0x2f,
  font: 0x31,
  format: 0x41e,
  formula: 0x06,
  label: 0x204,
  labelOfTable: 0xfd,
  mergedCells: 0xe5,
  multipleNumbers: 0xbd,
  number: 0x203,
  numberInShort: 0x27e,
  richLabel: 0xd6,
  string: 0x207,
  stringTable: 0xfc,
  xf: 0xe0,
} as const;

const UTF_16 = new TextDecoder("utf-16le", { ignoreBOM: true });

export type BiffStream = { readonly bytes: Uint8Array; readonly view: DataView };

export function biffStream(bytes: Uint8Array): BiffStream {
  return { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
}

/** Walks the records from a place on; `next` is `false` at the end of the stream. */
export class BiffRecords {
  id = 0;
  private from = 0;
  private to: number;

  constructor(
    private readonly stream: BiffStream,
    start: number,
  ) {
    this.to = start;
  }

  next(): boolean {
    const { view } = this.stream;
    if (this.to + 4 > view.byteLength) return false;
    this.id = view.getUint16(this.to, true);
    this.from = this.to + 4;
    this.to = this.from + view.getUint16(this.to + 2, true);
    if (this.to > view.byteLength) throw damaged("a record is cut off");
    return true;
  }

  /** The content of the record at hand, together with the records that continue it. */
  content(): BiffReader {
    const { view } = this.stream;
    const blocks = [this.from, this.to];
    let at = this.to;
    while (at + 4 <= view.byteLength && view.getUint16(at, true) === RECORD.continued) {
      const to = at + 4 + view.getUint16(at + 2, true);
      if (to > view.byteLength) throw damaged("a record is cut off");
      blocks.push(at + 4, to);
      at = to;
    }
    return new BiffReader(this.stream, blocks);
  }
}

/** Every step beyond the end of the content throws Unreadable. */
export class BiffReader {
  private block = 0;
  private at: number;
  private to: number;

  constructor(
    private readonly stream: BiffStream,
    /** Begin and end of each block, in turn. */
    private readonly blocks: readonly number[],
  ) {
    this.at = blocks[0] ?? 0;
    this.to = blocks[1] ?? 0;
  }

  byte(): number {
    return this.stream.view.getUint8(this.pass(1));
  }

  short(): number {
    return this.stream.view.getUint16(this.pass(2), true);
  }

  long(): number {
    return this.stream.view.getUint32(this.pass(4), true);
  }

  double(): number {
    return this.stream.view.getFloat64(this.pass(8), true);
  }

  skip(count: number): void {
    let left = count;
    while (left > this.to - this.at) {
      left -= this.to - this.at;
      this.step();
    }
    this.at += left;
  }

  /** How many bytes are left in the record itself. */
  left(): number {
    return this.to - this.at;
  }

  /** Text whose length stands before it in one byte. */
  shortText(): string {
    const length = this.byte();
    return this.characters(length, (this.byte() & 1) === 1);
  }

  /** Text whose length stands before it in two bytes, with the fonts of its runs. */
  text(fontName: (index: number) => string | undefined): StringItem {
    const length = this.short();
    const flags = this.byte();
    const runCount = flags & 8 ? this.short() : 0;
    const phoneticBytes = flags & 4 ? this.long() : 0;
    const text = this.characters(length, (flags & 1) === 1);
    const pieces = runCount > 0 ? this.runs(text, runCount, fontName) : undefined;
    this.skip(phoneticBytes);
    return { text, pieces };
  }

  /** Pieces of `text`, each from a run's beginning to the next; before the first the cell's own font counts. */
  runs(text: string, count: number, fontName: (index: number) => string | undefined): FontPiece[] {
    const pieces: FontPiece[] = [];
    let from = 0;
    let font: string | undefined;
    for (let run = 0; run < count; run += 1) {
      const begin = this.short();
      pieces.push({ text: text.slice(from, begin), font });
      from = Math.max(from, begin);
      font = fontName(this.short());
    }
    pieces.push({ text: text.slice(from), font });
    return pieces;
  }

  /** Where text goes on in the next block, its first byte says anew how wide the characters are. */
  characters(length: number, isWide: boolean): string {
    let text = "";
    let wide = isWide;
    while (text.length < length) {
      if (this.to - this.at < (wide ? 2 : 1)) {
        this.step();
        wide = (this.byte() & 1) === 1;
        continue;
      }
      const count = Math.min(length - text.length, wide ? (this.to - this.at) >> 1 : this.to - this.at);
      const from = this.pass(wide ? count * 2 : count);
      text += wide ? UTF_16.decode(this.stream.bytes.subarray(from, from + count * 2)) : this.narrow(from, count);
    }
    return text;
  }

  private narrow(from: number, count: number): string {
    let text = "";
    for (let at = from; at < from + count; at += 1) text += String.fromCharCode(this.stream.bytes[at] ?? 0);
    return text;
  }

  /** Passes `count` bytes that stand together and tells where they begin. */
  private pass(count: number): number {
    if (this.at === this.to && count > 0) this.step();
    const from = this.at;
    if (from + count > this.to) throw damaged("a record is too short");
    this.at = from + count;
    return from;
  }

  private step(): void {
    this.block += 2;
    const [from, to] = [this.blocks[this.block], this.blocks[this.block + 1]];
    if (from === undefined || to === undefined) throw damaged("a record is too short");
    this.at = from;
    this.to = to;
  }
}
