/** Choices for an appendix of a report as a person might have made them. */
import type { AppendixChoices } from "../../src/sheets/appendix-choices";

export function reportChoices(given: Partial<AppendixChoices> = {}): AppendixChoices {
  return {
    kind: "progress",
    number: "",
    title: "Kết quả",
    attachedTo: { document: "Báo cáo", number: "/BC-SNV", date: "", issuer: "Sở Nội vụ" },
    copy: "electronic",
    margins: { top: 20, right: 15, bottom: 20, left: 30 },
    isBoundOnTop: false,
    tableSize: 11,
    withinDays: 30,
    ...given,
  };
}
