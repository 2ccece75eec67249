/** «Từng cơ quan»: an appendix for each of some agencies, as sheets of this workbook or as files of their own. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { JSX } from "react";
import type { AppendixWorkplace } from "../commands/appendix-desk";
import { AgencyTicks } from "./AgencyTicks";
import { APPENDIX_ACTIONS, describeLead, NO_AGENCY_FOR_SET, SET_ADVICE, setTitle } from "./appendix-messages";
import { LazyFold } from "./LazyFold";
import { figure } from "./messages";
import { ReasonedButton } from "./ReasonedButton";
import type { Appendix } from "./use-appendix";
import { usePanelStyles } from "./use-panel-styles";

const useStyles = makeStyles({
  actions: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
});

export function AppendixSet(props: {
  readonly appendix: Appendix;
  readonly agencies: AppendixWorkplace["agencies"];
  /** What keeps any appendix of these choices from being made. */
  readonly hindrance: string | undefined;
  readonly onMake: (make: "sheets" | "files", agencies: readonly string[]) => void;
}): JSX.Element {
  const shared = usePanelStyles();
  const styles = useStyles();
  const reasonId = useId();
  const { appendix, agencies, onMake } = props;
  const chosen = agencies.map(({ name }) => name).filter((name) => appendix.set.has(name));
  const hindrance = props.hindrance ?? (chosen.length === 0 ? NO_AGENCY_FOR_SET : undefined);
  return (
    <LazyFold title={setTitle(chosen.length, agencies.length)}>
      {() => (
        <div className={shared.part}>
          <p className={shared.quiet}>{SET_ADVICE}</p>
          <AgencyTicks
            title="Cơ quan có phụ lục riêng"
            agencies={agencies.map(({ name, leads }) => ({ name, label: describeLead(name, leads) }))}
            ticked={appendix.set}
            onTick={appendix.changeSet}
          />
          <div className={styles.actions}>
            <span id={reasonId} className={shared.reason} role="status">
              {hindrance ?? `Đã chọn ${figure(chosen.length)} cơ quan.`}
            </span>
            <ReasonedButton
              action={APPENDIX_ACTIONS.sheets}
              hindrance={hindrance}
              reasonId={reasonId}
              onPress={() => onMake("sheets", chosen)}
            />
            <ReasonedButton
              action={APPENDIX_ACTIONS.files}
              hindrance={hindrance}
              reasonId={reasonId}
              onPress={() => onMake("files", chosen)}
            />
          </div>
        </div>
      )}
    </LazyFold>
  );
}
