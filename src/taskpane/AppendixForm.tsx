/** One appendix before it is made: which, its pages, everything that can be decided about it, and the button. */
import { useDeferredValue, useId, useMemo } from "react";
import type { JSX } from "react";
import type { AppendixChoices, AppendixWorkplace } from "../commands/appendix-desk";
import { describeFault, describePrinting, notLaidOut, APPENDIX_ACTIONS } from "./appendix-messages";
import { AppendixHeading } from "./AppendixHeading";
import { AppendixPaper } from "./AppendixPaper";
import { AppendixScope } from "./AppendixScope";
import { AppendixSet } from "./AppendixSet";
import { KindChoice } from "./KindChoice";
import { LaidPages } from "./LaidPages";
import type { Laid } from "./LaidPages";
import { ReasonedButton } from "./ReasonedButton";
import { useAppendix } from "./use-appendix";
import type { Appendix } from "./use-appendix";
import { usePanelStyles } from "./use-panel-styles";

export type AppendixOrder =
  { readonly make: "sheet" } | { readonly make: "sheets" | "files"; readonly agencies: readonly string[] };

export function AppendixForm(props: {
  readonly workplace: AppendixWorkplace;
  readonly onOrder: (order: AppendixOrder, choices: AppendixChoices) => void;
  /** Reads the workbook again. */
  readonly onAgain: () => void;
}): JSX.Element {
  const styles = usePanelStyles();
  const reasonId = useId();
  const { workplace, onOrder } = props;
  const appendix = useAppendix(workplace);
  const { choices } = appendix;
  // Laid out after what was typed is drawn: a long appendix takes a tenth of a second.
  const current = useMemo(() => ({ workplace, choices }), [workplace, choices]);
  const wanted = useDeferredValue<typeof current | undefined>(current, undefined);
  const laid = useMemo(() => wanted?.workplace.layOut(wanted.choices), [wanted]);
  const hindrance = hindranceOf(appendix, laid);

  return (
    <>
      <KindChoice offers={workplace.offers} appendix={appendix} />
      <LaidPages key={wanted?.choices.kind} laid={laid} isBehind={wanted !== current} onAgain={props.onAgain} />
      <div className={styles.part}>
        <AppendixHeading appendix={appendix} />
        <AppendixPaper appendix={appendix} />
        <AppendixScope appendix={appendix} workplace={workplace} />
        <AppendixSet
          appendix={appendix}
          agencies={workplace.agencies}
          hindrance={hindrance}
          onMake={(make, agencies) => onOrder({ make, agencies }, choices)}
        />
      </div>
      <div className={styles.actions}>
        <span id={reasonId} className={styles.reason} role="status">
          {hindrance ?? describePrinting(appendix.offer)}
        </span>
        <ReasonedButton
          isPrimary
          action={APPENDIX_ACTIONS.sheet}
          hindrance={hindrance}
          reasonId={reasonId}
          onPress={() => onOrder({ make: "sheet" }, choices)}
        />
      </div>
    </>
  );
}

/** What keeps the appendix from being made: a field first, which is what the person is at. */
function hindranceOf({ faults: [fault] }: Appendix, laid: Laid | undefined): string | undefined {
  if (fault !== undefined) return describeFault(fault);
  return laid === undefined || laid.ok ? undefined : notLaidOut(laid.issues.length);
}
