/** The files of a review, those to be dealt with first; a press on an outcome shows only its files. */
import { ToggleButton, makeStyles, tokens } from "@fluentui/react-components";
import { memo, useMemo, useState } from "react";
import type { JSX } from "react";
import type { FileOutcome, FileResult } from "../reports/consolidation";
import { FileRows } from "./FileRows";
import { LazyFold } from "./LazyFold";
import { LongList } from "./LongList";
import { figure } from "./messages";
import { OUTCOME_WORDS } from "../reports/log-entry";
import { describeRows } from "./report-messages";
import { usePanelStyles } from "./use-panel-styles";

/** In the order in which a person has to deal with them. */
const OUTCOMES: readonly FileOutcome[] = ["decision", "refused", "remarks", "accepted"];
const SHOWN_AT_ONCE = 50;

const COLORS: Readonly<Record<FileOutcome, string>> = {
  decision: tokens.colorStatusDangerBorderActive,
  refused: tokens.colorNeutralForeground4,
  remarks: tokens.colorStatusWarningBorderActive,
  accepted: tokens.colorPaletteGreenBorderActive,
};

const useStyles = makeStyles({
  filters: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  filter: { minWidth: "auto" },
  swatch: {
    display: "inline-block",
    width: "8px",
    height: "8px",
    marginInlineEnd: tokens.spacingHorizontalXS,
    borderRadius: "2px",
    border: `1px solid ${tokens.colorTransparentStroke}`,
    forcedColorAdjust: "none",
  },
  file: { contentVisibility: "auto", containIntrinsicSize: "auto 48px" },
  about: {
    display: "block",
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
  },
});

export const ReviewFiles = memo(function ReviewFiles(props: {
  readonly files: readonly FileResult[];
  readonly onAsk: (questionId: string) => void;
}): JSX.Element {
  const styles = useStyles();
  const shared = usePanelStyles();
  const { files, onAsk } = props;
  const [only, setOnly] = useState<FileOutcome>();
  const groups = useMemo(
    () => OUTCOMES.map((outcome) => ({ outcome, files: files.filter((file) => file.outcome === outcome) })),
    [files],
  );
  const shown = useMemo(
    () => groups.filter(({ outcome }) => only === undefined || outcome === only).flatMap((group) => group.files),
    [groups, only],
  );
  return (
    <section className={shared.part} aria-label="Tệp">
      <h3 className={shared.heading}>{figure(files.length)} tệp</h3>
      <div role="group" aria-label="Chỉ xem tệp" className={styles.filters}>
        {groups
          .filter((group) => group.files.length > 0)
          .map((group) => (
            <ToggleButton
              key={group.outcome}
              size="small"
              className={styles.filter}
              checked={only === group.outcome}
              onClick={() => setOnly(only === group.outcome ? undefined : group.outcome)}
            >
              <span className={styles.swatch} style={{ backgroundColor: COLORS[group.outcome] }} aria-hidden="true" />
              {OUTCOME_WORDS[group.outcome]}: {figure(group.files.length)}
            </ToggleButton>
          ))}
      </div>
      <LongList
        key={only}
        items={shown}
        step={SHOWN_AT_ONCE}
        what="tệp"
        label="Các tệp"
        keyOf={({ file }, index) => `${file.hash} ${index}`}
      >
        {(file) => <File file={file} onAsk={onAsk} />}
      </LongList>
    </section>
  );
});

const File = memo(function File(props: {
  readonly file: FileResult;
  readonly onAsk: (questionId: string) => void;
}): JSX.Element {
  const styles = useStyles();
  const { file, onAsk } = props;
  return (
    <div className={styles.file}>
      <LazyFold
        title={
          <>
            {file.file.name}
            <span className={styles.about}>
              <span className={styles.swatch} style={{ backgroundColor: COLORS[file.outcome] }} aria-hidden="true" />
              {OUTCOME_WORDS[file.outcome]} · {file.agency ?? "chưa rõ cơ quan"} · {describeRows(file.counts)}
            </span>
          </>
        }
      >
        {() => <FileRows file={file} onAsk={onAsk} />}
      </LazyFold>
    </div>
  );
});
