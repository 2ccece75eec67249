/** Outcomes as plain text lines, for the commands that run in a terminal. */
import type { Account, Outcome } from "../commands/outcome";
import type { Issue } from "../issue";

/** The value of a finished action, or the lines that say why there is none. */
export function valueOrLines<T>(outcome: Outcome<T>): { readonly value: T } | { readonly lines: readonly string[] } {
  switch (outcome.kind) {
    case "done":
      return { value: outcome.value };
    case "refused":
      return { lines: outcome.issues.map(issueLine) };
    case "failed":
      return { lines: [issueLine(outcome.issue)] };
  }
}

export function issueLine({ where, message }: Issue): string {
  return `${where}: ${message}`;
}

export function accountLines({ headline, lines, remarks }: Account): readonly string[] {
  return [headline, ...lines.map((line) => `  ${line}`), ...remarksLines(remarks)];
}

function remarksLines(remarks: readonly Issue[]): readonly string[] {
  if (remarks.length === 0) return [];
  return [`Lưu ý (${remarks.length}):`, ...remarks.map((remark) => `  - ${issueLine(remark)}`)];
}
