/** Mounts the pane on a desk and waits until it has read the workbook. */
import { configure, render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import type { UserEvent } from "@testing-library/user-event";
import axe from "axe-core";
import type { Desk } from "../../src/commands/desk";
import { App } from "../../src/taskpane/App";
import type { Deliver } from "../../src/taskpane/deliver";
import type { StationName } from "../../src/taskpane/station-names";

// A busy machine is no failure: drawing Fluent in jsdom takes seconds there.
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);

// jsdom lays nothing out, so there is nothing to scroll: https://github.com/jsdom/jsdom/issues/1695
Element.prototype.scrollIntoView = () => undefined;

export type OpenPane = { readonly user: UserEvent; readonly container: HTMLElement; readonly unmount: () => void };

const SAVING: Deliver = { canDownload: true, files: () => Promise.resolve("downloaded") };

export async function openPane(desk: Desk, station?: StationName, deliver: Deliver = SAVING): Promise<OpenPane> {
  const user = userEvent.setup();
  const { container, unmount } = render(
    <App
      desk={desk}
      deliver={deliver}
      version="1.2.3"
      theme="light"
      now={() => new Date(2025, 2, 14, 9, 5)}
      {...(station === undefined ? {} : { station })}
    />,
  );
  await waitFor(() => expect(screen.queryByText("Đang đọc sổ…")).toBeNull());
  return { user, container, unmount };
}

/** Rules axe finds broken and calls serious or critical; colours need a real browser. */
export async function seriousFindings(container: HTMLElement): Promise<readonly string[]> {
  const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
}
