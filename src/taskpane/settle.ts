/** Runs what the desk offers so that every way it can end, a throw included, becomes data the pane can show. */
import type { Outcome, ReportProgress } from "../commands/outcome";

export type Step = Parameters<ReportProgress>[0];

/** The command threw: our own mistake. `detail` is for the person who mends it. */
export type Broken = { readonly kind: "broken"; readonly detail: string };
export type End<T> = Outcome<T> | Broken;
export type Trouble = Exclude<End<never>, { readonly kind: "done" }>;
export type Run<T> = { readonly kind: "idle" } | { readonly kind: "running"; readonly step: Step | undefined } | End<T>;

export async function settle<T>(command: () => Promise<Outcome<T>>): Promise<End<T>> {
  try {
    return await command();
  } catch (thrown) {
    return { kind: "broken", detail: detailOf(thrown) };
  }
}

/** Name, message and stack of an error and of what caused it; anything else that was thrown, as text. */
export function detailOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  const own = thrown.stack?.includes(thrown.message) === true ? thrown.stack : `${thrown.name}: ${thrown.message}`;
  return thrown.cause === undefined ? own : `${own}\n← ${detailOf(thrown.cause)}`;
}

/** `undefined` while nothing is wrong. */
export function troubleIn(run: Run<unknown>): Trouble | undefined {
  return run.kind === "refused" || run.kind === "failed" || run.kind === "broken" ? run : undefined;
}
