/**
 * What a unit is: one agency, or one group of agencies that plans name together; and who belongs to which group.
 */
import type { DaySerial } from "./dates";

export const UNIT_KINDS = ["Cơ quan", "Nhóm cơ quan"] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** One agency, or one group of agencies that the plan names together. */
export type Unit = {
  /** Unique in the registry; how sheets, forms and reports name the unit. */
  readonly name: string;
  /** At most 27 characters, unique, fit for a sheet's name after "CQ " and for a file's name. */
  readonly shortName: string;
  /** Other wordings that mean this unit. */
  readonly aliases: readonly string[];
  readonly kind: UnitKind;
  /** Name of the unit that sends this one's report along with its own; "" if it reports itself. */
  readonly reportsVia: string;
  /** Lists are sorted by this, see sort-units.ts. */
  readonly order: number;
  /** First and last day of existence, both inside; `undefined`: not known to begin or end. */
  readonly validFrom: DaySerial | undefined;
  readonly validTo: DaySerial | undefined;
  /** Names of the units that take over, separated by ";". */
  readonly successors: string;
  /** Groups only: a person has confirmed that the members listed are all there are. */
  readonly membersComplete: boolean;
  readonly note: string;
};

/** Both are unit names. */
export type Membership = { readonly group: string; readonly agency: string };

export type Registry = { readonly units: readonly Unit[]; readonly members: readonly Membership[] };
