/** The published plan as a new workbook follows it. */
import { EMPTY_WORKBOOK } from "../../src/blueprint/standing";
import { serialOf } from "../../src/plan/dates";
import type { TrackedPlan } from "../../src/sheets/tracked-plan";
import { trackPlan } from "../../src/sheets/track-plan";
import { seedPlan } from "./seed";

/** Loaded on 20 March 2025, when the first quarter's cut-off has passed. */
const LOADED_ON = serialOf(2025, 3, 20);

export function seedTracked(periodCode?: string): TrackedPlan {
  return trackPlan(seedPlan(), EMPTY_WORKBOOK, LOADED_ON, periodCode).plan;
}
