/** The pane as it is mounted: theme, last resort, work. Everything it does to a workbook it does through the desk. */
import { FluentProvider } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Desk } from "../commands/desk";
import { CrashBoundary } from "./CrashBoundary";
import type { Deliver } from "./deliver";
import { Pane } from "./Pane";
import type { StationName } from "./station-names";
import { fluentThemeOf } from "./theme";
import type { PaneTheme } from "./theme";
import { usePaneStyles } from "./use-pane-styles";

export type AppProps = {
  readonly desk: Desk;
  readonly deliver: Deliver;
  /** Where to begin, from `?tram=`; the plan otherwise. Read once. */
  readonly station?: StationName;
  readonly version: string;
  readonly theme: PaneTheme;
  /** The user's clock, for the time on an account. */
  readonly now?: () => Date;
};

/** Not a class: Fluent gives the provider's classes to every menu and tooltip too. */
const FULL_HEIGHT = { height: "100%" };

/** Fills the element it is mounted in, which has to have a height. */
export function App(props: AppProps): JSX.Element {
  const { desk, deliver, station = "ke-hoach", version, theme, now = currentTime } = props;
  const styles = usePaneStyles();
  return (
    <FluentProvider theme={fluentThemeOf(theme)} style={FULL_HEIGHT} lang="vi">
      <div className={styles.root}>
        <CrashBoundary>
          <Pane desk={desk} deliver={deliver} station={station} version={version} now={now} />
        </CrashBoundary>
      </div>
    </FluentProvider>
  );
}

function currentTime(): Date {
  return new Date();
}
