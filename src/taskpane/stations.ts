/** The stations of the year that can be worked at, in their order, each with its panels; another station is another line. */
import type { JSX } from "react";
import { Appendices } from "./Appendices";
import { BuildDetails } from "./BuildDetails";
import { ClosePeriod } from "./ClosePeriod";
import { Figures } from "./Figures";
import { GatherResults } from "./GatherResults";
import { Intake } from "./Intake";
import { LoadPlan } from "./LoadPlan";
import { MakeForms } from "./MakeForms";
import { OpenPeriod } from "./OpenPeriod";
import { RebuildSummaries } from "./RebuildSummaries";
import { Registry } from "./Registry";
import { REPORT_ACTIONS } from "./report-messages";
import { Reports } from "./Reports";
import type { StationName } from "./station-names";
import { Undo } from "./Undo";
import { Urging } from "./Urging";

export type Panel = { readonly name: StationName; readonly title: string; readonly Show: () => JSX.Element };
/** The first panel is the station's own; the others are reached from it. */
export type Station = {
  readonly title: string;
  readonly first: Panel;
  readonly others: readonly Panel[];
  /** The first panel itself shows the ways to the others, because it has something to say beside them. */
  readonly hasOwnWays?: true;
};

const LOAD: Panel = { name: "ke-hoach", title: "Kế hoạch", Show: LoadPlan };
const REGISTRY: Panel = { name: "danh-ba", title: "Danh bạ cơ quan", Show: Registry };
const REPORTS: Panel = { name: "bao-cao", title: "Báo cáo", Show: Reports };
const REPORT_PANELS: readonly Panel[] = [
  { name: "mo-ky", title: REPORT_ACTIONS["mo-ky"], Show: OpenPeriod },
  { name: "bieu-mau", title: REPORT_ACTIONS["bieu-mau"], Show: MakeForms },
  { name: "nhan-bao-cao", title: REPORT_ACTIONS["nhan-bao-cao"], Show: Intake },
  { name: "gom-ket-qua", title: REPORT_ACTIONS["gom-ket-qua"], Show: GatherResults },
  { name: "don-doc", title: REPORT_ACTIONS["don-doc"], Show: Urging },
  { name: "so-lieu", title: REPORT_ACTIONS["so-lieu"], Show: Figures },
  { name: "chot-ky", title: REPORT_ACTIONS["chot-ky"], Show: ClosePeriod },
  { name: "hoan-tac", title: REPORT_ACTIONS["hoan-tac"], Show: Undo },
];
const SUMMARIES: Panel = { name: "tong-hop", title: "Tổng hợp", Show: RebuildSummaries };
const DETAILS: Panel = { name: "chi-tiet", title: "Bảng chi tiết", Show: BuildDetails };
const APPENDICES: Panel = { name: "phu-luc", title: "Phụ lục", Show: Appendices };

const PLAN_STATION: Station = { title: "Kế hoạch", first: LOAD, others: [REGISTRY] };
export const STATIONS: readonly Station[] = [
  PLAN_STATION,
  { title: "Báo cáo", first: REPORTS, others: REPORT_PANELS, hasOwnWays: true },
  { title: "Tổng hợp", first: SUMMARIES, others: [DETAILS] },
  { title: "Phụ lục", first: APPENDICES, others: [] },
];

/** Every name has its panel; the plan's is where one arrives otherwise. */
export function findPanel(name: StationName): { readonly station: Station; readonly panel: Panel } {
  for (const station of STATIONS) {
    const panel = [station.first, ...station.others].find((candidate) => candidate.name === name);
    if (panel !== undefined) return { station, panel };
  }
  return { station: PLAN_STATION, panel: LOAD };
}
