/** A file the user chose, as a plan source: refused when too large before a byte is read, read once otherwise. */
import type { PlanSource } from "../commands/desk";
import type { Outcome } from "../commands/outcome";
import { MAX_PLAN_FILE_BYTES, fileTooLarge, fileUnreadable } from "./messages";

/** No file means the plan that comes with the product. What is reviewed and what is written is the same text. */
export async function sourceOf(file: File | undefined): Promise<Outcome<PlanSource>> {
  if (file === undefined) return { kind: "done", value: { kind: "built-in" } };
  const { name, size } = file;
  if (size > MAX_PLAN_FILE_BYTES) return { kind: "refused", issues: [fileTooLarge(name, size)] };
  try {
    const text = await file.text();
    return { kind: "done", value: { kind: "file", name, sizeBytes: size, text: () => Promise.resolve(text) } };
  } catch {
    // Browsers refuse a file that was changed after it was chosen.
    return { kind: "refused", issues: [fileUnreadable(name)] };
  }
}
