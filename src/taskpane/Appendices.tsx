/** «Phụ lục»: what is printed with the report, looked at as pages, made as sheets, or as files for single agencies. */
import { useState } from "react";
import type { JSX } from "react";
import type { AppendixChoices, AppendixDesk, AppendixWorkplace } from "../commands/appendix-desk";
import type { Account, Outcome } from "../commands/outcome";
import { AccountBox } from "./AccountBox";
import { APPENDIX_ACTIONS, FILES_ADVICE, NO_FILES } from "./appendix-messages";
import { AppendixForm } from "./AppendixForm";
import type { AppendixOrder } from "./AppendixForm";
import { ForPeriod } from "./ForPeriod";
import { HandOver } from "./HandOver";
import { usePane } from "./pane-context";
import { Read } from "./Read";
import { troubleIn } from "./settle";
import { TroubleBox } from "./TroubleBox";
import { useAction } from "./use-action";
import { usePanelStyles } from "./use-panel-styles";
import { useReading } from "./use-reading";
import type { Reading } from "./use-reading";
import { Working } from "./Working";

type Made<T> = T extends Promise<Outcome<infer Value>> ? Value : never;
type Files = Made<ReturnType<AppendixDesk["makeAppendixFiles"]>>;

export function Appendices(): JSX.Element {
  return (
    <ForPeriod what="số liệu để lập phụ lục">
      <Printing />
    </ForPeriod>
  );
}

function Printing(): JSX.Element {
  const { desk, overview, refresh, keepAccount } = usePane();
  const reading = useReading(desk.openAppendices);
  const sheets = useAction<Account>();
  const files = useAction<Files>();
  const [asked, setAsked] = useState<AppendixOrder["make"]>("sheet");

  const makeSheets = async (command: Parameters<typeof sheets.start>[0]): Promise<void> => {
    keepAccount("phu-luc", undefined);
    files.clear();
    const end = await sheets.start(command);
    if (end === undefined) return;
    if (end.kind === "done") keepAccount("phu-luc", end.value);
    reading.again();
    await refresh();
  };
  const carryOut = (order: AppendixOrder, choices: AppendixChoices): void => {
    setAsked(order.make);
    switch (order.make) {
      case "sheet":
        void makeSheets((progress) => desk.printAppendix(choices, progress));
        break;
      case "sheets":
        void makeSheets((progress) => desk.printAppendixSheets(choices, order.agencies, progress));
        break;
      case "files":
        sheets.clear();
        void files.start((progress) => desk.makeAppendixFiles(choices, order.agencies, progress));
    }
  };

  if (sheets.run.kind === "running") return <Working label="Đang lập phụ lục…" step={sheets.run.step} />;
  if (files.run.kind === "running") return <Working label="Đang tạo tệp phụ lục…" step={files.run.step} />;
  if (files.run.kind === "done") {
    return (
      <HandOver
        files={files.run.value.files}
        what="phụ lục"
        advice={FILES_ADVICE}
        nothing={NO_FILES}
        remarks={files.run.value.remarks}
        zipName={`Phu-luc_${overview?.plan?.period.code ?? ""}.zip`}
        onBack={files.clear}
      />
    );
  }
  return (
    <Standing
      reading={reading}
      asked={asked}
      trouble={troubleIn(sheets.run) ?? troubleIn(files.run)}
      isNews={sheets.run.kind === "done"}
      onOrder={carryOut}
    />
  );
}

function Standing(props: {
  readonly reading: Reading<AppendixWorkplace>;
  /** What the trouble stopped. */
  readonly asked: AppendixOrder["make"];
  readonly trouble: ReturnType<typeof troubleIn>;
  /** The account belongs to what was just made. */
  readonly isNews: boolean;
  readonly onOrder: (order: AppendixOrder, choices: AppendixChoices) => void;
}): JSX.Element {
  const styles = usePanelStyles();
  const { accounts } = usePane();
  const { reading, trouble } = props;
  const account = accounts["phu-luc"];
  return (
    <div className={styles.panel}>
      {account !== undefined && <AccountBox {...account} isNews={props.isNews} />}
      {trouble !== undefined && <TroubleBox trouble={trouble} action={APPENDIX_ACTIONS[props.asked]} />}
      <Read reading={reading} label="Đang đọc số liệu của kỳ…">
        {(workplace) => <AppendixForm workplace={workplace} onOrder={props.onOrder} onAgain={reading.again} />}
      </Read>
    </div>
  );
}
