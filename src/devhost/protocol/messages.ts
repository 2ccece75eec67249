/** The shapes of what the client library sends and expects, checked only as far as the interpreter relies on them. */

export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
} as const;

export const PATH = {
  root: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

/** Bit of a request's `flags`: wait until the person has finished typing in a cell. */
export const DELAY_FOR_CELL_EDIT = 64;

export type ArgumentInfo = {
  readonly Arguments?: readonly unknown[] | null;
  /** Parallel to `Arguments`: the path id of an object, 0 for a plain value, an array for an array with objects. */
  readonly ReferencedObjectPathIds?: readonly unknown[] | null;
};
export type PathInfo = {
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo | null;
  /** Set when the client gave up tracking the object: no reference must be handed out for it. */
  readonly D?: boolean;
};
export type QueryInfo = {
  readonly Select?: readonly string[] | null;
  readonly Expand?: readonly string[] | null;
  readonly Top?: number | null;
  readonly Skip?: number | null;
};
export type Action = {
  readonly Id: number;
  readonly ActionType: number;
  readonly ObjectPathId: number;
  readonly Name?: string;
  readonly ArgumentInfo?: ArgumentInfo | null;
  readonly QueryInfo?: QueryInfo | null;
};
export type BatchBody = {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, PathInfo>>;
};
export type BatchAnswer = {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds: number[];
  Error?: { Code: string; Message: string; Location: string; ActionIndex: number; HttpStatusCode: number };
};
export type RequestMessage = {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly url: string;
  readonly body: unknown;
};

/** `undefined` when the text is no request the bridge could have been given. */
export function parseRequest(json: string): RequestMessage | undefined {
  const message = parseJson(json);
  if (!isRecord(message) || typeof message["id"] !== "number") return undefined;
  const inner = isRecord(message["message"]) ? message["message"] : {};
  return {
    id: message["id"],
    type: typeof message["type"] === "number" ? message["type"] : 0,
    flags: typeof message["flags"] === "number" ? message["flags"] : 0,
    url: typeof inner["url"] === "string" ? inner["url"] : "",
    body: inner["body"],
  };
}

/** The batch in a request's body, which the REST path sends as text. */
export function parseBatch(body: unknown): BatchBody | undefined {
  const batch = typeof body === "string" ? parseJson(body) : body;
  if (!isRecord(batch) || !Array.isArray(batch["Actions"]) || !isRecord(batch["ObjectPaths"])) return undefined;
  return batch["Actions"].every(isRecord) ? (batch as BatchBody) : undefined;
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
