/** The state all panels share: where we are in the workbook, the one lock, the last accounts, what could not be shown. */
import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import type { Desk, Overview } from "../commands/desk";
import type { Account, Link } from "../commands/outcome";
import { settle } from "./settle";
import type { End, Run, Trouble } from "./settle";
import type { IntakeDraft } from "./intake-draft";
import type { AppendixDraft } from "./appendix-draft";
import type { DatedAccount, PaneState } from "./pane-context";
import type { StationName } from "./station-names";

const CLOCK = new Intl.DateTimeFormat("vi-VN", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

export type Workplace = Omit<PaneState, "goTo" | "overview" | "deliver"> & {
  readonly overview: Run<Overview>;
  readonly isChangingPeriod: boolean;
  readonly choosePeriod: (code: string) => void;
  /** What kept a link from being followed or a period from being chosen, and the words of the attempt. */
  readonly hindrance: Hindrance | undefined;
};
export type Hindrance = { readonly trouble: Trouble; readonly action: string };

export function useWorkplace(desk: Desk, now: () => Date): Workplace {
  const { overview, setOverview, refresh } = useOverview(desk);
  const { busy, begin, end } = useLock();
  const [isChangingPeriod, setIsChangingPeriod] = useState(false);
  const [hindrance, setHindrance] = useState<Hindrance>();
  const [accounts, setAccounts] = useState<Partial<Record<StationName, DatedAccount>>>({});
  const [draft, keepDraft] = useState<IntakeDraft>();
  const [appendixDraft, keepAppendixDraft] = useState<AppendixDraft>();

  const keepAccount = (name: StationName, account: Account | undefined): void => {
    setHindrance(undefined);
    const dated = account && { account, time: CLOCK.format(now()) };
    setAccounts(({ [name]: _, ...others }) => (dated === undefined ? others : { ...others, [name]: dated }));
  };
  const note = (ended: End<unknown>, action: string): void =>
    setHindrance(ended.kind === "done" ? undefined : { trouble: ended, action });

  const show = (link: Link): void => void settle(() => desk.show(link)).then((ended) => note(ended, "Mở trang tính"));

  const choosePeriod = async (code: string): Promise<void> => {
    if (!begin()) return;
    setIsChangingPeriod(true);
    const ended = await settle(() => desk.choosePeriod(code));
    setIsChangingPeriod(false);
    note(ended, "Đổi kỳ");
    if (ended.kind === "done") setOverview(ended);
    else await refresh();
    end();
  };

  return {
    desk,
    overview,
    refresh,
    show,
    busy,
    begin,
    end,
    accounts,
    keepAccount,
    draft,
    keepDraft,
    appendixDraft,
    keepAppendixDraft,
    isChangingPeriod,
    choosePeriod: (code) => void choosePeriod(code),
    hindrance,
  };
}

/** Read when the pane opens and after every write; the answer to the latest question counts. */
function useOverview(desk: Desk) {
  const [overview, setOverview] = useState<Run<Overview>>({ kind: "running", step: undefined });
  const latest = useRef(0);
  const refresh = useCallback(async (): Promise<void> => {
    latest.current += 1;
    const question = latest.current;
    const answer = await settle(desk.overview);
    if (question === latest.current) setOverview(answer);
  }, [desk]);
  useEffect(() => {
    void refresh();
  }, [refresh]);
  const setLatest = useCallback((answer: End<Overview>): void => {
    latest.current += 1;
    setOverview(answer);
  }, []);
  return { overview, setOverview: setLatest, refresh };
}

/** Held in a ref so that the second of two quick clicks already finds it taken; drawn from state. */
function useLock() {
  const isHeld = useRef(false);
  const [busy, setBusy] = useReducer((_: boolean, next: boolean) => next, false);
  const begin = useCallback((): boolean => {
    if (isHeld.current) return false;
    isHeld.current = true;
    setBusy(true);
    return true;
  }, []);
  const end = useCallback((): void => {
    isHeld.current = false;
    setBusy(false);
  }, []);
  return { busy, begin, end };
}
