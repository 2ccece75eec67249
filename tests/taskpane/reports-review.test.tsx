/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import type { IntakeReview } from "../../src/commands/report-desk";
import { serialOf } from "../../src/plan/dates";
import { aDesk, anAccount, anIssue, succeeding } from "../builders/a-desk";
import { aFile, anIntakeReview, aProposal, aQuestion, aRecord, aRow } from "../builders/a-report-desk";
import { openPane, seriousFindings } from "./open-pane";
import type { OpenPane } from "./open-pane";

// jsdom lacks what arrow keys between radio buttons are simulated with; the names here hold no quotes.
globalThis.CSS = { escape: (name: string) => name.replaceAll(/[^\w-]/g, "\\$&") } as never;

const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
const radio = (name: string | RegExp): HTMLInputElement => screen.getByRole<HTMLInputElement>("radio", { name });
const spread = (element: Element | null): string => (element?.textContent ?? "").replace(/\s+/g, " ").trim();
const heading = (name: string): Promise<HTMLElement> => screen.findByRole("heading", { name });

async function review(
  shown: IntakeReview,
  consolidateReports = jest.fn(succeeding(anAccount({ headline: "Đã ghi báo cáo" }))),
): Promise<OpenPane & { readonly consolidateReports: typeof consolidateReports }> {
  const pane = await openPane(aDesk({ reviewReports: succeeding(shown), consolidateReports }), "nhan-bao-cao");
  await pane.user.upload(screen.getByLabelText("Tệp báo cáo"), new File(["x"], "stp.xlsx"));
  await screen.findByRole("heading", { name: /^Xem trước khi ghi/ });
  return { ...pane, consolidateReports };
}

const NO_ROWS = { new: 0, changed: 0, unchanged: 0, missing: 0, notUnderstood: 0 };
const FILES = [
  aFile("snv.xlsx"),
  aFile("stp.xlsx", {
    outcome: "decision",
    agency: null,
    open: ["q1"],
    counts: { ...NO_ROWS, changed: 1, notUnderstood: 1, missing: 1 },
    issues: [anIssue("Báo cáo!G12", "Ngày hoàn thành sau ngày chốt.", "remark")],
    rows: [
      aRow({
        code: "II.2",
        outcome: "changed",
        where: "Báo cáo!E6",
        fields: [
          { field: "status", where: "Báo cáo!E6", old: "Đang thực hiện", new: "Hoàn thành" },
          { field: "completed", where: "Báo cáo!G6", old: null, new: serialOf(2025, 3, 10) },
          { field: "progress", where: "Báo cáo!F6", old: 0.5, new: 1 },
        ],
      }),
      aRow({
        code: null,
        label: "7. Việc khác",
        outcome: "notUnderstood",
        where: "Báo cáo!B9",
        fields: [{ field: "status", where: "Báo cáo!E9", old: null, new: "xong rồi" }],
      }),
      aRow({ code: "II.3", label: "Kiểm tra", outcome: "missing", where: "", fields: [] }),
      aRow({ code: "II.4", label: "Tập huấn", isUndecided: true }),
    ],
  }),
  aFile("hong.xlsx", {
    outcome: "refused",
    agency: null,
    rows: [],
    counts: NO_ROWS,
    issues: [anIssue("hong.xlsx", "Tệp không phải bảng tính.")],
  }),
];

describe("IntakeReview", () => {
  test("lists the files to be dealt with first and shows only those of the outcome pressed", async () => {
    const { user, container } = await review(anIntakeReview({ files: FILES }));
    const names = async () => {
      const list = await screen.findByRole("list", { name: "Các tệp" });
      await within(list).findAllByRole("listitem");
      return [...list.querySelectorAll("summary")].map(spread);
    };
    expect(await names()).toEqual([
      "stp.xlsxCần xử lý · chưa rõ cơ quan · 1 thay đổi, 1 thiếu, 1 chưa đọc được",
      "hong.xlsxKhông nhận · chưa rõ cơ quan · không có dòng nào",
      "snv.xlsxĐã nhận · Sở Nội vụ · 1 mới",
    ]);
    const accepted = button("Đã nhận: 1");
    await user.click(accepted);
    expect(accepted.getAttribute("aria-pressed")).toBe("true");
    expect(await names()).toEqual(["snv.xlsxĐã nhận · Sở Nội vụ · 1 mới"]);
    await user.click(accepted);
    expect(await names()).toHaveLength(3);
    expect(await seriousFindings(container)).toEqual([]);
  });

  test("shows every row of a file: what waits, the raw content, old beside new, and what is missing", async () => {
    const { user, container } = await review(anIntakeReview({ files: FILES }));
    await user.click(await screen.findByText("stp.xlsx"));
    // Cells of a file that came in are not cells of this workbook.
    expect(await screen.findByText("Báo cáo!G12")).toBeDefined();
    expect(screen.queryByRole("button", { name: "Báo cáo!G12" })).toBeNull();
    for (const title of ["Chờ quyết định", "Chưa đọc được", "Thay đổi", "Thiếu"]) {
      await user.click(await screen.findByText(`${title}: 1 dòng`));
      await within(await screen.findByRole("list", { name: title })).findByRole("listitem");
    }
    const row = (title: string): string => spread(screen.getByRole("list", { name: title }));
    expect(row("Chờ quyết định")).toContain("II.4. Tập huấn");
    expect(row("Chưa đọc được")).toBe("7. Việc khác · Báo cáo!B9Trạng thái (Báo cáo!E9): xong rồi");
    expect(row("Thay đổi")).toBe(
      "II.2. Rà soát văn bản · Báo cáo!E6" +
        "Trạng thái (Báo cáo!E6)trước: Đang thực hiện→ nay: Hoàn thành" +
        "Ngày hoàn thành (Báo cáo!G6)trước: để trống→ nay: 10/3/2025" +
        "Tiến độ (Báo cáo!F6)trước: 50%→ nay: 100%",
    );
    expect(row("Thiếu")).toBe("II.3. Kiểm tra");
    expect(await seriousFindings(container)).toEqual([]);
  });

  test("says beside the button what would be written and what is left", async () => {
    await review(
      anIntakeReview({
        files: FILES,
        questions: [aQuestion("q1"), aQuestion("q2")],
        adds: [aRecord("snv.xlsx", "II.1"), aRecord("snv.xlsx", "II.2")],
        replaces: [{ before: aRecord("cu.xlsx"), after: aRecord("stp.xlsx") }],
        proposals: [aProposal("II.1")],
      }),
    );
    expect(screen.getByText("Ghi 3 dòng của 2 tệp, 1 trạng thái; để lại 2 câu chưa quyết.")).toBeDefined();
  });

  test("says that changes to a closed period are corrections", async () => {
    await review(anIntakeReview({}, { isCorrection: true }));
    expect(screen.getByText("Quý I năm 2025 đã chốt: các thay đổi này là đính chính.")).toBeDefined();
  });

  test("accepts proposals at first, a step back never, and writes what is ticked", async () => {
    const proposals = [aProposal("II.1"), aProposal("II.2"), aProposal("III.1", { isStepBack: true })];
    const { user, consolidateReports, container } = await review(anIntakeReview({ proposals }));
    await user.click(screen.getByText("Đề xuất trạng thái nhiệm vụ: chọn 2/3"));
    const forward = await screen.findByRole("group", { name: "Tiến triển" });
    const back = screen.getByRole("group", { name: /^Lùi từ «Hoàn thành»/ });
    expect(
      await within(forward).findByRole("checkbox", { name: /^II\.1\. Đang thực hiện → Hoàn thành/ }),
    ).toHaveProperty("checked", true);
    expect(await within(back).findByRole("checkbox", { name: /^III\.1/ })).toHaveProperty("checked", false);
    expect(within(back).queryByRole("checkbox", { name: "Tất cả" })).toBeNull();
    expect(await seriousFindings(container)).toEqual([]);
    await user.click(within(forward).getByRole("checkbox", { name: /^II\.2/ }));
    await user.click(within(back).getByRole("checkbox", { name: /^III\.1/ }));
    expect(within(forward).getByRole("checkbox", { name: "Tất cả" })).toHaveProperty("indeterminate", true);
    await user.click(button("Ghi vào sổ"));
    await heading("Đã ghi báo cáo");
    expect(consolidateReports.mock.calls[0]).toEqual([expect.anything(), ["II.1", "III.1"], expect.any(Function)]);
  });
});

describe("Questions", () => {
  const asked = (count: number, sameFor?: string) =>
    Array.from({ length: count }, (_, index) => aQuestion(`q${index + 1}`, sameFor === undefined ? {} : { sameFor }));

  test("are asked one at a time with the evidence, answered by keys alone, and the proposal has to be chosen", async () => {
    const { user, consolidateReports, container } = await review(anIntakeReview({ questions: asked(2) }));
    expect(screen.getByText("2 câu hỏi, còn 2 câu chưa trả lời")).toBeDefined();
    button("Trả lời từng câu").focus();
    await user.keyboard("{Enter}");
    expect(await heading("Câu 1/2")).toBe(document.activeElement);
    expect(screen.getByText("stp.xlsx, ô Báo cáo!B7")).toBeDefined();
    expect(screen.getByRole("term").textContent).toBe("Trong tệp");
    expect(screen.getByRole("definition").textContent).toBe("3. Thực hiện công tác tuyên truyền");
    expect(screen.getByRole("radiogroup", { name: "Dòng q1 nói về nhiệm vụ nào?" })).toBeDefined();
    expect(radio("II.2. Tuyên truyền (đề xuất)").checked).toBe(true);
    expect(await seriousFindings(container)).toEqual([]);
    await user.tab();
    expect(document.activeElement).toBe(button("về bản xem trước"));
    await user.tab();
    expect(document.activeElement).toBe(radio(/^II\.2/));
    await user.keyboard("{ArrowUp}");
    expect(radio(/^II\.1/).checked).toBe(true);
    await user.tab();
    expect(document.activeElement).toBe(button("Chọn"));
    await user.keyboard("{Enter}");
    expect(await heading("Câu 2/2")).toBe(document.activeElement);
    await user.tab();
    await user.tab();
    await user.keyboard("{Enter}");
    const after = await screen.findByRole("heading", { name: /^Xem trước khi ghi/ });
    expect(after).toBe(document.activeElement);
    expect(screen.getByText("2 câu hỏi, đã trả lời hết")).toBeDefined();
    await user.click(button("Ghi vào sổ"));
    await heading("Đã ghi báo cáo");
    expect(consolidateReports.mock.calls[0]).toEqual([
      expect.objectContaining({ answers: { q1: "II.1", q2: "II.2" } }),
      [],
      expect.any(Function),
    ]);
  });

  test("are answered together with others of their kind only when that is ticked", async () => {
    const questions = [...asked(3, "by-hand"), aQuestion("q4")];
    const { user } = await review(anIntakeReview({ questions }));
    await user.click(button("Trả lời từng câu"));
    await user.click(screen.getByRole("checkbox", { name: "Áp dụng cho 2 câu cùng loại còn lại" }));
    await user.click(button("Chọn"));
    expect(await heading("Câu 4/4")).toBe(document.activeElement);
    expect(screen.queryByRole("checkbox")).toBeNull();
    await user.click(button("về bản xem trước"));
    expect(await screen.findByText("4 câu hỏi, còn 1 câu chưa trả lời")).toBeDefined();
  });

  test("can be left, gone back to, answered otherwise and left open again", async () => {
    const { user } = await review(anIntakeReview({ questions: asked(2) }));
    await user.click(button("Trả lời từng câu"));
    await user.click(button("Bỏ qua"));
    await heading("Câu 2/2");
    await user.click(button("Câu trước"));
    await heading("Câu 1/2");
    await user.click(button("Chọn"));
    await heading("Câu 2/2");
    await user.click(button("Câu trước"));
    expect(await heading("Câu 1/2 (đã trả lời)")).toBe(document.activeElement);
    await user.click(button("bỏ câu trả lời"));
    expect(await heading("Câu 1/2")).toBe(document.activeElement);
    await user.click(button("Bỏ qua"));
    await user.click(button("Bỏ qua"));
    expect(await screen.findByText("2 câu hỏi, còn 2 câu chưa trả lời")).toBeDefined();
  });

  test("cannot be answered while nothing is marked, and say so", async () => {
    const { user } = await review(anIntakeReview({ questions: [aQuestion("q1", { proposed: undefined })] }));
    await user.click(button("Trả lời từng câu"));
    expect(screen.queryByRole("radio", { checked: true })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Chọn", description: "Chưa đánh dấu phương án nào." }));
    expect(screen.getByRole("heading", { name: "Câu 1/1" })).toBeDefined();
    await user.click(radio(/^II\.1/));
    await user.click(button("Chọn"));
    expect(await screen.findByText("1 câu hỏi, đã trả lời hết")).toBeDefined();
  });

  test("with many options show the best and the refusal, the others in a list", async () => {
    const agencies = Array.from({ length: 135 }, (_, index) => ({ id: `a${index}`, text: `Xã ${index}` }));
    const options = [...agencies, { id: "skip", text: "Không nhận tệp này" }];
    const questions = [aQuestion("q1", { options, proposed: "a0", where: "" })];
    const { user, consolidateReports, container } = await review(anIntakeReview({ questions }));
    await user.click(button("Trả lời từng câu"));
    expect(screen.getAllByRole("radio")).toHaveLength(7);
    expect(radio("Không nhận tệp này").checked).toBe(false);
    await user.click(radio("Chọn trong danh sách"));
    await user.selectOptions(screen.getByRole("combobox", { name: "Danh sách" }), "Xã 77");
    expect(await seriousFindings(container)).toEqual([]);
    await user.click(button("Chọn"));
    await user.click(await screen.findByRole("button", { name: "Ghi vào sổ" }));
    await heading("Đã ghi báo cáo");
    expect(consolidateReports.mock.calls[0]?.[0 as never]).toMatchObject({ answers: { q1: "a77" } });
  });

  test("open from the file they are about", async () => {
    const questions = [aQuestion("q0"), aQuestion("q1")];
    const { user } = await review(anIntakeReview({ files: FILES, questions }));
    await user.click(await screen.findByText("stp.xlsx"));
    await user.click(await screen.findByRole("button", { name: "Trả lời 1 câu hỏi về tệp này" }));
    expect(await heading("Câu 2/2")).toBe(document.activeElement);
  });

  test("wait for the review to be worked out anew, once", async () => {
    let finish: () => void = () => undefined;
    const base = anIntakeReview({ questions: asked(2) });
    const withAnswers = jest.fn<Promise<IntakeReview>, Parameters<IntakeReview["withAnswers"]>>(
      (answers) => new Promise((resolve) => (finish = () => void base.withAnswers(answers).then(resolve))),
    );
    const { user } = await review({ ...base, withAnswers });
    await user.click(button("Trả lời từng câu"));
    await user.dblClick(button("Chọn"));
    expect(withAnswers).toHaveBeenCalledTimes(1);
    expect(button("Chọn").getAttribute("aria-disabled")).toBe("true");
    act(() => finish());
    expect(await heading("Câu 2/2")).toBe(document.activeElement);
  });

  test("say what broke while an answer was worked out, and keep the question", async () => {
    const base = anIntakeReview({ questions: asked(1) });
    const { user } = await review({ ...base, withAnswers: () => Promise.reject(new Error("no such share")) });
    await user.click(button("Trả lời từng câu"));
    await user.click(button("Chọn"));
    expect(await screen.findByRole("region", { name: "Phần mềm dừng ngoài dự kiến" })).toBeDefined();
    expect(screen.getByRole("heading", { name: "Câu 1/1" })).toBeDefined();
  });
});
