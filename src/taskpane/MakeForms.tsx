/** «Tạo biểu mẫu báo cáo»: choose agencies, make a form for each, hand them over. */
import { useState } from "react";
import type { JSX } from "react";
import type { ReportForm } from "../commands/report-desk";
import { FocusedHeading } from "./FocusedHeading";
import { ForPeriod } from "./ForPeriod";
import { FormChoice } from "./FormChoice";
import type { FormRequest } from "./FormChoice";
import { HandOver } from "./HandOver";
import { usePane } from "./pane-context";
import { Read } from "./Read";
import { FORMS_ADVICE, NO_FORMS, REPORT_ACTIONS } from "./report-messages";
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
  /** Code of the period, for the name of the archive. */
  const [madeFor, setMadeFor] = useState("");
  const trouble = troubleIn(run);

  const make = (period: string, request: FormRequest): void => {
    setMadeFor(period);
    void start((progress) => desk.makeForms({ period, ...request }, progress));
  };

  if (run.kind === "running") return <Working label="Đang tạo biểu mẫu…" step={run.step} />;
  if (run.kind === "done") {
    return (
      <HandOver
        files={run.value}
        what="biểu mẫu"
        advice={FORMS_ADVICE}
        nothing={NO_FORMS}
        zipName={`Bieu-mau_${madeFor}.zip`}
        onBack={clear}
      />
    );
  }
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
