/** «Tạo biểu mẫu báo cáo»: choose agencies, make a form for each, hand them over. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { JSX } from "react";
import type { ReportForm } from "../commands/report-desk";
import { FocusedHeading } from "./FocusedHeading";
import { ForPeriod } from "./ForPeriod";
import { FormChoice } from "./FormChoice";
import type { FormRequest } from "./FormChoice";
import { HandOver } from "./HandOver";
import { figure } from "./messages";
import { usePane } from "./pane-context";
import { Read } from "./Read";
import { REPORT_ACTIONS } from "./report-messages";
import { troubleIn } from "./settle";
import { TroubleBox } from "./TroubleBox";
import { useAction } from "./use-action";
import { usePanelStyles } from "./use-panel-styles";
import { useReading } from "./use-reading";
import { Working } from "./Working";

const ACTION = REPORT_ACTIONS["bieu-mau"];

export function MakeForms(): JSX.Element {
  return (
    <ForPeriod what="nhiệm vụ để lập biểu mẫu">
      <Forms />
    </ForPeriod>
  );
}

function Forms(): JSX.Element {
  const styles = usePanelStyles();
  const { desk } = usePane();
  const reading = useReading(desk.formChoices);
  const { run, start, clear } = useAction<readonly ReportForm[]>();
  const [madeFor, setMadeFor] = useState("");
  const trouble = troubleIn(run);

  const make = (period: string, request: FormRequest): void => {
    setMadeFor(period);
    void start((progress) => desk.makeForms({ period, ...request }, progress));
  };

  if (run.kind === "running") return <Working label="Đang tạo biểu mẫu…" step={run.step} />;
  if (run.kind === "done") return <Made forms={run.value} period={madeFor} onBack={clear} />;
  return (
    <div className={styles.panel}>
      {trouble === undefined ? (
        <FocusedHeading>{ACTION}</FocusedHeading>
      ) : (
        <TroubleBox trouble={trouble} action={ACTION} />
      )}
      <Read reading={reading} label="Đang đọc danh bạ và phân công…">
        {(choices) => (
          <FormChoice action={ACTION} choices={choices} onMake={(request) => make(choices.period.code, request)} />
        )}
      </Read>
    </div>
  );
}

function Made(props: {
  readonly forms: readonly ReportForm[];
  /** Code of the period, for the name of the archive. */
  readonly period: string;
  readonly onBack: () => void;
}): JSX.Element {
  const styles = usePanelStyles();
  const { forms } = props;
  if (forms.length > 0)
    return <HandOver forms={forms} zipName={`Bieu-mau_${props.period}.zip`} onBack={props.onBack} />;
  return (
    <div className={styles.panel}>
      <FocusedHeading news={forms}>Đã tạo {figure(0)} biểu mẫu</FocusedHeading>
      <p className={styles.text}>Các cơ quan đã chọn không còn nhiệm vụ phải báo cáo. Đề nghị chọn lại cơ quan.</p>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={props.onBack}>
          Chọn cơ quan khác
        </Button>
      </div>
    </div>
  );
}
