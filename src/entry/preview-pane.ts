/**
 * Runs in the preview's pane before Microsoft's library: connects the pane to the workbook of the page around it, and
 * gives it the colours Office would tell of.
 */
import type { Relay } from "../devhost/office/relay";
import type { PreviewWindow } from "../preview/preview-window";

const OFFICE_COLORS = {
  light: { bodyBackgroundColor: "#FFFFFF", bodyForegroundColor: "#242424" },
  dark: { bodyBackgroundColor: "#262626", bodyForegroundColor: "#FFFFFF" },
} as const;

const { __devhostRelay: relay } = window as unknown as { readonly __devhostRelay?: Relay & { theme: unknown } };
const { cchcPreview: preview } = window.parent as PreviewWindow;
if (relay && preview) {
  relay.theme = OFFICE_COLORS[preview.theme()];
  preview.connect(relay);
}
