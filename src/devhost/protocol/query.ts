/** Answers `load`: exactly the properties asked for, nested as the client expects them. */
import { apiNotFound, invalidArgument } from "../errors";
import type { HostState } from "../host-state";
import type { Kind, Target } from "../kind";
import type { Wire } from "../wire";
import type { QueryInfo } from "./messages";

/** A tree of what was asked for; `everything` stands for all scalars at that place. */
type Asked = { everything: boolean; readonly parts: Map<string, Asked> };
type WireRecord = Record<string, Wire>;

export function answerQuery(
  target: Target,
  query: QueryInfo,
  state: HostState,
  reference: string | undefined,
): WireRecord {
  const asked: Asked = { everything: false, parts: new Map() };
  for (const path of query.Select ?? []) addPath(asked, path);
  for (const path of query.Expand ?? []) addPath(asked, path);
  if (!query.Select || query.Select.length === 0) asked.everything = true;
  const answer = describe(target, asked, state, query);
  return reference === undefined ? answer : { ...answer, _ReferenceId: reference };
}

/** What an Instantiate action answers: at least `{}` for an object that exists. */
export function identityOf(target: Target, state: HostState, reference: string | undefined): WireRecord {
  const identity: WireRecord = { ...target.kind.identity?.(target.self, state) };
  return reference === undefined ? identity : { ...identity, _ReferenceId: reference };
}

function addPath(asked: Asked, path: string): void {
  const steps = path.split(/[/.]/).filter((step) => step !== "");
  let at = asked;
  for (const step of steps) {
    if (step === "*" || step.toLowerCase() === "$all") {
      at.everything = true;
      return;
    }
    const key = step.toLowerCase();
    const next = at.parts.get(key) ?? { everything: false, parts: new Map<string, Asked>() };
    at.parts.set(key, next);
    at = next;
  }
}

function describe(target: Target, asked: Asked, state: HostState, slice: QueryInfo = {}): WireRecord {
  return target.kind.items ? describeCollection(target, asked, state, slice) : describeObject(target, asked, state);
}

function describeObject(target: Target, asked: Asked, state: HostState): WireRecord {
  const { kind, self } = target;
  const answer: WireRecord = {};
  if (asked.everything) {
    for (const [name, value] of Object.entries(kind.values ?? {})) if (value.get) answer[name] = value.get(self, state);
  }
  const names = namesOf(kind);
  for (const [key, inner] of asked.parts) {
    const name = names.get(key);
    if (name === undefined) {
      if (key === "_referenceid") continue;
      throw unknownName(kind, key);
    }
    const value = kind.values?.[name];
    if (value?.get) {
      answer[name] = value.get(self, state);
      continue;
    }
    const part = kind.parts?.[name]?.(self, state);
    answer[name] = part ? describe(part, leavesMeanEverything(inner), state) : null;
  }
  return answer;
}

/** Names of the collection's own properties are its own; all others are asked of every item. */
function describeCollection(target: Target, asked: Asked, state: HostState, slice: QueryInfo): WireRecord {
  const { kind, self } = target;
  const answer: WireRecord = {};
  const names = namesOf(kind);
  const ofItems: Asked = { everything: asked.everything, parts: new Map() };
  for (const [key, inner] of asked.parts) {
    const own = names.get(key);
    const value = own === undefined ? undefined : kind.values?.[own];
    if (own !== undefined && value?.get) answer[own] = value.get(self, state);
    else if (key === "items") mergeInto(ofItems, leavesMeanEverything(inner));
    else ofItems.parts.set(key, inner);
  }
  if (asked.everything) {
    for (const [name, value] of Object.entries(kind.values ?? {})) if (value.get) answer[name] = value.get(self, state);
  }
  if (!ofItems.everything && ofItems.parts.size === 0) return answer;
  const all = kind.items?.(self, state) ?? [];
  const from = slice.Skip ?? 0;
  const items = all.slice(from, slice.Top === null || slice.Top === undefined ? undefined : from + slice.Top);
  answer["_Items"] = items.map((item) => ({
    ...identityOf(item, state, undefined),
    ...describe(item, ofItems, state),
  }));
  return answer;
}

function mergeInto(into: Asked, from: Asked): void {
  into.everything ||= from.everything;
  for (const [key, inner] of from.parts) into.parts.set(key, inner);
}

/** `load("format/fill")` asks for all scalars of the fill. */
function leavesMeanEverything(asked: Asked): Asked {
  return asked.parts.size === 0 ? { everything: true, parts: asked.parts } : asked;
}

const lowerCaseNames = new WeakMap<Kind, ReadonlyMap<string, string>>();

/** Lower-case name → wire name: the client sends the names as the caller typed them. */
function namesOf(kind: Kind): ReadonlyMap<string, string> {
  const known = lowerCaseNames.get(kind);
  if (known) return known;
  const readable = Object.entries(kind.values ?? {}).filter(([, value]) => value.get);
  const all = [...readable.map(([name]) => name), ...Object.keys(kind.parts ?? {})];
  const names = new Map(all.map((name) => [name.toLowerCase(), name] as const));
  lowerCaseNames.set(kind, names);
  return names;
}

function unknownName(kind: Kind, key: string): Error {
  return kind.items ? invalidArgument(`${kind.name} has no property ${key}`) : apiNotFound(`${kind.name}.${key}`);
}
