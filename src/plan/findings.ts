/**
 * Findings while a text is read: issues that still know their line, so that they can be told in the text's order.
 */
import type { Issue, Severity } from "../issue";

export type Finding = { readonly lineNumber: number; readonly issue: Issue };

/** @param subject what stands there, "nhiệm vụ III.2"; "" for the line alone */
export function errorAt(lineNumber: number, code: string, message: string, subject = ""): Finding {
  return finding("error", lineNumber, code, message, subject);
}

/** @param subject as for `errorAt` */
export function remarkAt(lineNumber: number, code: string, message: string, subject = ""): Finding {
  return finding("remark", lineNumber, code, message, subject);
}

function finding(severity: Severity, lineNumber: number, code: string, message: string, subject: string): Finding {
  const where = `Dòng ${String(lineNumber)}${subject === "" ? "" : `, ${subject}`}`;
  return { lineNumber, issue: { code, where, message, severity } };
}

/** In the order of the text, each rule once per place. */
export function issuesInOrder(findings: readonly Finding[]): readonly Issue[] {
  const unique = new Map(findings.map((one) => [`${one.issue.code}\n${one.issue.where}`, one]));
  return [...unique.values()].sort((a, b) => a.lineNumber - b.lineNumber).map(({ issue }) => issue);
}
