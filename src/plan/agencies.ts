/**
 * The agencies named in a cell: cut into wordings, and wordings resolved into units of the registry.
 */
import type { Issue } from "../issue";
import { collapse } from "./clean-text";
import { agencyUnknown, doubledName, levelAssumed, relatedDropped, trailingMark } from "./messages";
import type { Registry, Unit } from "./unit";
import { capitalised, nameKey, readWording, type Wording } from "./unit-wording";

/** Words with which the name of a unit begins. After "và", only these begin another unit. */
const OPENING =
  /^(?:Sở|Ban|Văn phòng|VP|UBND|Ủy ban|Uỷ ban|Các|Trường|Đài|Báo|Cổng|Thanh tra|Cục|Chi cục|Công an|Bộ|Bảo hiểm|BHXH|Kho bạc|Ngân hàng|Tòa án|Toà án|Viện|Trung tâm|Hội|Liên đoàn|Liên minh|Liên hiệp|Đoàn|Tỉnh|Thành ủy|Huyện ủy|Thị xã|Phòng|Chi nhánh|Tổng|Công ty|Mặt trận|MTTQ|Bưu điện|Điện lực|Tập đoàn|Bệnh viện|Cơ quan|Đơn vị)(?= |$)/u;
/** Small letters begin another unit only where they cannot be part of "sở, ban, ngành" or "huyện, thị xã". */
const SMALL_OPENING =
  /^(?:các|cấp|(?:ủy|uỷ) ban nhân dân|văn phòng|(?:sở|ban|đài|báo|trường|cục|công an|thanh tra|trung tâm|hội|bảo hiểm)(?= \p{Lu})) /u;
/** Second parts of names such as "Báo và Phát thanh, Truyền hình". */
const NEVER_OPENING = /^(?:Truyền hình|Thể thao|Thông tin và)(?= |$)/u;

type Piece = { readonly text: string; readonly separator: ";" | "," | "và" };

/**
 * The wordings of a cell, in its order and its words. ";" (and a line break) always separates; "," and "và" do unless
 * they are part of a name: "Các sở, ban, ngành tỉnh", "Sở Văn hóa, Thể thao và Du lịch". Brackets are never cut.
 */
export function splitAgencies(cell: string): readonly string[] {
  const wordings: string[] = [];
  const pieces = cutPieces(cell);
  pieces.forEach((piece, index) => {
    const before = wordings.at(-1);
    if (before === undefined || beginsUnit(pieces, index, before)) wordings.push(piece.text);
    else wordings[wordings.length - 1] = `${before}${piece.separator === "và" ? " và " : ", "}${piece.text}`;
  });
  return wordings;
}

function beginsUnit(pieces: readonly Piece[], index: number, before: string): boolean {
  const piece = pieces[index];
  if (!piece) return false;
  if (piece.separator === ";") return true;
  if (/^văn phòng (?:hđnd|hội đồng nhân dân)$/i.test(before)) return false;
  if (opensUnit(piece.text)) return true;
  if (piece.separator === "và" || NEVER_OPENING.test(piece.text)) return false;
  return /^\p{Lu}/u.test(piece.text) && !endsList(pieces, index);
}

function opensUnit(text: string): boolean {
  return OPENING.test(text) || SMALL_OPENING.test(text);
}

/** "…, B và C": the pieces from here on, none of which opens a unit, end with "và". */
function endsList(pieces: readonly Piece[], index: number): boolean {
  const rest = pieces.slice(index + 1);
  const stop = rest.findIndex(({ text, separator }) => separator !== "," || opensUnit(text));
  const end = rest[stop];
  return end?.separator === "và" && !opensUnit(end.text);
}

/** Cut at every ";", "," and "và" outside brackets; blank pieces are left out, the stronger separator stays. */
function cutPieces(cell: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let text = "";
  let separator: Piece["separator"] = ";";
  const endPiece = (next: Piece["separator"]): void => {
    const words = text.trim();
    if (words !== "") pieces.push({ text: words, separator });
    if (words !== "" || next === ";") separator = next;
    text = "";
  };
  for (const part of collapse(cell.replace(/\n/g, ";")).split(/(\([^()]*\)|[;,]| và )/)) {
    if (part === ";" || part === ",") endPiece(part);
    else if (part === " và ") endPiece("và");
    else text += part;
  }
  endPiece(";");
  return pieces;
}

/** A wording and the unit it means; `unit` is `undefined` when the registry does not know it, `name` then its name. */
export type ResolvedWording = { readonly raw: string; readonly name: string; readonly unit: Unit | undefined };

/**
 * Every wording of the cell as one unit or (for "UBND các cấp") several, in cell order, with a remark for each liberty
 * taken: `agency/trailing-mark`, `agency/related-dropped`, `agency/doubled-name`, `agency/level-assumed`.
 * A name or alias that the registry has is taken as it stands, without remark.
 */
export function resolveWordings(
  cell: string,
  registry: Registry,
  where: string,
): { readonly resolved: readonly ResolvedWording[]; readonly remarks: readonly Issue[] } {
  const index = indexOf(registry);
  const remarks: Issue[] = [];
  const remark = (code: string, message: string): void => {
    remarks.push({ code, where, message, severity: "remark" });
  };
  if (/[,;]\s?$/.test(collapse(cell))) remark("agency/trailing-mark", trailingMark(collapse(cell)));

  const resolved = splitAgencies(cell).flatMap((text): readonly ResolvedWording[] => {
    const wording = readWording(text);
    for (const note of wording.notes) remark(...remarkAbout(note, wording));
    const unit = index.get(nameKey(wording.name));
    if (unit) return [{ raw: wording.raw, name: unit.name, unit }];
    if (wording.meaning.length > 0) remark("agency/level-assumed", levelAssumed(wording.raw, wording.meaning));
    const names = wording.meaning.length > 0 ? wording.meaning : [wording.name];
    return names.map((name) => {
      const meant = index.get(nameKey(name));
      return { raw: wording.raw, name: meant?.name ?? name, unit: meant };
    });
  });
  return { resolved, remarks };
}

/**
 * Canonical names in cell order, each once; `unknown` holds the names of wordings the registry lacks, each with the
 * remark `agency/unknown`. Other remarks as for `resolveWordings`.
 */
export function resolveUnits(
  cell: string,
  registry: Registry,
  where: string,
): { readonly units: readonly string[]; readonly unknown: readonly string[]; readonly remarks: readonly Issue[] } {
  const { resolved, remarks } = resolveWordings(cell, registry, where);
  const names = (known: boolean): readonly string[] => [
    ...new Set(resolved.filter(({ unit }) => (unit !== undefined) === known).map(({ name }) => name)),
  ];
  const unknown = names(false);
  return {
    units: names(true),
    unknown,
    remarks: [...remarks, ...unknown.map((name) => unknownRemark(name, where))],
  };
}

export function unknownRemark(name: string, where: string): Issue {
  return { code: "agency/unknown", where, message: agencyUnknown(name), severity: "remark" };
}

function remarkAbout(note: Wording["notes"][number], { raw, name }: Wording): [code: string, message: string] {
  return note === "related"
    ? ["agency/related-dropped", relatedDropped(capitalised(raw), name)]
    : ["agency/doubled-name", doubledName(capitalised(raw), name)];
}

/** Registries are plain values that never change, so what was indexed once stays right. */
const INDEXES = new WeakMap<Registry, ReadonlyMap<string, Unit>>();

/** Units by name, then short name, then other wordings; of two units under one key the first by order wins. */
function indexOf(registry: Registry): ReadonlyMap<string, Unit> {
  const known = INDEXES.get(registry);
  if (known) return known;
  const index = new Map<string, Unit>();
  const units = [...registry.units].sort((a, b) => a.order - b.order);
  const add = (text: string, unit: Unit): void => {
    const key = nameKey(text);
    if (key !== "" && !index.has(key)) index.set(key, unit);
  };
  for (const unit of units) add(unit.name, unit);
  for (const unit of units) add(unit.shortName, unit);
  for (const unit of units) for (const alias of unit.aliases) add(alias, unit);
  INDEXES.set(registry, index);
  return index;
}
