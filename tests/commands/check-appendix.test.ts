import { choiceFaults } from "../../src/commands/check-appendix";
import type { AppendixChoices } from "../../src/sheets/appendix-choices";
import { reportChoices } from "../builders/appendix-choices";

const CHOICES = reportChoices({
  number: "I",
  attachedTo: { document: "Báo cáo", number: "15/BC-SNV", date: "", issuer: "Sở Nội vụ" },
});
const BOUND = { isBoundOnTop: true, margins: { top: 30, right: 15, bottom: 20, left: 20 } };
const margins = (given: Partial<AppendixChoices["margins"]>, base = CHOICES.margins) => ({
  margins: { ...base, ...given },
});

describe("choiceFaults", () => {
  test.each<[string, Partial<AppendixChoices>]>([
    ["what is filled in", {}],
    ["the most the decree allows", { margins: { top: 25, right: 20, bottom: 25, left: 35 } }],
    ["a part of a millimetre", margins({ right: 17.5 })],
    ["a binding edge on top", BOUND],
    ["a title of 500 characters", { title: "a".repeat(500) }],
    ["a typed day", { attachedTo: { ...CHOICES.attachedTo, date: " 20.3.2025 " } }],
    ["no days ahead", { withinDays: 0 }],
  ])("finds nothing wrong with %s", (_, given) => {
    expect(choiceFaults({ ...CHOICES, ...given })).toEqual([]);
  });

  test.each<[string, Partial<AppendixChoices>, readonly string[]]>([
    ["a narrow top", margins({ top: 19.9 }), ["appendix/margin-outside"]],
    ["a wide left", margins({ left: 36 }), ["appendix/margin-outside"]],
    ["no number at all", margins({ left: Number.NaN }), ["appendix/margin-outside"]],
    [
      "a binding edge on top without room for it",
      { ...BOUND, ...margins({ top: 20 }, BOUND.margins) },
      ["appendix/margin-outside"],
    ],
    ["a title of 501 characters", { title: "a".repeat(501) }, ["appendix/title-too-long"]],
    ["a number of 201 characters", { number: "I".repeat(201) }, ["appendix/field-too-long"]],
    [
      "an issuer of 2,000",
      { attachedTo: { ...CHOICES.attachedTo, issuer: "Sở ".repeat(700) } },
      ["appendix/field-too-long"],
    ],
    [
      "the 31st of February",
      { attachedTo: { ...CHOICES.attachedTo, date: "31/2/2025" } },
      ["appendix/date-unreadable"],
    ],
    ["more days than a year has", { withinDays: 367 }, ["appendix/days-outside"]],
    [
      "several things at once, all told",
      { title: "", withinDays: -1, areas: [], ...margins({ top: 1, bottom: 1 }) },
      [
        "appendix/title-missing",
        "appendix/margin-outside",
        "appendix/margin-outside",
        "appendix/days-outside",
        "appendix/scope-empty",
      ],
    ],
  ])("tells of %s", (_, given, codes) => {
    const issues = choiceFaults({ ...CHOICES, ...given });
    expect(issues.map(({ code }) => code)).toEqual(codes);
    expect(issues.filter(({ message, where }) => !message.includes("Đề nghị") || where === "")).toEqual([]);
  });
});
