/** From bytes to parts that can be asked for by path; or the reason why these bytes are not a workbook. */
import { partText } from "./part-text";
import { unpackEntry, zipEntries, type ZipEntry } from "./open-zip";
import { damaged, readingPart, Unreadable } from "./unreadable";
import { parseXml, type XmlNode } from "./xml-reader";

export type NotReadable = {
  readonly reason: "empty" | "not-a-zip" | "encrypted" | "too-large" | "damaged" | "not-a-workbook";
  /** What was found, in Vietnamese, for the person who chose the file. */
  readonly detail: string;
};

export type Package = {
  readonly has: (path: string) => boolean;
  readonly paths: readonly string[];
  /** What the part weighs unpacked, as the directory says; 0 when it is missing. Unpacking never yields more. */
  readonly bytes: (path: string) => number;
  /** @throws Unreadable when the part is missing or cannot be unpacked. */
  readonly text: (path: string) => string;
  readonly tree: (path: string) => XmlNode;
};

/** Our own limits: what a pane or a server can unpack without harm. Excel-made files of this product stay below 5 MB. */
const LIMITS = {
  fileBytes: 100_000_000,
  unpackedBytes: 400_000_000,
  ratio: 250,
  freeBytes: 30_000_000,
};

/** The parts of an Office Open XML workbook. */
export function openPackage(file: Uint8Array): Package | NotReadable {
  const archive = openArchive(file);
  return "reason" in archive ? archive : (foreignPackage(archive.paths) ?? archive);
}

/** The parts of any zip archive that can be unpacked without harm. */
export function openArchive(file: Uint8Array): Package | NotReadable {
  const found = foreignFormat(file);
  if (found) return found;
  let entries: ZipEntry[];
  try {
    entries = zipEntries(file);
  } catch (cause) {
    if (!(cause instanceof Unreadable)) throw cause;
    if (cause.reason === "too-large") return { reason: "too-large", detail: "tệp nén có quá nhiều thành phần" };
    return { reason: "damaged", detail: "tệp bị cắt cụt, thiếu phần cuối" };
  }
  if (entries.some((entry) => entry.encrypted)) return { reason: "encrypted", detail: "tệp nén có mật khẩu" };
  return excess(file, entries) ?? packageOf(file, entries);
}

function excess(file: Uint8Array, entries: readonly ZipEntry[]): NotReadable | undefined {
  const unpacked = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  const bomb = unpacked > LIMITS.freeBytes && unpacked > file.length * LIMITS.ratio;
  if (unpacked <= LIMITS.unpackedBytes && !bomb) return undefined;
  return { reason: "too-large", detail: `nội dung khi giải nén ${megabytes(unpacked)}` };
}

export function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000).toLocaleString("vi-VN")} MB`;
}

/** What the first bytes say when they are not those of a zip archive. */
function foreignFormat(file: Uint8Array): NotReadable | undefined {
  if (file.length === 0) return { reason: "empty", detail: "tệp rỗng (0 byte)" };
  if (file.length > LIMITS.fileBytes) return { reason: "too-large", detail: `tệp ${megabytes(file.length)}` };
  const head = String.fromCharCode(...file.subarray(0, 512));
  if (head.startsWith("PK\u0003\u0004")) return undefined;
  if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) return compoundFile(file);
  const reason = "not-a-zip";
  if (head.startsWith("PK")) return { reason, detail: "tệp nén rỗng" };
  if (head.startsWith("%PDF")) return { reason, detail: "tệp PDF" };
  if (/<html|<table|<!doctype html/i.test(head)) return { reason, detail: "trang web (HTML) đổi tên" };
  if (head.includes("<?xml")) return { reason, detail: "tệp XML" };
  if (/^[^\u0000-\u0008\u000e-\u001f]*$/.test(head)) return { reason, detail: "tệp văn bản (CSV hoặc TXT) đổi tên" };
  return { reason, detail: "không phải định dạng của Excel" };
}

/** Old .xls files and encrypted .xlsx files come in the same wrapping. */
function compoundFile(file: Uint8Array): NotReadable {
  if (containsWide(file, "EncryptedPackage")) return { reason: "encrypted", detail: "tệp có mật khẩu mở" };
  if (containsWide(file, "WordDocument")) return { reason: "not-a-zip", detail: "tệp Word kiểu cũ (.doc)" };
  return { reason: "not-a-zip", detail: "tệp Excel kiểu cũ (.xls)" };
}

function containsWide(file: Uint8Array, text: string): boolean {
  const wanted = Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0]);
  const [first = 0] = wanted;
  for (let at = file.indexOf(first); at >= 0; at = file.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => file[at + index] === byte)) return true;
  }
  return false;
}

/** What the paths of a zip archive say when it is a document of another kind. */
export function foreignPackage(paths: readonly string[]): NotReadable | undefined {
  const has = (name: RegExp): boolean => paths.some((path) => name.test(path));
  const reason = "not-a-workbook";
  if (has(/^xl\/workbook\.bin$/i)) return { reason, detail: "sổ tính nhị phân (.xlsb)" };
  if (has(/^word\//i)) return { reason, detail: "tệp Word" };
  if (has(/^ppt\//i)) return { reason, detail: "tệp PowerPoint" };
  if (has(/^content\.xml$/i)) return { reason, detail: "tệp OpenDocument (.ods)" };
  if (!has(/^_rels\/\.rels$/i)) return { reason, detail: "tệp nén, không phải sổ tính" };
  return undefined;
}

function packageOf(file: Uint8Array, entries: readonly ZipEntry[]): Package {
  const byName = new Map(entries.map((entry) => [partName(entry.name), entry]));
  const text = (path: string): string =>
    readingPart(path, () => {
      const entry = byName.get(partName(path));
      if (!entry) throw damaged(`${path}: missing`);
      return partText(unpackEntry(file, entry));
    });
  return {
    has: (path) => byName.has(partName(path)),
    paths: entries.map(({ name }) => name),
    bytes: (path) => byName.get(partName(path))?.bytes ?? 0,
    text,
    tree: (path) => readingPart(path, () => parseXml(text(path))),
  };
}

/** Part names do not tell capital letters apart (ECMA-376 part 2, 6.2.2). */
function partName(path: string): string {
  return path.replace(/^\/+/, "").toLowerCase();
}
