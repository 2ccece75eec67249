/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { aDesk, anAccount, anIssue, anOverview, refusing, succeeding } from "../builders/a-desk";
import { anAppendixWorkplace, anOffer, someChoices, somePages } from "../builders/an-appendix-desk";
import { aPeriod } from "../builders/a-report-desk";
import { openAppendices, unfold } from "./open-appendices";
import { openPane, seriousFindings } from "./open-pane";

const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
const kinds = (): HTMLSelectElement => screen.getByRole<HTMLSelectElement>("combobox", { name: "Phụ lục" });
const field = (name: string): HTMLInputElement => screen.getByRole<HTMLInputElement>("textbox", { name });

describe("Appendices", () => {
  test("offers five kinds with a line on each, and lays out the one chosen", async () => {
    const layOut = jest.fn(anAppendixWorkplace().layOut);
    const { user, container } = await openAppendices({ layOut });
    expect(
      within(kinds())
        .getAllByRole("option")
        .map(({ textContent }) => textContent),
    ).toEqual([
      "Kế hoạch đã ban hành",
      "Kết quả thực hiện trong kỳ",
      "Tổng hợp theo cơ quan",
      "Tổng hợp theo lĩnh vực",
      "Quá hạn và chưa báo cáo",
    ]);
    expect(kinds().value).toBe("progress");
    expect(layOut).toHaveBeenLastCalledWith(someChoices("progress"));
    await user.selectOptions(kinds(), "overdue");
    expect(screen.getByRole("combobox", { description: "Việc quá hạn, sắp đến hạn, nơi chưa báo cáo." })).toBe(kinds());
    expect(await screen.findByRole("button", { name: "Trang 1/3: Tên của overdue Nhiệm vụ I.1" })).toBeDefined();
    expect(layOut).toHaveBeenLastCalledWith(someChoices("overdue"));
    expect(await seriousFindings(container)).toEqual([]);
  });

  test("leaves the focus with the stations", async () => {
    const { user } = await openPane(aDesk(), "tong-hop");
    screen.getByRole("tab", { name: "Tổng hợp" }).focus();
    await user.keyboard("{ArrowRight}");
    await screen.findByRole("button", { name: /^Trang 1\/3/ });
    expect(document.activeElement).toBe(screen.getByRole("tab", { name: "Phụ lục" }));
  });

  test("prints what is on the screen with its one primary button, accounts for it and reads the workbook again", async () => {
    const printAppendix = jest.fn(succeeding(anAccount({ headline: "Đã lập phụ lục: 3 trang" })));
    const overview = jest.fn(succeeding(anOverview()));
    const workplace = anAppendixWorkplace();
    const made = anAppendixWorkplace({ offers: workplace.offers.map((offer) => ({ ...offer, exists: true })) });
    const openThem = jest.fn(succeeding(made)).mockImplementationOnce(succeeding(workplace));
    const { user } = await openAppendices({}, { printAppendix, overview, openAppendices: openThem });
    expect(screen.getByRole("button", { description: "Sẽ thêm trang tính «Phụ lục progress»." })).toBe(
      button("Lập phụ lục"),
    );
    await user.dblClick(button("Lập phụ lục"));
    expect(await screen.findByRole("heading", { name: "Đã lập phụ lục: 3 trang" })).toBe(document.activeElement);
    expect(printAppendix).toHaveBeenCalledTimes(1);
    expect(printAppendix).toHaveBeenCalledWith(someChoices("progress"), expect.any(Function));
    expect(overview).toHaveBeenCalledTimes(2);
    expect(
      await screen.findByText(
        "Trang tính «Phụ lục progress» đã có và sẽ được lập lại; chỗ sửa tay trên trang đó không được giữ.",
      ),
    ).toBeDefined();
  });

  test("shows in place of the pages what keeps them from being laid out, and why the button rests", async () => {
    const printAppendix = jest.fn(aDesk().printAppendix);
    const pane = await openAppendices({}, { printAppendix });
    await unfold(pane, "Tiêu đề");
    await pane.user.clear(field("Tên phụ lục"));
    expect(await screen.findByText("Phụ lục chưa có tên.")).toBeDefined();
    expect(screen.queryByRole("button", { name: /^Trang 1/ })).toBeNull();
    expect(await seriousFindings(pane.container)).toEqual([]);
    expect(screen.getAllByRole("status").map(({ textContent }) => textContent)).toContain("1 điểm phải xử lý");
    await pane.user.click(
      screen.getByRole("button", {
        name: "Lập phụ lục",
        description: "Chưa dàn được trang. Đề nghị xử lý 1 điểm nêu trên.",
      }),
    );
    expect(printAppendix).not.toHaveBeenCalled();
    await pane.user.type(field("Tên phụ lục"), "Kết quả");
    expect(await screen.findByRole("button", { name: "Trang 1/3: Kết quả Nhiệm vụ I.1" })).toBeDefined();
  });

  test("folds what should be known, with its count", async () => {
    const remarks = [
      anIssue("Kế hoạch!M7", "Chưa có kết quả.", "remark"),
      anIssue("", "Ba việc chưa rõ hạn.", "remark"),
    ];
    const show = jest.fn(succeeding(undefined));
    const layOut = () => ({ ok: true as const, value: { ...somePages("T", 1), remarks } });
    const { user } = await openAppendices({ layOut }, { show });
    await user.click(screen.getByText("2 điểm lưu ý"));
    await user.click(button("Kế hoạch!M7"));
    expect(show).toHaveBeenCalledWith({ text: "Kế hoạch!M7", sheet: "Kế hoạch", at: "M7" });
  });

  test("keeps what was decided while one looks at another kind, another station, and after printing", async () => {
    const printAppendix = jest.fn(aDesk().printAppendix);
    const pane = await openAppendices({}, { printAppendix });
    const { user } = pane;
    await unfold(pane, "Tiêu đề");
    await user.type(field("Số phụ lục"), "II");
    await user.selectOptions(kinds(), "plan");
    expect(screen.getByText("Tiêu đề: không đánh số")).toBeDefined();
    await user.selectOptions(kinds(), "progress");
    expect(screen.getByText("Tiêu đề: Phụ lục II")).toBeDefined();
    await user.click(screen.getByRole("tab", { name: "Kế hoạch" }));
    await user.click(screen.getByRole("tab", { name: "Phụ lục" }));
    expect(await screen.findByText("Tiêu đề: Phụ lục II")).toBeDefined();
    await user.click(button("Lập phụ lục"));
    expect(await screen.findByText("Tiêu đề: Phụ lục II")).toBeDefined();
    expect(printAppendix).toHaveBeenCalledWith(someChoices("progress", { number: "II" }), expect.any(Function));
  });

  test("begins anew in another period", async () => {
    const later = anAppendixWorkplace({ period: aPeriod({ code: "2025-6T" }) });
    const openThem = jest.fn(succeeding(later)).mockImplementationOnce(succeeding(anAppendixWorkplace()));
    const pane = await openAppendices({}, { openAppendices: openThem });
    await unfold(pane, "Tiêu đề");
    await pane.user.type(field("Số phụ lục"), "II");
    await pane.user.click(button("Đổi kỳ báo cáo"));
    await pane.user.click(button(/6 tháng/));
    expect(await screen.findByText("Tiêu đề: không đánh số")).toBeDefined();
  });

  test("reads the workbook again when asked to", async () => {
    const later = anAppendixWorkplace({ layOut: () => ({ ok: true, value: somePages("Tên mới", 4) }) });
    const openThem = jest.fn(succeeding(later)).mockImplementationOnce(succeeding(anAppendixWorkplace()));
    const { user } = await openAppendices({}, { openAppendices: openThem });
    await user.click(button("Đọc lại sổ"));
    expect(await screen.findByText("4 trang A4 ngang · 38 nhiệm vụ, 7 lĩnh vực")).toBeDefined();
  });

  test("shows a refusal to print and keeps the button", async () => {
    const printAppendix = refusing(anIssue("Phụ lục", "Trang tính do người dùng lập."));
    const { user, container } = await openAppendices({}, { printAppendix });
    await user.click(button("Lập phụ lục"));
    expect(await screen.findByRole("region", { name: "Chưa thực hiện được «Lập phụ lục»" })).toBeDefined();
    expect(screen.getByText("Trang tính do người dùng lập.")).toBeDefined();
    expect(await screen.findByRole("button", { name: "Lập phụ lục" })).toBeDefined();
    expect(await seriousFindings(container)).toEqual([]);
  });

  test("shows what keeps the workbook from being read", async () => {
    const openThem = jest
      .fn(succeeding(anAppendixWorkplace()))
      .mockImplementationOnce(refusing(anIssue("", "Thiếu bảng.")));
    const { user } = await openPane(aDesk({ openAppendices: openThem }), "phu-luc");
    expect(await screen.findByText("Thiếu bảng.")).toBeDefined();
    await user.click(button("Đọc lại"));
    expect(await screen.findByRole("button", { name: /^Trang 1\/3/ })).toBeDefined();
  });

  test("shares the report and the paper among the appendices that go with it, not with the plan's", async () => {
    const offers = anAppendixWorkplace().offers.map(({ kind }) =>
      anOffer(kind, { choices: someChoices(kind, kind === "plan" ? { copy: "paper" } : { copy: "electronic" }) }),
    );
    const layOut = jest.fn(anAppendixWorkplace().layOut);
    const pane = await openAppendices({ offers, layOut });
    await unfold(pane, "Trình bày");
    await pane.user.click(screen.getByRole("radio", { name: "Bản giấy" }));
    await pane.user.click(screen.getByRole("radio", { name: "11,5" }));
    await pane.user.selectOptions(kinds(), "areas");
    await screen.findByRole("button", { name: /Tên của areas/ });
    expect(layOut).toHaveBeenLastCalledWith(someChoices("areas", { copy: "paper", tableSize: 11.5 }));
    await pane.user.click(screen.getByRole("radio", { name: "Bản điện tử" }));
    await pane.user.selectOptions(kinds(), "plan");
    await screen.findByRole("button", { name: /Tên của plan/ });
    expect(layOut).toHaveBeenLastCalledWith(someChoices("plan", { copy: "paper", tableSize: 11.5 }));
  });
});
