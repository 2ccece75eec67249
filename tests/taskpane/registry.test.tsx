/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { aDesk, anAccount, anIssue, refusing, succeeding } from "../builders/a-desk";
import { openPane, seriousFindings } from "./open-pane";

const groupLine = (name: string): string => screen.getByText(name).closest("li")?.textContent ?? "";

describe("Registry", () => {
  test("says of each group how many members are declared and whether that is all", async () => {
    const { container } = await openPane(aDesk(), "danh-ba");
    expect(await screen.findByRole("heading", { name: "Danh bạ cơ quan" })).toBe(document.activeElement);
    expect(groupLine("UBND cấp huyện")).toContain("2 thành viên · đã đủ");
    expect(groupLine("Các sở, ban, ngành tỉnh")).toContain("1 thành viên · chưa đủ");
    expect(groupLine("UBND cấp xã")).toContain("chưa khai thành viên");
    expect(screen.getByText("Huyện Càng Long")).toBeDefined();
    expect(screen.getByText("1 cơ quan").closest("details")?.textContent).toContain("Tên gọi khác: Sở nội vụ tỉnh");
    expect(await seriousFindings(container)).toEqual([]);
  });

  test("reads the registry again on demand when it could not be read", async () => {
    const readRegistry = jest
      .fn(aDesk().readRegistry)
      .mockImplementationOnce(refusing(anIssue("Sổ", "Thiếu bảng tblCoQuan.")));
    const { user } = await openPane(aDesk({ readRegistry }), "danh-ba");
    expect(await screen.findByText("Thiếu bảng tblCoQuan.")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Đọc lại" }));
    expect(await screen.findByText("UBND cấp xã")).toBeDefined();
  });
});

describe("PasteMembers", () => {
  test("shows what pasted lines would add, writes it, and shows the registry as it then is", async () => {
    const desk = aDesk();
    const reviewPaste = jest.fn(desk.reviewPaste);
    const pasteMembers = jest.fn(succeeding(anAccount({ headline: "Đã thêm 2 thành viên" })));
    const readRegistry = jest.fn(desk.readRegistry);
    const { user, container } = await openPane(aDesk({ reviewPaste, pasteMembers, readRegistry }), "danh-ba");
    await user.click(await screen.findByRole("button", { name: "Dán danh bạ: UBND cấp xã" }));
    const text = screen.getByRole("textbox", { name: "Danh sách thành viên" });
    await user.click(text);
    await user.paste("Xã An Trường\nXã Tân An");
    await user.click(screen.getByRole("checkbox", { name: "Đã đủ thành viên" }));
    expect(await seriousFindings(container)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Xem trước" }));

    expect(await screen.findByRole("heading", { name: "Xem trước khi ghi: UBND cấp xã" })).toBe(document.activeElement);
    expect(reviewPaste).toHaveBeenCalledWith("UBND cấp xã", "Xã An Trường\nXã Tân An", true);
    expect(screen.getByRole("heading", { name: "Thêm 2 thành viên" })).toBeDefined();
    expect(screen.getByText("Xã Tân An (cơ quan mới trong danh bạ)")).toBeDefined();
    expect(screen.getByText("Đánh dấu nhóm đã đủ thành viên.")).toBeDefined();
    expect(pasteMembers).not.toHaveBeenCalled();
    expect(await seriousFindings(container)).toEqual([]);

    await user.click(screen.getByRole("button", { name: "Dán danh bạ" }));
    expect(await screen.findByRole("heading", { name: "Đã thêm 2 thành viên" })).toBe(document.activeElement);
    expect(pasteMembers).toHaveBeenCalledWith(expect.objectContaining({ group: "UBND cấp xã", markComplete: true }));
    expect(readRegistry).toHaveBeenCalledTimes(2);
  });

  test("says beside the button why it cannot be pressed, and does not run", async () => {
    const reviewPaste = jest.fn(aDesk().reviewPaste);
    const { user } = await openPane(aDesk({ reviewPaste }), "danh-ba");
    await user.click(await screen.findByRole("button", { name: "Dán danh bạ: UBND cấp xã" }));
    const button = screen.getByRole("button", { name: "Xem trước", description: "Chưa dán dòng nào." });
    expect(button.getAttribute("aria-disabled")).toBe("true");
    await user.click(button);
    expect(reviewPaste).not.toHaveBeenCalled();
  });

  test("keeps the text through a refusal", async () => {
    const reviewPaste = refusing(anIssue("Dòng 1", "«Các sở, ban, ngành tỉnh» là một nhóm."));
    const { user } = await openPane(aDesk({ reviewPaste }), "danh-ba");
    await user.click(await screen.findByRole("button", { name: "Dán danh bạ: UBND cấp xã" }));
    await user.type(screen.getByRole("textbox"), "Các sở, ban, ngành tỉnh");
    await user.click(screen.getByRole("button", { name: "Xem trước" }));
    expect(await screen.findByText("«Các sở, ban, ngành tỉnh» là một nhóm.")).toBeDefined();
    expect(screen.getByRole("textbox")).toHaveProperty("value", "Các sở, ban, ngành tỉnh");
  });

  test("offers no write when everything is there already", async () => {
    const review = {
      group: "UBND cấp huyện",
      adds: [],
      alreadyThere: ["Huyện Cầu Kè"],
      remarks: [],
      markComplete: true,
    };
    const { user } = await openPane(aDesk({ reviewPaste: succeeding(review) }), "danh-ba");
    await user.click(await screen.findByRole("button", { name: "Dán danh bạ: UBND cấp huyện" }));
    expect(screen.getByText("Nhóm đã được đánh dấu đủ thành viên.")).toBeDefined();
    await user.type(screen.getByRole("textbox"), "Huyện Cầu Kè");
    await user.click(screen.getByRole("button", { name: "Xem trước" }));
    expect(await screen.findByText(/không có gì phải ghi/)).toBeDefined();
    expect(screen.queryByRole("button", { name: "Dán danh bạ" })).toBeNull();
  });

  test("continues with the words of the write after it failed, showing first what is left to add", async () => {
    const issue = anIssue("Khi ghi danh bạ", "Trang tính đang được bảo vệ.");
    const { user } = await openPane(
      aDesk({ pasteMembers: () => Promise.resolve({ kind: "failed", issue, state: "unfinished" }) }),
      "danh-ba",
    );
    await user.click(await screen.findByRole("button", { name: "Dán danh bạ: UBND cấp xã" }));
    await user.type(screen.getByRole("textbox"), "Xã Tân An");
    await user.click(screen.getByRole("button", { name: "Xem trước" }));
    await user.click(await screen.findByRole("button", { name: "Dán danh bạ" }));
    const trouble = await screen.findByRole("region", { name: "«Dán danh bạ» dừng giữa chừng" });
    expect(within(trouble).getByText("Trang tính đang được bảo vệ.")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Dán danh bạ" }));
    expect(await screen.findByRole("heading", { name: "Thêm 1 thành viên" })).toBeDefined();
  });
});
