/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { aPagePicture, somePages } from "../builders/an-appendix-desk";
import { openAppendices } from "./open-appendices";
import { seriousFindings } from "./open-pane";

const laid = (count: number) => ({ layOut: () => ({ ok: true as const, value: somePages("BIỂU TỔNG HỢP", count) }) });
const page = (name: RegExp): HTMLElement => screen.getByRole("button", { name });
const button = (name: string): HTMLElement => screen.getByRole("button", { name });
const isResting = (name: string): boolean => button(name).getAttribute("aria-disabled") === "true";

describe("pages", () => {
  test("are counted for everybody and drawn with their words as names", async () => {
    const { container } = await openAppendices(laid(3));
    expect(screen.getAllByRole("status").map(({ textContent }) => textContent)).toContain(
      "3 trang A4 ngang · 38 nhiệm vụ, 7 lĩnh vực",
    );
    const pictures = within(screen.getByRole("list", { name: "Các trang in" })).getAllByRole("img");
    expect(pictures.map((picture) => picture.getAttribute("aria-label"))).toEqual([
      "Trang 1/3: BIỂU TỔNG HỢP Nhiệm vụ I.1",
      "Trang 2/3: Nhiệm vụ I.2",
      "Trang 3/3: Nhiệm vụ I.3",
    ]);
    expect(await seriousFindings(container)).toEqual([]);
  });

  test("are drawn as they lie on the paper", async () => {
    const face = { sizePoints: 13, bold: true, italic: true };
    const picture = {
      ...aPagePicture(),
      lines: [{ x1: 10, y1: 20, x2: 30, y2: 40 }],
      texts: [
        { x: 421, y: 90, text: "Ở giữa", face, align: "center" as const },
        { x: 780, y: 110, text: "12", face: { sizePoints: 11 }, align: "right" as const },
      ],
    };
    await openAppendices({ layOut: () => ({ ok: true, value: { ...somePages("T", 1), pages: [picture] } }) });
    const drawn = screen.getByRole("img", { name: "Trang 1/1: Ở giữa" });
    expect(drawn.getAttribute("viewBox")).toBe("0 0 842 595");
    expect(drawn.querySelector("path")?.getAttribute("d")).toBe("M10 20L30 40");
    const attributes = (text: string): readonly (string | null)[] =>
      ["x", "y", "font-size", "font-weight", "font-style", "text-anchor"].map((name) =>
        within(drawn).getByText(text).getAttribute(name),
      );
    expect(attributes("Ở giữa")).toEqual(["421", "90", "13", "bold", "italic", "middle"]);
    expect(attributes("12")).toEqual(["780", "110", "11", null, null, "end"]);
  });

  test("beyond the sixth are drawn when asked for", async () => {
    const { user } = await openAppendices(laid(14));
    const shown = (): number => screen.getAllByRole("img").length;
    expect(shown()).toBe(6);
    await user.click(button("Hiện thêm"));
    expect(shown()).toBe(12);
    expect(screen.getByText("và 2 trang khác")).toBeDefined();
    await user.click(button("Hiện thêm"));
    expect(shown()).toBe(14);
    expect(screen.queryByRole("button", { name: "Hiện thêm" })).toBeNull();
  });

  test.each(["{Enter}", " "])(
    "open large on key %j, turn, and close with Escape back to where one was",
    async (key) => {
      const { user, container } = await openAppendices(laid(3));
      page(/^Trang 2\/3/).focus();
      await user.keyboard(key);
      const large = screen.getByRole("region", { name: "Trang 2/3" });
      expect(document.activeElement).toBe(within(large).getByRole("heading"));
      expect(within(large).getByRole("img").getAttribute("aria-label")).toBe("Trang 2/3: Nhiệm vụ I.2");
      expect(screen.queryByRole("list", { name: "Các trang in" })).toBeNull();
      expect(await seriousFindings(container)).toEqual([]);

      await user.click(button("Trang sau"));
      expect(screen.getByRole("region", { name: "Trang 3/3" })).toBeDefined();
      expect([isResting("Trang trước"), isResting("Trang sau")]).toEqual([false, true]);
      expect(document.activeElement).toBe(button("Trang sau"));
      await user.keyboard("{Escape}");
      expect(screen.queryByRole("region", { name: /^Trang 3/ })).toBeNull();
      expect(document.activeElement).toBe(page(/^Trang 3\/3/));
    },
  );

  test("cannot be turned before the first", async () => {
    const { user } = await openAppendices(laid(2));
    await user.click(page(/^Trang 2/));
    await user.click(button("Trang trước"));
    expect([isResting("Trang trước"), isResting("Trang sau")]).toEqual([true, false]);
    await user.click(button("Trang trước"));
    expect(screen.getByRole("region", { name: "Trang 1/2" })).toBeDefined();
    await user.click(button("Đóng"));
    expect(document.activeElement).toBe(page(/^Trang 1\/2/));
  });

  test("close to the one that was opened when the last seen has no small picture", async () => {
    const { user } = await openAppendices(laid(8));
    await user.click(page(/^Trang 6\/8/));
    await user.click(button("Trang sau"));
    await user.keyboard("{Escape}");
    expect(document.activeElement).toBe(page(/^Trang 6\/8/));
  });

  test("are shown as large as on paper in a frame that keys can scroll", async () => {
    const { user, container } = await openAppendices(laid(2));
    await user.click(page(/^Trang 1/));
    await user.click(button("Cỡ thật"));
    expect(screen.getByRole("button", { name: "Cỡ thật", pressed: true })).toBeDefined();
    const frame = screen.getByRole("group", { name: "Trang in cỡ thật" });
    await user.tab();
    await user.tab();
    expect(document.activeElement).toBe(frame);
    expect(await seriousFindings(container)).toEqual([]);
  });
});
