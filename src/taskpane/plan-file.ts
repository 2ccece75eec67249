/** A file the user chose, as a plan source. */
import type { PlanSource } from "../commands/desk";

/**
 * No file means the plan that comes with the product. A file is read when first asked for, not before (it may be far too
 * large), and once: what was reviewed is what is written.
 */
export function sourceOf(file: File | undefined): PlanSource {
  if (file === undefined) return { kind: "built-in" };
  let reading: Promise<string> | undefined;
  return {
    kind: "file",
    name: file.name,
    sizeBytes: file.size,
    text: () => (reading ??= file.text()),
  };
}
