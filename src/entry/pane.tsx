/** The task pane: waits for Office, then joins the pane to the workbook that is open, or says why there is none. */
import { createRoot } from "react-dom/client";
import packageFile from "../../package.json";
import { App } from "../taskpane/App";
import { OutsideExcel } from "../taskpane/OutsideExcel";
import { isStationName } from "../taskpane/station-names";
import { paneThemeOf } from "../taskpane/theme";
import { createDeliver } from "./deliver-file";
import { createLiveDesk } from "./live-desk";
import { findOfficeState } from "./office-state";

/** An open pane follows when Windows switches to high contrast; Office's own colours come with the next opening. */
const HIGH_CONTRAST = "(forced-colors: active)";

async function mount(place: HTMLElement): Promise<void> {
  const state = await findOfficeState();
  const root = createRoot(place);
  if (state !== "ready") {
    root.render(<OutsideExcel reason={state} />);
    return;
  }
  const desk = createLiveDesk();
  const deliver = createDeliver();
  const station = new URLSearchParams(location.search).get("tram");
  const contrast = matchMedia(HIGH_CONTRAST);
  const show = (): void =>
    root.render(
      <App
        desk={desk}
        deliver={deliver}
        {...(isStationName(station) ? { station } : {})}
        version={packageFile.version}
        theme={paneThemeOf(hostColors(), contrast.matches)}
      />,
    );
  contrast.addEventListener("change", show);
  show();
}

/** Older hosts have no theme to tell of, which the library's types do not say. */
function hostColors(): Office.OfficeTheme | undefined {
  return Office.context.officeTheme;
}

const place = document.getElementById("pane");
if (!place) throw new Error("The page has no place for the pane");
void mount(place);
