/**
 * Opens a zip archive without trusting it: every size is added up from the directory before anything is inflated, no
 * entry may grow beyond the size it declares, and its checksum must agree.
 */
import { Inflate, inflateSync, strFromU8 } from "fflate";
import { crc32 } from "./crc32";
import { damaged, Unreadable } from "./unreadable";

export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly headerAt: number;
  readonly encrypted: boolean;
};

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 65_535;
const ZIP64_MARK = 0xffffffff;
/** More than any workbook has; a directory is cheap to make and dear to hold. */
const MAX_ENTRIES = 20_000;

/** The directory of the archive. @throws Unreadable if there is none, it is cut off or too long. */
export function zipEntries(file: Uint8Array): ZipEntry[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = findEnd(view);
  let { count, at } = { count: view.getUint16(end + 10, true), at: view.getUint32(end + 16, true) };
  if (at === ZIP64_MARK || count === 0xffff) ({ count, at } = zip64Directory(view, end));
  if (count > MAX_ENTRIES) throw new Unreadable("too-large", "more entries than a workbook has");
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) throw damaged("zip directory cut off");
    entries.push(entryAt(file, view, at));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_BYTES - MAX_COMMENT_BYTES);
  for (let at = view.byteLength - END_BYTES; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw damaged("no zip directory");
}

function zip64Directory(view: DataView, end: number): { count: number; at: number } {
  if (end < 20 || view.getUint32(end - 20, true) !== 0x07064b50) throw damaged("no zip64 directory");
  const at = Number(view.getBigUint64(end - 12, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== 0x06064b50) throw damaged("no zip64 directory");
  return { count: Number(view.getBigUint64(at + 32, true)), at: Number(view.getBigUint64(at + 48, true)) };
}

function entryAt(file: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameBytes = view.getUint16(at + 28, true);
  const extraBytes = view.getUint16(at + 30, true);
  const nameEnd = at + 46 + nameBytes;
  if (nameEnd + extraBytes > view.byteLength) throw damaged("zip directory cut off");
  const sizes = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  const [bytes = 0, packedBytes = 0, headerAt = 0] = zip64Sizes(view, nameEnd, extraBytes, sizes);
  return {
    name: nameOf(file.subarray(at + 46, nameEnd)),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedBytes,
    bytes,
    headerAt,
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
  };
}

function nameOf(bytes: Uint8Array): string {
  const isPlain = bytes.every((byte) => byte < 128);
  return strFromU8(bytes, isPlain).replaceAll("\\", "/");
}

/** Sizes too large for 32 bits stand in an extra field, in the order given. */
function zip64Sizes(view: DataView, start: number, length: number, sizes: readonly number[]): number[] {
  const large: number[] = [];
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const end = Math.min(at + 4 + view.getUint16(at + 2, true), start + length);
    for (let place = at + 4; place + 8 <= end; place += 8) large.push(Number(view.getBigUint64(place, true)));
  }
  return sizes.map((size) => (size === ZIP64_MARK ? (large.shift() ?? size) : size));
}

/**
 * Packed bytes are handed over in slices of this size, so that a lying entry is stopped after one slice too many: a
 * slice may grow a thousandfold.
 */
const SLICE_BYTES = 16_384;
/** Smaller entries are unpacked at once: what goes beyond the size they declare is dropped, and their checksum tells. */
const AT_ONCE_BYTES = 65_536;

/** @throws Unreadable if the content is not what the directory says. */
export function unpackEntry(file: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const { headerAt, packedBytes, bytes, method, crc, name } = entry;
  if (headerAt + 30 > file.length || view.getUint32(headerAt, true) !== LOCAL) throw damaged(`${name}: no header`);
  const start = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  if (start + packedBytes > file.length) throw damaged(`${name}: cut off`);
  const packed = file.subarray(start, start + packedBytes);
  if (method !== 0 && method !== 8) throw damaged(`${name}: packed in an unknown way`);
  const content = method === 0 ? packed : inflate(packed, bytes, name);
  if (content.length !== bytes || crc32(content) !== crc) throw damaged(`${name}: its checksum does not agree`);
  return content;
}

function inflate(packed: Uint8Array, bytes: number, name: string): Uint8Array {
  try {
    const content = new Uint8Array(bytes);
    return packed.length <= AT_ONCE_BYTES
      ? inflateSync(packed, { out: content })
      : inflateSlices(packed, content, name);
  } catch (cause) {
    if (cause instanceof Unreadable) throw cause;
    throw damaged(`${name}: cannot be unpacked`, { cause });
  }
}

function inflateSlices(packed: Uint8Array, content: Uint8Array, name: string): Uint8Array {
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > content.length) throw damaged(`${name}: larger than it says`);
    content.set(chunk, filled);
    filled += chunk.length;
  });
  for (let at = 0; at < packed.length; at += SLICE_BYTES) {
    stream.push(packed.subarray(at, at + SLICE_BYTES), at + SLICE_BYTES >= packed.length);
  }
  return content.subarray(0, filled);
}
