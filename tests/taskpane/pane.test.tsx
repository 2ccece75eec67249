/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { CLOSE_PERIOD } from "../../src/commands/close-period";
import { GATHER_RESULTS } from "../../src/commands/gather-results";
import { CONSOLIDATE } from "../../src/commands/intake-messages";
import { LOAD_PLAN } from "../../src/commands/load-plan";
import { PASTE_MEMBERS } from "../../src/commands/members";
import { OPEN_PERIOD } from "../../src/commands/open-period";
import { BUILD_DETAILS, REBUILD } from "../../src/commands/rebuild";
import { PRINT_APPENDIX } from "../../src/commands/read-appendices";
import { UNDO } from "../../src/commands/undo";
import { NO_PLAN, aDesk, anIssue, anOverview, refusing, succeeding } from "../builders/a-desk";
import { STATION_NAMES } from "../../src/taskpane/station-names";
import { openPane, seriousFindings } from "./open-pane";

const selectedTab = (): HTMLElement => screen.getByRole("tab", { selected: true });
const tab = (name: string): HTMLElement => screen.getByRole("tab", { name });

/** Tabs through the pane once; the accessible words of what was met, in order. */
async function tabThrough(user: UserEvent): Promise<readonly string[]> {
  const met: string[] = [];
  for (let step = 0; step < 30; step += 1) {
    await user.tab();
    const focused = document.activeElement;
    if (focused === null || focused === document.body) break;
    met.push(focused.getAttribute("aria-label") ?? focused.textContent);
  }
  return met;
}

describe("App", () => {
  test("has the landmarks of a page, one main heading and nothing serious for axe", async () => {
    const { container } = await openPane(aDesk());
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Theo dõi CCHC");
    expect(screen.getByRole("banner")).toBeDefined();
    expect(screen.getByRole("main")).toBeDefined();
    expect(screen.getByRole("contentinfo").textContent).toContain("Phiên bản 1.2.3");
    expect(await seriousFindings(container)).toEqual([]);
  });

  test("offers the stations that work, and arrow keys move between them", async () => {
    const { user } = await openPane(aDesk());
    expect(screen.getAllByRole("tab")).toEqual([tab("Kế hoạch"), tab("Báo cáo"), tab("Tổng hợp"), tab("Phụ lục")]);
    await user.tab();
    expect(selectedTab()).toBe(tab("Kế hoạch"));
    await user.keyboard("{ArrowRight}");
    expect(selectedTab()).toBe(tab("Báo cáo"));
    await user.keyboard("{ArrowRight}");
    expect(selectedTab()).toBe(tab("Tổng hợp"));
    expect(document.activeElement).toBe(tab("Tổng hợp"));
    expect(screen.getByRole("button", { name: "Dựng lại bảng tổng hợp" })).toBeDefined();
    await user.keyboard("{Home}{End}{ArrowRight}");
    expect(screen.getByRole("button", { name: "Nạp kế hoạch" })).toBeDefined();
  });

  test("is reached by Tab alone, in the order of reading", async () => {
    const { user } = await openPane(aDesk());
    const met = await tabThrough(user);
    expect(met[0]).toBe("1Kế hoạch");
    expect(met[1]).toBe("Đổi kỳ báo cáo");
    expect(met[2]).toMatch(/^38 nhiệm vụ/);
    expect(met.slice(3)).toEqual(["Nạp kế hoạch", "chọn tệp kế hoạch khác", "Danh bạ cơ quan", "Trợ giúp"]);
  });

  test.each(["{Enter}", " "])("runs the action that has the focus on key %j", async (key) => {
    const { user } = await openPane(aDesk());
    screen.getByRole("button", { name: "Nạp kế hoạch" }).focus();
    await user.keyboard(key);
    expect(await screen.findByRole("heading", { name: "Xem trước khi ghi" })).toBe(document.activeElement);
  });

  test.each([
    ["ke-hoach", LOAD_PLAN],
    ["tong-hop", REBUILD],
    ["chi-tiet", BUILD_DETAILS],
    ["mo-ky", OPEN_PERIOD],
    ["gom-ket-qua", GATHER_RESULTS],
    ["chot-ky", CLOSE_PERIOD],
    ["hoan-tac", UNDO],
    ["bao-cao", CONSOLIDATE],
    ["phu-luc", PRINT_APPENDIX],
  ] as const)("opens at station %s, whose button has the name the command goes by", async (station, action) => {
    await openPane(aDesk(), station);
    expect(await screen.findByRole("button", { name: action })).toBeDefined();
  });

  test("opens at the registry, whose buttons begin with the name the command goes by", async () => {
    await openPane(aDesk(), "danh-ba");
    expect(await screen.findByRole("button", { name: `${PASTE_MEMBERS}: UBND cấp xã` })).toBeDefined();
    expect(selectedTab()).toBe(tab("Kế hoạch"));
  });

  test.each(STATION_NAMES.filter((name) => name !== "ke-hoach"))(
    "says at station %s that a plan comes first",
    async (station) => {
      const { user } = await openPane(aDesk({ overview: succeeding(NO_PLAN) }), station);
      expect(screen.getByText(/vì sổ này chưa có kế hoạch/)).toBeDefined();
      await user.click(screen.getByRole("button", { name: "Đến mục Kế hoạch" }));
      expect(screen.getByRole("button", { name: "Nạp kế hoạch" })).toBeDefined();
    },
  );

  test("names period, cut-off and every evaluation that occurs, and a press brings the plan", async () => {
    const show = jest.fn(succeeding(undefined));
    const { user } = await openPane(aDesk({ show }));
    expect(screen.getByText("Kỳ Quý I/2025 · chốt 14/3/2025")).toBeDefined();
    const bar = screen.getByRole("button", { name: /^38 nhiệm vụ/ });
    expect(bar.textContent.replace(/\s+/g, " ").trim()).toBe(
      "38 nhiệm vụ 3 xong · 4 quá hạn2 hoàn thành đúng hạn 1 hoàn thành trễ hạn 4 quá hạn 31 chưa thực hiện",
    );
    await user.click(bar);
    expect(show).toHaveBeenCalledWith(expect.objectContaining({ sheet: "Kế hoạch" }));
  });

  test("changes the period from a menu and shows where that leaves the plan", async () => {
    const choosePeriod = jest.fn(aDesk().choosePeriod);
    const { user } = await openPane(aDesk({ choosePeriod }));
    await user.click(screen.getByRole("button", { name: "Đổi kỳ báo cáo" }));
    const choices = within(screen.getByRole("list", { name: "Các kỳ báo cáo" })).getAllByRole("button");
    expect(choices.map((choice) => [choice.textContent, choice.getAttribute("aria-current")])).toEqual([
      ["Quý I/2025 · chốt 14/3/2025 (đang chọn)", "true"],
      ["6 tháng/2025 · chốt 14/6/2025", "false"],
    ]);
    await user.click(screen.getByRole("button", { name: /6 tháng/ }));
    expect(await screen.findByText("Kỳ 6 tháng/2025 · chốt 14/6/2025")).toBeDefined();
    expect(choosePeriod).toHaveBeenCalledWith("2025-6T");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Đổi kỳ báo cáo", expanded: false }));
  });

  test("leaves the period as it is on Escape and on the one in force", async () => {
    const choosePeriod = jest.fn(aDesk().choosePeriod);
    const { user } = await openPane(aDesk({ choosePeriod }));
    const change = screen.getByRole("button", { name: "Đổi kỳ báo cáo" });
    await user.click(change);
    await user.keyboard("{Tab}{Escape}");
    expect(screen.queryByRole("list", { name: "Các kỳ báo cáo" })).toBeNull();
    expect(document.activeElement).toBe(change);
    await user.click(change);
    await user.click(screen.getByRole("button", { name: /đang chọn/ }));
    expect(choosePeriod).not.toHaveBeenCalled();
  });

  test("says what kept the period from being changed", async () => {
    const choosePeriod = refusing(anIssue("Danh mục", "Kỳ thiếu ngày chốt."));
    const { user } = await openPane(aDesk({ choosePeriod }));
    await user.click(screen.getByRole("button", { name: "Đổi kỳ báo cáo" }));
    await user.click(screen.getByRole("button", { name: /6 tháng/ }));
    expect(await screen.findByText("Kỳ thiếu ngày chốt.")).toBeDefined();
    expect(screen.getByText("Kỳ Quý I/2025 · chốt 14/3/2025")).toBeDefined();
  });

  test("shows an interrupted write and the checks that do not hold, with links to the cells", async () => {
    const findings = [anIssue("Kế hoạch!A4", "Tổng 37, kế hoạch có 38 nhiệm vụ.", "remark")];
    const overview = succeeding(anOverview({ findings }, anIssue("Sổ", "Lần «Nạp kế hoạch» dừng giữa chừng.")));
    const show = jest.fn(succeeding(undefined));
    const { user, container } = await openPane(aDesk({ overview, show }));
    expect(screen.getByText("Lần ghi trước chưa xong")).toBeDefined();
    expect(screen.getByText("Lần «Nạp kế hoạch» dừng giữa chừng.")).toBeDefined();
    await user.click(screen.getByText("Kiểm tra sổ: 1 điểm lưu ý"));
    await user.click(screen.getByRole("button", { name: "Kế hoạch!A4" }));
    expect(show).toHaveBeenCalledWith({ text: "Kế hoạch!A4", sheet: "Kế hoạch", at: "A4" });
    expect(await seriousFindings(container)).toEqual([]);
  });

  test("reads the workbook again when it could not be read at first", async () => {
    const overview = jest
      .fn(succeeding(anOverview()))
      .mockImplementationOnce(() => Promise.reject(new Error("host went away")));
    const { user } = await openPane(aDesk({ overview }));
    expect(screen.getByRole("region", { name: "Phần mềm dừng ngoài dự kiến" })).toBeDefined();
    expect(screen.getByRole("button", { name: "Nạp kế hoạch" })).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Đọc lại sổ" }));
    expect(await screen.findByText("Kỳ Quý I/2025 · chốt 14/3/2025")).toBeDefined();
    expect(screen.queryByText("Phần mềm dừng ngoài dự kiến")).toBeNull();
  });

  test("says what kept a place from being shown", async () => {
    const show = refusing(anIssue("Kế hoạch", "Trang đã bị ẩn."));
    const { user } = await openPane(aDesk({ show }));
    await user.click(screen.getByRole("button", { name: /^38 nhiệm vụ/ }));
    expect(await screen.findByText("Trang đã bị ẩn.")).toBeDefined();
  });

  test("opens help in place and gives the work back as it was", async () => {
    const { user, container } = await openPane(aDesk());
    await user.click(screen.getByRole("button", { name: "Nạp kế hoạch" }));
    await screen.findByRole("heading", { name: "Xem trước khi ghi" });
    await user.click(screen.getByRole("button", { name: "Trợ giúp" }));
    expect(screen.getByRole("heading", { name: "Trợ giúp" })).toBe(document.activeElement);
    expect(screen.queryByRole("heading", { name: "Xem trước khi ghi" })).toBeNull();
    expect(await seriousFindings(container)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Đóng trợ giúp" }));
    expect(screen.getByRole("heading", { name: "Xem trước khi ghi" })).toBeDefined();
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Trợ giúp" }));
  });

  test("survives data it cannot draw, says so and begins again", async () => {
    const quiet = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const broken = anOverview({ counts: undefined as never });
    const overview = jest.fn(succeeding(anOverview())).mockImplementationOnce(succeeding(broken));
    const { user } = await openPane(aDesk({ overview }));
    const main = screen.getByRole("main");
    expect(within(main).getByRole("heading").textContent).toBe("Phần mềm dừng ngoài dự kiến");
    await user.click(screen.getByRole("button", { name: "Chép chi tiết" }));
    expect(await navigator.clipboard.readText()).toMatch(/TypeError/);
    await user.click(screen.getByRole("button", { name: "Mở lại ngăn" }));
    expect(await screen.findByText("Kỳ Quý I/2025 · chốt 14/3/2025")).toBeDefined();
    quiet.mockRestore();
  });
});
