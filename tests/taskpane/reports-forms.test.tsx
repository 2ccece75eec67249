/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { done } from "../../src/commands/outcome";
import { serialOf } from "../../src/plan/dates";
import type { Deliver } from "../../src/taskpane/deliver";
import { aDesk, anAccount, anIssue, anOverview, refusing, succeeding } from "../builders/a-desk";
import { aPeriod } from "../builders/a-report-desk";
import { openPane, seriousFindings } from "./open-pane";

const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
const field = (name: string): HTMLInputElement => screen.getByRole<HTMLInputElement>("textbox", { name });

describe("OpenPeriod", () => {
  test("offers the period in force with its dates, and takes others with theirs", async () => {
    const { user, container } = await openPane(aDesk(), "mo-ky");
    const periods = await screen.findByRole("combobox", { name: "Kỳ báo cáo" });
    expect(
      within(periods)
        .getAllByRole("option")
        .map(({ textContent }) => textContent),
    ).toEqual(["Quý I năm 2025 (kỳ hiện nay)", "6 tháng đầu năm 2025"]);
    expect(field("Ngày chốt số liệu").value).toBe("14/3/2025");
    expect(field("Hạn gửi báo cáo").value).toBe("20/3/2025");
    await user.selectOptions(periods, "2025-6T");
    expect(field("Ngày chốt số liệu").value).toBe("14/6/2025");
    expect(field("Hạn gửi báo cáo").value).toBe("20/6/2025");
    expect(await seriousFindings(container)).toEqual([]);
  });

  test("opens the period with the dates typed, accounts for it, and leads on to the forms", async () => {
    const openPeriod = jest.fn(succeeding(anAccount({ headline: "Đã mở kỳ" })));
    const overview = jest.fn(succeeding(anOverview()));
    const { user } = await openPane(aDesk({ openPeriod, overview }), "mo-ky");
    await user.selectOptions(await screen.findByRole("combobox"), "2025-6T");
    await user.clear(field("Ngày chốt số liệu"));
    await user.type(field("Ngày chốt số liệu"), "16-6-2025{Enter}");
    expect(await screen.findByRole("heading", { name: "Đã mở kỳ" })).toBe(document.activeElement);
    expect(openPeriod).toHaveBeenCalledWith("2025-6T", {
      cutOff: serialOf(2025, 6, 16),
      sendBy: serialOf(2025, 6, 20),
    });
    expect(overview).toHaveBeenCalledTimes(2);
    await user.click(button("Tạo biểu mẫu báo cáo"));
    expect(await screen.findByRole("heading", { name: "Tạo biểu mẫu báo cáo" })).toBeDefined();
  });

  test.each([
    ["Ngày chốt số liệu", "31/2/2025", /«31\/2\/2025» chưa phải là một ngày/],
    ["Ngày chốt số liệu", "1/12/2024", /Ngày chốt trước ngày đầu kỳ \(15\/12\/2024\)/],
    ["Hạn gửi báo cáo", " ", /Chưa nhập ngày/],
  ])("keeps the focus in «%s» on %j, with what to do", async (name, text, sentence) => {
    const openPeriod = jest.fn(aDesk().openPeriod);
    const { user } = await openPane(aDesk({ openPeriod }), "mo-ky");
    await screen.findByRole("combobox");
    await user.clear(field(name));
    await user.type(field(name), text);
    await user.click(button("Mở kỳ"));
    expect(screen.getByText(sentence)).toBeDefined();
    expect(document.activeElement).toBe(field(name));
    expect(openPeriod).not.toHaveBeenCalled();
  });

  test("keeps a deadline before the cut-off from being taken", async () => {
    const openPeriod = jest.fn(aDesk().openPeriod);
    const { user } = await openPane(aDesk({ openPeriod }), "mo-ky");
    await screen.findByRole("combobox");
    await user.clear(field("Hạn gửi báo cáo"));
    await user.type(field("Hạn gửi báo cáo"), "10/3/2025");
    expect(screen.getByText(/Hạn gửi trước ngày chốt \(14\/3\/2025\)/)).toBeDefined();
    await user.click(button("Mở kỳ"));
    expect(openPeriod).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(field("Hạn gửi báo cáo"));
  });

  test("shows a refusal and keeps the way to try again", async () => {
    const { user } = await openPane(aDesk({ openPeriod: refusing(anIssue("Danh mục", "Kỳ thiếu tên.")) }), "mo-ky");
    await screen.findByRole("combobox");
    await user.click(button("Mở kỳ"));
    expect(await screen.findByRole("region", { name: "Chưa thực hiện được «Mở kỳ»" })).toBeDefined();
    expect(button("Mở kỳ")).toBeDefined();
  });
});

describe("MakeForms", () => {
  const forms = async () => {
    const makeForms = jest.fn(aDesk().makeForms);
    const { user, container } = await openPane(aDesk({ makeForms }), "bieu-mau");
    await screen.findByRole("radio", { name: "Tất cả 3 cơ quan có nhiệm vụ" });
    return { makeForms, user, container };
  };

  test("makes forms for all agencies that lead something unless told otherwise", async () => {
    const { makeForms, user, container } = await forms();
    expect(screen.getByRole("radio", { checked: true })).toBe(screen.getByRole("radio", { name: /^Tất cả/ }));
    expect(screen.getByText("Đã chọn 3 cơ quan.")).toBeDefined();
    expect(await seriousFindings(container)).toEqual([]);
    await user.click(button("Tạo biểu mẫu báo cáo"));
    expect(await screen.findByRole("heading", { name: "Đã tạo 2 biểu mẫu" })).toBe(document.activeElement);
    expect(makeForms).toHaveBeenCalledWith({ period: "2025-Q1", withCoordinated: false }, expect.any(Function));
  });

  test("counts those that only coordinate once their tasks are in", async () => {
    const { makeForms, user } = await forms();
    await user.click(screen.getByRole("checkbox", { name: "Kể cả nhiệm vụ phối hợp" }));
    expect(screen.getByRole("radio", { name: "Tất cả 4 cơ quan có nhiệm vụ" })).toBeDefined();
    await user.click(screen.getByRole("radio", { name: "3 cơ quan chưa báo cáo" }));
    await user.click(button("Tạo biểu mẫu báo cáo"));
    await screen.findByRole("heading", { name: "Đã tạo 3 biểu mẫu" });
    expect(makeForms).toHaveBeenCalledWith(
      { period: "2025-Q1", withCoordinated: true, agencies: ["Sở Tư pháp", "Xã Đức Mỹ", "Báo Trà Vinh"] },
      expect.any(Function),
    );
  });

  test("finds agencies by part of their name without its marks, ticks them, and says how many are chosen", async () => {
    const { makeForms, user, container } = await forms();
    await user.click(screen.getByRole("radio", { name: "Chọn từng cơ quan" }));
    expect(screen.getByText("Chưa chọn cơ quan nào.")).toBeDefined();
    await user.click(button("Tạo biểu mẫu báo cáo"));
    expect(makeForms).not.toHaveBeenCalled();
    await user.type(screen.getByRole("searchbox", { name: "Tìm cơ quan" }), "DUC my");
    expect(await screen.findByRole("checkbox", { name: "Tất cả cơ quan tìm thấy (1)" })).toBeDefined();
    await user.click(screen.getByRole("checkbox", { name: "Xã Đức Mỹ · 2 chủ trì · báo cáo qua Huyện Càng Long" }));
    await user.clear(screen.getByRole("searchbox"));
    expect(await screen.findByRole("checkbox", { name: "Tất cả (3)" })).toHaveProperty("indeterminate", true);
    expect(screen.getByText("Đã chọn 1 cơ quan.")).toBeDefined();
    expect(await seriousFindings(container)).toEqual([]);
    await user.click(button("Tạo biểu mẫu báo cáo"));
    await screen.findByRole("heading", { name: "Đã tạo 1 biểu mẫu" });
    expect(makeForms).toHaveBeenCalledWith(
      { period: "2025-Q1", withCoordinated: false, agencies: ["Xã Đức Mỹ"] },
      expect.any(Function),
    );
  });

  test("says that no agency has such a name", async () => {
    const { user } = await forms();
    await user.click(screen.getByRole("radio", { name: "Chọn từng cơ quan" }));
    await user.type(screen.getByRole("searchbox"), "xyz");
    expect(await screen.findByText(/Không có cơ quan nào có «xyz» trong tên/)).toBeDefined();
  });

  test("names the groups for which no form can be made", async () => {
    const remarks = [anIssue("UBND cấp xã", "Nhóm chưa khai thành viên.", "remark")];
    const formChoices = succeeding({ period: aPeriod(), agencies: [], remarks });
    await openPane(aDesk({ formChoices }), "bieu-mau");
    expect(await screen.findByText("1 cơ quan, nhóm chưa lập được biểu mẫu")).toBeDefined();
    expect(screen.getByText(/Chưa có cơ quan nào được giao nhiệm vụ/)).toBeDefined();
  });

  test("shows a refusal and keeps the choice", async () => {
    const { user } = await openPane(aDesk({ makeForms: refusing(anIssue("", "Kỳ thiếu ngày chốt.")) }), "bieu-mau");
    await user.click(await screen.findByRole("button", { name: "Tạo biểu mẫu báo cáo" }));
    expect(await screen.findByText("Kỳ thiếu ngày chốt.")).toBeDefined();
    expect(button("Tạo biểu mẫu báo cáo")).toBeDefined();
  });
});

describe("HandOver", () => {
  const handOver = async (deliver: Deliver) => {
    const pane = await openPane(aDesk(), "bieu-mau", deliver);
    await pane.user.click(await screen.findByRole("button", { name: "Tạo biểu mẫu báo cáo" }));
    await screen.findByRole("heading", { name: "Đã tạo 2 biểu mẫu" });
    return pane;
  };

  test("saves all in one archive named for the period, or each by itself", async () => {
    const files = jest.fn<ReturnType<Deliver["files"]>, Parameters<Deliver["files"]>>(async () => "downloaded");
    const { user, container } = await handOver({ canDownload: true, files });
    await user.click(button("Tải tất cả (.zip)"));
    expect(await screen.findByText("Đã tải Bieu-mau_2025-Q1.zip.")).toBeDefined();
    expect(files.mock.calls[0]?.[0].map(({ agency }) => agency)).toEqual(["Sở Nội vụ", "Sở Tư pháp"]);
    await user.click(await screen.findByRole("button", { name: "Tải biểu mẫu Sở Tư pháp" }));
    expect(await screen.findByText("Đã tải 2025-Q1_1.xlsx.")).toBeDefined();
    expect(await seriousFindings(container)).toEqual([]);
    await user.click(button("Quay lại"));
    expect(await screen.findByRole("radio", { name: /^Tất cả 3/ })).toBeDefined();
  });

  test("opens each where the pane cannot save, and offers no archive", async () => {
    const files = jest.fn<ReturnType<Deliver["files"]>, Parameters<Deliver["files"]>>(async () => "opened");
    const { user } = await handOver({ canDownload: false, files });
    expect(screen.queryByRole("button", { name: /Tải/ })).toBeNull();
    await user.click(await screen.findByRole("button", { name: "Mở biểu mẫu Sở Nội vụ" }));
    expect(await screen.findByText("Đã mở biểu mẫu thành sổ mới. Đề nghị lưu với tên 2025-Q1_0.xlsx.")).toBeDefined();
    expect(files.mock.calls[0]?.[0]).toHaveLength(1);
  });

  test("says that nothing was handed over, and lets one try again", async () => {
    const files = jest.fn(() => Promise.reject(new Error("blocked")));
    const { user } = await handOver({ canDownload: true, files });
    await user.click(button("Tải tất cả (.zip)"));
    expect(await screen.findByText(/Chưa đưa được biểu mẫu ra/)).toBeDefined();
    expect(button("Tải tất cả (.zip)").getAttribute("aria-disabled")).toBeNull();
  });

  test("says so when no agency had anything to report", async () => {
    const { user } = await openPane(aDesk({ makeForms: () => Promise.resolve(done([])) }), "bieu-mau");
    await user.click(await screen.findByRole("button", { name: "Tạo biểu mẫu báo cáo" }));
    expect(await screen.findByRole("heading", { name: "Đã tạo 0 biểu mẫu" })).toBe(document.activeElement);
    expect(screen.getByText(/không còn nhiệm vụ phải báo cáo/)).toBeDefined();
  });
});
