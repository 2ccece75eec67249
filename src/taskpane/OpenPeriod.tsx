/** «Mở kỳ»: which period is reported on now, until when its figures count, and by when reports are sent. */
import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { JSX, SubmitEvent } from "react";
import type { PeriodDates, ReportsOverview } from "../commands/report-desk";
import type { Account } from "../commands/outcome";
import { formatDate } from "../plan/dates";
import { AccountBox } from "./AccountBox";
import { FocusedHeading } from "./FocusedHeading";
import { NoPlan } from "./NoPlan";
import { usePane } from "./pane-context";
import { Read } from "./Read";
import { cutOffBeforeStart, notADate, REPORT_ACTIONS, sendByBeforeCutOff } from "./report-messages";
import { troubleIn } from "./settle";
import { TroubleBox } from "./TroubleBox";
import { parseTypedDate } from "../plan/typed-date";
import { useAction } from "./use-action";
import { usePanelStyles } from "./use-panel-styles";
import { useReading } from "./use-reading";
import { Working } from "./Working";

const ACTION = REPORT_ACTIONS["mo-ky"];

export function OpenPeriod(): JSX.Element {
  const styles = usePanelStyles();
  const { desk, overview, refresh, accounts, keepAccount, goTo, busy } = usePane();
  const reading = useReading(desk.reportsOverview);
  const { run, start } = useAction<Account>();
  const trouble = troubleIn(run);
  const account = accounts["mo-ky"];

  const open = async (...[code, dates]: Parameters<typeof desk.openPeriod>): Promise<void> => {
    keepAccount("mo-ky", undefined);
    const end = await start(() => desk.openPeriod(code, dates));
    if (end === undefined) return;
    if (end.kind === "done") keepAccount("mo-ky", end.value);
    reading.again();
    await refresh();
  };

  if (overview !== undefined && overview.plan === undefined) return <NoPlan what="kỳ báo cáo" />;
  if (run.kind === "running") return <Working label="Đang mở kỳ…" step={run.step} />;
  if (account !== undefined) {
    return (
      <div className={styles.panel}>
        <AccountBox {...account} isNews={run.kind === "done"} />
        <div className={styles.actions}>
          <Button appearance="primary" disabled={busy} onClick={() => goTo("bieu-mau")}>
            {REPORT_ACTIONS["bieu-mau"]}
          </Button>
          <Button disabled={busy} onClick={() => keepAccount("mo-ky", undefined)}>
            Mở kỳ khác
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className={styles.panel}>
      {trouble === undefined ? (
        <FocusedHeading>{ACTION}</FocusedHeading>
      ) : (
        <TroubleBox trouble={trouble} action={ACTION} />
      )}
      <Read reading={reading} label="Đang đọc các kỳ báo cáo…">
        {(view) => <PeriodForm view={view} onOpen={(code, dates) => void open(code, dates)} />}
      </Read>
    </div>
  );
}

type Dates = { readonly cutOff: number; readonly sendBy: number };

function PeriodForm(props: {
  readonly view: ReportsOverview;
  readonly onOpen: (code: string, dates: Dates) => void;
}): JSX.Element | null {
  const { period, periods } = props.view;
  const [code, setCode] = useState(period.code);
  const chosen = periods.find((each) => each.code === code) ?? period;
  return (
    <>
      <Field label="Kỳ báo cáo">
        <Select value={chosen.code} onChange={(_, data) => setCode(data.value)}>
          {periods.map((each) => (
            <option key={each.code} value={each.code}>
              {each.name}
              {each.code === period.code && " (kỳ hiện nay)"}
            </option>
          ))}
        </Select>
      </Field>
      <DatesForm key={chosen.code} period={chosen} onOpen={(dates) => props.onOpen(chosen.code, dates)} />
    </>
  );
}

function DatesForm(props: { readonly period: PeriodDates; readonly onOpen: (dates: Dates) => void }): JSX.Element {
  const styles = usePanelStyles();
  const { busy } = usePane();
  const { period, onOpen } = props;
  const [cutOffText, setCutOffText] = useState(formatDate(period.cutOff));
  const [sendByText, setSendByText] = useState(formatDate(period.sendBy));
  const [wasTried, setWasTried] = useState(false);
  const cutOffInput = useRef<HTMLInputElement>(null);
  const sendByInput = useRef<HTMLInputElement>(null);
  const cutOff = parseTypedDate(cutOffText);
  const sendBy = parseTypedDate(sendByText);
  const cutOffTrouble = troubleOfCutOff(cutOffText, period);
  const isEarly = cutOff !== undefined && sendBy !== undefined && sendBy < cutOff;

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setWasTried(true);
    if (cutOff === undefined || cutOffTrouble !== undefined) cutOffInput.current?.focus();
    else if (sendBy === undefined || isEarly) sendByInput.current?.focus();
    else if (!busy) onOpen({ cutOff, sendBy });
  };

  return (
    <form className={styles.panel} noValidate onSubmit={submit}>
      <Field
        label="Ngày chốt số liệu"
        required
        {...(wasTried && cutOffTrouble !== undefined ? { validationMessage: cutOffTrouble } : {})}
      >
        <Input input={{ ref: cutOffInput }} value={cutOffText} onChange={(_, data) => setCutOffText(data.value)} />
      </Field>
      <Field
        label="Hạn gửi báo cáo"
        required
        {...(isEarly
          ? { validationMessage: sendByBeforeCutOff(formatDate(cutOff)) }
          : wasTried && sendBy === undefined
            ? { validationMessage: notADate(sendByText) }
            : {})}
      >
        <Input input={{ ref: sendByInput }} value={sendByText} onChange={(_, data) => setSendByText(data.value)} />
      </Field>
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {ACTION}
        </Button>
      </div>
    </form>
  );
}

function troubleOfCutOff(text: string, period: PeriodDates): string | undefined {
  const cutOff = parseTypedDate(text);
  if (cutOff === undefined) return notADate(text);
  return cutOff < period.from ? cutOffBeforeStart(formatDate(period.from)) : undefined;
}
