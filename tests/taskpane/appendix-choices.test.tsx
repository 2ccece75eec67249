/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import type { AppendixChoices } from "../../src/commands/appendix-desk";
import { done } from "../../src/commands/outcome";
import type { Deliver } from "../../src/taskpane/deliver";
import { aDesk, anAccount, anIssue, refusing, succeeding } from "../builders/a-desk";
import { anAppendixWorkplace, someChoices } from "../builders/an-appendix-desk";
import { openAppendices, unfold } from "./open-appendices";
import type { OpenPane } from "./open-pane";
import { seriousFindings } from "./open-pane";

const button = (name: string): HTMLElement => screen.getByRole("button", { name });
const field = (name: string): HTMLInputElement => screen.getByRole<HTMLInputElement>("textbox", { name });
const tick = (name: RegExp): HTMLElement => screen.getByRole("checkbox", { name });
const group = (name: string) => within(screen.getByRole("group", { name }));

/** Puts a text in the place of another, at once, and leaves the field. */
async function enter({ user }: OpenPane, name: string, text: string): Promise<void> {
  await user.clear(field(name));
  if (text !== "") await user.paste(text);
  await user.tab();
}

/** Opens a fold; what is printed in the end. */
async function deciding(fold: string, kind: AppendixChoices["kind"] = "progress") {
  const printAppendix = jest.fn(aDesk().printAppendix);
  const pane = await openAppendices({}, { printAppendix });
  if (kind !== "progress") await pane.user.selectOptions(screen.getByRole("combobox", { name: "Phụ lục" }), kind);
  await unfold(pane, fold);
  const printed = async (): Promise<AppendixChoices | undefined> => {
    await pane.user.click(button("Lập phụ lục"));
    return printAppendix.mock.calls[0]?.[0];
  };
  return { pane, user: pane.user, printed };
}

describe("«Tiêu đề»", () => {
  test("takes number, name and the document it goes with", async () => {
    const { pane, printed } = await deciding("Tiêu đề");
    expect(field("Tên phụ lục").value).toBe("Tên của progress");
    await enter(pane, "Số phụ lục", "II");
    await enter(pane, "Tên phụ lục", "Kết quả quý I");
    await enter(pane, "Loại văn bản", "Tờ trình");
    await enter(pane, "Số, ký hiệu", "15/TTr-SNV");
    await enter(pane, "Ngày văn bản", "20/3/2025");
    await enter(pane, "Của cơ quan", "Sở Nội vụ");
    expect(await seriousFindings(pane.container)).toEqual([]);
    expect(await printed()).toEqual(
      someChoices("progress", {
        number: "II",
        title: "Kết quả quý I",
        attachedTo: { document: "Tờ trình", number: "15/TTr-SNV", date: "20/3/2025", issuer: "Sở Nội vụ" },
      }),
    );
  });

  test("does not take what is no date: says so once it is left, and at the button at once", async () => {
    const { pane, user, printed } = await deciding("Tiêu đề");
    await user.type(field("Ngày văn bản"), "31/2/2025");
    expect(screen.getByText(/^Tiêu đề, ngày văn bản: «31\/2\/2025» chưa phải là một ngày/)).toBeDefined();
    expect(screen.queryByText(/^«31\/2\/2025»/)).toBeNull();
    await user.tab();
    expect(screen.getByText(/^«31\/2\/2025» chưa phải là một ngày/)).toBeDefined();
    expect(await printed()).toBeUndefined();
    expect(screen.getByRole("button", { name: /^Trang 1\/3/ })).toBeDefined();
    await enter(pane, "Ngày văn bản", "");
    expect((await printed())?.attachedTo.date).toBe("");
  });

  test("leaves the date of an electronic copy open, and says where to change that", async () => {
    const { pane, user } = await deciding("Tiêu đề");
    await unfold(pane, "Trình bày");
    await user.click(screen.getByRole("radio", { name: "Bản điện tử" }));
    expect(field("Ngày văn bản").disabled).toBe(true);
    expect(screen.getByText(/Chọn «Bản giấy» ở phần Trình bày/)).toBeDefined();
    expect(field("Số, ký hiệu").disabled).toBe(false);
  });
});

describe("«Trình bày»", () => {
  test("says the decree's limits and takes margins within them", async () => {
    const { pane, user, printed } = await deciding("Trình bày");
    expect(screen.getByRole("textbox", { name: "Lề trái", description: "30–35 mm" })).toBeDefined();
    expect(screen.getByRole("textbox", { name: "Lề phải", description: "15–20 mm" })).toBeDefined();
    await enter(pane, "Lề trên", "22,5");
    await enter(pane, "Lề trái", "35");
    await user.click(screen.getByRole("radio", { name: "12" }));
    expect(await seriousFindings(pane.container)).toEqual([]);
    expect(await printed()).toEqual(
      someChoices("progress", { margins: { top: 22.5, right: 15, bottom: 20, left: 35 }, tableSize: 12 }),
    );
  });

  test("refuses margins beyond them, naming the field at the button", async () => {
    const { pane, printed } = await deciding("Trình bày");
    await enter(pane, "Lề trái", "28");
    expect(screen.getByText("«28» không dùng được. Đề nghị nhập từ 30 đến 35 mm.")).toBeDefined();
    expect(
      screen.getByRole("button", { name: "Lập phụ lục", description: /^Trình bày, lề trái: «28» không dùng được/ }),
    ).toBeDefined();
    expect(await seriousFindings(pane.container)).toEqual([]);
    expect(await printed()).toBeUndefined();
  });

  test("moves the wide margin to the upper edge where the page is bound there", async () => {
    const { user, printed } = await deciding("Trình bày");
    await user.click(tick(/^Đóng gáy ở cạnh trên/));
    expect([field("Lề trên").value, field("Lề trái").value]).toEqual(["30", "20"]);
    expect(screen.getByRole("textbox", { name: "Lề trên", description: "30–35 mm" })).toBeDefined();
    expect(await printed()).toEqual(
      someChoices("progress", { isBoundOnTop: true, margins: { top: 30, right: 15, bottom: 20, left: 20 } }),
    );
  });
});

describe("«Phạm vi»", () => {
  test("is everything until something is left out", async () => {
    const { pane, user, printed } = await deciding("Phạm vi");
    expect(screen.getByText("Phạm vi: toàn bộ")).toBeDefined();
    await user.click(tick(/^II\. Cải cách thể chế · 3 nhiệm vụ/));
    await user.click(group("Cơ quan chủ trì").getByRole("checkbox", { name: /^Sở Tư pháp · 3 chủ trì/ }));
    expect(screen.getByText("Phạm vi: 1/2 lĩnh vực, 2/3 cơ quan")).toBeDefined();
    expect(await seriousFindings(pane.container)).toEqual([]);
    expect(await printed()).toEqual(
      someChoices("progress", {
        areas: ["I. Công tác chỉ đạo điều hành"],
        agencies: ["Sở Nội vụ", "UBND cấp xã"],
      }),
    );
  });

  test("is everything again once all is ticked", async () => {
    const { user, printed } = await deciding("Phạm vi");
    await user.click(tick(/^Tất cả lĩnh vực/));
    expect(screen.getByText("Phạm vi: 0/2 lĩnh vực")).toBeDefined();
    await user.click(tick(/^Tất cả lĩnh vực/));
    expect(await printed()).toEqual(someChoices("progress"));
  });

  test("reaches some days ahead where it is about what is due", async () => {
    const { pane, printed } = await deciding("Phạm vi", "overdue");
    await enter(pane, "Kể cả việc đến hạn trong (ngày)", "7,5");
    expect(screen.getByText(/^«7,5» không dùng được. Đề nghị nhập số ngày nguyên/)).toBeDefined();
    await enter(pane, "Kể cả việc đến hạn trong (ngày)", "45");
    expect((await printed())?.withinDays).toBe(45);
  });

  test("asks for days nowhere else", async () => {
    await deciding("Phạm vi", "plan");
    expect(screen.queryByRole("textbox", { name: /ngày/ })).toBeNull();
  });
});

describe("«Từng cơ quan»", () => {
  const choosing = async (desk: Parameters<typeof openAppendices>[1], deliver?: Deliver) => {
    const pane = await openAppendices({}, desk, deliver);
    await unfold(pane, "Từng cơ quan");
    return pane;
  };

  test("makes a sheet for each agency ticked, and nothing while none is", async () => {
    const printAppendixSheets = jest.fn(succeeding(anAccount({ headline: "Đã lập 2 phụ lục" })));
    const { user, container } = await choosing({ printAppendixSheets });
    await user.click(
      screen.getByRole("button", { name: "Lập thành trang tính", description: "Chưa chọn cơ quan nào." }),
    );
    expect(printAppendixSheets).not.toHaveBeenCalled();
    await user.click(await screen.findByRole("checkbox", { name: /^UBND cấp xã/ }));
    await user.click(tick(/^Sở Nội vụ/));
    expect(screen.getByText("Từng cơ quan: đã chọn 2/3")).toBeDefined();
    expect(await seriousFindings(container)).toEqual([]);
    await user.click(button("Lập thành trang tính"));
    expect(await screen.findByRole("heading", { name: "Đã lập 2 phụ lục" })).toBe(document.activeElement);
    expect(printAppendixSheets).toHaveBeenCalledWith(
      someChoices("progress"),
      ["Sở Nội vụ", "UBND cấp xã"],
      expect.any(Function),
    );
  });

  test("makes files, hands them over in one archive, and comes back to what was ticked", async () => {
    const files = jest.fn<ReturnType<Deliver["files"]>, Parameters<Deliver["files"]>>(async () => "downloaded");
    const { user, container } = await choosing({}, { canDownload: true, files });
    await user.click(await screen.findByRole("checkbox", { name: "Tất cả (3)" }));
    await user.click(button("Lập thành tệp"));
    expect(await screen.findByRole("heading", { name: "Đã tạo 3 phụ lục" })).toBe(document.activeElement);
    await user.click(button("Tải tất cả (.zip)"));
    expect(await screen.findByText("Đã tải Phu-luc_2025-Q1.zip.")).toBeDefined();
    expect(files.mock.calls[0]?.[0].map(({ agency }) => agency)).toEqual(["Sở Nội vụ", "Sở Tư pháp", "UBND cấp xã"]);
    await user.click(await screen.findByRole("button", { name: "Tải phụ lục Sở Tư pháp" }));
    expect(await screen.findByText("Đã tải Phu-luc_1.xlsx.")).toBeDefined();
    expect(await seriousFindings(container)).toEqual([]);
    await user.click(button("Quay lại"));
    expect(await screen.findByText("Từng cơ quan: đã chọn 3/3")).toBeDefined();
  });

  test("tells of agencies that have nothing in it", async () => {
    const remarks = [anIssue("Sở Nội vụ", "Không có nội dung nào.", "remark")];
    const makeAppendixFiles = () => Promise.resolve(done({ files: [], remarks }));
    const { user } = await choosing({ makeAppendixFiles });
    await user.click(await screen.findByRole("checkbox", { name: /^Sở Nội vụ/ }));
    await user.click(button("Lập thành tệp"));
    expect(await screen.findByRole("heading", { name: "Đã tạo 0 phụ lục" })).toBe(document.activeElement);
    expect(screen.getByText("Không có nội dung nào.")).toBeDefined();
    await user.click(button("Chọn cơ quan khác"));
    expect(await screen.findByText("Từng cơ quan: đã chọn 1/3")).toBeDefined();
  });

  test.each([
    ["Lập thành trang tính", { printAppendixSheets: refusing(anIssue("", "Sổ đang bị khóa.")) }],
    ["Lập thành tệp", { makeAppendixFiles: refusing(anIssue("", "Sổ đang bị khóa.")) }],
  ])("shows what keeps «%s» from being done, and which button continues", async (name, desk) => {
    const { user } = await choosing(desk);
    await user.click(await screen.findByRole("checkbox", { name: /^Sở Nội vụ/ }));
    await user.click(button(name));
    expect(await screen.findByRole("region", { name: `Chưa thực hiện được «${name}»` })).toBeDefined();
    expect(screen.getByText("Sổ đang bị khóa.")).toBeDefined();
    expect(await screen.findByText("Từng cơ quan: đã chọn 1/3")).toBeDefined();
  });

  test("rests while the appendix cannot be made at all", async () => {
    const layOut = jest.fn(anAppendixWorkplace().layOut);
    const pane = await choosing({ openAppendices: succeeding(anAppendixWorkplace({ layOut })) });
    await pane.user.click(await screen.findByRole("checkbox", { name: /^Sở Nội vụ/ }));
    await unfold(pane, "Trình bày");
    await enter(pane, "Lề phải", "40");
    expect(screen.getByRole("button", { name: "Lập thành tệp", description: /^Trình bày, lề phải/ })).toBeDefined();
  });
});
