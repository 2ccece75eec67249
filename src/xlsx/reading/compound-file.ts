/**
 * The wrapping of old Office files and of encrypted ones: a small file system of sectors ([MS-CFB]). Nothing in it is
 * trusted: chains that leave the file or run in circles end the reading.
 */
import { damaged } from "../../ooxml/unreadable";

export type CompoundFile = {
  readonly names: readonly string[];
  /** The bytes of a stream; `undefined` when there is none of that name. @throws Unreadable when they are cut off. */
  readonly stream: (name: string) => Uint8Array | undefined;
};

type Entry = { readonly name: string; readonly type: number; readonly start: number; readonly size: number };
type Sectors = { readonly shift: number; readonly at: (sector: number) => number; readonly next: Uint32Array };

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER_BYTES = 512;
/** Sector numbers from here on are marks: end of chain, unused. */
const FIRST_MARK = 0xfffffffa;
const ENTRY_BYTES = 128;
const TYPE = { stream: 2, root: 5 };
const MINI_SHIFT = 6;

export function isCompoundFile(file: Uint8Array): boolean {
  return MAGIC.every((byte, index) => file[index] === byte);
}

/** @throws Unreadable when the wrapping is broken. */
export function openCompoundFile(file: Uint8Array): CompoundFile {
  if (file.length < HEADER_BYTES) throw damaged("the header is cut off");
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw damaged(`sectors of 2^${shift} bytes`);
  const sectors = bigSectors(file, view, shift);
  const directory = chainBytes(file, sectors, view.getUint32(48, true));
  const entries = entriesOf(directory);
  const root = entries.find(({ type }) => type === TYPE.root);
  const cutoff = view.getUint32(56, true);
  const small = { sectors: undefined as { bytes: Uint8Array; sectors: Sectors } | undefined };
  const smallSectors = (): { bytes: Uint8Array; sectors: Sectors } => {
    small.sectors ??= {
      bytes: chainBytes(file, sectors, root?.start ?? FIRST_MARK, root?.size),
      sectors: {
        shift: MINI_SHIFT,
        at: (sector) => sector << MINI_SHIFT,
        next: asNumbers(chainBytes(file, sectors, view.getUint32(60, true))),
      },
    };
    return small.sectors;
  };
  const streams = entries.filter(({ type }) => type === TYPE.stream);
  return {
    names: streams.map(({ name }) => name),
    stream(name) {
      const entry = streams.find((candidate) => candidate.name === name);
      if (!entry) return undefined;
      if (entry.size >= cutoff) return chainBytes(file, sectors, entry.start, entry.size);
      const { bytes, sectors: mini } = smallSectors();
      return chainBytes(bytes, mini, entry.start, entry.size);
    },
  };
}

/** The table of sectors, gathered from the list in the header and the sectors that carry it on. */
function bigSectors(file: Uint8Array, view: DataView, shift: number): Sectors {
  const at = (sector: number): number => (sector + 1) * 2 ** shift;
  const sectorBytes = 2 ** shift;
  const most = Math.ceil(file.length / sectorBytes);
  const tables: number[] = [];
  for (let place = 76; place < HEADER_BYTES; place += 4) tables.push(view.getUint32(place, true));
  let list = view.getUint32(68, true);
  for (let count = 0; list < FIRST_MARK; count += 1) {
    const from = at(list);
    if (count > most || from + sectorBytes > file.length) throw damaged("the list of sectors is cut off");
    for (let place = from; place < from + sectorBytes - 4; place += 4) tables.push(view.getUint32(place, true));
    list = view.getUint32(from + sectorBytes - 4, true);
  }
  const used = tables.filter((sector) => sector < FIRST_MARK);
  if (used.length > most) throw damaged("more tables than sectors");
  const bytes = new Uint8Array(used.length * sectorBytes);
  used.forEach((sector, index) => {
    if (at(sector) >= file.length) throw damaged("a table of sectors outside the file");
    bytes.set(file.subarray(at(sector), at(sector) + sectorBytes), index * sectorBytes);
  });
  return { shift, at, next: asNumbers(bytes) };
}

/** The bytes of a chain of sectors, at most `size`; the last sector may be cut short by the end of the file. */
function chainBytes(file: Uint8Array, { shift, at, next }: Sectors, start: number, size?: number): Uint8Array {
  const sectorBytes = 2 ** shift;
  const chain: number[] = [];
  const wanted = size === undefined ? Infinity : Math.ceil(size / sectorBytes);
  for (let sector = start; sector < FIRST_MARK && chain.length < wanted; sector = next[sector] ?? FIRST_MARK) {
    if (at(sector) >= file.length || chain.length > next.length) throw damaged("a chain of sectors leaves the file");
    chain.push(sector);
  }
  if (size !== undefined && chain.length < wanted) throw damaged("a stream is cut off");
  const bytes = new Uint8Array(size ?? chain.length * sectorBytes);
  chain.forEach((sector, index) => {
    const room = Math.min(sectorBytes, bytes.length - index * sectorBytes);
    bytes.set(file.subarray(at(sector), at(sector) + room), index * sectorBytes);
  });
  return bytes;
}

function asNumbers(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, index) => view.getUint32(index * 4, true));
}

function entriesOf(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
    const nameBytes = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62);
    let name = "";
    for (let place = at; place < at + nameBytes; place += 2) name += String.fromCharCode(view.getUint16(place, true));
    const [type, start, size] = [
      view.getUint8(at + 66),
      view.getUint32(at + 116, true),
      view.getUint32(at + 120, true),
    ];
    if (type === TYPE.stream || type === TYPE.root) entries.push({ name, type, start, size });
  }
  return entries;
}
