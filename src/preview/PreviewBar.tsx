/** The thin bar above: what this page is, saving and opening a workbook, the theme, and how the last of these ended. */
import { Button, makeStyles, Text, ToggleButton, tokens } from "@fluentui/react-components";
import { type ChangeEvent, useRef, useState } from "react";
import type { Book } from "../ooxml/book";
import {
  FILE_NAME,
  notSaved,
  OPEN_LABEL,
  opened,
  openedWithLoss,
  PREVIEW_EXPLANATION,
  PREVIEW_NOTE,
  SAMPLES_ADDRESS,
  SAMPLES_LABEL,
  SAMPLES_NOTE,
  SAVE_LABEL,
  saved,
} from "./messages";
import { lostIn, openFile } from "./open-file";
import type { PreviewTheme } from "./preview-window";
import type { Workbench } from "./workbench";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexShrink: 0,
    alignItems: "center",
    gap: "8px",
    minHeight: "44px",
    padding: "0 16px",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  name: { margin: 0, flexShrink: 0, fontSize: "14px", lineHeight: "20px", fontWeight: 600 },
  button: { flexShrink: 0, whiteSpace: "nowrap" },
  note: { flexGrow: 1, minWidth: 0, color: tokens.colorNeutralForeground2 },
  file: { display: "none" },
});

export type PreviewBarProps = {
  readonly workbench: Workbench;
  readonly theme: PreviewTheme;
  readonly onTheme: (theme: PreviewTheme) => void;
  readonly onOpen: (book: Book) => void;
};

export function PreviewBar({ workbench, theme, onTheme, onOpen }: PreviewBarProps) {
  const styles = useStyles();
  const chooser = useRef<HTMLInputElement>(null);
  const [news, setNews] = useState("");

  const save = (): void => {
    const lost = lostIn(workbench.host.book);
    if (lost.length > 0) {
      setNews(notSaved(lost));
      return;
    }
    download(workbench.host.save());
    setNews(saved(FILE_NAME));
  };
  const open = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = event.target.files?.[0];
    if (!file) return;
    const outcome = await openFile(file);
    // The same file may be chosen again.
    if (chooser.current) chooser.current.value = "";
    if (!outcome.ok) {
      setNews(outcome.message);
      return;
    }
    const lost = lostIn(outcome.book);
    onOpen(outcome.book);
    setNews(lost.length > 0 ? openedWithLoss(file.name, lost) : opened(file.name));
  };

  return (
    <header className={styles.bar}>
      <h1 className={styles.name}>{PREVIEW_NOTE}</h1>
      <Text size={200} className={styles.note} role="status">
        {news === "" ? PREVIEW_EXPLANATION : news}
      </Text>
      <ThemeButton theme={theme} onTheme={onTheme} />
      <Button
        as="a"
        size="small"
        className={styles.button}
        href={SAMPLES_ADDRESS}
        download={SAMPLES_ADDRESS}
        title={SAMPLES_NOTE}
        onClick={() => setNews(SAMPLES_NOTE)}
      >
        {SAMPLES_LABEL}
      </Button>
      <Button size="small" className={styles.button} onClick={() => chooser.current?.click()}>
        {OPEN_LABEL}
      </Button>
      <Button size="small" className={styles.button} onClick={save}>
        {SAVE_LABEL}
      </Button>
      <input ref={chooser} type="file" accept=".xlsx" className={styles.file} aria-label={OPEN_LABEL} onChange={open} />
    </header>
  );
}

function ThemeButton({ theme, onTheme }: Pick<PreviewBarProps, "theme" | "onTheme">) {
  return (
    <ToggleButton
      size="small"
      appearance="subtle"
      checked={theme === "dark"}
      onClick={() => onTheme(theme === "dark" ? "light" : "dark")}
    >
      Nền tối
    </ToggleButton>
  );
}

function download(bytes: Uint8Array): void {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = FILE_NAME;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
