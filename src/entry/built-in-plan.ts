/** The plan that comes with the product, as published. A module of its own, so that a page fetches it only when asked. */
import planText from "../../seeds/000_abaa9a3363b1241e.txt";

export const BUILT_IN_PLAN: string = planText;
