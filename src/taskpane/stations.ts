/** The stations of the year that can be worked at, in their order, each with its panels; another station is another line. */
import type { JSX } from "react";
import { BuildDetails } from "./BuildDetails";
import { LoadPlan } from "./LoadPlan";
import { RebuildSummaries } from "./RebuildSummaries";
import { Registry } from "./Registry";
import type { StationName } from "./station-names";

export type Panel = { readonly name: StationName; readonly title: string; readonly Show: () => JSX.Element };
/** The first panel is the station's own; the others are reached from it. */
export type Station = { readonly title: string; readonly first: Panel; readonly others: readonly Panel[] };

const LOAD: Panel = { name: "ke-hoach", title: "Kế hoạch", Show: LoadPlan };
const REGISTRY: Panel = { name: "danh-ba", title: "Danh bạ cơ quan", Show: Registry };
const SUMMARIES: Panel = { name: "tong-hop", title: "Tổng hợp", Show: RebuildSummaries };
const DETAILS: Panel = { name: "chi-tiet", title: "Bảng chi tiết", Show: BuildDetails };

const PLAN_STATION: Station = { title: "Kế hoạch", first: LOAD, others: [REGISTRY] };
export const STATIONS: readonly Station[] = [PLAN_STATION, { title: "Tổng hợp", first: SUMMARIES, others: [DETAILS] }];

/** Every name has its panel; the plan's is where one arrives otherwise. */
export function findPanel(name: StationName): { readonly station: Station; readonly panel: Panel } {
  for (const station of STATIONS) {
    const panel = [station.first, ...station.others].find((candidate) => candidate.name === name);
    if (panel !== undefined) return { station, panel };
  }
  return { station: PLAN_STATION, panel: LOAD };
}
