/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { aDesk, anAccount, anIssue, anOverview, succeeding } from "../builders/a-desk";
import { openPane, seriousFindings } from "./open-pane";

const tick = (name: RegExp): HTMLInputElement => screen.getByRole<HTMLInputElement>("checkbox", { name });

describe("RebuildSummaries", () => {
  test("rebuilds with one button, accounts for it and reads the workbook again", async () => {
    const rebuildSummaries = jest.fn(succeeding(anAccount({ headline: "Đã dựng lại bảng tổng hợp" })));
    const overview = jest.fn(succeeding(anOverview()));
    const { user, container } = await openPane(aDesk({ rebuildSummaries, overview }), "tong-hop");
    await user.dblClick(screen.getByRole("button", { name: "Dựng lại bảng tổng hợp" }));
    expect(await screen.findByRole("heading", { name: "Đã dựng lại bảng tổng hợp" })).toBe(document.activeElement);
    expect(rebuildSummaries).toHaveBeenCalledTimes(1);
    expect(overview).toHaveBeenCalledTimes(2);
    expect(await seriousFindings(container)).toEqual([]);
  });

  test("keeps its last account for who comes back, without taking the focus from the stations", async () => {
    const { user } = await openPane(aDesk(), "tong-hop");
    await user.click(screen.getByRole("button", { name: "Dựng lại bảng tổng hợp" }));
    await screen.findByRole("heading", { name: "Đã dựng lại bảng tổng hợp" });
    await user.click(screen.getByRole("tab", { name: "Kế hoạch" }));
    expect(screen.queryByRole("heading", { name: "Đã dựng lại bảng tổng hợp" })).toBeNull();
    await user.keyboard("{ArrowRight}{ArrowRight}");
    expect(screen.getByRole("heading", { name: "Đã dựng lại bảng tổng hợp" })).toBeDefined();
    expect(document.activeElement).toBe(screen.getByRole("tab", { name: "Tổng hợp" }));
  });

  test("shows a failure and continues with the same button", async () => {
    const issue = anIssue("", "Excel đang ở chế độ sửa ô.");
    const rebuildSummaries = jest
      .fn(aDesk().rebuildSummaries)
      .mockImplementationOnce(() => Promise.resolve({ kind: "failed", issue, state: "untouched" }));
    const { user } = await openPane(aDesk({ rebuildSummaries }), "tong-hop");
    await user.click(screen.getByRole("button", { name: "Dựng lại bảng tổng hợp" }));
    expect(await screen.findByText("Excel đang ở chế độ sửa ô.")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Dựng lại bảng tổng hợp" }));
    expect(await screen.findByRole("heading", { name: "Đã dựng lại bảng tổng hợp" })).toBeDefined();
    expect(screen.queryByText("Excel đang ở chế độ sửa ô.")).toBeNull();
  });
});

describe("BuildDetails", () => {
  test("says beside the button that nothing is chosen, and does not run", async () => {
    const buildDetails = jest.fn(aDesk().buildDetails);
    const { user, container } = await openPane(aDesk({ buildDetails }), "chi-tiet");
    const button = await screen.findByRole("button", {
      name: "Tạo bảng chi tiết",
      description: "Chưa chọn cơ quan hoặc lĩnh vực nào.",
    });
    await user.hover(button);
    expect((await screen.findByRole("tooltip")).textContent).toBe("Chưa chọn cơ quan hoặc lĩnh vực nào.");
    await user.click(button);
    expect(buildDetails).not.toHaveBeenCalled();
    expect(await seriousFindings(container)).toEqual([]);
  });

  test("ticks all of a kind with one tick, which is mixed while some are chosen", async () => {
    const { user } = await openPane(aDesk(), "chi-tiet");
    await user.click(await screen.findByRole("checkbox", { name: /Sở Tư pháp · 3 nhiệm vụ · đã có trang/ }));
    expect(tick(/Tất cả cơ quan/).indeterminate).toBe(true);
    await user.click(tick(/Tất cả cơ quan/));
    expect([tick(/Tất cả cơ quan/), tick(/Sở Nội vụ/), tick(/Sở Tư pháp/)].map((box) => box.checked)).toEqual([
      true,
      true,
      true,
    ]);
    expect(tick(/Tất cả cơ quan/).indeterminate).toBe(false);
    expect(tick(/Tất cả lĩnh vực/).checked).toBe(false);
    await user.click(tick(/Tất cả cơ quan/));
    expect(tick(/Sở Nội vụ/).checked).toBe(false);
    expect(screen.getByText("Chưa chọn cơ quan hoặc lĩnh vực nào.")).toBeDefined();
  });

  test("builds the chosen sheets in the order shown, accounts for them and begins with nothing chosen", async () => {
    const buildDetails = jest.fn(succeeding(anAccount({ headline: "Đã tạo 2 bảng chi tiết" })));
    const { user } = await openPane(aDesk({ buildDetails }), "chi-tiet");
    await user.click(await screen.findByRole("checkbox", { name: /Tất cả lĩnh vực/ }));
    await user.click(tick(/Sở Nội vụ/));
    expect(screen.getByText("Đã chọn 2 bảng.")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Tạo bảng chi tiết" }));
    expect(await screen.findByRole("heading", { name: "Đã tạo 2 bảng chi tiết" })).toBe(document.activeElement);
    expect(buildDetails).toHaveBeenCalledWith(["CQ Nội vụ", "LV I"], expect.any(Function));
    expect(await screen.findByText("Chưa chọn cơ quan hoặc lĩnh vực nào.")).toBeDefined();
  });
});
