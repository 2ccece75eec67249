/**
 * JSON in, JSON out: the message layer in front of the interpreter, with its byte limits and its counting.
 *
 * Every message is answered, also one that makes the interpreter itself fail: the client library has no timeout.
 */
import { type ErrorCode, HostFailure } from "./errors";
import type { HostState } from "./host-state";
import { isCleanUp, runBatch, type World } from "./protocol/interpreter";
import { type Action, type BatchAnswer, type BatchBody, DELAY_FOR_CELL_EDIT } from "./protocol/messages";
import { utf8Length } from "./utf8-length";
import { parseBatch, parseRequest, type RequestMessage } from "./protocol/messages";

/**
 * Running totals over the host's life; every message counts, clean-up included, but for the library's own notice at
 * start, which is no doing of the add-in. Bytes are UTF-8.
 */
export type HostStats = { requests: number; requestBytes: number; responseBytes: number; actions: number };

type Send = (json: string) => void;
export type Bridge = {
  readonly stats: HostStats;
  /** Answers later, never within the call. */
  readonly receive: (json: string, answer: Send) => void;
  /** Lets requests go that were waiting for a cell edit to end. */
  readonly releaseWaiting: () => void;
};

export type BridgeOptions = {
  readonly state: HostState;
  readonly world: Omit<World, "beforeAction">;
  readonly latencyMs: number;
  /** Called after a batch was answered, for events and listeners. */
  readonly afterBatch: () => void;
  /** A ribbon command says that it has finished. */
  readonly onCommandCompleted: (press: number) => void;
};

const START_NOTICE = '"Name":"NotifyActionHandlerReady"';

export function createBridge(options: BridgeOptions): Bridge {
  const { state } = options;
  const stats: HostStats = { requests: 0, requestBytes: 0, responseBytes: 0, actions: 0 };
  const waiting: (() => void)[] = [];
  const world: World = { ...options.world, beforeAction: (action) => countAction(action, stats, state) };

  const uncounted: World = { ...options.world, beforeAction: () => undefined };

  const answerTo = (request: RequestMessage, json: string, answer: Send): void => {
    const held = state.faults.cellEditMode && (request.flags & DELAY_FOR_CELL_EDIT) !== 0;
    if (held) {
      waiting.push(() => answerTo(request, json, answer));
      return;
    }
    const response = respond(request, json, world, state);
    stats.responseBytes += utf8Length(response);
    answer(response);
    options.afterBatch();
  };

  return {
    stats,
    receive(json, answer) {
      const command = pressCompleted(json);
      if (command !== undefined) {
        options.onCommandCompleted(command);
        return;
      }
      const request = parseRequest(json);
      if (!request) return;
      if (json.includes(START_NOTICE)) {
        later(options.latencyMs, () => answer(respond(request, json, uncounted, state)));
        return;
      }
      stats.requests += 1;
      stats.requestBytes += utf8Length(json);
      const silent = state.faults.silentAfterRequests;
      if (silent !== undefined && stats.requests > silent) return;
      later(options.latencyMs, () => answerTo(request, json, answer));
    },
    releaseWaiting() {
      for (const go of waiting.splice(0)) later(options.latencyMs, go);
    },
  };
}

function later(latencyMs: number, run: () => void): void {
  if (latencyMs > 0) setTimeout(run, latencyMs);
  else void Promise.resolve().then(run);
}

function countAction(action: Action, stats: HostStats, state: HostState): void {
  stats.actions += 1;
  const first = state.faults.failAtAction;
  if (first !== undefined && stats.actions >= first) {
    throw new HostFailure("GeneralException", `The host fails from action ${first} on (${action.Name ?? "object"}).`);
  }
}

function respond(request: RequestMessage, json: string, world: World, state: HostState): string {
  const limit = state.faults.payloadLimitBytes;
  if (utf8Length(json) > limit) return refusal(request, "RequestPayloadSizeLimitExceeded", limit);
  try {
    const batch = parseBatch(request.body);
    if (!batch) return refusal(request, "InvalidArgument", limit);
    const answer = state.faults.cellEditMode ? refuseWhileEditing(batch) : runBatch(world, batch);
    const response = success(request, answer);
    return utf8Length(response) > limit ? refusal(request, "ResponsePayloadSizeLimitExceeded", limit) : response;
  } catch (failure) {
    return failed(request, 500, "GeneralException", failure instanceof Error ? failure.message : String(failure));
  }
}

/** Clean-up is let through: a refusal would make the client repeat it long after the test is over. */
function refuseWhileEditing(batch: BatchBody): BatchAnswer {
  if (isCleanUp(batch)) return { Results: batch.Actions.map(({ Id }) => ({ ActionId: Id, Value: {} })), TraceIds: [] };
  const Message = "Excel is in cell-editing mode. Exit the edit mode by pressing ENTER or TAB and then try again.";
  const Code = "InvalidOperationInCellEditMode";
  return { Results: [], TraceIds: [], Error: { Code, Message, Location: "", ActionIndex: 0, HttpStatusCode: 409 } };
}

function refusal(request: RequestMessage, code: ErrorCode, limit: number): string {
  const sentences: Partial<Record<ErrorCode, string>> = {
    RequestPayloadSizeLimitExceeded: `The request payload size has exceeded the limit of ${limit} bytes.`,
    ResponsePayloadSizeLimitExceeded: `The response payload size has exceeded the limit of ${limit} bytes.`,
  };
  return failed(request, 400, code, sentences[code] ?? "The request is not a batch.");
}

function success({ id, flags }: RequestMessage, answer: BatchAnswer): string {
  return JSON.stringify({ id, type: 2, flags, message: { statusCode: 200, headers: {}, body: answer } });
}

function failed({ id, flags }: RequestMessage, statusCode: number, code: string, message: string): string {
  const body = JSON.stringify({ error: { code, message } });
  return JSON.stringify({ id, type: 2, flags, message: { statusCode, headers: {}, body } });
}

/** The relay tells in the same way, with a message of its own, that a ribbon command called `completed()`. */
function pressCompleted(json: string): number | undefined {
  if (!json.startsWith('{"commandCompleted":')) return undefined;
  const message = JSON.parse(json) as { commandCompleted?: unknown };
  return typeof message.commandCompleted === "number" ? message.commandCompleted : undefined;
}
