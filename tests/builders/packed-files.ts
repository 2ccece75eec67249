/** Zip archives and compound files made byte by byte, so that they can say what no honest program would. */
import { deflateRawSync } from "node:zlib";
import { strToU8 } from "fflate";
import { crc32 } from "../../src/ooxml/crc32";

export type PackedEntry = {
  readonly name: string;
  readonly content: Uint8Array;
  /** What the directory says instead of the truth. */
  readonly declaredBytes?: number;
  /** Stored as it is: for content that cannot be packed. */
  readonly isStored?: boolean;
};

export function packed(entries: readonly PackedEntry[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, declaredBytes = content.length, isStored = false } of entries) {
    const path = strToU8(name);
    const data = isStored ? content : deflateRawSync(content);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x800, 2);
    facts.writeUInt16LE(isStored ? 0 : 8, 4);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(data.length, 14);
    facts.writeUInt32LE(declaredBytes, 18);
    facts.writeUInt16LE(path.length, 22);
    locals.push(Buffer.from("PK\u0003\u0004", "latin1"), facts, Buffer.from(path), Buffer.from(data));
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.from("PK\u0001\u0002\u0014\u0000", "latin1"), facts, rest, Buffer.from(path));
    at += 30 + path.length + data.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", 0, "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...locals, list, end]));
}

const SECTOR_BYTES = 512;
const END_OF_CHAIN = 0xfffffffe;
const UNUSED = 0xffffffff;
const TABLE_SECTOR = 0xfffffffd;

/** A compound file of large streams: header, one table of sectors, one directory sector, then the streams in a row. */
export function compoundFile(streams: readonly { readonly name: string; readonly content: Uint8Array }[]): Uint8Array {
  const header = Buffer.alloc(SECTOR_BYTES);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(header);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(1, 48);
  // Every stream counts as large, however short.
  header.writeUInt32LE(0, 56);
  header.writeUInt32LE(END_OF_CHAIN, 60);
  header.writeUInt32LE(END_OF_CHAIN, 68);
  header.fill(0xff, 76);
  header.writeUInt32LE(0, 76);
  const table = Buffer.alloc(SECTOR_BYTES, 0xff);
  table.writeUInt32LE(TABLE_SECTOR, 0);
  table.writeUInt32LE(END_OF_CHAIN, 4);
  const directory = Buffer.alloc(SECTOR_BYTES);
  writeEntry(directory, 0, "Root Entry", 5, END_OF_CHAIN, 0);
  const contents: Buffer[] = [];
  let sector = 2;
  streams.forEach(({ name, content }, index) => {
    const count = Math.max(1, Math.ceil(content.length / SECTOR_BYTES));
    writeEntry(directory, index + 1, name, 2, sector, content.length);
    for (let step = 0; step < count; step += 1) {
      table.writeUInt32LE(step + 1 < count ? sector + step + 1 : END_OF_CHAIN, (sector + step) * 4);
    }
    contents.push(Buffer.concat([content, Buffer.alloc(count * SECTOR_BYTES - content.length)]));
    sector += count;
  });
  return new Uint8Array(Buffer.concat([header, table, directory, ...contents]));
}

function writeEntry(to: Buffer, index: number, name: string, type: number, start: number, bytes: number): void {
  const at = index * 128;
  to.write(name, at, "utf16le");
  to.writeUInt16LE(name.length * 2 + 2, at + 64);
  to.writeUInt8(type, at + 66);
  for (const place of [68, 72, 76]) to.writeUInt32LE(UNUSED, at + place);
  to.writeUInt32LE(start, at + 116);
  to.writeUInt32LE(bytes, at + 120);
}
