/**
 * The language in which an Office.js object is declared: a table of its members under their wire names.
 *
 * A kind says what exists and what each member does; the interpreter knows how members are asked for.
 */
import type { HostState } from "./host-state";
import type { Wire } from "./wire";

/** An object of the model together with the kind it shows itself as. */
export type Target = { readonly [TARGET]: true; readonly kind: Kind; readonly self: unknown };

/** Arguments as sent, object references replaced by their targets (also inside plain objects and arrays). */
export type Arguments = readonly unknown[];

const TARGET = Symbol("target");

type Value<T> = {
  /** Absent for a name that is only ever set (`Gridlines`). */
  readonly get?: (self: T, state: HostState) => Wire;
  /** Absent for a property Excel does not let anyone set. */
  readonly set?: (self: T, value: unknown, state: HostState) => void;
};
type Finder<T> = (self: T, args: Arguments, state: HostState) => Target | null;

export type KindDefinition<T> = {
  /** What identifies an instance to the client, so that it can be asked for again: `Id`, `_Id`, or nothing. */
  readonly identity?: (self: T, state: HostState) => Readonly<Record<string, Wire>>;
  /** Scalar properties. */
  readonly values?: Readonly<Record<string, Value<T>>>;
  /** Navigation properties; `null` answers a null object. */
  readonly parts?: Readonly<Record<string, (self: T, state: HostState) => Target | null>>;
  /** Methods that return an object and change nothing. */
  readonly finds?: Readonly<Record<string, Finder<T>>>;
  /** Methods that return an object they have made. */
  readonly makes?: Readonly<Record<string, Finder<T>>>;
  /** Methods that return a plain value or nothing, and leave the workbook as it was. */
  readonly asks?: Readonly<Record<string, (self: T, args: Arguments, state: HostState) => Wire>>;
  /** Methods that change the workbook. */
  readonly does?: Readonly<Record<string, (self: T, args: Arguments, state: HostState) => Wire>>;
  /** `getItem(key)`, and how a collection's items are addressed later. */
  readonly item?: (self: T, key: unknown, state: HostState) => Target;
  /** Present for collections: every item, in order. */
  readonly items?: (self: T, state: HostState) => readonly Target[];
  /** Whether an instance can be kept beyond its batch under a reference. */
  readonly keepable?: true;
  /** False once the object was deleted; using it then fails. */
  readonly stillThere?: (self: T, state: HostState) => boolean;
};

export type Kind = KindDefinition<unknown> & { readonly name: string };

/** A kind together with the way to make targets of it. */
export type KindOf<T> = { readonly kind: Kind; readonly of: (self: T) => Target };

/** Every kind declared so far: what the table of members is, for whoever compares it with the library's own. */
export const declaredKinds: Kind[] = [];

/**
 * Names a kind whose members are described elsewhere, so that kinds can lead to each other. `name` is the class name in
 * Office.js, e.g. `Worksheet`.
 */
export function declareKind<T>(name: string): KindOf<T> {
  const kind: Kind = { name };
  declaredKinds.push(kind);
  return { kind, of: (self) => ({ [TARGET]: true, kind, self }) };
}

/** Says once what a declared kind can do. */
export function describeKind<T>({ kind }: KindOf<T>, definition: KindDefinition<T>): void {
  // The one place where the type of `self` is forgotten: `of` pairs this kind with a T and with nothing else.
  Object.assign(kind, definition);
}

/** Declares and describes at once a kind that none of its own members leads back to. */
export function defineKind<T>(name: string, definition: KindDefinition<T>): KindOf<T> {
  const declared = declareKind<T>(name);
  describeKind(declared, definition);
  return declared;
}

export function isTarget(value: unknown): value is Target {
  return typeof value === "object" && value !== null && TARGET in value;
}

/** The model's object behind a target, if the target is of that kind. */
export function selfOf<T>(of: KindOf<T>, value: unknown): T | undefined {
  return isTarget(value) && value.kind === of.kind ? (value.self as T) : undefined;
}
