/**
 * Ranges shared between the steps of a request: each address is asked for once, which makes requests smaller.
 *
 * A range moves with its cells, so whoever queues something that moves cells says `cellsMove` afterwards.
 */

export type RangeAt = (address: string) => Excel.Range;

const shared = new WeakMap<Excel.Worksheet, Map<string, Excel.Range>>();

export function rangesOf(sheet: Excel.Worksheet): RangeAt {
  const known = shared.get(sheet) ?? new Map<string, Excel.Range>();
  shared.set(sheet, known);
  return (address) => {
    const range = known.get(address) ?? sheet.getRange(address);
    known.set(address, range);
    return range;
  };
}

export function cellsMove(sheet: Excel.Worksheet): void {
  shared.delete(sheet);
}
