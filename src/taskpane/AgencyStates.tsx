/** Who has reported, who not in full, who not at all: one bar, and a fold for each state. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { memo, useMemo } from "react";
import type { JSX } from "react";
import type { AgencyState } from "../reports/consolidation";
import { LazyFold } from "./LazyFold";
import { LongList } from "./LongList";
import { figure } from "./messages";
import { AGENCY_STATE_WORDS, describeAgency } from "./report-messages";
import { usePanelStyles } from "./use-panel-styles";

type State = AgencyState["state"];

/** Who has to be dealt with first comes first. */
const ORDER: readonly State[] = ["not-yet", "incomplete", "reported"];
const COLORS: Readonly<Record<State, string>> = {
  reported: tokens.colorPaletteGreenBorderActive,
  incomplete: tokens.colorStatusWarningBorderActive,
  "not-yet": tokens.colorNeutralForeground4,
};
const SHOWN_AT_ONCE = 100;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  bar: {
    display: "flex",
    columnGap: "1px",
    height: "8px",
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
    forcedColorAdjust: "none",
  },
  segment: { boxSizing: "border-box", minWidth: "4px", border: `1px solid ${tokens.colorTransparentStroke}` },
  member: { paddingBlock: "2px" },
  swatch: {
    display: "inline-block",
    width: "8px",
    height: "8px",
    marginInlineEnd: tokens.spacingHorizontalXS,
    borderRadius: "2px",
    border: `1px solid ${tokens.colorTransparentStroke}`,
    forcedColorAdjust: "none",
  },
});

/** A state without agencies has no fold. How many have reported is said above the bar, by who shows it. */
export const AgencyStates = memo(function AgencyStates(props: {
  readonly agencies: readonly AgencyState[];
}): JSX.Element {
  const styles = useStyles();
  const { agencies } = props;
  const groups = useMemo(
    () =>
      ORDER.map((state) => ({ state, members: agencies.filter((agency) => agency.state === state) })).filter(
        ({ members }) => members.length > 0,
      ),
    [agencies],
  );
  return (
    <div className={styles.root}>
      <div className={styles.bar} aria-hidden="true">
        {groups.toReversed().map(({ state, members }) => (
          <span
            key={state}
            className={styles.segment}
            style={{ flexGrow: members.length, flexBasis: 0, backgroundColor: COLORS[state] }}
          />
        ))}
      </div>
      {groups.map(({ state, members }) => (
        <LazyFold
          key={state}
          title={
            <>
              <span className={styles.swatch} style={{ backgroundColor: COLORS[state] }} aria-hidden="true" />
              {AGENCY_STATE_WORDS[state]}: {figure(members.length)}
            </>
          }
        >
          {() => <Members members={members} label={AGENCY_STATE_WORDS[state]} />}
        </LazyFold>
      ))}
    </div>
  );
});

function Members(props: { readonly members: readonly AgencyState[]; readonly label: string }): JSX.Element {
  const styles = usePanelStyles();
  const own = useStyles();
  return (
    <LongList items={props.members} step={SHOWN_AT_ONCE} what="cơ quan" label={props.label} keyOf={({ name }) => name}>
      {(agency) => (
        <div className={own.member}>
          {agency.name}
          <div className={styles.quiet}>
            {describeAgency(agency)}
            {agency.state === "incomplete" && agency.missing.length > 0 && ` · thiếu ${agency.missing.join(", ")}`}
          </div>
        </div>
      )}
    </LongList>
  );
}
