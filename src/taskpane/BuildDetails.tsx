/** Detail sheets for chosen lead units and areas: one tick each, one tick for all of a kind. */
import { useId, useState } from "react";
import type { JSX } from "react";
import type { DetailChoice, DetailChoices } from "../commands/desk";
import type { Account } from "../commands/outcome";
import { AccountBox } from "./AccountBox";
import { troubleIn } from "./settle";
import { ChoiceGroup } from "./ChoiceGroup";
import type { Choice } from "./ChoiceGroup";
import { FocusedHeading } from "./FocusedHeading";
import { figure } from "./messages";
import { NoPlan } from "./NoPlan";
import { usePane } from "./pane-context";
import { Read } from "./Read";
import { ReasonedButton } from "./ReasonedButton";
import { TroubleBox } from "./TroubleBox";
import { useAction } from "./use-action";
import { usePanelStyles } from "./use-panel-styles";
import { useReading } from "./use-reading";
import { Working } from "./Working";

const ACTION = "Tạo bảng chi tiết";
const NONE_CHOSEN = "Chưa chọn cơ quan hoặc lĩnh vực nào.";

export function BuildDetails(): JSX.Element {
  const styles = usePanelStyles();
  const { desk, overview, refresh, accounts, keepAccount } = usePane();
  const reading = useReading(desk.detailChoices);
  const { run, start } = useAction<Account>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const trouble = troubleIn(run);
  const account = accounts["chi-tiet"];

  const build = async (sheets: readonly string[]): Promise<void> => {
    keepAccount("chi-tiet", undefined);
    const end = await start((progress) => desk.buildDetails(sheets, progress));
    if (end === undefined) return;
    if (end.kind === "done") {
      keepAccount("chi-tiet", end.value);
      setChosen(new Set());
    }
    reading.again();
    await refresh();
  };

  if (overview !== undefined && overview.plan === undefined) return <NoPlan what="nhiệm vụ để lập bảng chi tiết" />;
  if (run.kind === "running") return <Working label="Đang tạo bảng chi tiết…" step={run.step} />;
  return (
    <div className={styles.panel}>
      {account !== undefined && <AccountBox {...account} isNews={run.kind === "done"} />}
      {trouble !== undefined && <TroubleBox trouble={trouble} action={ACTION} />}
      {account === undefined && trouble === undefined && <FocusedHeading>Bảng chi tiết</FocusedHeading>}
      <p className={styles.quiet}>Mỗi cơ quan chủ trì, mỗi lĩnh vực một trang, in được ngay.</p>
      <Read reading={reading} label="Đang đọc kế hoạch…">
        {(choices) => (
          <Choices choices={choices} chosen={chosen} onChoose={setChosen} onBuild={(sheets) => void build(sheets)} />
        )}
      </Read>
    </div>
  );
}

function Choices(props: {
  readonly choices: DetailChoices;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly onBuild: (sheets: readonly string[]) => void;
}): JSX.Element {
  const styles = usePanelStyles();
  const reasonId = useId();
  const { units, areas } = props.choices;
  // What is gone from the workbook meanwhile is no longer chosen.
  const sheets = [...units, ...areas].map((choice) => choice.sheet).filter((sheet) => props.chosen.has(sheet));
  const hindrance = sheets.length === 0 ? NONE_CHOSEN : undefined;
  return (
    <>
      <ChoiceGroup
        title="Cơ quan chủ trì"
        all="Tất cả cơ quan"
        choices={units.map(describe)}
        chosen={props.chosen}
        onChoose={props.onChoose}
      />
      <ChoiceGroup
        title="Lĩnh vực"
        all="Tất cả lĩnh vực"
        choices={areas.map(describe)}
        chosen={props.chosen}
        onChoose={props.onChoose}
      />
      <div className={styles.actions}>
        <span id={reasonId} className={styles.reason} role="status">
          {hindrance ?? `Đã chọn ${figure(sheets.length)} bảng.`}
        </span>
        <ReasonedButton
          isPrimary
          action={ACTION}
          hindrance={hindrance}
          reasonId={reasonId}
          onPress={() => props.onBuild(sheets)}
        />
      </div>
    </>
  );
}

function describe({ name, sheet, taskCount, exists }: DetailChoice): Choice {
  return { key: sheet, label: `${name} · ${figure(taskCount)} nhiệm vụ${exists ? " · đã có trang" : ""}` };
}
