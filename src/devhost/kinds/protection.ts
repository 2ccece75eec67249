/** `Excel.WorksheetProtection`. */
import type { BookSheet } from "../../ooxml/book";
import { booleanOf, optionalText, recordOf } from "../arguments";
import { accessDenied, HostFailure, invalidArgument } from "../errors";
import { recall, rememberAside } from "../host-state";
import { defineKind, type KindOf } from "../kind";
import { PROTECTION_OPTIONS } from "../rules/protection";

const SELECTION_MODES = ["Normal", "Unlocked", "None"];

export const protectionKind: KindOf<BookSheet> = defineKind<BookSheet>("WorksheetProtection", {
  values: {
    Protected: { get: (sheet) => sheet.protection !== undefined },
    Options: {
      get: ({ protection }) => {
        if (!protection) return null;
        const allowed = PROTECTION_OPTIONS.map((name) => [name, protection.options[name] === true] as const);
        return { ...Object.fromEntries(allowed), selectionMode: selectionModeOf(protection.options) };
      },
    },
  },
  does: {
    Protect: (sheet, [given, password], state) => {
      if (sheet.protection)
        throw new HostFailure("InvalidOperation", `The sheet "${sheet.name}" is protected already.`);
      const secret = optionalText(password, "password") ?? "";
      sheet.protection = { options: optionsOf(given), hasPassword: secret !== "" };
      rememberAside(state, sheet, "password", secret);
      return null;
    },
    Unprotect: (sheet, [password], state) => {
      if (sheet.protection?.hasPassword === true) {
        const secret = recall(state, sheet, "password", null);
        if (secret === null || secret !== (optionalText(password, "password") ?? "")) {
          throw accessDenied(`the password of the sheet "${sheet.name}" is another one`);
        }
      }
      delete sheet.protection;
      return null;
    },
  },
});

function optionsOf(given: unknown): Readonly<Record<string, boolean>> {
  if (given === null || given === undefined) return {};
  const options: Record<string, boolean> = {};
  for (const [name, value] of Object.entries(recordOf(given, "options"))) {
    if (value === null || value === undefined) continue;
    if (name === "selectionMode") Object.assign(options, selectionOptions(value));
    else if (PROTECTION_OPTIONS.some((known) => known === name)) options[name] = booleanOf(value, name);
    else throw invalidArgument(`${name} is no option of a protected sheet`);
  }
  return options;
}

function selectionOptions(mode: unknown): Readonly<Record<string, boolean>> {
  if (typeof mode !== "string" || !SELECTION_MODES.includes(mode))
    throw invalidArgument("selectionMode is Normal, Unlocked or None");
  return { allowSelectLockedCells: mode === "Normal", allowSelectUnlockedCells: mode !== "None" };
}

function selectionModeOf(options: Readonly<Record<string, boolean>>): string {
  if (options["allowSelectUnlockedCells"] === false) return "None";
  return options["allowSelectLockedCells"] === false ? "Unlocked" : "Normal";
}
