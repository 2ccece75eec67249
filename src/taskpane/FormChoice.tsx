/** For which agencies forms are made, and whether tasks they only coordinate are in them. */
import { Checkbox, Radio, RadioGroup } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import type { JSX } from "react";
import type { FormChoices } from "../commands/report-desk";
import { AgencyTicks } from "./AgencyTicks";
import { Fold } from "./Fold";
import { IssueList } from "./IssueList";
import { figure } from "./messages";
import { ReasonedButton } from "./ReasonedButton";
import { describeDates } from "./report-messages";
import { usePanelStyles } from "./use-panel-styles";

export type FormRequest = { readonly agencies?: readonly string[]; readonly withCoordinated: boolean };
type Agency = FormChoices["agencies"][number];

const SCOPES = ["all", "unreported", "some"] as const;
type Scope = (typeof SCOPES)[number];
const NO_AGENCY = "Chưa chọn cơ quan nào.";
const NO_DUTY = "Chưa có cơ quan nào được giao nhiệm vụ. Đề nghị khai thành viên các nhóm trong danh bạ.";

export function FormChoice(props: {
  readonly action: string;
  readonly choices: FormChoices;
  readonly onMake: (request: FormRequest) => void;
}): JSX.Element {
  const styles = usePanelStyles();
  const { period, remarks } = props.choices;
  const [scope, setScope] = useState<Scope>("all");
  const [withCoordinated, setWithCoordinated] = useState(false);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const agencies = useMemo(
    () => props.choices.agencies.filter((agency) => agency.leads > 0 || (withCoordinated && agency.coordinates > 0)),
    [props.choices.agencies, withCoordinated],
  );
  const described = useMemo(() => agencies.map((each) => ({ name: each.name, label: describe(each) })), [agencies]);
  const unreported = useMemo(() => agencies.filter(({ hasReported }) => !hasReported), [agencies]);
  const chosen = chooseBy(scope, agencies, unreported, ticked);

  return (
    <>
      <p className={styles.quiet}>{describeDates(period)}</p>
      <RadioGroup
        aria-label="Lập biểu mẫu cho"
        value={scope}
        onChange={(_, data) => setScope(SCOPES.find((each) => each === data.value) ?? "all")}
      >
        <Radio value="all" label={`Tất cả ${figure(agencies.length)} cơ quan có nhiệm vụ`} />
        {unreported.length > 0 && unreported.length < agencies.length && (
          <Radio value="unreported" label={`${figure(unreported.length)} cơ quan chưa báo cáo`} />
        )}
        <Radio value="some" label="Chọn từng cơ quan" />
      </RadioGroup>
      {scope === "some" && (
        <AgencyTicks title="Cơ quan nhận biểu mẫu" agencies={described} ticked={ticked} onTick={setTicked} />
      )}
      <Checkbox
        label="Kể cả nhiệm vụ phối hợp"
        checked={withCoordinated}
        onChange={(_, data) => setWithCoordinated(data.checked === true)}
      />
      {remarks.length > 0 && (
        <Fold title={`${figure(remarks.length)} cơ quan, nhóm chưa lập được biểu mẫu`}>
          <IssueList issues={remarks} />
        </Fold>
      )}
      <MakeButton
        action={props.action}
        count={chosen.length}
        nothing={agencies.length === 0 ? NO_DUTY : NO_AGENCY}
        onMake={() =>
          props.onMake({ withCoordinated, ...(scope === "all" ? {} : { agencies: chosen.map(({ name }) => name) }) })
        }
      />
    </>
  );
}

function describe({ name, leads, coordinates, reportsVia, hasReported }: Agency): string {
  return [
    name,
    leads > 0 ? `${figure(leads)} chủ trì` : `${figure(coordinates)} phối hợp`,
    reportsVia === "" ? "" : `báo cáo qua ${reportsVia}`,
    hasReported ? "đã báo cáo" : "",
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

function chooseBy(
  scope: Scope,
  agencies: readonly Agency[],
  unreported: readonly Agency[],
  ticked: ReadonlySet<string>,
): readonly Agency[] {
  if (scope === "all") return agencies;
  return scope === "unreported" ? unreported : agencies.filter(({ name }) => ticked.has(name));
}

function MakeButton(props: {
  readonly action: string;
  readonly count: number;
  /** Why nothing can be made while the count is 0. */
  readonly nothing: string;
  readonly onMake: () => void;
}): JSX.Element {
  const styles = usePanelStyles();
  const reasonId = useId();
  const hindrance = props.count === 0 ? props.nothing : undefined;
  return (
    <div className={styles.actions}>
      <span id={reasonId} className={styles.reason} role="status">
        {hindrance ?? `Đã chọn ${figure(props.count)} cơ quan.`}
      </span>
      <ReasonedButton
        isPrimary
        action={props.action}
        hindrance={hindrance}
        reasonId={reasonId}
        onPress={props.onMake}
      />
    </div>
  );
}
