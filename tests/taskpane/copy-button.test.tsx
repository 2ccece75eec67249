/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { CopyButton } from "../../src/taskpane/CopyButton";

describe("CopyButton", () => {
  test("offers the text selected where the host forbids the clipboard", async () => {
    const user = userEvent.setup();
    render(
      <FluentProvider theme={webLightTheme}>
        <CopyButton label="Chép danh sách" text="Dòng 9: Thiếu một ô." />
      </FluentProvider>,
    );
    jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("denied", "NotAllowedError"));
    await user.click(screen.getByRole("button", { name: "Chép danh sách" }));
    const text = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Phần chữ để chép" });
    expect(text.value).toBe("Dòng 9: Thiếu một ô.");
    expect([text.selectionStart, text.selectionEnd]).toEqual([0, text.value.length]);
    expect(screen.getByRole("status").textContent).toContain("Ctrl+C");
  });
});
