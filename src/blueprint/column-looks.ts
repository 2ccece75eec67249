/** The looks of a column's body and total, as both writers apply them. */
import type { Look } from "./look";
import type { ColumnBlueprint } from "./sheet";

/** A formula entered under `@` would be shown instead of calculated. */
export function bodyLook(column: ColumnBlueprint): Look {
  return column.formula === undefined ? column.look : withoutTextFormat(column.look);
}

/** A total may be a formula under a column of text. */
export function totalLook(column: ColumnBlueprint): Look {
  const look = column.totalLook ?? column.look;
  const isFormula = column.total !== null && typeof column.total === "object";
  return isFormula ? withoutTextFormat(look) : look;
}

/** Equal looks stay one object, by which writers recognise them. */
const general = new WeakMap<Look, Look>();

function withoutTextFormat(look: Look): Look {
  if (look.numberFormat !== "@") return look;
  const instead = general.get(look) ?? { ...look, numberFormat: "General" };
  general.set(look, instead);
  return instead;
}
