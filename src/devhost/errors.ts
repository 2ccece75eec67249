/** What the pretended Excel answers when it refuses: a code of `Excel.ErrorCodes` and a sentence in English, as Excel's are. */

export const ERROR_CODES = [
  "AccessDenied",
  "ApiNotFound",
  "GeneralException",
  "InvalidArgument",
  "InvalidObjectPath",
  "InvalidOperation",
  "InvalidOperationInCellEditMode",
  "InvalidReference",
  "InvalidSelection",
  "ItemAlreadyExists",
  "ItemNotFound",
  "NotImplemented",
  "RangeExceedsLimit",
  "FormulaLengthExceedsLimit",
  "MergedRangeConflict",
  "InsertDeleteConflict",
  "OperationCellsExceedLimit",
  "UnsupportedOperation",
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "RequestAborted",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

const STATUS: Partial<Record<ErrorCode, number>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  GeneralException: 500,
  InvalidOperationInCellEditMode: 409,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotImplemented: 501,
};

/** A refusal of one action. Thrown anywhere below the interpreter, which turns it into the batch's `Error`. */
export class HostFailure extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string) {
    super(message);
    this.name = "HostFailure";
    this.code = code;
  }
}

/** The HTTP status that Excel pairs with the code; 400 where none is known. */
export function statusOf(code: ErrorCode): number {
  return STATUS[code] ?? 400;
}

export function invalidArgument(what: string): HostFailure {
  return new HostFailure("InvalidArgument", `The argument is invalid or missing or has an incorrect format: ${what}.`);
}

export function itemNotFound(what: string): HostFailure {
  return new HostFailure("ItemNotFound", `The requested resource doesn't exist: ${what}.`);
}

export function itemExists(what: string): HostFailure {
  return new HostFailure("ItemAlreadyExists", `The resource being created already exists: ${what}.`);
}

/** `member` as `Range.moveTo`: what is named is not pretended here, although the library knows it. */
export function apiNotFound(member: string): HostFailure {
  return new HostFailure("ApiNotFound", `The API you are trying to use could not be found: ${member}.`);
}

export function invalidObjectPath(what: string): HostFailure {
  return new HostFailure("InvalidObjectPath", `The object path doesn't work for what you're trying to do: ${what}.`);
}

export function accessDenied(why: string): HostFailure {
  return new HostFailure("AccessDenied", `You cannot perform the requested operation: ${why}.`);
}
