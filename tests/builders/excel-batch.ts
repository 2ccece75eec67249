/** Short ways to talk to a connected host in tests: one run, one sheet, one failure. */

/** What the client library throws, as far as tests read it. */
export type ExcelFailure = { readonly code: string; readonly message: string };

/** Runs on the active sheet and syncs at the end. */
export function onSheet<T>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T): Promise<T> {
  return Excel.run(async (context) => {
    const result = act(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
    return result;
  });
}

/** The values of an address on the active sheet. */
export async function valuesOf(address: string): Promise<unknown[][]> {
  const range = await onSheet((sheet) => sheet.getRange(address).load("values"));
  return range.values as unknown[][];
}

export async function formulasOf(address: string): Promise<unknown[][]> {
  const range = await onSheet((sheet) => sheet.getRange(address).load("formulas"));
  return range.formulas as unknown[][];
}

/** The code of the refusal; throws when nothing is refused. */
export async function refusalOf(run: Promise<unknown>): Promise<ExcelFailure> {
  try {
    await run;
  } catch (failure) {
    return failure as ExcelFailure;
  }
  throw new Error("Nothing was refused");
}
