/** Places of the workbook the pane itself points to, and places named in what was found. */
import type { Link } from "../commands/outcome";

/** Sheet names are part of the workbook's contract; these are the ones the pane needs without having read anything. */
export const PLAN_SHEET: Link = { text: "Mở trang «Kế hoạch»", sheet: "Kế hoạch" };
export const REGISTRY_SHEET: Link = { text: "Mở trang «Danh bạ cơ quan»", sheet: "Danh bạ cơ quan" };

/** A run of anything but commas; those between quotes belong to a sheet's name. */
const PARTS = /(?:'(?:[^']|'')*'|[^,'])+/g;

/** The places an issue names, separated by commas; none when any part is worded otherwise. */
export function placesOf(where: string): readonly Link[] {
  const places = (where.match(PARTS) ?? []).map((part) => placeOf(part.trim()));
  return places.every((place) => place !== undefined) ? places : [];
}

/**
 * The place an issue names as `Sheet!A1`, `'Sheet name'!A1:B2` or `Sheet!A:B`; `undefined` for any other wording
 * ("Dòng 37, nhiệm vụ III.2"), which is then shown as text.
 */
function placeOf(where: string): Link | undefined {
  const mark = where.lastIndexOf("!");
  if (mark <= 0) return undefined;
  const at = where.slice(mark + 1).replaceAll("$", "");
  if (!/^[A-Z]{1,3}\d{0,7}(?::[A-Z]{1,3}\d{0,7})?$/.test(at)) return undefined;
  const name = where.slice(0, mark);
  const isQuoted = name.length > 2 && name.startsWith("'") && name.endsWith("'");
  return { text: where, sheet: isQuoted ? name.slice(1, -1).replaceAll("''", "'") : name, at };
}
