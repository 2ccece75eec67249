/** The page without Excel: a thin bar, the workbook, and the real pane beside it at the width Excel gives it. */
import { FluentProvider, makeStyles, tokens, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { PaneFrame } from "./PaneFrame";
import { PreviewBar } from "./PreviewBar";
import type { PreviewTheme, PreviewWindow } from "./preview-window";
import { createWorkbench } from "./workbench";
import { Workbook } from "./Workbook";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  main: { display: "flex", flexGrow: 1, minHeight: 0 },
});

const FLUENT_THEMES = { light: webLightTheme, dark: webDarkTheme } as const;

export function Preview() {
  const styles = useStyles();
  const [workbench, setWorkbench] = useState(createWorkbench);
  const [theme, setTheme] = useState<PreviewTheme>("light");
  const [isConnected, setConnected] = useState(false);

  useEffect(() => {
    (window as PreviewWindow).cchcPreview = {
      connect: (relay) => workbench.host.connect(relay),
      theme: () => theme,
    };
    setConnected(true);
  }, [workbench, theme]);

  return (
    <FluentProvider theme={FLUENT_THEMES[theme]}>
      <div className={styles.page}>
        <PreviewBar
          workbench={workbench}
          theme={theme}
          onTheme={setTheme}
          onOpen={(book) => setWorkbench(createWorkbench(book))}
        />
        <main className={styles.main}>
          <Workbook key={workbench.id} workbench={workbench} />
          {isConnected && <PaneFrame key={`${workbench.id} ${theme}`} />}
        </main>
      </div>
    </FluentProvider>
  );
}
