/** The bytes of a part as text: UTF-8 unless its first bytes or its declaration say otherwise. */
import { damaged } from "./unreadable";

const UTF_8 = new TextDecoder();
/** All encodings but UTF-16 write the declaration alike, so that it can be read as UTF-8 whatever it says. */
const DECLARED = /^<\?xml[^>]{0,60}?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/;

/** @throws Unreadable for an encoding nobody knows. */
export function partText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return decode(bytes, "utf-16le");
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return decode(bytes, "utf-16be");
  const text = UTF_8.decode(bytes);
  const [, label = "utf-8"] = DECLARED.exec(text.slice(0, 100)) ?? [];
  return /^utf-?8$/i.test(label) ? text : decode(bytes, label);
}

function decode(bytes: Uint8Array, label: string): string {
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(label);
  } catch (cause) {
    throw damaged(`text in an unknown encoding: ${label}`, { cause });
  }
  return decoder.decode(bytes);
}
