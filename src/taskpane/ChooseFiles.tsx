/** The beginning of an intake: a place to drop files on, and two ways to choose them without a mouse. */
import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { JSX, RefObject } from "react";
import { REPORT_FILE_TYPES, withoutLitter } from "./dropped-files";
import { usePane } from "./pane-context";
import { usePanelStyles } from "./use-panel-styles";

const useStyles = makeStyles({
  area: {
    padding: tokens.spacingHorizontalM,
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    textAlign: "center",
  },
  over: { border: `2px solid ${tokens.colorCompoundBrandStroke}`, backgroundColor: tokens.colorBrandBackground2 },
});

export function ChooseFiles(props: {
  /** Files are held over the pane. */
  readonly isOver: boolean;
  /** Another button has the first place. */
  readonly isSecond: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}): JSX.Element {
  const styles = useStyles();
  const shared = usePanelStyles();
  const { busy, goTo } = usePane();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const { isOver, isSecond, onFiles } = props;
  return (
    <>
      <div className={mergeClasses(styles.area, isOver && styles.over)}>
        <p className={shared.text}>Thả tệp hoặc cả thư mục vào đây</p>
        <p className={shared.quiet}>Tệp .xlsx, .xls, .ods, .xlsm</p>
      </div>
      <div className={shared.actions}>
        {isSecond && (
          <Button appearance="primary" disabled={busy} onClick={() => goTo("bao-cao")}>
            Về mục Báo cáo
          </Button>
        )}
        <Button appearance={isSecond ? "secondary" : "primary"} disabled={busy} onClick={() => files.current?.click()}>
          Chọn tệp báo cáo
        </Button>
        <Link as="button" disabled={busy} className={shared.link} onClick={() => folder.current?.click()}>
          chọn cả thư mục
        </Link>
      </div>
      <FileInput input={files} label="Tệp báo cáo" onFiles={onFiles} />
      <FileInput input={folder} label="Thư mục báo cáo" isFolder onFiles={onFiles} />
    </>
  );
}

function FileInput(props: {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly isFolder?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}): JSX.Element {
  const { input, isFolder = false, onFiles } = props;
  return (
    <input
      ref={(element) => {
        input.current = element;
        if (element !== null) element.webkitdirectory = isFolder;
      }}
      type="file"
      multiple
      accept={REPORT_FILE_TYPES}
      hidden
      aria-label={props.label}
      onChange={(event) => {
        const chosen = [...(event.currentTarget.files ?? [])];
        // Emptied so that choosing the same files again, corrected meanwhile, is a change.
        event.currentTarget.value = "";
        const wanted = isFolder ? withoutLitter(chosen) : chosen;
        if (wanted.length > 0) onFiles(wanted);
      }}
    />
  );
}
