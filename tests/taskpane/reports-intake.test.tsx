/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { done } from "../../src/commands/outcome";
import type { Outcome } from "../../src/commands/outcome";
import type { IntakeReview, ReportDesk } from "../../src/commands/report-desk";
import type { Intake } from "../../src/reports/submission";
import { LINES_KEPT } from "../../src/taskpane/use-file-reading";
import { aDesk, anAccount, anIssue, refusing, succeeding } from "../builders/a-desk";
import { aFile, anIntake, anIntakeReview, aQuestion } from "../builders/a-report-desk";
import { openPane, seriousFindings } from "./open-pane";

const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
const file = (name: string): File => new File(["x"], name, { lastModified: 1_742_000_000_000 });
const filesInput = (): HTMLInputElement => screen.getByLabelText<HTMLInputElement>("Tệp báo cáo");
const reviewHeading = (): Promise<HTMLElement> => screen.findByRole("heading", { name: /^Xem trước khi ghi/ });

/** A reading whose files are told of one by one and which ends when the test says so. */
function aSlowReading() {
  let tell: (intake: Intake, index: number) => void = () => undefined;
  let end: (outcome: Outcome<IntakeReview>) => void = () => undefined;
  let signal: AbortSignal | undefined;
  const reviewReports = jest.fn<ReturnType<ReportDesk["reviewReports"]>, Parameters<ReportDesk["reviewReports"]>>(
    (_, options) => {
      tell = options?.onRead ?? tell;
      signal = options?.signal;
      return new Promise((resolve) => (end = resolve));
    },
  );
  return {
    reviewReports,
    tell: (intake: Intake, index: number) => act(() => tell(intake, index)),
    end: (outcome: Outcome<IntakeReview>) => end(outcome),
    signal: () => signal,
  };
}

describe("Intake", () => {
  test("takes chosen files of the kinds that can be read, and takes the same ones again", async () => {
    const reviewReports = jest.fn(aDesk().reviewReports);
    const { user, container } = await openPane(aDesk({ reviewReports }), "nhan-bao-cao");
    expect(screen.getByRole("heading", { name: "Nhận và tổng hợp báo cáo" })).toBe(document.activeElement);
    expect(filesInput().accept).toBe(".xlsx,.xls,.ods,.xlsm");
    expect(filesInput().multiple).toBe(true);
    expect(await seriousFindings(container)).toEqual([]);
    const report = file("stp.xlsx");
    await user.upload(filesInput(), [report, file("snv.xls")]);
    expect(await reviewHeading()).toBe(document.activeElement);
    const [sources = []] = reviewReports.mock.calls[0] ?? [];
    expect(sources.map(({ name, sizeBytes, modified }) => [name, sizeBytes, modified])).toEqual([
      ["stp.xlsx", 1, 1_742_000_000_000],
      ["snv.xls", 1, 1_742_000_000_000],
    ]);
    await user.click(button("Chọn tệp khác"));
    expect(filesInput().value).toBe("");
    await user.upload(filesInput(), report);
    expect(await reviewHeading()).toBeDefined();
    expect(reviewReports).toHaveBeenCalledTimes(2);
  });

  test("takes files dropped anywhere on the pane, and says that a drop held none", async () => {
    const reviewReports = jest.fn(aDesk().reviewReports);
    await openPane(aDesk({ reviewReports }), "nhan-bao-cao");
    fireEvent.drop(window, { dataTransfer: { files: [], items: [] } });
    expect(await screen.findByText(/Chưa thấy tệp nào/)).toBeDefined();
    const dropped = fireEvent.drop(window, { dataTransfer: { files: [file("stp.xlsx")], items: [] } });
    // The browser must not open the file in place of the pane.
    expect(dropped).toBe(false);
    expect(await reviewHeading()).toBeDefined();
    expect(fireEvent.drop(window, { dataTransfer: { files: [file("snv.xlsx")], items: [] } })).toBe(false);
    expect(reviewReports).toHaveBeenCalledTimes(1);
  });

  test("shows how far it is and a line for each file as it is done, the newest first", async () => {
    const reading = aSlowReading();
    const { user, container } = await openPane(aDesk({ reviewReports: reading.reviewReports }), "nhan-bao-cao");
    await user.upload(filesInput(), ["a.xlsx", "b.xlsx", "c.xlsx"].map(file));
    expect((await screen.findByRole("progressbar")).ariaValueMax).toBe("3");
    reading.tell(anIntake("a.xlsx"), 0);
    const issue = anIssue("c.xlsx", "Tệp có mật khẩu.");
    reading.tell({ kind: "refused", file: anIntake("c.xlsx").file, issue }, 2);
    await screen.findByText("Đang đọc tệp báo cáo (2/3)");
    const lines = within(screen.getByRole("list", { name: "Tệp đã đọc" })).getAllByRole("listitem");
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      "c.xlsx · không nhận: Tệp có mật khẩu.",
      "a.xlsx · Sở Nội vụ, 0 dòng",
    ]);
    expect(await seriousFindings(container)).toEqual([]);
    reading.tell(anIntake("b.xlsx"), 1);
    expect(await screen.findByText("Đang đối chiếu với sổ (3/3)")).toBeDefined();
    reading.end(done(anIntakeReview()));
    expect(await reviewHeading()).toBe(document.activeElement);
  });

  test("stops on request, writes nothing, and lets one begin again", async () => {
    const reading = aSlowReading();
    const { user } = await openPane(aDesk({ reviewReports: reading.reviewReports }), "nhan-bao-cao");
    await user.upload(filesInput(), file("a.xlsx"));
    await user.click(await screen.findByRole("button", { name: "Dừng đọc" }));
    expect(reading.signal()?.aborted).toBe(true);
    expect(button("Đang dừng…").getAttribute("aria-disabled")).toBe("true");
    reading.end({ kind: "refused", issues: [anIssue("", "Đã dừng theo yêu cầu.")] });
    expect(await screen.findByText("Đã dừng đọc, chưa ghi gì vào sổ.")).toBeDefined();
    expect(screen.queryByText("Đã dừng theo yêu cầu.")).toBeNull();
    await user.upload(filesInput(), file("a.xlsx"));
    expect(reading.reviewReports).toHaveBeenCalledTimes(2);
    expect(reading.signal()?.aborted).toBe(false);
  });

  test("keeps no more lines than can be looked at, of however many files", async () => {
    const reading = aSlowReading();
    const { user } = await openPane(aDesk({ reviewReports: reading.reviewReports }), "nhan-bao-cao");
    const names = Array.from({ length: 3321 }, (_, index) => `xa-${index + 1}.xlsx`);
    await user.upload(filesInput(), names.map(file));
    await screen.findByRole("progressbar");
    act(() => names.forEach((name, index) => reading.tell(anIntake(name, index), index)));
    expect(await screen.findByText("Đang đối chiếu với sổ (3.321/3.321)")).toBeDefined();
    const list = screen.getByRole("list", { name: "Tệp đã đọc" });
    expect(list.childElementCount).toBe(LINES_KEPT);
    expect(list.firstElementChild?.textContent).toContain("xa-3321.xlsx");
    expect(screen.getByText(`và ${(3321 - LINES_KEPT).toLocaleString("vi-VN")} tệp khác`)).toBeDefined();
    const files = names.map((name) => aFile(name));
    reading.end(done(anIntakeReview({ files })));
    await reviewHeading();
    await screen.findByText("và 3.271 tệp khác");
    expect(screen.getByRole("list", { name: "Các tệp" }).childElementCount).toBe(50);
    expect(screen.getByText("Ghi 3.321 dòng của 3.321 tệp.")).toBeDefined();
  });

  test("shows why nothing could be read and keeps the same button", async () => {
    const reviewReports = refusing(anIssue("Danh mục", "Kỳ thiếu ngày chốt."));
    const { user } = await openPane(aDesk({ reviewReports }), "nhan-bao-cao");
    await user.upload(filesInput(), file("a.xlsx"));
    expect(await screen.findByRole("region", { name: "Chưa thực hiện được «Chọn tệp báo cáo»" })).toBeDefined();
    expect(screen.getByText("Kỳ thiếu ngày chốt.")).toBeDefined();
    expect(button("Chọn tệp báo cáo")).toBeDefined();
  });

  test("writes the review that was shown and accounts for it, with the way back to who has not reported", async () => {
    const review = anIntakeReview();
    const consolidateReports = jest.fn(
      succeeding(
        anAccount({ headline: "Đã ghi 1 dòng", links: [{ text: "Báo cáo nhận về", sheet: "Báo cáo nhận về" }] }),
      ),
    );
    const show = jest.fn(succeeding(undefined));
    const { user, container } = await openPane(
      aDesk({ reviewReports: succeeding(review), consolidateReports, show }),
      "nhan-bao-cao",
    );
    await user.upload(filesInput(), file("snv.xlsx"));
    await reviewHeading();
    await user.dblClick(button("Ghi vào sổ"));
    expect(await screen.findByRole("heading", { name: "Đã ghi 1 dòng" })).toBe(document.activeElement);
    expect(consolidateReports).toHaveBeenCalledTimes(1);
    expect(consolidateReports).toHaveBeenCalledWith(review, [], expect.any(Function));
    expect(await seriousFindings(container)).toEqual([]);
    await user.click(button("Báo cáo nhận về"));
    expect(show).toHaveBeenCalledWith({ text: "Báo cáo nhận về", sheet: "Báo cáo nhận về" });
    await user.click(button("Về mục Báo cáo"));
    expect(await screen.findByText("2/3 cơ quan đã báo cáo")).toBeDefined();
  });

  test("after a write that could not be made reads the files again with the answers given, and the same button writes", async () => {
    const questions = [aQuestion("q1")];
    const reviewReports = jest.fn(succeeding(anIntakeReview({ questions })));
    const consolidateReports = jest
      .fn(succeeding(anAccount({ headline: "Đã ghi báo cáo" })))
      .mockImplementationOnce(refusing(anIssue("Sổ", "Sổ đã thay đổi sau khi xem trước.")));
    const { user } = await openPane(aDesk({ reviewReports, consolidateReports }), "nhan-bao-cao");
    await user.upload(filesInput(), file("stp.xlsx"));
    await user.click(await screen.findByRole("button", { name: "Trả lời từng câu" }));
    await user.click(button("Chọn"));
    expect(await screen.findByText("1 câu hỏi, đã trả lời hết")).toBeDefined();
    await user.click(button("Ghi vào sổ"));
    const trouble = await screen.findByRole("region", { name: "Chưa thực hiện được «Ghi vào sổ»" });
    expect(within(trouble).getByRole("heading")).toBe(document.activeElement);
    expect(reviewReports).toHaveBeenCalledTimes(2);
    expect(screen.getByText("1 câu hỏi, đã trả lời hết")).toBeDefined();
    await user.click(button("Ghi vào sổ"));
    expect(await screen.findByRole("heading", { name: "Đã ghi báo cáo" })).toBeDefined();
  });

  test("keeps what was read while another station is looked at", async () => {
    const { user } = await openPane(aDesk(), "nhan-bao-cao");
    await user.upload(filesInput(), file("stp.xlsx"));
    await reviewHeading();
    await user.click(screen.getByRole("tab", { name: "Kế hoạch" }));
    await waitFor(() => expect(screen.queryByText(/^Xem trước khi ghi/)).toBeNull());
    await user.click(screen.getByRole("tab", { name: "Báo cáo" }));
    await user.click(await screen.findByRole("button", { name: "Nhận và tổng hợp báo cáo" }));
    expect(await reviewHeading()).toBeDefined();
  });
});
