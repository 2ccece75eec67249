/** Words and figures as printed appendices write them. */
import type { AppendixCell } from "./appendix-content";

/** Blank cells stay blank. */
export function textCell(text: string): AppendixCell {
  return { value: text === "" ? null : text };
}

/** A line over these columns, from the left as the issued plan has it. */
export function lineCell(text: string, span: number): AppendixCell {
  return { value: text, span, align: "left" };
}

/** The plan's own number under its heading, "5" for "VII.2.5"; "" for a code that ends in none. */
export function ownNumber(code: string): string {
  return /(?:^|\.)(\d+\p{Ll}?)$/u.exec(code.trim())?.[1] ?? "";
}

/** As the issued plan marks its sub-groups. */
export function groupLine(name: string): string {
  return `* ${name}`;
}

/** "75%", "7,9%"; at most one decimal. @param progress 0..1 */
export function progressText(progress: number): string {
  return `${String(Math.round(progress * 1000) / 10).replace(".", ",")}%`;
}

/** Short enough for the head of a column: "Quý I/2025" for "Quý I năm 2025"; other names stay as they are. */
export function shortPeriodName(name: string): string {
  return name.trim().replace(/^((?:Quý|Tháng) \S+) năm (\d{4})$/iu, "$1/$2");
}
