/** The pages of an appendix: its columns are set in several ways, and the one that needs the fewest pages is taken. */
import type { PageFault, PagePlan } from "../page/flow";
import { planPages } from "../page/plan-pages";
import type { AppendixChoices } from "./appendix-choices";
import type { AppendixContent } from "./appendix-content";
import { type AppendixFlow, flowOf } from "./appendix-flow";

/** What columns keep of the shares they were given: the nearer to those, the better they look. */
const KEPT_SHARES = [0.85, 0.7, 0.55] as const;
const USUAL_SHARE = 0.7;
/** An appendix of more rows is long whichever way it is set, and each way costs time. */
const FEW_ROWS = 400;

export type AppendixLayout = AppendixFlow & { readonly plan: PagePlan };

/** Of two ways that need as many pages the one nearer to the given shares. */
export function layOutPages(content: AppendixContent, choices: AppendixChoices): AppendixLayout | PageFault {
  const ways = content.rows.length > FEW_ROWS ? [USUAL_SHARE] : KEPT_SHARES;
  let best: AppendixLayout | undefined;
  let fault: PageFault | undefined;
  for (const kept of ways) {
    const laid = flowOf(content, choices, kept);
    const plan = planPages(laid.flow, laid.frame);
    if ("fault" in plan) fault ??= plan;
    else if (!best || plan.pages.length < best.plan.pages.length) best = { ...laid, plan };
  }
  if (best) return best;
  if (fault) return fault;
  throw new Error("An appendix was set in no way at all");
}
