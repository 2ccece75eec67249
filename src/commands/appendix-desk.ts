/** The part of the desk that deals with printed appendices: looking at pages, making sheets of them, sets for agencies. */
import type { Issue } from "../issue";
import type { PagePicture } from "../page/flow";
import type { AppendixChoices } from "../sheets/appendix-choices";
import type { AppendixKind } from "../sheets/appendix-content";
import type { Account, Outcome, ReportProgress } from "./outcome";
import type { ReportPeriod } from "./report-desk";

export type { PagePicture } from "../page/flow";
export { MARGIN_LIMITS_MM, TOP_BOUND_LIMITS_MM } from "../page/paper";
export { TABLE_SIZES } from "../sheets/appendix-choices";
export type { AppendixChoices, AttachedTo, TableSize } from "../sheets/appendix-choices";
export { APPENDIX_KINDS } from "../sheets/appendix-content";
export type { AppendixKind } from "../sheets/appendix-content";

/** One appendix as it would come out. */
export type AppendixPages = {
  readonly pages: readonly PagePicture[];
  /** What it says, in words for those who do not see the pictures: "38 nhiệm vụ, 7 lĩnh vực". */
  readonly summary: string;
  readonly remarks: readonly Issue[];
};

export type AppendixOffer = {
  readonly kind: AppendixKind;
  /** Name of its sheet; whether it stands there already. */
  readonly sheet: string;
  readonly exists: boolean;
  /** As remembered from the last time, else filled in from the workbook. */
  readonly choices: AppendixChoices;
};

/** What the workbook said when the station was opened; pages are laid out from it without asking again. */
export type AppendixWorkplace = {
  readonly period: ReportPeriod;
  readonly offers: readonly AppendixOffer[];
  readonly areas: readonly { readonly label: string; readonly taskCount: number }[];
  /** Lead units. */
  readonly agencies: readonly { readonly name: string; readonly leads: number }[];
  /** Asks nobody; `issues` where these choices make no appendix. */
  readonly layOut: (
    choices: AppendixChoices,
  ) => { readonly ok: true; readonly value: AppendixPages } | { readonly ok: false; readonly issues: readonly Issue[] };
};

export type AppendixFile = { readonly agency: string; readonly fileName: string; readonly bytes: Uint8Array };

export type AppendixDesk = {
  readonly openAppendices: () => Promise<Outcome<AppendixWorkplace>>;
  /** «Lập phụ lục»: makes its sheet, or makes it anew, from the workbook as it stands; remembers the choices. */
  readonly printAppendix: (choices: AppendixChoices, progress?: ReportProgress) => Promise<Outcome<Account>>;
  /** A sheet for each of these agencies, with what concerns it alone. Agencies without anything are told in remarks. */
  readonly printAppendixSheets: (
    choices: AppendixChoices,
    agencies: readonly string[],
    progress?: ReportProgress,
  ) => Promise<Outcome<Account>>;
  /** The same as files of their own; the workbook stays as it is. */
  readonly makeAppendixFiles: (
    choices: AppendixChoices,
    agencies: readonly string[],
    progress?: ReportProgress,
  ) => Promise<Outcome<{ readonly files: readonly AppendixFile[]; readonly remarks: readonly Issue[] }>>;
};
