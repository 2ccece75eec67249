/** What the preview page leaves in its window for the pane in its frame. */
import type { Relay } from "../devhost/office/relay";

export type PreviewTheme = "light" | "dark";

export type PreviewWindow = Window & {
  cchcPreview?: {
    /** Puts the workbook on the page behind the client library of the pane. */
    readonly connect: (relay: Relay) => void;
    readonly theme: () => PreviewTheme;
  };
};
