/**
 * What stands above and below the plan's table: title, citation of the issuing document, year, place, closing note.
 */
import { collapse } from "./clean-text";
import { calendarSerial, type DaySerial } from "./dates";
import { type Finding, remarkAt } from "./findings";
import { placeUnknown, referenceUnknown, totalNotStated } from "./messages";
import type { PlanLine } from "./plan-lines";
import { FIRST_YEAR, LAST_YEAR, type Plan, type PlanReference } from "./task";

export type PlanHead = Pick<Plan, "title" | "citation" | "reference" | "place" | "note" | "statedTotal"> & {
  /** `undefined` when the title names none. */
  readonly year: number | undefined;
  readonly findings: readonly Finding[];
};

/** Lines above the title that name the issuing body, the state's motto, or only say "appendix". */
const NOT_TITLE =
  /^(?:phụ lục(?: số)?(?: [ivxlc\d]+)?\.?|cộng hòa xã hội.*|độc lập .*|(?:ủy|uỷ) ban nhân dân(?: (?:tỉnh|thành phố) .*)?|-+)$/i;
/** A capital letter at the head of one of these does not make it part of a place's name. */
const NOT_PLACE = new Set(["năm", "giai", "trong", "theo", "trên", "đến", "về", "từ", "quý", "và", "là", "tháng"]);
const MOST_WORDS_OF_PLACE = 6;

/** @param headerLine the line of the table's first header, for remarks about what is missing above it */
export function readPlanHead(above: readonly PlanLine[], below: readonly PlanLine[], headerLine: number): PlanHead {
  const { title, citation } = splitTitle(above.map(({ text }) => collapse(text)));
  const reference = readReference(citation);
  const place = readPlace(title) || readPlace(citation);
  const note = below.map(({ text }) => text).join(" ");
  const statedTotal = readTotal(note);
  const findings: Finding[] = [];
  if (!reference) findings.push(remarkAt(headerLine, "plan/reference-unknown", referenceUnknown()));
  if (place === "") findings.push(remarkAt(headerLine, "plan/place-unknown", placeUnknown()));
  if (statedTotal === undefined) {
    findings.push(remarkAt(below[0]?.lineNumber ?? headerLine, "plan/total-not-stated", totalNotStated()));
  }
  return { title, citation, reference, place, note, statedTotal, year: readYear(title), findings };
}

/** The citation may run over several lines, up to its closing bracket. */
function splitTitle(lines: readonly string[]): { readonly title: string; readonly citation: string } {
  const from = lines.findIndex((line) => /^\(?(?:ban hành )?kèm theo/i.test(line));
  const close = lines.findIndex((line, index) => index >= from && line.endsWith(")"));
  const to = from < 0 ? -1 : Math.max(from, close);
  const title = lines.filter((line, index) => (from < 0 || index < from || index > to) && !NOT_TITLE.test(line));
  return { title: title.join(" "), citation: from < 0 ? "" : lines.slice(from, to + 1).join(" ") };
}

/** Number, day and issuer of the document the plan is attached to; `undefined` when no number is named. */
export function readReference(citation: string): PlanReference | undefined {
  const number = /\d{1,6}[a-zA-Z]?(?:\/\d{4})?\/\p{Lu}[\p{L}\d&-]*/u.exec(citation)?.[0];
  if (number === undefined) return undefined;
  const issuer = citation.split(/ của /i).slice(1).join(" của ");
  return {
    number,
    date: issuedOn(citation),
    issuer: issuer.replace(/[)., ]{1,4}$/, ""),
  };
}

/** "… ngày 24 tháng 12 năm 2024 …", also with the day in figures; `undefined` when no such day is named. */
export function issuedOn(citation: string): DaySerial | undefined {
  const [, day, month, year] =
    /ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})/i.exec(citation) ??
    /ngày (\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/i.exec(citation) ??
    [];
  return calendarSerial(Number(year), Number(month), Number(day));
}

/** The last year named in the title. */
function readYear(title: string): number | undefined {
  const named = [...title.matchAll(/năm (\d{4})/gi)].at(-1)?.[1] ?? /(?:^|\D)(20\d\d)(?:\D|$)/.exec(title)?.[1];
  const year = Number(named);
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined;
}

/** The capitalised words after "tỉnh" or "thành phố", as a name: "TRÀ VINH" is "Trà Vinh". */
function readPlace(text: string): string {
  for (const { 0: found, index } of text.matchAll(/(?:tỉnh|thành phố|tp\.?) /gi)) {
    const words: string[] = [];
    for (const word of text.slice(index + found.length).split(/[ ,;:()]/, MOST_WORDS_OF_PLACE)) {
      if (!/^(?:\p{Lu}|-$)/u.test(word) || NOT_PLACE.has(word.toLowerCase())) break;
      words.push(word.toLowerCase().replace(/(?:^|-)\p{L}/gu, (initial) => initial.toUpperCase()));
    }
    while (words.at(-1) === "-") words.pop();
    if (words.length > 0) return words.join(" ");
  }
  return "";
}

function readTotal(note: string): number | undefined {
  const total =
    /(\d{1,5}) (?:chỉ tiêu|nhiệm vụ|nội dung|đầu việc|việc)/i.exec(note)?.[1] ??
    /tổng (?:số|cộng)[^\d]{0,30}(\d{1,5})/i.exec(note)?.[1];
  return total === undefined ? undefined : Number(total);
}
