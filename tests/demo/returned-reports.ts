/**
 * What might come back from the agencies for the first quarter of 2025: good, messy, incomplete, contradictory and
 * broken files. Số liệu giả định: made for trying the product out; no agency ever sent any of it.
 */
import type { ReportForm } from "../../src/commands/report-desk";
import { FORM_KEY } from "../../src/reports/form-names";
import { seenForm } from "../builders/report-form";
import { broken, incomplete, misplaced, twice } from "./faulty-reports";
import type { Issued, ReturnedReport } from "./returned-report";
import { goodForms, otherPrograms, typedAnew } from "./sound-reports";

/** @param forms One for each agency of the plan, as issued. */
export async function returnedReports(forms: readonly ReportForm[]): Promise<readonly ReturnedReport[]> {
  const form = (agency: string): Uint8Array => {
    const found = forms.find((one) => one.agency === agency);
    if (!found) throw new Error(`No form was issued to ${agency}`);
    return found.bytes;
  };
  const issued: Issued = {
    form,
    codes: (agency) => (seenForm(form(agency)).identity[FORM_KEY.tasks] ?? "").split(";"),
  };
  return [
    ...(await goodForms(issued)),
    ...(await otherPrograms(issued)),
    ...(await typedAnew(issued)),
    ...(await incomplete(issued)),
    ...(await twice(issued)),
    ...(await misplaced(issued)),
    ...(await broken(issued)),
  ];
}
