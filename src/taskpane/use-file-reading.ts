/** Reading report files: a line for each as it is done, drawn a few times a second, and a way to stop. */
import { startTransition, useCallback, useRef, useState } from "react";
import { done } from "../commands/outcome";
import type { IntakeReview, ReportSource } from "../commands/report-desk";
import type { Answers } from "../reports/consolidation";
import type { Intake } from "../reports/submission";
import { usePane } from "./pane-context";
import type { End, Run } from "./settle";
import { useAction } from "./use-action";

/** The newest first, and no more than can be looked at: three thousand files must not slow the pane. */
export const LINES_KEPT = 100;
/** Ours: often enough to see it move, seldom enough to leave the pane and screen readers in peace. */
const REDRAW_MILLISECONDS = 120;

export type ReadLine = { readonly index: number; readonly intake: Intake };
export type ReadingProgress = {
  readonly total: number;
  readonly done: number;
  readonly lines: readonly ReadLine[];
};

export type FileReading = {
  readonly run: Run<IntakeReview>;
  readonly progress: ReadingProgress;
  /** Asked to stop; the lines of files under way may still come. */
  readonly isStopping: boolean;
  /** Resolves to `undefined`, without reading, while any action of the pane is under way. */
  readonly read: (
    sources: readonly ReportSource[],
    answers: Answers,
  ) => Promise<End<IntakeReview> | "stopped" | undefined>;
  readonly stop: () => void;
  readonly clear: () => void;
};

export function useFileReading(): FileReading {
  const { desk } = usePane();
  const { run, start, clear } = useAction<IntakeReview>();
  const { progress, begin, add } = useLines();
  const [isStopping, setIsStopping] = useState(false);
  const controller = useRef<AbortController>(undefined);

  const read = useCallback<FileReading["read"]>(
    async (sources, answers) => {
      const { signal } = (controller.current = new AbortController());
      begin(sources.length);
      setIsStopping(false);
      const onRead = (intake: Intake, index: number): void => add({ index, intake });
      const end = await start(async () => {
        const outcome = await desk.reviewReports(sources, { onRead, signal });
        if (outcome.kind !== "done" || Object.keys(answers).length === 0) return outcome;
        return done(await outcome.value.withAnswers(answers));
      });
      if (!signal.aborted) return end;
      clear();
      return "stopped";
    },
    [desk, start, clear, begin, add],
  );
  const stop = useCallback(() => {
    setIsStopping(true);
    controller.current?.abort();
  }, []);
  return { run, progress, isStopping, read, stop, clear };
}

/** Lines are gathered and drawn together, as something that may wait. */
function useLines() {
  const [progress, setProgress] = useState<ReadingProgress>({ total: 0, done: 0, lines: [] });
  const gathered = useRef<ReadLine[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const begin = useCallback((total: number): void => {
    clearTimeout(timer.current);
    timer.current = undefined;
    gathered.current = [];
    setProgress({ total, done: 0, lines: [] });
  }, []);
  const add = useCallback((line: ReadLine): void => {
    gathered.current.push(line);
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      const lines = gathered.current.splice(0).reverse();
      startTransition(() =>
        setProgress((before) => ({
          ...before,
          done: before.done + lines.length,
          lines: [...lines, ...before.lines].slice(0, LINES_KEPT),
        })),
      );
    }, REDRAW_MILLISECONDS);
  }, []);
  return { progress, begin, add };
}
