/** One quarter's reports in a workbook of their own: forms out, files in, results gathered; nothing is decided. */
import type { Account } from "../../src/commands/outcome";
import type { ReportForm } from "../../src/commands/report-desk";
import type { Host } from "../../src/devhost/create-host";
import { accountLines } from "../../src/entry/account-text";
import { dropFirstSheet } from "../../src/entry/headless-host";
import { serialOf } from "../../src/plan/dates";
import { columnLetters } from "../../src/raw/a1";
import type { Consolidation, FileOutcome } from "../../src/reports/consolidation";
import { OUTCOME_WORDS } from "../../src/reports/log-entry";
import { AGENCY_COLUMN, SHEET, TABLE } from "../../src/sheets/names";
import { DEMO_DAY, DEMO_PERIOD, demoWorkbook, valueOf } from "./issued-forms";
import type { ReturnedReport } from "./returned-report";
import { returnedReports } from "./returned-reports";

/** The communes whose reports come in the file of their district. */
const COMMUNES = ["UBND xã Đại An", "UBND xã Định An"];
const COMMUNE_GROUP = "UBND cấp xã";
const THEIR_DISTRICT = "UBND huyện Trà Cú";

/** In the morning, after the cut-off and before the last day for sending. */
const INTAKE = serialOf(2025, 3, 19) + 9.5 / 24;

export type Quarter = {
  readonly forms: readonly ReportForm[];
  readonly reports: readonly ReturnedReport[];
  readonly consolidation: Consolidation;
  readonly accounts: readonly Account[];
  readonly workbook: Uint8Array;
};

export async function reportQuarter(): Promise<Quarter> {
  let now: number = DEMO_DAY;
  const { host, desk } = demoWorkbook(() => now);
  valueOf(await desk.loadPlan(valueOf(await desk.reviewPlan({ kind: "built-in" }))));
  const paste = valueOf(await desk.reviewPaste(COMMUNE_GROUP, COMMUNES.join("\n"), false));
  valueOf(await desk.pasteMembers(paste));
  for (const commune of COMMUNES) reportVia(host, commune, THEIR_DISTRICT);
  valueOf(await desk.rebuildSummaries());
  const forms = valueOf(await desk.makeForms({ period: DEMO_PERIOD }));
  const reports = await returnedReports(forms);
  now = INTAKE;
  const sources = reports.map(({ name, bytes, savedOn }) => ({
    name,
    sizeBytes: bytes.length,
    modified: Date.UTC(2025, 2, savedOn, 2, 30),
    bytes: () => Promise.resolve(bytes),
  }));
  const review = valueOf(await desk.reviewReports(sources, { period: DEMO_PERIOD }));
  const accounts = [valueOf(await desk.consolidateReports(review, [])), valueOf(await desk.gatherResults())];
  dropFirstSheet(host.book);
  return { forms, reports, consolidation: review.consolidation, accounts, workbook: host.save() };
}

/** Typed into the registry, as the specialist does. */
function reportVia(host: Host, agency: string, district: string): void {
  const sheet = host.book.sheets.find(({ name }) => name === SHEET.registry);
  const table = sheet?.tables.find(({ name }) => name === TABLE.agencies);
  const column = table?.columns.findIndex(({ name }) => name === AGENCY_COLUMN.reportsVia) ?? -1;
  const [rowIndex] = [...(sheet?.cells ?? [])].find(([, row]) => row.get(0)?.value === agency) ?? [];
  if (rowIndex === undefined || column < 0) throw new Error(`The registry has no ${agency}`);
  host.user.type(SHEET.registry, `${columnLetters(column)}${rowIndex + 1}`, district);
}

const OUTCOMES: readonly FileOutcome[] = ["accepted", "remarks", "decision", "refused"];

/** What was done, what is left to decide, and who has not reported. */
export function quarterLines({ consolidation, accounts }: Quarter): readonly string[] {
  const { files, questions, agencies } = consolidation;
  const open = questions.filter(({ answer }) => answer === undefined);
  const due = agencies.filter(({ state }) => state !== "reported");
  return [
    ...accounts.flatMap((account) => accountLines({ ...account, remarks: [] })),
    "",
    ...OUTCOMES.flatMap((outcome) => {
      const names = files.filter((file) => file.outcome === outcome).map(({ file }) => file.name);
      return [`${OUTCOME_WORDS[outcome]} (${names.length}):`, ...names.map((name) => `  ${name}`)];
    }),
    "",
    `Còn ${open.length} việc người dùng quyết định, chưa ghi:`,
    ...open.map(({ file, where, text }) => `  ${file}${where === "" ? "" : `, ô ${where}`}: ${text}`),
    "",
    `Chưa báo cáo hoặc báo cáo chưa đủ (${due.length}/${agencies.length} cơ quan):`,
    ...due.map(({ name, reported, due: owed }) => `  ${name}: ${reported}/${owed} nhiệm vụ`),
  ];
}
