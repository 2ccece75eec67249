/**
 * Runs in the preview's pane before Microsoft's library: connects the pane to the workbook of the page around it, and
 * gives it the theme chosen there.
 */
import type { Relay } from "../devhost/office/relay";
import type { PreviewWindow } from "../preview/preview-window";

const { __devhostRelay: relay } = window as unknown as { readonly __devhostRelay?: Relay & { theme: unknown } };
const { cchcPreview: preview } = window.parent as PreviewWindow;
if (relay && preview) {
  relay.theme = preview.theme();
  preview.connect(relay);
}
