/** @jest-environment jsdom */
import { render, screen } from "@testing-library/react";
import { OUTSIDE_REASONS, OutsideExcel } from "../../src/taskpane/OutsideExcel";
import { seriousFindings } from "./open-pane";

describe("OutsideExcel", () => {
  test.each([
    ["no-office", /appsforoffice\.microsoft\.com/],
    ["not-excel", /Mở Excel 2021/],
    ["too-old", /Excel 2021 trở lên, Microsoft 365/],
  ] as const)("says for %s what to do", (reason, advice) => {
    render(<OutsideExcel reason={reason} />);
    expect(screen.getByRole("list").textContent).toMatch(advice);
  });

  test.each(OUTSIDE_REASONS)("has nothing serious for axe: %s", async (reason) => {
    const { container } = render(<OutsideExcel reason={reason} />);
    expect(await seriousFindings(container)).toEqual([]);
  });
});
