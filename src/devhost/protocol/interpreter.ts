/**
 * Executes a batch: kinds of actions times kinds of object paths. Knows no name of Excel's object model.
 *
 * A path is evaluated once per batch, at its first use. The batch stops at the first refusal; what was done stays done.
 */
import { apiNotFound, accessDenied, HostFailure, invalidArgument, invalidObjectPath, statusOf } from "../errors";
import type { HostState } from "../host-state";
import { isTarget, type Target } from "../kind";
import {
  ACTION,
  type Action,
  type ArgumentInfo,
  type BatchAnswer,
  type BatchBody,
  PATH,
  type PathInfo,
} from "./messages";
import { answerQuery, identityOf } from "./query";

/** The objects every batch can start from. */
export type World = {
  readonly state: HostState;
  readonly root: Target;
  /** Service objects by type name, e.g. `Microsoft.InternalService.AddinInternalService`. */
  readonly services: Readonly<Record<string, Target>>;
  /** Called before each action; throws to make it fail. */
  readonly beforeAction: (action: Action) => void;
};

type Batch = {
  readonly world: World;
  readonly body: BatchBody;
  readonly resolved: Map<number, Target | null>;
  readonly referenceNames: Map<Target, string>;
};

const RELEASE_METHODS: readonly string[] = ["_RemoveReference", "_RemoveAllReferences"];

/**
 * Whether the batch only gives references back, as the client does after a run. It repeats a failed clean-up after five
 * seconds, three times: so clean-up is never refused.
 */
export function isCleanUp({ Actions, ObjectPaths }: BatchBody): boolean {
  return Actions.every(({ ActionType, Name, ObjectPathId }) =>
    ActionType === ACTION.method
      ? RELEASE_METHODS.includes(Name ?? "")
      : ActionType === ACTION.instantiate && ObjectPaths[String(ObjectPathId)]?.ObjectPathType === PATH.root,
  );
}

export function runBatch(world: World, body: BatchBody): BatchAnswer {
  const referenceNames = new Map(
    [...world.state.references].flatMap(([name, kept]) => (isTarget(kept) ? [[kept, name] as const] : [])),
  );
  const batch: Batch = { world, body, resolved: new Map(), referenceNames };
  const answer: BatchAnswer = { Results: [], TraceIds: [] };
  const cleanUp = isCleanUp(body);
  let index = 0;
  for (const action of body.Actions) {
    try {
      world.beforeAction(action);
      answer.Results.push({ ActionId: action.Id, Value: perform(batch, action) ?? null });
      if (action.ActionType === ACTION.trace) answer.TraceIds.push(action.Id);
    } catch (failure) {
      if (!cleanUp) {
        answer.Error = describeFailure(batch, action, index, failure);
        break;
      }
      answer.Results.push({ ActionId: action.Id, Value: action.ActionType === ACTION.instantiate ? {} : null });
    }
    index += 1;
  }
  return answer;
}

function describeFailure(
  batch: Batch,
  action: Action,
  index: number,
  failure: unknown,
): NonNullable<BatchAnswer["Error"]> {
  const known = failure instanceof HostFailure;
  const code = known ? failure.code : "GeneralException";
  const message = failure instanceof Error ? failure.message : String(failure);
  return {
    Code: code,
    Message: known ? message : `There was an internal error while processing the request: ${message}`,
    Location: locationOf(batch, action),
    ActionIndex: index,
    HttpStatusCode: statusOf(code),
  };
}

/** `Range.values`, as Excel names the place; for a path that does not resolve, the member the path asks for. */
function locationOf(batch: Batch, action: Action): string {
  const target = batch.resolved.get(action.ObjectPathId);
  if (target && action.Name !== undefined) return `${target.kind.name}.${camel(action.Name)}`;
  const path = batch.body.ObjectPaths[String(action.ObjectPathId)];
  const parent = path?.ParentObjectPathId === undefined ? undefined : batch.resolved.get(path.ParentObjectPathId);
  if (!parent) return target?.kind.name ?? "";
  return `${parent.kind.name}.${path?.ObjectPathType === PATH.indexer ? "getItem" : camel(path?.Name ?? "")}`;
}

function perform(batch: Batch, action: Action): unknown {
  if (action.ActionType === ACTION.trace) return null;
  const target = resolve(batch, action.ObjectPathId);
  switch (action.ActionType) {
    case ACTION.instantiate:
      return target && identityOf(target, batch.world.state, keepName(batch, action.ObjectPathId, target));
    case ACTION.query:
      return target && answerQuery(target, action.QueryInfo ?? {}, batch.world.state, batch.referenceNames.get(target));
    case ACTION.method:
      return target && callMethod(batch, target, action);
    case ACTION.setProperty:
      return setProperty(batch, target, action);
    default:
      throw new HostFailure("NotImplemented", `Action type ${action.ActionType} is not pretended.`);
  }
}

function setProperty(batch: Batch, target: Target | null, action: Action): null {
  const name = action.Name ?? "";
  if (!target) throw invalidObjectPath(`"${camel(name)}" was set on an object that does not exist`);
  const value = own(target.kind.values, name);
  if (!value) throw apiNotFound(`${target.kind.name}.${camel(name)}`);
  if (!value.set) throw accessDenied(`${target.kind.name}.${camel(name)} is read-only`);
  refuseIfReadOnly(batch);
  value.set(target.self, argumentsOf(batch, action.ArgumentInfo)[0] ?? null, batch.world.state);
  batch.world.state.touched = true;
  return null;
}

function callMethod(batch: Batch, target: Target, action: Action): unknown {
  const { state } = batch.world;
  const name = action.Name ?? "";
  if (name === "_KeepReference") {
    keep(batch, target);
    return null;
  }
  const args = argumentsOf(batch, action.ArgumentInfo);
  if (RELEASE_METHODS.includes(name)) {
    if (typeof args[0] === "string") state.references.delete(args[0]);
    return null;
  }
  const ask = own(target.kind.asks, name);
  if (ask) return ask(target.self, args, state);
  const act = own(target.kind.does, name);
  if (!act) throw apiNotFound(`${target.kind.name}.${camel(name)}`);
  refuseIfReadOnly(batch);
  const result = act(target.self, args, state);
  state.touched = true;
  return result;
}

function refuseIfReadOnly({ world }: Batch): void {
  if (world.state.faults.readOnly) throw accessDenied("the workbook is open for reading only");
}

function resolve(batch: Batch, pathId: number): Target | null {
  const known = batch.resolved.get(pathId);
  if (known !== undefined) {
    if (known?.kind.stillThere?.(known.self, batch.world.state) === false)
      throw invalidObjectPath("the object was deleted");
    return known;
  }
  const path = batch.body.ObjectPaths[String(pathId)];
  if (!path) throw invalidObjectPath(`path ${pathId} was not sent`);
  const target = evaluate(batch, path);
  batch.resolved.set(pathId, target);
  return target;
}

function evaluate(batch: Batch, path: PathInfo): Target | null {
  const { world } = batch;
  const name = path.Name ?? "";
  switch (path.ObjectPathType) {
    case PATH.root:
      return world.root;
    case PATH.nullObject:
      return null;
    case PATH.newObject: {
      const service = own(world.services, name);
      if (!service) throw apiNotFound(name);
      return service;
    }
    case PATH.reference:
      return referenceNamed(world.state, name);
    default:
      return evaluateMember(batch, path, name);
  }
}

function evaluateMember(batch: Batch, path: PathInfo, name: string): Target | null {
  const { state } = batch.world;
  const parent = resolve(batch, path.ParentObjectPathId ?? -1);
  if (!parent) return null;
  const { kind, self } = parent;
  const args = argumentsOf(batch, path.ArgumentInfo);
  if (path.ObjectPathType === PATH.property) {
    const part = own(kind.parts, name);
    if (part) return part(self, state);
  } else if (path.ObjectPathType === PATH.indexer) {
    if (kind.item) return kind.item(self, args[0], state);
  } else if (path.ObjectPathType === PATH.method) {
    const find = own(kind.finds, name);
    if (find) return find(self, args, state);
    const make = own(kind.makes, name);
    if (make) {
      refuseIfReadOnly(batch);
      const made = make(self, args, state);
      state.touched = true;
      return made;
    }
  }
  throw apiNotFound(`${kind.name}.${path.ObjectPathType === PATH.indexer ? "getItem" : camel(name)}`);
}

function referenceNamed(state: HostState, name: string): Target {
  const target = state.references.get(name);
  if (!isTarget(target)) throw invalidObjectPath(`the reference ${name} was released or never given`);
  if (target.kind.stillThere?.(target.self, state) === false)
    throw invalidObjectPath("the sheet it was on was deleted");
  return target;
}

/** The name under which the target is kept, keeping it now if the batch asks for that. */
function keepName(batch: Batch, pathId: number, target: Target): string | undefined {
  const path = batch.body.ObjectPaths[String(pathId)];
  if (batch.body.AutoKeepReference === true && path?.D !== true && target.kind.keepable) return keep(batch, target);
  return batch.referenceNames.get(target);
}

function keep(batch: Batch, target: Target): string {
  const { state } = batch.world;
  const known = batch.referenceNames.get(target);
  if (known !== undefined) return known;
  const name = `ref-${state.hostNumber}-${state.nextReference}`;
  state.nextReference += 1;
  state.references.set(name, target);
  batch.referenceNames.set(target, name);
  return name;
}

function argumentsOf(batch: Batch, info: ArgumentInfo | null | undefined): readonly unknown[] {
  const ids = info?.ReferencedObjectPathIds;
  return (info?.Arguments ?? []).map((value, index) => withTargets(batch, value, ids?.[index]));
}

/** Replaces path ids by what they stand for. Arrays of plain values are passed on as they are, without a copy. */
function withTargets(batch: Batch, value: unknown, id: unknown): unknown {
  if (typeof id === "number" && id > 0) {
    const target = resolve(batch, id);
    if (!target) throw invalidArgument("an object that does not exist was passed");
    return target;
  }
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    return Array.isArray(id) ? list.map((item, index) => withTargets(batch, item, (id as unknown[])[index])) : list;
  }
  if (typeof value !== "object" || value === null || isTarget(value)) return value;
  const inner = (value as { _ObjectPathId?: unknown })._ObjectPathId;
  if (typeof inner === "number") return withTargets(batch, null, inner);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withTargets(batch, item, 0)]));
}

/** A member of the table itself, not of every object. */
function own<T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return table && Object.hasOwn(table, name) ? table[name] : undefined;
}

function camel(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}
