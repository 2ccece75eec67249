/** Colours by evaluation, for any table that has the column; the word is always there too. */
import type { ConditionalLook } from "../blueprint/sheet";
import { EVALUATIONS } from "../plan/status";
import { EVALUATION_COLORS } from "./palette";

/** Paints the evaluation's own cell. */
export function evaluationLooks(table: string, header: string): readonly ConditionalLook[] {
  return EVALUATIONS.map((evaluation) => ({
    table,
    columns: [header],
    rule: {
      type: "formula",
      formula: `={${header}}="${evaluation}"`,
      look: { color: EVALUATION_COLORS[evaluation].color, fill: EVALUATION_COLORS[evaluation].fill, bold: true },
    },
  }));
}
