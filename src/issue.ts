/**
 * What a person did wrong or should know, as data. Importable by every folder; knows none of them.
 */

/** How much a finding weighs: `error` stops the action, `remark` is shown and the action goes on. */
export type Severity = "error" | "remark";

export type Issue = {
  /** Stable name of the rule, `subject/finding`, e.g. `plan/count-differs`. Tests and help text use it. */
  readonly code: string;
  /** The place as the user sees it: "Dòng 37, nhiệm vụ III.2" or "Kế hoạch!J12". */
  readonly where: string;
  /** One Vietnamese sentence or two: what was found, and what to do. Does not repeat `where`. */
  readonly message: string;
  readonly severity: Severity;
};

/** Either a value, with whatever should be known about it, or everything that stands in its way. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T; readonly remarks: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };
