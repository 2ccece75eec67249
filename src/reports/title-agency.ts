/**
 * Which agency a title block, a signature or a file's name speaks of. The line that issues the report counts before one
 * that only mentions a name; whom the report is sent to, and who asked for it, do not count at all.
 */
import type { Unit } from "../plan/unit";
import type { AgencyIndex } from "./agency-index";
import { plainLetters } from "./plain-text";
import type { TitleLine } from "./title-lines";

/** The strongest evidence found: the agencies it names, the words, and whether it says whose report this is. */
export type NamedAgencies = { readonly units: readonly Unit[]; readonly said: string; readonly isPlain: boolean };

const LABEL =
  /^[\s*+-]*(?:ten )?(?:don vi|co quan|dia phuong)(?: (?:bao cao|gui bao cao|thuc hien bao cao|lap bao cao))?\s*[:：]\s*/;
const ADDRESSED = /^[\s*+-]*(?:kinh gui|noi nhan|gui ve|gui |ban hanh kem theo)/;
const MENTIONED_BY_REQUEST =
  /(?:theo|can cu|thuc hien|cong van|ke hoach|quyet dinh|huong dan|yeu cau|de nghi|cua ubnd tinh|kinh gui)(?: |$)/;
const OF_REPORT = /bao cao(?: .*)? cua (.+?)\)?$/;
const OF_ANOTHER_PAPER = /(?:kem theo|ban hanh|can cu|thuc hien) (?:cong van|ke hoach|quyet dinh|to trinh|huong dan)/;

/** Lines that say of themselves whose report it is: "Đơn vị báo cáo: …", or the issuing line at the upper left. */
export function agencyOfHeading(index: AgencyIndex, lines: readonly TitleLine[]): NamedAgencies | undefined {
  const own = withoutAddressees(lines);
  return labelledAgency(index, own) ?? issuingAgency(index, own);
}

/** Failing those, names mentioned. `undefined` when no line names an agency exactly. */
export function agencyOfTitle(index: AgencyIndex, lines: readonly TitleLine[]): NamedAgencies | undefined {
  const own = withoutAddressees(lines);
  return agencyOfHeading(index, lines) ?? reportingAgency(index, own) ?? mentionedAgency(index, own);
}

/** Names in the last lines: "GIÁM ĐỐC SỞ TƯ PHÁP", "TM. UBND HUYỆN CÀNG LONG". */
export function agencyOfSignature(index: AgencyIndex, lines: readonly TitleLine[]): NamedAgencies | undefined {
  return oneOf(withoutAddressees(lines).flatMap(({ text }) => index.within(text).map(hitOf)));
}

/** Folder and extension do not count; words may be joined by any mark and lack all diacritics. */
export function agencyOfFileName(index: AgencyIndex, name: string): NamedAgencies | undefined {
  const words = fileWords(name);
  const found = index.withinLoosely(words).map(hitOf);
  const whole = index.named(words);
  return oneOf(whole.length > 0 ? [{ units: whole, text: words }] : found);
}

/** "reports/2025-Q1_So Tu phap (2).xlsx" → "2025 Q1 So Tu phap 2". */
export function fileWords(name: string): string {
  return (name.split(/[\\/]/).at(-1) ?? "")
    .replace(/\.[\p{L}\d]{1,5}$/u, "")
    .replace(/[^\p{L}\p{N}\p{M}&]+/gu, " ")
    .replace(/(\p{Ll})(?=\p{Lu})/gu, "$1 ")
    .trim();
}

/** Of a name within a longer text: the registry's words for it, which no answer can turn into another agency's. */
function hitOf(units: readonly Unit[]): Hit {
  return { units, text: units[0]?.name ?? "" };
}

type Hit = { readonly units: readonly Unit[]; readonly text: string };

/** Nothing, or all that was named: one unit each time, or several that must be asked about. */
function oneOf(hits: readonly Hit[], isPlain = true): NamedAgencies | undefined {
  const [first] = hits;
  if (!first) return undefined;
  const units = [...new Set(hits.flatMap((hit) => hit.units))];
  return { units, said: first.text, isPlain };
}

/** "Kính gửi:" and the dashes under it. */
function withoutAddressees(lines: readonly TitleLine[]): readonly TitleLine[] {
  let column: number | undefined;
  return lines.filter(({ text, columnIndex }) => {
    const plain = plainLetters(text);
    if (ADDRESSED.test(plain)) {
      column = columnIndex;
      return false;
    }
    if (column !== undefined && /^[-+•*–]/.test(plain)) return false;
    if (columnIndex === column) column = undefined;
    return true;
  });
}

/** "Đơn vị báo cáo: Sở Tư pháp", the name in the same cell or the next one. */
function labelledAgency(index: AgencyIndex, lines: readonly TitleLine[]): NamedAgencies | undefined {
  const hits = lines.flatMap(({ text }, place): readonly Hit[] => {
    const label = LABEL.exec(plainLetters(text));
    if (!label) return [];
    const name = text.slice(label[0].length).trim() || (lines[place + 1]?.text ?? "");
    const units = wholeName(index, name);
    return units.length > 0 ? [{ units, text: name }] : [];
  });
  return oneOf(hits);
}

/** A name may be followed by its province: "SỞ TƯ PHÁP TỈNH TRÀ VINH". */
function wholeName(index: AgencyIndex, text: string): readonly Unit[] {
  const whole = index.named(text);
  if (whole.length > 0) return whole;
  const place = plainLetters(text).search(/[ ,]+(?:tinh|huyen|thanh pho|tp\.?) \p{L}[\p{L} ]*$/u);
  return place > 0 ? index.named(text.slice(0, place)) : [];
}

/** Lines that are a name and nothing else. Of those that stand one below the other the last one issues the report. */
function issuingAgency(index: AgencyIndex, lines: readonly TitleLine[]): NamedAgencies | undefined {
  const hits: (Hit & Placed)[] = [];
  const taken = new Set<TitleLine>();
  lines.forEach((line, place) => {
    if (taken.has(line)) return;
    const joined = [line, ...belowOf(lines, place, 2)];
    for (let count = joined.length; count > 0; count -= 1) {
      const pieces = joined.slice(0, count);
      const text = pieces.map((piece) => piece.text).join(" ");
      const whole = wholeName(index, text);
      const units = whole.length > 0 ? whole : nameOfProvince(index, text, lines.slice(0, place), line);
      if (units.length === 0) continue;
      hits.push({ units, text, line });
      for (const piece of pieces) taken.add(piece);
      return;
    }
  });
  const issuing = hits.filter((hit, place) => !hits.slice(place + 1).some((later) => isBelow(later, hit)));
  return oneOf(issuing.length > 1 ? upperLeft(issuing) : issuing);
}

const PROVINCE = /^(?:uy ban nhan dan|ubnd) tinh(?: (?=\p{L})|$)/u;

/** Under "UBND TỈNH TRÀ VINH" a name may leave out what stands above it: "VĂN PHÒNG", "THANH TRA", "BAN QUẢN LÝ …". */
function nameOfProvince(
  index: AgencyIndex,
  text: string,
  before: readonly TitleLine[],
  { rowIndex, columnIndex }: TitleLine,
): readonly Unit[] {
  const above = before.findLast((line) => line.columnIndex === columnIndex && PROVINCE.test(plainLetters(line.text)));
  if (!above || rowIndex - above.rowIndex > 2) return [];
  const place = above.text.slice(PROVINCE.exec(plainLetters(above.text))?.[0].length).trim();
  const endings = ["UBND tỉnh", "tỉnh", ...(place === "" ? [] : [place, `tỉnh ${place}`])];
  for (const ending of endings) {
    const units = index.named(`${text} ${ending}`);
    if (units.length > 0) return units;
  }
  return [];
}

type Placed = { readonly line: TitleLine };

function isBelow(later: Placed, earlier: Placed): boolean {
  const sameCell = later.line.columnIndex === earlier.line.columnIndex;
  return sameCell && later.line.rowIndex - earlier.line.rowIndex <= 3;
}

/** The issuing line stands at the upper left: names further right or below the first block are mentioned only. */
function upperLeft<T extends Placed>(hits: readonly T[]): readonly T[] {
  const left = Math.min(...hits.map(({ line }) => line.columnIndex));
  const inLeft = hits.filter(({ line }) => line.columnIndex === left);
  const top = Math.min(...inLeft.map(({ line }) => line.rowIndex));
  return inLeft.filter(({ line }) => line.rowIndex - top <= 3);
}

/** The next lines in the same column or cell. */
function belowOf(lines: readonly TitleLine[], place: number, count: number): readonly TitleLine[] {
  const line = lines[place];
  if (!line) return [];
  const below: TitleLine[] = [];
  for (const next of lines.slice(place + 1)) {
    if (below.length >= count || next.rowIndex - line.rowIndex > count) break;
    if (next.columnIndex === line.columnIndex) below.push(next);
  }
  return below;
}

/** "BÁO CÁO kết quả … của Sở Tư pháp", "(Kèm theo Báo cáo số 12/BC-STP ngày … của Sở Tư pháp)". */
function reportingAgency(index: AgencyIndex, lines: readonly TitleLine[]): NamedAgencies | undefined {
  return oneOf(
    lines.flatMap(({ text }): readonly Hit[] => {
      const plain = plainLetters(text);
      const name = OF_ANOTHER_PAPER.test(plain) ? undefined : OF_REPORT.exec(plain)?.[1];
      if (name === undefined) return [];
      const words = text.slice(plain.lastIndexOf(name)).replace(/\)$/, "");
      return index.within(words).slice(0, 1).map(hitOf);
    }),
  );
}

function mentionedAgency(index: AgencyIndex, lines: readonly TitleLine[]): NamedAgencies | undefined {
  return oneOf(
    lines.flatMap(({ text }): readonly Hit[] => {
      if (text.length > 200 || MENTIONED_BY_REQUEST.test(plainLetters(text))) return [];
      return index.within(text).map(hitOf);
    }),
    false,
  );
}
