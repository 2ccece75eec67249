/** What went wrong in Excel, from the codes of the Office.js library to the failures the commands know. */
import { HostError, type HostFailure } from "../blueprint/port";

const FAILURES: Readonly<Record<string, HostFailure>> = {
  InvalidOperationInCellEditMode: "cell-edit",
  AccessDenied: "protected",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  PayloadTooLarge: "too-large",
  ItemNotFound: "gone",
  InvalidObjectPath: "gone",
  ApiNotFound: "not-supported",
  ApiNotAvailable: "not-supported",
  NotImplemented: "not-supported",
  UnsupportedOperation: "not-supported",
  HostRestartNeeded: "unavailable",
  ServiceNotAvailable: "unavailable",
  ConnectionFailure: "unavailable",
};

export type Circumstances = {
  /** What the request was for, as a Vietnamese noun phrase; the traces of a request say it more exactly. */
  readonly doing: string;
  /** The workbook was read-only when it was last read: Excel has one code for that and for protected sheets. */
  readonly isReadOnly: boolean;
};

/**
 * The thrown value as a HostError with the host's own words as `cause`. Anything that is not the library's error is a
 * mistake of ours and comes back as it is.
 */
export function hostErrorOf(thrown: unknown, { doing, isReadOnly }: Circumstances): unknown {
  if (thrown instanceof HostError) return thrown;
  const code = codeOf(thrown);
  if (code === undefined) return thrown;
  const failure = FAILURES[code] ?? "unknown";
  const actual = failure === "protected" && isReadOnly ? "read-only" : failure;
  return new HostError(actual, lastTraceOf(thrown) ?? doing, { cause: thrown });
}

/** `OfficeExtension.Error` of any realm: the library may live in another one than this code. */
function codeOf(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error) && !(typeof thrown === "object" && thrown !== null)) return undefined;
  if (!("code" in thrown) || !("debugInfo" in thrown)) return undefined;
  return typeof thrown.code === "string" ? thrown.code : undefined;
}

/** The last `context.trace` that Excel came across before it failed. */
function lastTraceOf(thrown: unknown): string | undefined {
  if (typeof thrown !== "object" || thrown === null || !("traceMessages" in thrown)) return undefined;
  const traces: unknown = thrown.traceMessages;
  if (!Array.isArray(traces)) return undefined;
  const last: unknown = traces.at(-1);
  return typeof last === "string" ? last : undefined;
}
