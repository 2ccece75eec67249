/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { aDesk, anAccount, anIssue, refusing, succeeding } from "../builders/a-desk";
import { anAgency, aPeriod, aReportsOverview } from "../builders/a-report-desk";
import { openPane, seriousFindings } from "./open-pane";

const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
const spread = (element: HTMLElement): string => element.textContent.replace(/\s+/g, " ").trim();

describe("Reports", () => {
  test("says how many have reported, folds the agencies by state, and marks the late and those with several files", async () => {
    const { user, container } = await openPane(aDesk(), "bao-cao");
    expect(await screen.findByText("2/3 cơ quan đã báo cáo")).toBeDefined();
    expect(screen.getByText("Hạn gửi 20/3/2025")).toBeDefined();
    expect(screen.queryByText("Sở Y tế")).toBeNull();
    await user.click(screen.getByText("Chưa đủ: 1"));
    const incomplete = await screen.findByRole("list", { name: "Chưa đủ" });
    expect(spread(incomplete)).toBe("Sở Tư pháp1/3 nhiệm vụ, gửi nhiều tệp · thiếu II.1, II.2");
    await user.click(screen.getByText("Đã đủ: 1"));
    expect(spread(await screen.findByRole("list", { name: "Đã đủ" }))).toBe("Sở Nội vụ3/3 nhiệm vụ, gửi muộn");
    expect(await seriousFindings(container)).toEqual([]);
  });

  test.each([
    ["nothing has come back", [anAgency("Sở Y tế")], "Tạo biểu mẫu báo cáo", "Nhận và tổng hợp báo cáo"],
    [
      "something has",
      [anAgency("Sở Y tế", { state: "incomplete" })],
      "Nhận và tổng hợp báo cáo",
      "Tạo biểu mẫu báo cáo",
    ],
  ])("offers the next step when %s, and the other among the ways", async (_, agencies, next, other) => {
    const { user } = await openPane(aDesk({ reportsOverview: succeeding(aReportsOverview({ agencies })) }), "bao-cao");
    const primary = await screen.findByRole("button", { name: next });
    const ways = screen.getByRole("navigation", { name: "Việc khác của chặng Báo cáo" });
    expect(within(ways).queryByRole("button", { name: next })).toBeNull();
    expect(within(ways).getByRole("button", { name: other })).toBeDefined();
    await user.click(primary);
    expect(await screen.findByRole("heading", { name: next })).toBe(document.activeElement);
    await user.click(button("‹ Báo cáo"));
    expect(await screen.findByRole("button", { name: next })).toBeDefined();
  });

  test("disables undo with the reason when there is nothing to undo, and says what it would undo otherwise", async () => {
    const reportsOverview = jest
      .fn(succeeding(aReportsOverview({ undoable: "Quý I/2025, 12 tệp, 14:05 ngày 20/3/2025" })))
      .mockImplementationOnce(succeeding(aReportsOverview()));
    const { user, unmount } = await openPane(aDesk({ reportsOverview }), "bao-cao");
    const undo = await screen.findByRole("button", {
      name: "Hoàn tác lần tổng hợp gần nhất",
      description: "Chưa có lần tổng hợp nào để hoàn tác.",
    });
    await user.click(undo);
    expect(screen.queryByText(/Xem trước khi hoàn tác/)).toBeNull();
    unmount();
    const { user: again } = await openPane(aDesk({ reportsOverview }), "bao-cao");
    await again.click(await screen.findByRole("button", { description: "Quý I/2025, 12 tệp, 14:05 ngày 20/3/2025" }));
    expect(await screen.findByRole("heading", { name: "Xem trước khi hoàn tác" })).toBe(document.activeElement);
  });

  test("sends to the registry while nobody has to report", async () => {
    const { user } = await openPane(
      aDesk({ reportsOverview: succeeding(aReportsOverview({ agencies: [] })) }),
      "bao-cao",
    );
    expect(await screen.findByText(/chưa khai thành viên/)).toBeDefined();
    await user.click(button("Xem danh bạ cơ quan"));
    expect(await screen.findByRole("button", { name: /^Dán danh bạ: UBND cấp xã/ })).toBeDefined();
  });

  test("reads anew when the period is changed at the head of the pane", async () => {
    const reportsOverview = jest.fn(succeeding(aReportsOverview()));
    const { user } = await openPane(aDesk({ reportsOverview }), "bao-cao");
    await screen.findByText("2/3 cơ quan đã báo cáo");
    reportsOverview.mockImplementation(succeeding(aReportsOverview({ agencies: [anAgency("Sở Y tế")] })));
    await user.click(button("Đổi kỳ báo cáo"));
    await user.click(button(/6 tháng/));
    expect(await screen.findByText("0/1 cơ quan đã báo cáo")).toBeDefined();
  });

  test("says what stands in the way of reading, and reads again", async () => {
    const reportsOverview = jest
      .fn(succeeding(aReportsOverview()))
      .mockImplementationOnce(refusing(anIssue("'Báo cáo nhận về'!A5", "Bảng thiếu cột «Kỳ».")));
    const { user } = await openPane(aDesk({ reportsOverview }), "bao-cao");
    expect(await screen.findByText("Bảng thiếu cột «Kỳ».")).toBeDefined();
    await user.click(button("Đọc lại"));
    expect(await screen.findByText("2/3 cơ quan đã báo cáo")).toBeDefined();
  });

  test("shows a hundred of three thousand agencies at first, and more when asked", async () => {
    const agencies = Array.from({ length: 3321 }, (_, index) => anAgency(`Xã ${index + 1}`));
    const { user } = await openPane(aDesk({ reportsOverview: succeeding(aReportsOverview({ agencies })) }), "bao-cao");
    await user.click(await screen.findByText("Chưa báo cáo: 3.321"));
    const list = await screen.findByRole("list", { name: "Chưa báo cáo" });
    expect(await screen.findByText("và 3.221 cơ quan khác")).toBeDefined();
    expect(list.childElementCount).toBe(100);
    await user.click(button("Hiện thêm"));
    expect(list.childElementCount).toBe(200);
  });
});

describe("Urging", () => {
  test("folds a letter for each agency, ready to copy, and copies the list of all", async () => {
    const { user, container } = await openPane(aDesk(), "don-doc");
    expect(await screen.findByRole("heading", { name: "Đôn đốc: Quý I năm 2025" })).toBe(document.activeElement);
    await user.click(await screen.findByText("Sở Y tế"));
    expect(await screen.findByText("V.1. Khám chữa bệnh")).toBeDefined();
    await user.click(button("Chép thư gửi Sở Y tế"));
    expect(await navigator.clipboard.readText()).toBe("Kính gửi: Sở Y tế");
    await user.click(button("Chép danh sách"));
    expect(await navigator.clipboard.readText()).toBe("1. Sở Y tế");
    expect(await seriousFindings(container)).toEqual([]);
  });

  test("says that nobody is left to urge", async () => {
    const urging = succeeding({
      period: aPeriod(),
      dueCount: 3,
      reportedCount: 3,
      agencies: [],
      listText: "",
    });
    await openPane(aDesk({ urging }), "don-doc");
    expect(await screen.findByText(/không còn cơ quan nào phải đôn đốc/)).toBeDefined();
    expect(screen.queryByRole("button", { name: "Chép danh sách" })).toBeNull();
  });
});

describe("Figures", () => {
  test("shows the paragraph and copies it", async () => {
    const { user, container } = await openPane(aDesk(), "so-lieu");
    const text = "Tính đến ngày 14/3/2025, đã hoàn thành 03/38 nhiệm vụ (7,9%).";
    expect(await screen.findByText(text)).toBeDefined();
    await user.click(button("Chép đoạn số liệu"));
    expect(await navigator.clipboard.readText()).toBe(text);
    expect(await seriousFindings(container)).toEqual([]);
  });
});

describe("GatherResults", () => {
  test("gathers with one button, accounts for it, and a failure is continued with the same", async () => {
    const gatherResults = jest
      .fn(succeeding(anAccount({ headline: "Đã gom kết quả" })))
      .mockImplementationOnce(refusing(anIssue("", "Chưa có báo cáo nào.")));
    const { user } = await openPane(aDesk({ gatherResults }), "gom-ket-qua");
    await user.click(button("Gom kết quả theo nhiệm vụ"));
    expect(await screen.findByText("Chưa có báo cáo nào.")).toBeDefined();
    await user.click(button("Gom kết quả theo nhiệm vụ"));
    expect(await screen.findByRole("heading", { name: "Đã gom kết quả" })).toBe(document.activeElement);
  });
});

describe("ClosePeriod", () => {
  test("says what closing keeps, with the remarks, then closes", async () => {
    const closePeriod = jest.fn(succeeding(anAccount({ headline: "Đã chốt kỳ" })));
    const remarks = [anIssue("", "Còn 1 cơ quan chưa báo cáo.", "remark")];
    const reviewClosing = succeeding({ period: aPeriod(), taskCount: 38, corrections: [], remarks });
    const { user, container } = await openPane(aDesk({ closePeriod, reviewClosing }), "chot-ky");
    expect(await screen.findByText(/Giữ lại số liệu của 38 nhiệm vụ/)).toBeDefined();
    expect(screen.getByText("Còn 1 cơ quan chưa báo cáo.")).toBeDefined();
    expect(await seriousFindings(container)).toEqual([]);
    await user.click(button("Chốt kỳ"));
    expect(await screen.findByRole("heading", { name: "Đã chốt kỳ" })).toBe(document.activeElement);
    expect(closePeriod).toHaveBeenCalledWith(false);
  });

  test("shows the corrections of a closed period before it is closed anew with them", async () => {
    const closePeriod = jest.fn(succeeding(anAccount()));
    const reviewClosing = succeeding({
      period: aPeriod({ closedOn: "14/3/2025" }),
      taskCount: 38,
      corrections: ["II.1: «Đang thực hiện» thành «Hoàn thành»"],
      remarks: [],
    });
    const { user } = await openPane(aDesk({ closePeriod, reviewClosing }), "chot-ky");
    expect(await screen.findByText("1 đính chính so với lần chốt trước")).toBeDefined();
    expect(screen.getByText("II.1: «Đang thực hiện» thành «Hoàn thành»")).toBeDefined();
    await user.click(button("Chốt kỳ"));
    await screen.findByRole("heading", { name: "Đã nạp kế hoạch" });
    expect(closePeriod).toHaveBeenCalledWith(true);
  });

  test("offers nothing to close while a closed period is as it was", async () => {
    const reviewClosing = succeeding({
      period: aPeriod({ closedOn: "14/3/2025" }),
      taskCount: 38,
      corrections: [],
      remarks: [],
    });
    await openPane(aDesk({ reviewClosing }), "chot-ky");
    expect(await screen.findByText(/từ đó đến nay không thay đổi/)).toBeDefined();
    expect(screen.queryByRole("button", { name: "Chốt kỳ" })).toBeNull();
  });
});

describe("Undo", () => {
  test("shows what would be restored, undoes it, and accounts for it", async () => {
    const undo = jest.fn(succeeding(anAccount({ headline: "Đã hoàn tác" })));
    const { user, container } = await openPane(aDesk({ undo }), "hoan-tac");
    expect(await screen.findByRole("heading", { name: "Xem trước khi hoàn tác" })).toBe(document.activeElement);
    expect(screen.getByText("Bỏ 12 dòng đã thêm.")).toBeDefined();
    expect(await seriousFindings(container)).toEqual([]);
    await user.click(button("Hoàn tác lần tổng hợp gần nhất"));
    expect(await screen.findByRole("heading", { name: "Đã hoàn tác" })).toBe(document.activeElement);
    expect(undo).toHaveBeenCalledTimes(1);
  });

  test("names the cells that were changed since, each with the way to it", async () => {
    const undo = refusing(anIssue("'Báo cáo nhận về'!E7", "Ô đã được sửa sau lần tổng hợp."));
    const show = jest.fn(succeeding(undefined));
    const { user } = await openPane(aDesk({ undo, show }), "hoan-tac");
    await user.click(await screen.findByRole("button", { name: "Hoàn tác lần tổng hợp gần nhất" }));
    await user.click(await screen.findByRole("button", { name: "'Báo cáo nhận về'!E7" }));
    expect(show).toHaveBeenCalledWith({ text: "'Báo cáo nhận về'!E7", sheet: "Báo cáo nhận về", at: "E7" });
    expect(await screen.findByRole("button", { name: "Hoàn tác lần tổng hợp gần nhất" })).toBeDefined();
  });

  test("says that there is nothing to undo", async () => {
    await openPane(aDesk({ reviewUndo: refusing(anIssue("", "Chưa có lần tổng hợp nào.")) }), "hoan-tac");
    expect(await screen.findByText("Chưa có lần tổng hợp nào.")).toBeDefined();
  });
});
