/** The appendix a person is at: what is offered for it, what they made of it, and how to change that. */
import { useMemo } from "react";
import type { AppendixChoices, AppendixKind, AppendixOffer, AppendixWorkplace } from "../commands/appendix-desk";
import { companionOf, emptyDraft } from "./appendix-draft";
import { entryOf, readEntry } from "./appendix-entry";
import type { AppendixEntry, EntryFault } from "./appendix-entry";
import { usePane } from "./pane-context";

export type Appendix = {
  readonly offer: AppendixOffer;
  readonly entry: AppendixEntry;
  /** The same as long as nothing is changed. */
  readonly choices: AppendixChoices;
  readonly faults: readonly EntryFault[];
  readonly choose: (kind: AppendixKind) => void;
  readonly change: (part: Partial<AppendixEntry>) => void;
  readonly set: ReadonlySet<string>;
  readonly changeSet: (set: ReadonlySet<string>) => void;
};

export function useAppendix(workplace: AppendixWorkplace): Appendix {
  const { appendixDraft, keepAppendixDraft } = usePane();
  const { code } = workplace.period;
  const draft = useMemo(
    () => (appendixDraft?.period === code ? appendixDraft : emptyDraft(code)),
    [appendixDraft, code],
  );
  const { kind, own, document, paper, set } = draft;
  const companion = companionOf(kind);
  const offer = useMemo(() => offerOf(workplace, kind), [workplace, kind]);
  const entry = useMemo<AppendixEntry>(() => {
    const offered = entryOf(offer.choices);
    return {
      own: own[kind] ?? offered.own,
      document: document[companion] ?? offered.document,
      paper: paper ?? offered.paper,
    };
  }, [offer, kind, companion, own, document, paper]);
  const { choices, faults } = useMemo(() => readEntry(entry, offer.choices), [entry, offer]);

  return {
    offer,
    entry,
    choices,
    faults,
    choose: (next) => keepAppendixDraft({ ...draft, kind: next }),
    change: (part) =>
      keepAppendixDraft({
        ...draft,
        own: part.own === undefined ? own : { ...own, [kind]: part.own },
        document: part.document === undefined ? document : { ...document, [companion]: part.document },
        paper: part.paper ?? paper,
      }),
    set,
    changeSet: (next) => keepAppendixDraft({ ...draft, set: next }),
  };
}

function offerOf({ offers }: AppendixWorkplace, kind: AppendixKind): AppendixOffer {
  const offer = offers.find((each) => each.kind === kind);
  if (offer === undefined) throw new Error(`No appendix of the kind ${kind} is on offer`);
  return offer;
}
