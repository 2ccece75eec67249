/** The panels a person can be sent to by name: from the ribbon, from a link, from the address of the page (`?tram=`). */

export const STATION_NAMES = [
  "ke-hoach",
  "danh-ba",
  "bao-cao",
  "mo-ky",
  "bieu-mau",
  "nhan-bao-cao",
  "gom-ket-qua",
  "don-doc",
  "so-lieu",
  "chot-ky",
  "hoan-tac",
  "tong-hop",
  "chi-tiet",
  "phu-luc",
] as const;
export type StationName = (typeof STATION_NAMES)[number];

/** For text that comes from the address of the page; anything else is not a station. */
export function isStationName(text: string | null | undefined): text is StationName {
  return STATION_NAMES.some((name) => name === text);
}
