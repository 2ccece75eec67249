/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import type { PlanSource } from "../../src/commands/desk";
import type { Account, Outcome, ReportProgress } from "../../src/commands/outcome";
import { readPlan } from "../../src/commands/plan-source";
import { NO_PLAN, aDesk, aReview, anAccount, anIssue, anOverview, refusing, succeeding } from "../builders/a-desk";
import { openPane, seriousFindings } from "./open-pane";

const load = (): HTMLElement => screen.getByRole("button", { name: "Nạp kế hoạch" });
const lineOf = (text: string): string => screen.getByText(text).closest("li")?.textContent ?? "";
const reviewHeading = (): Promise<HTMLElement> => screen.findByRole("heading", { name: "Xem trước khi ghi" });

describe("LoadPlan", () => {
  test("begins with one sentence, one primary button and the way to another file", async () => {
    const { container } = await openPane(aDesk({ overview: succeeding(NO_PLAN) }));
    expect(screen.getByText(/Đưa kế hoạch cải cách hành chính vào sổ này đúng nguyên văn/)).toBeDefined();
    expect(load()).toHaveProperty("disabled", false);
    expect(screen.getByRole("button", { name: "chọn tệp kế hoạch khác" })).toHaveProperty("disabled", false);
    expect(screen.queryByText(/chốt/)).toBeNull();
    expect(await seriousFindings(container)).toEqual([]);
  });

  test("shows what was read and what would be written before it writes", async () => {
    const loadPlan = jest.fn(succeeding(anAccount()));
    const { user, container } = await openPane(aDesk({ overview: succeeding(NO_PLAN), loadPlan }));
    await user.click(load());
    expect(await reviewHeading()).toBe(document.activeElement);
    expect(screen.getByText(/năm 2025 · 38 nhiệm vụ/)).toBeDefined();
    expect(screen.getByText("Thêm 11 trang tính")).toBeDefined();
    expect(screen.getByText("Ghi 38 nhiệm vụ")).toBeDefined();
    expect(lineOf("I. Công tác chỉ đạo điều hành")).toContain("10 nhiệm vụ");
    expect(screen.getByText("1 cơ quan, 1 nhóm cơ quan")).toBeDefined();
    expect(lineOf("Sở Nội vụ")).toMatch(/19 chủ trì\s*4 phối hợp/);
    const remarks = screen.getByText("1 điểm lưu ý").closest("details");
    expect(remarks?.open).toBe(false);
    expect(remarks?.textContent).toContain("Nhãn lĩnh vực đứng dưới nhiệm vụ đầu tiên.");
    expect(loadPlan).not.toHaveBeenCalled();
    expect(await seriousFindings(container)).toEqual([]);
  });

  test("writes the review that was shown, gives the account the focus, and its links bring the sheets", async () => {
    const review = aReview();
    const loadPlan = jest.fn(succeeding(anAccount()));
    const show = jest.fn(succeeding(undefined));
    const overview = jest.fn(succeeding(anOverview())).mockImplementationOnce(succeeding(NO_PLAN));
    const { user, container } = await openPane(aDesk({ overview, reviewPlan: succeeding(review), loadPlan, show }));
    await user.click(load());
    await reviewHeading();
    await user.click(load());
    expect(await screen.findByRole("heading", { name: "Đã nạp kế hoạch" })).toBe(document.activeElement);
    expect(loadPlan).toHaveBeenCalledWith(review, expect.any(Function));
    expect(screen.getByText("Thêm 11 trang tính.")).toBeDefined();
    expect(screen.getByText("Lúc 09:05")).toBeDefined();
    expect(await screen.findByText("Kỳ Quý I/2025 · chốt 14/3/2025")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Bảng kế hoạch" }));
    expect(show).toHaveBeenCalledWith({ text: "Bảng kế hoạch", sheet: "Kế hoạch" });
    expect(await seriousFindings(container)).toEqual([]);
  });

  test("says that nothing is to be written, and offers no write", async () => {
    const { user } = await openPane(aDesk({ reviewPlan: succeeding(aReview({ changes: [] })) }));
    await user.click(load());
    await reviewHeading();
    expect(screen.getByText("Sổ đã đúng với kế hoạch, không có gì phải ghi.")).toBeDefined();
    expect(screen.queryByRole("button", { name: "Nạp kế hoạch" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Quay lại" }));
    expect(load()).toBe(document.activeElement);
  });

  test("reports each step in words while it writes, and runs once for two clicks", async () => {
    let finish: (outcome: Outcome<Account>) => void = () => undefined;
    let report: ReportProgress = () => undefined;
    const loadPlan = jest.fn((_: unknown, progress?: ReportProgress) => {
      report = progress ?? report;
      return new Promise<Outcome<Account>>((resolve) => (finish = resolve));
    });
    const { user } = await openPane(aDesk({ loadPlan }));
    await user.click(load());
    await reviewHeading();
    await user.dblClick(load());
    expect(loadPlan).toHaveBeenCalledTimes(1);
    act(() => report({ done: 2, total: 5, label: "Ghi bảng Kế hoạch" }));
    expect((await screen.findByRole("status")).textContent).toBe("Ghi bảng Kế hoạch (2/5)");
    expect(screen.getByRole("progressbar", { name: "Ghi bảng Kế hoạch" }).ariaValueNow).toBe("2");
    expect(screen.getByRole("tab", { name: "Tổng hợp" })).toHaveProperty("disabled", true);
    finish({ kind: "done", value: anAccount() });
    expect(await screen.findByRole("heading", { name: "Đã nạp kế hoạch" })).toBeDefined();
    act(() => report({ done: 5, total: 5, label: "Muộn" }));
    expect(screen.queryByRole("progressbar")).toBeNull();
  });

  test("lists everything that stands in the way, errors first, and continues with the same button", async () => {
    const reviewPlan = jest
      .fn(succeeding(aReview()))
      .mockImplementationOnce(
        refusing(
          anIssue("Dòng 3", "Dấu phẩy thừa.", "remark"),
          anIssue("Dòng 9, nhiệm vụ I.4", "Thiếu một ô."),
          anIssue("'CQ Nội vụ'!B2", "Trang đã có."),
        ),
      );
    const show = jest.fn(succeeding(undefined));
    const { user, container } = await openPane(aDesk({ reviewPlan, show }));
    await user.click(load());
    const trouble = await screen.findByRole("region", { name: "Chưa thực hiện được «Nạp kế hoạch»" });
    expect(trouble.textContent).toContain("2 điểm phải xử lý, 1 điểm lưu ý; chưa ghi gì vào sổ");
    expect(
      within(trouble)
        .getAllByRole("listitem")
        .map((item) => item.textContent),
    ).toEqual(["Dòng 9, nhiệm vụ I.4Thiếu một ô.", "'CQ Nội vụ'!B2Trang đã có.", "Dòng 3Lưu ý: Dấu phẩy thừa."]);
    expect(await seriousFindings(container)).toEqual([]);

    await user.click(within(trouble).getByRole("button", { name: "'CQ Nội vụ'!B2" }));
    expect(show).toHaveBeenCalledWith({ text: "'CQ Nội vụ'!B2", sheet: "CQ Nội vụ", at: "B2" });
    await user.click(within(trouble).getByRole("button", { name: "Chép danh sách" }));
    expect(await within(trouble).findByText("Đã chép.")).toBeDefined();
    expect(await navigator.clipboard.readText()).toBe(
      "Dòng 9, nhiệm vụ I.4: Thiếu một ô.\n'CQ Nội vụ'!B2: Trang đã có.\nDòng 3: Dấu phẩy thừa.",
    );
    await user.click(load());
    expect(await reviewHeading()).toBeDefined();
  });

  test.each([
    ["untouched", "«Nạp kế hoạch» dừng, chưa ghi gì vào sổ"],
    ["unfinished", "«Nạp kế hoạch» dừng giữa chừng"],
  ] as const)("says what a failure left behind: %s", async (state, heading) => {
    const issue = anIssue("Khi ghi bảng", "Trang tính đang được bảo vệ.");
    const { user } = await openPane(aDesk({ loadPlan: () => Promise.resolve({ kind: "failed", issue, state }) }));
    await user.click(load());
    await reviewHeading();
    await user.click(load());
    const trouble = await screen.findByRole("region", { name: heading });
    expect(within(trouble).getByRole("heading")).toBe(document.activeElement);
    expect(trouble.textContent).toContain("Trang tính đang được bảo vệ.");
    expect(/bấm lại «Nạp kế hoạch» để làm nốt/.test(trouble.textContent)).toBe(state === "unfinished");
    await user.click(load());
    expect(await reviewHeading()).toBe(document.activeElement);
  });

  test("shows an unexpected throw with a detail that can be copied", async () => {
    const { user } = await openPane(
      aDesk({
        reviewPlan: () => {
          throw new TypeError("plan.areas is undefined");
        },
      }),
    );
    await user.click(load());
    const trouble = await screen.findByRole("region", { name: "Phần mềm dừng ngoài dự kiến" });
    await user.click(within(trouble).getByRole("button", { name: "Chép chi tiết" }));
    expect(await navigator.clipboard.readText()).toMatch(/Nạp kế hoạch\n[^]*plan\.areas is undefined/);
    expect(load()).toHaveProperty("disabled", false);
  });

  test("refuses a file over 5 MB without reading it", async () => {
    const reviewPlan = jest.fn(async (source: PlanSource) => {
      const read = await readPlan(source, () => Promise.reject(new Error("not the built-in plan")));
      return read.ok ? succeeding(aReview())() : refusing(...read.issues)();
    });
    const { user } = await openPane(aDesk({ reviewPlan }));
    const file = new File(["x"], "anh.txt", { type: "text/plain" });
    Object.defineProperty(file, "size", { value: 100 * 1024 * 1024 });
    const read = jest.fn();
    Object.defineProperty(file, "text", { value: read });
    await user.upload(screen.getByLabelText("Tệp kế hoạch (.txt)"), file);
    expect(await screen.findByText(/100 MB/)).toBeDefined();
    expect(read).not.toHaveBeenCalled();
    expect(screen.getByText(/Tệp đã chọn: anh\.txt/)).toBeDefined();
  });

  test("takes the same file again after it was corrected, and goes back to the built-in plan on demand", async () => {
    const reviewPlan = jest.fn(refusing(anIssue("Dòng 1", "Thiếu một ô.")));
    const { user } = await openPane(aDesk({ reviewPlan }));
    const input = screen.getByLabelText("Tệp kế hoạch (.txt)");
    const file = new File(["kế hoạch"], "kh.txt", { type: "text/plain" });
    await user.upload(input, file);
    await screen.findByText("Thiếu một ô.");
    await user.upload(screen.getByLabelText("Tệp kế hoạch (.txt)"), file);
    await waitFor(() => expect(reviewPlan).toHaveBeenCalledTimes(2));
    await user.click(await screen.findByRole("button", { name: "dùng kế hoạch có sẵn" }));
    await waitFor(() => expect(reviewPlan).toHaveBeenLastCalledWith({ kind: "built-in" }));
    expect(reviewPlan).toHaveBeenNthCalledWith(2, expect.objectContaining({ kind: "file", name: "kh.txt" }));
  });

  test("may be closed while it writes", async () => {
    const complaints = jest.spyOn(console, "error").mockImplementation(() => undefined);
    let finish: (outcome: Outcome<Account>) => void = () => undefined;
    const loadPlan = (): Promise<Outcome<Account>> => new Promise((resolve) => (finish = resolve));
    const { user, unmount } = await openPane(aDesk({ loadPlan }));
    await user.click(load());
    await reviewHeading();
    await user.click(load());
    unmount();
    await act(async () => finish({ kind: "done", value: anAccount() }));
    expect(complaints).not.toHaveBeenCalled();
    complaints.mockRestore();
  });
});
