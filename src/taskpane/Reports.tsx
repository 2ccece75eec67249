/** Where the period stands: who has reported, the next step, and the ways to everything else of the station. */
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { JSX } from "react";
import type { ReportsOverview } from "../commands/report-desk";
import { AgencyStates } from "./AgencyStates";
import { ForPeriod } from "./ForPeriod";
import { figure } from "./messages";
import { usePane } from "./pane-context";
import { Read } from "./Read";
import { describeDates, REPORT_ACTIONS } from "./report-messages";
import { usePanelStyles } from "./use-panel-styles";
import { useReading } from "./use-reading";

type ReportPanel = keyof typeof REPORT_ACTIONS;

/** The year's order; the next step is taken out of it, undo stands apart. */
const WAYS: readonly ReportPanel[] = [
  "mo-ky",
  "bieu-mau",
  "nhan-bao-cao",
  "gom-ket-qua",
  "don-doc",
  "so-lieu",
  "chot-ky",
];
const NOTHING_TO_UNDO = "Chưa có lần tổng hợp nào để hoàn tác.";

const useStyles = makeStyles({
  line: { margin: 0, display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: "8px" },
  ways: { display: "flex", flexDirection: "column", alignItems: "flex-start" },
  way: { minHeight: "24px", textAlign: "start" },
  undone: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export function Reports(): JSX.Element {
  return (
    <ForPeriod what="báo cáo của các cơ quan">
      <Home />
    </ForPeriod>
  );
}

function Home(): JSX.Element {
  const { desk } = usePane();
  const reading = useReading(desk.reportsOverview);
  return (
    <Read reading={reading} label="Đang đọc báo cáo đã nhận…">
      {(view) => (view.agencies.length === 0 ? <NoAgencies /> : <Standing view={view} />)}
    </Read>
  );
}

function NoAgencies(): JSX.Element {
  const styles = usePanelStyles();
  const { goTo, busy } = usePane();
  return (
    <div className={styles.panel}>
      <p className={styles.text}>
        Chưa có cơ quan nào phải báo cáo: các nhóm cơ quan chưa khai thành viên. Đề nghị dán danh sách thành viên vào
        danh bạ.
      </p>
      <div className={styles.actions}>
        <Button appearance="primary" disabled={busy} onClick={() => goTo("danh-ba")}>
          Xem danh bạ cơ quan
        </Button>
      </div>
    </div>
  );
}

function Standing(props: { readonly view: ReportsOverview }): JSX.Element {
  const styles = usePanelStyles();
  const own = useStyles();
  const { goTo, busy } = usePane();
  const { period, agencies, undoable } = props.view;
  const begun = agencies.filter(({ state }) => state !== "not-yet").length;
  const next: ReportPanel = begun === 0 ? "bieu-mau" : "nhan-bao-cao";
  return (
    <div className={styles.panel}>
      <div className={styles.part}>
        <p className={own.line}>
          <strong>
            {figure(begun)}/{figure(agencies.length)} cơ quan đã báo cáo
          </strong>{" "}
          <span className={styles.quiet}>{describeDates(period)}</span>
        </p>
        <AgencyStates agencies={agencies} />
      </div>
      <Ways next={next} undoable={undoable} />
      <div className={styles.actions}>
        <Button appearance="primary" disabled={busy} onClick={() => goTo(next)}>
          {REPORT_ACTIONS[next]}
        </Button>
      </div>
    </div>
  );
}

function Ways(props: { readonly next: ReportPanel; readonly undoable: string | undefined }): JSX.Element {
  const styles = useStyles();
  const { goTo, busy } = usePane();
  const undoId = useId();
  const { next, undoable } = props;
  return (
    <nav className={styles.ways} aria-label="Việc khác của chặng Báo cáo">
      {WAYS.filter((name) => name !== next).map((name) => (
        <Link as="button" key={name} className={styles.way} disabled={busy} onClick={() => goTo(name)}>
          {REPORT_ACTIONS[name]}
        </Link>
      ))}
      <Link
        as="button"
        className={styles.way}
        disabled={busy}
        disabledFocusable={undoable === undefined}
        title={undoable === undefined ? NOTHING_TO_UNDO : undefined}
        aria-describedby={undoId}
        onClick={() => goTo("hoan-tac")}
      >
        {REPORT_ACTIONS["hoan-tac"]}
      </Link>
      <span id={undoId} className={styles.undone}>
        {undoable ?? NOTHING_TO_UNDO}
      </span>
    </nav>
  );
}
