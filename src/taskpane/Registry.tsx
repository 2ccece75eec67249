/** The registry of agencies: groups with what is declared of them, agencies, and the way to paste members. */
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { JSX } from "react";
import type { RegistryGroup, RegistryView } from "../commands/desk";
import type { Account } from "../commands/outcome";
import { AccountBox } from "./AccountBox";
import { Fold } from "./Fold";
import { FocusedHeading } from "./FocusedHeading";
import { figure } from "./messages";
import { NoPlan } from "./NoPlan";
import { usePane } from "./pane-context";
import { PasteMembers } from "./PasteMembers";
import { REGISTRY_SHEET } from "./places";
import { Read } from "./Read";
import { usePanelStyles } from "./use-panel-styles";
import { useReading } from "./use-reading";

const useStyles = makeStyles({
  group: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  alias: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export function Registry(): JSX.Element {
  const { desk, overview, keepAccount, refresh } = usePane();
  const reading = useReading(desk.readRegistry);
  const [pasting, setPasting] = useState<RegistryGroup>();
  const [isNews, setIsNews] = useState(false);

  const finish = (account: Account): void => {
    keepAccount("danh-ba", account);
    setIsNews(true);
    setPasting(undefined);
    reading.again();
    void refresh();
  };

  if (overview !== undefined && overview.plan === undefined) return <NoPlan what="danh bạ cơ quan" />;
  if (pasting !== undefined) {
    return <PasteMembers group={pasting} onDone={finish} onBack={() => setPasting(undefined)} />;
  }
  return (
    <Read reading={reading} label="Đang đọc danh bạ…">
      {(registry) => (
        <Contents
          registry={registry}
          isNews={isNews}
          onPaste={(group) => {
            keepAccount("danh-ba", undefined);
            setPasting(group);
          }}
        />
      )}
    </Read>
  );
}

function Contents(props: {
  readonly registry: RegistryView;
  /** The account belongs to the paste just made. */
  readonly isNews: boolean;
  readonly onPaste: (group: RegistryGroup) => void;
}): JSX.Element {
  const styles = usePanelStyles();
  const { accounts, show } = usePane();
  const { groups, agencies } = props.registry;
  const account = accounts["danh-ba"];
  return (
    <div className={styles.panel}>
      {account === undefined ? (
        <FocusedHeading>Danh bạ cơ quan</FocusedHeading>
      ) : (
        <AccountBox {...account} isNews={props.isNews} />
      )}
      <p className={styles.quiet}>Nhóm cơ quan cần khai đủ thành viên thì mới biết những cơ quan nào phải báo cáo.</p>
      <div className={styles.part}>
        <h3 className={styles.heading}>{figure(groups.length)} nhóm cơ quan</h3>
        <ul className={styles.plainList} role="list">
          {groups.map((group) => (
            <Group key={group.name} group={group} onPaste={() => props.onPaste(group)} />
          ))}
        </ul>
      </div>
      <Agencies agencies={agencies} />
      <Link as="button" className={styles.link} onClick={() => show(REGISTRY_SHEET)}>
        {REGISTRY_SHEET.text}
      </Link>
    </div>
  );
}

function Group(props: { readonly group: RegistryGroup; readonly onPaste: () => void }): JSX.Element {
  const styles = useStyles();
  const shared = usePanelStyles();
  const { busy } = usePane();
  const { name, members } = props.group;
  const state = membersState(props.group);
  return (
    <li className={styles.group}>
      <span className={styles.name}>{name}</span>
      {members.length === 0 ? (
        <span className={shared.quiet}>{state}</span>
      ) : (
        <Fold title={`${figure(members.length)} thành viên · ${state}`}>
          <ul className={shared.list}>
            {members.map((member) => (
              <li key={member}>{member}</li>
            ))}
          </ul>
        </Fold>
      )}
      <Button size="small" disabled={busy} onClick={props.onPaste} aria-label={`Dán danh bạ: ${name}`}>
        Dán danh bạ
      </Button>
    </li>
  );
}

function membersState(group: RegistryGroup): string {
  if (group.isComplete) return "đã đủ";
  return group.members.length === 0 ? "chưa khai thành viên" : "chưa đủ";
}

function Agencies(props: { readonly agencies: RegistryView["agencies"] }): JSX.Element {
  const styles = useStyles();
  const shared = usePanelStyles();
  return (
    <Fold title={`${figure(props.agencies.length)} cơ quan`}>
      <ul className={shared.plainList} role="list">
        {props.agencies.map(({ name, shortName, aliases }) => (
          <li key={name}>
            {name}
            {shortName !== "" && shortName !== name && <span className={styles.alias}> · {shortName}</span>}
            {aliases.length > 0 && <div className={styles.alias}>Tên gọi khác: {aliases.join("; ")}</div>}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
