/** «Phạm vi»: of which areas and of which lead agencies an appendix tells; how far ahead, where it tells of what is due. */
import type { JSX } from "react";
import type { AppendixWorkplace } from "../commands/appendix-desk";
import { DAYS_HINT, describeLead, scopeTitle } from "./appendix-messages";
import { AgencyTicks } from "./AgencyTicks";
import { CheckedInput } from "./CheckedInput";
import { ChoiceGroup } from "./ChoiceGroup";
import { LazyFold } from "./LazyFold";
import { figure } from "./messages";
import type { Appendix } from "./use-appendix";
import { usePanelStyles } from "./use-panel-styles";

export function AppendixScope(props: {
  readonly appendix: Appendix;
  readonly workplace: AppendixWorkplace;
}): JSX.Element {
  const styles = usePanelStyles();
  const { appendix, workplace } = props;
  const { offer, entry, faults, change } = appendix;
  const { own } = entry;
  const areas = workplace.areas.map(({ label }) => label);
  const agencies = workplace.agencies.map(({ name }) => name);
  return (
    <LazyFold title={scopeTitle(entry, areas.length, agencies.length)}>
      {() => (
        <div className={styles.part}>
          {offer.kind === "overdue" && (
            <CheckedInput
              label="Kể cả việc đến hạn trong (ngày)"
              value={own.withinDays}
              hint={DAYS_HINT}
              fault={faults.find(({ field }) => field === "withinDays")?.message}
              onChange={(withinDays) => change({ own: { ...own, withinDays } })}
            />
          )}
          <ChoiceGroup
            title="Lĩnh vực"
            all="Tất cả lĩnh vực"
            choices={workplace.areas.map(({ label, taskCount }) => ({
              key: label,
              label: `${label} · ${figure(taskCount)} nhiệm vụ`,
            }))}
            chosen={new Set(own.areas ?? areas)}
            onChoose={(chosen) => change({ own: { ...own, areas: someOf(areas, chosen) } })}
          />
          <AgencyTicks
            title="Cơ quan chủ trì"
            agencies={workplace.agencies.map(({ name, leads }) => ({ name, label: describeLead(name, leads) }))}
            ticked={new Set(own.agencies ?? agencies)}
            onTick={(ticked) => change({ own: { ...own, agencies: someOf(agencies, ticked) } })}
          />
        </div>
      )}
    </LazyFold>
  );
}

/** `undefined` where all are meant, so that those that come later are meant, too. */
function someOf(all: readonly string[], chosen: ReadonlySet<string>): readonly string[] | undefined {
  const some = all.filter((each) => chosen.has(each));
  return some.length === all.length ? undefined : some;
}
