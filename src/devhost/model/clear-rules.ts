/** Takes validations and conditional formats away from an area; they stay on the cells around it. */
import type { Area } from "../../raw/a1";
import type { BookSheet } from "../../ooxml/book";
import { without } from "./areas";

export function clearRules(sheet: BookSheet, area: Area, which: "everything" | "conditionals" | "validations"): void {
  if (which !== "validations") {
    for (const conditional of sheet.conditionals) conditional.areas = without(conditional.areas, area);
    sheet.conditionals = sheet.conditionals.filter(({ areas }) => areas.length > 0);
  }
  if (which !== "conditionals") {
    for (const validation of sheet.validations) validation.areas = without(validation.areas, area);
    sheet.validations = sheet.validations.filter(({ areas }) => areas.length > 0);
  }
}
