/** One file in full: what is asked about it, what was remarked, and every row with what it enters or changes. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { JSX } from "react";
import type { FieldChange, FileResult, RowOutcome, RowResult } from "../reports/consolidation";
import { FIELD_NAMES, sayValue } from "../reports/entry-values";
import { IssueList } from "./IssueList";
import { LazyFold } from "./LazyFold";
import { LongList } from "./LongList";
import { figure } from "./messages";
import { ROW_OUTCOME_WORDS, UNDECIDED_ROWS } from "./report-messages";

const OUTCOMES = Object.keys(ROW_OUTCOME_WORDS) as readonly RowOutcome[];
const SHOWN_AT_ONCE = 50;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", alignItems: "stretch", rowGap: tokens.spacingVerticalS },
  ask: { alignSelf: "flex-start" },
  row: { paddingBlock: tokens.spacingVerticalXS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  quiet: { color: tokens.colorNeutralForeground3 },
  change: {
    display: "grid",
    gridTemplateColumns: "1fr 16px 1fr",
    columnGap: tokens.spacingHorizontalXS,
    overflowWrap: "anywhere",
  },
  field: { gridColumnStart: 1, gridColumnEnd: 4, color: tokens.colorNeutralForeground3 },
  old: { color: tokens.colorNeutralForeground3 },
  text: { whiteSpace: "pre-wrap" },
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

export function FileRows(props: {
  readonly file: FileResult;
  readonly onAsk: (questionId: string) => void;
}): JSX.Element {
  const styles = useStyles();
  const { file, onAsk } = props;
  const [first] = file.open;
  const groups = useMemo(() => groupRows(file.rows), [file.rows]);
  return (
    <div className={styles.root}>
      {first !== undefined && (
        <Button size="small" className={styles.ask} onClick={() => onAsk(first)}>
          Trả lời {figure(file.open.length)} câu hỏi về tệp này
        </Button>
      )}
      {file.issues.length > 0 && <IssueList issues={file.issues} isElsewhere />}
      {groups.map(({ title, rows }) => (
        <LazyFold key={title} title={`${title}: ${figure(rows.length)} dòng`}>
          {() => (
            <LongList
              items={rows}
              step={SHOWN_AT_ONCE}
              what="dòng"
              label={title}
              keyOf={({ where, code }, index) => `${where} ${code ?? ""} ${index}`}
            >
              {(row) => <Row row={row} />}
            </LongList>
          )}
        </LazyFold>
      ))}
    </div>
  );
}

/** Rows that wait for an answer first, whatever they would become. */
function groupRows(
  rows: readonly RowResult[],
): readonly { readonly title: string; readonly rows: readonly RowResult[] }[] {
  return [
    { title: UNDECIDED_ROWS, rows: rows.filter(({ isUndecided }) => isUndecided) },
    ...OUTCOMES.map((outcome) => ({
      title: ROW_OUTCOME_WORDS[outcome],
      rows: rows.filter((row) => row.outcome === outcome && !row.isUndecided),
    })),
  ].filter((group) => group.rows.length > 0);
}

function Row(props: { readonly row: RowResult }): JSX.Element {
  const styles = useStyles();
  const { row } = props;
  const label = row.code === null || row.label.startsWith(row.code) ? row.label : `${row.code}. ${row.label}`;
  return (
    <div className={styles.row}>
      <div>
        {label === "" ? "Chưa rõ nhiệm vụ" : label}
        {row.where !== "" && <span className={styles.quiet}> · {row.where}</span>}
      </div>
      {row.fields.map((change) =>
        row.outcome === "changed" ? (
          <Change key={change.field} change={change} />
        ) : (
          <div key={change.field} className={styles.text}>
            <span className={styles.quiet}>
              {FIELD_NAMES[change.field]}
              {change.where !== "" && change.where !== row.where && ` (${change.where})`}:
            </span>{" "}
            {sayValue(change.field, change.new ?? change.old)}
          </div>
        ),
      )}
    </div>
  );
}

/** Old and new side by side; read out as "trước: … nay: …". */
function Change(props: { readonly change: FieldChange }): JSX.Element {
  const styles = useStyles();
  const { field, where, old, new: now } = props.change;
  return (
    <div className={styles.change}>
      <span className={styles.field}>
        {FIELD_NAMES[field]}
        {where !== "" && ` (${where})`}
      </span>
      <span className={styles.old}>
        <span className={styles.hidden}>trước: </span>
        {sayValue(field, old)}
      </span>
      <span aria-hidden="true">→</span>
      <span>
        <span className={styles.hidden}> nay: </span>
        {sayValue(field, now)}
      </span>
    </div>
  );
}
