/** Opens the station «Phụ lục» on a workplace, and waits until its pages are laid out. */
import { screen } from "@testing-library/react";
import type { AppendixWorkplace } from "../../src/commands/appendix-desk";
import type { Desk } from "../../src/commands/desk";
import type { Deliver } from "../../src/taskpane/deliver";
import { aDesk, succeeding } from "../builders/a-desk";
import { anAppendixWorkplace } from "../builders/an-appendix-desk";
import { openPane } from "./open-pane";
import type { OpenPane } from "./open-pane";

export async function openAppendices(
  workplace: Partial<AppendixWorkplace> = {},
  desk: Partial<Desk> = {},
  deliver?: Deliver,
): Promise<OpenPane> {
  const openAppendices = succeeding(anAppendixWorkplace(workplace));
  const pane = await openPane(aDesk({ openAppendices, ...desk }), "phu-luc", deliver);
  await screen.findByRole("button", { name: /^Trang 1\// });
  return pane;
}

/** Unfolds what is called so, whatever its title says besides. */
export async function unfold({ user }: OpenPane, name: string): Promise<void> {
  await user.click(screen.getByText(new RegExp(`^${name}:`)));
}
