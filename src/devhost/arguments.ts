/** Reads what arrived as an argument or a new property value; refuses what has the wrong type, naming it. */
import { invalidArgument } from "./errors";

export function textOf(value: unknown, name: string): string {
  if (typeof value !== "string") throw invalidArgument(`${name} must be text`);
  return value;
}

/** `null` and a left out argument are `undefined`. */
export function optionalText(value: unknown, name: string): string | undefined {
  return value === null || value === undefined ? undefined : textOf(value, name);
}

export function numberOf(value: unknown, name: string): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument(`${name} must be a number`);
  return value;
}

/** A whole number from `least` on; `otherwise` stands in for a left out one. */
export function indexOf(value: unknown, name: string, least = 0, otherwise?: number): number {
  if ((value === null || value === undefined) && otherwise !== undefined) return otherwise;
  const index = numberOf(value, name);
  if (!Number.isInteger(index) || index < least)
    throw invalidArgument(`${name} must be a whole number from ${least} on`);
  return index;
}

export function booleanOf(value: unknown, name: string): boolean {
  if (typeof value !== "boolean") throw invalidArgument(`${name} must be true or false`);
  return value;
}

/** A left out argument counts as false. */
export function flagOf(value: unknown, name: string): boolean {
  return value === null || value === undefined ? false : booleanOf(value, name);
}

/** Members of Office.js enumerations compare without regard to case. */
export function choiceOf<T extends string>(value: unknown, choices: readonly T[], name: string, otherwise?: T): T {
  if ((value === null || value === undefined) && otherwise !== undefined) return otherwise;
  const wanted = textOf(value, name).toLowerCase();
  const found = choices.find((choice) => choice.toLowerCase() === wanted);
  if (found === undefined) throw invalidArgument(`${name} "${wanted}" is not one of ${choices.join(", ")}`);
  return found;
}

export function recordOf(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw invalidArgument(`${name} must be an object`);
  return value as Readonly<Record<string, unknown>>;
}

/** `#RRGGBB`, `RRGGBB`, or a few HTML names; answers `#RRGGBB` in capitals. */
export function colorOf(value: unknown, name: string): string {
  const text = textOf(value, name).trim();
  const named = NAMED_COLORS[text.toLowerCase()];
  if (named !== undefined) return named;
  const [, digits] = /^#?([0-9a-f]{6})$/i.exec(text) ?? [];
  if (digits === undefined) throw invalidArgument(`${name} "${text}" is not a colour such as #FFA500`);
  return `#${digits.toUpperCase()}`;
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  lightgray: "#D3D3D3",
};
