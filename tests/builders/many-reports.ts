/** A province's quarter: an agency for every form the plan calls for and 120 communes, and the reports they send. */
import { filledForm, typedEntry } from "../demo/fill-form";
import { answerOf } from "../demo/report-texts";
import type { PreviewPage } from "./a-preview-page";
import { type NamedBytes, pasteMembers } from "./a-reporting-page";

const COMMUNES = Array.from({ length: 120 }, (_, index) => `UBND xã Giả Định ${index + 1}`);

/** With the fifteen agencies the plan knows by itself: as many forms go out, and as many files come back. */
export const AGENCIES = COMMUNES.length + 15;

/** «Dán danh bạ» for the communes, all of them. */
export const pasteCommunes = (opened: PreviewPage): Promise<void> => pasteMembers(opened, "UBND cấp xã", COMMUNES);

/**
 * Filled in by their agencies, one for each form; the last agency sends nothing, the first sends two.
 *
 * @param forms By file name, as they lie in the archive the pane gives.
 */
export async function filledIn(forms: Readonly<Record<string, Uint8Array>>): Promise<readonly NamedBytes[]> {
  const files: NamedBytes[] = [];
  for (const [name, form] of Object.entries(forms)) {
    files.push({ name, bytes: await filledForm(form, (code) => typedEntry(answerOf(name, code))) });
  }
  const [first] = Object.entries(forms);
  if (!first) throw new Error("There are no forms");
  const again = await filledForm(first[1], (code) => typedEntry(answerOf(first[0], code, "bổ sung")));
  return [...files.slice(0, -1), { name: "bo-sung.xlsx", bytes: again }];
}
