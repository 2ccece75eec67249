/**
 * Choices from the last time an appendix was made, kept in the workbook's settings. Only what differs from the defaults
 * is kept, so that a title which names the period follows the period.
 */
import type { StandingWorkbook } from "../blueprint/standing";
import type { MarginsMm } from "../page/paper";
import { type AppendixChoices, type AttachedTo, TABLE_SIZES } from "./appendix-choices";
import type { AppendixKind } from "./appendix-content";

/** The settings key of a kind's choices. */
export function choicesKey(kind: AppendixKind): string {
  return `appendix.${kind}`;
}

/** `""` where nothing differs. */
export function choicesMemory(choices: AppendixChoices, defaults: AppendixChoices): string {
  const kept = Object.entries(choices).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(defaults[name as keyof AppendixChoices]),
  );
  return kept.length === 0 ? "" : JSON.stringify(Object.fromEntries(kept));
}

/** The defaults with what is remembered over them; what is not of its kind is passed over, for people reach the settings. */
export function rememberedChoices(
  { settings }: Pick<StandingWorkbook, "settings">,
  defaults: AppendixChoices,
): AppendixChoices {
  const kept = parsed(settings[choicesKey(defaults.kind)] ?? "");
  const { areas, agencies, ...others } = defaults;
  const keptAreas = textsOf(kept["areas"]) ?? areas;
  const keptAgencies = textsOf(kept["agencies"]) ?? agencies;
  return {
    ...others,
    number: textOf(kept["number"], defaults.number),
    title: textOf(kept["title"], defaults.title),
    attachedTo: attachedOf(kept["attachedTo"], defaults.attachedTo),
    copy: kept["copy"] === "paper" || kept["copy"] === "electronic" ? kept["copy"] : defaults.copy,
    margins: marginsOf(kept["margins"], defaults.margins),
    isBoundOnTop: typeof kept["isBoundOnTop"] === "boolean" ? kept["isBoundOnTop"] : defaults.isBoundOnTop,
    tableSize: TABLE_SIZES.find((size) => size === kept["tableSize"]) ?? defaults.tableSize,
    withinDays: numberOf(kept["withinDays"], defaults.withinDays),
    ...(keptAreas ? { areas: keptAreas } : {}),
    ...(keptAgencies ? { agencies: keptAgencies } : {}),
  };
}

type Kept = Readonly<Record<string, unknown>>;

function parsed(text: string): Kept {
  if (text === "") return {};
  try {
    return recordOf(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

const recordOf = (value: unknown): Kept => (typeof value === "object" && value !== null ? (value as Kept) : {});
const textOf = (value: unknown, otherwise: string): string => (typeof value === "string" ? value : otherwise);
const numberOf = (value: unknown, otherwise: number): number =>
  typeof value === "number" && Number.isFinite(value) ? value : otherwise;

function textsOf(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) && value.every((one): one is string => typeof one === "string") ? value : undefined;
}

function attachedOf(value: unknown, otherwise: AttachedTo): AttachedTo {
  const kept = recordOf(value);
  return {
    document: textOf(kept["document"], otherwise.document),
    number: textOf(kept["number"], otherwise.number),
    date: textOf(kept["date"], otherwise.date),
    issuer: textOf(kept["issuer"], otherwise.issuer),
  };
}

function marginsOf(value: unknown, otherwise: MarginsMm): MarginsMm {
  const kept = recordOf(value);
  return {
    top: numberOf(kept["top"], otherwise.top),
    right: numberOf(kept["right"], otherwise.right),
    bottom: numberOf(kept["bottom"], otherwise.bottom),
    left: numberOf(kept["left"], otherwise.left),
  };
}
