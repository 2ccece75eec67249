/** Defined names of the workbook. */
import type { NameBlueprint } from "../blueprint/sheet";
import { ACTION_BYTES, jsonBytes, type Step } from "./batch";

/** A name that refers elsewhere is made anew: desktop Excel reads its `formula` in the user's language (office-js 2834). */
export function nameStep({ name, refersTo }: NameBlueprint, replaces: string | undefined): Step {
  return {
    label: `đặt tên vùng «${name}»`,
    bytes: jsonBytes(refersTo) + 4 * ACTION_BYTES,
    queue: ({ workbook }) => {
      if (replaces !== undefined) workbook.names.getItemOrNullObject(name).delete();
      workbook.names.add(name, refersTo);
    },
  };
}
