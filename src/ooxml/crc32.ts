/** The checksum of zip archives, four bytes a step: what is read of a file is mostly this sum. */

const ONE = Int32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});
/** What the byte in front does to the sum once one, two, three further bytes have passed. */
const TWO = ONE.map(passOne);
const THREE = TWO.map(passOne);
const FOUR = THREE.map(passOne);

function passOne(value: number): number {
  return (ONE[value & 0xff] ?? 0) ^ (value >>> 8);
}

export function crc32(bytes: Uint8Array): number {
  const { length } = bytes;
  let crc = -1;
  let at = 0;
  for (; at + 3 < length; at += 4) {
    crc ^= (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
    crc =
      (FOUR[crc & 0xff] ?? 0) ^
      (THREE[(crc >>> 8) & 0xff] ?? 0) ^
      (TWO[(crc >>> 16) & 0xff] ?? 0) ^
      (ONE[crc >>> 24] ?? 0);
  }
  for (; at < length; at += 1) crc = (ONE[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ -1) >>> 0;
}
