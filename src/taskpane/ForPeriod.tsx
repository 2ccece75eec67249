/** What a panel of the reports stands on: a plan, and one period; another period begins it anew. */
import { Fragment } from "react";
import type { JSX, ReactNode } from "react";
import { NoPlan } from "./NoPlan";
import { usePane } from "./pane-context";

/** `what` is what belongs here, in the middle of a sentence. */
export function ForPeriod(props: { readonly what: string; readonly children: ReactNode }): JSX.Element {
  const { overview } = usePane();
  if (overview !== undefined && overview.plan === undefined) return <NoPlan what={props.what} />;
  return <Fragment key={overview?.plan?.period.code}>{props.children}</Fragment>;
}
