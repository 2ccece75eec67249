/** The settings sheet as rows of key and value, and how long values are cut to fit into cells. Pure. */

/** Key and value of one row; both "" in a row that is free. */
export type SettingRow = readonly [key: string, value: string];

/** Below Excel's 32,767 characters per cell, with room for an apostrophe. */
const VALUE_CHARS = 32_000;
const FREE: SettingRow = ["", ""];

/** Parts `key#2`, `key#3` … are joined to their key in that order, wherever they stand. */
export function settingsOf(rows: readonly SettingRow[]): Readonly<Record<string, string>> {
  const byKey = new Map(rows);
  const settings: Record<string, string> = {};
  for (const [key, value] of byKey) {
    if (key === "" || isPart(key, byKey)) continue;
    let whole = value;
    for (let part = 2; byKey.has(partKey(key, part)); part += 1) whole += byKey.get(partKey(key, part)) ?? "";
    settings[key] = whole;
  }
  return settings;
}

const PART = /^(.*)#\d+$/s;

function isPart(key: string, rows: ReadonlyMap<string, string>): boolean {
  const owner = PART.exec(key)?.[1];
  return owner !== undefined && rows.has(owner);
}

function partKey(key: string, part: number): string {
  return part === 1 ? key : `${key}#${part}`;
}

/** The rows with these settings in them: known keys keep their rows, new ones take free rows, then rows at the end. */
export function withSettings(
  rows: readonly SettingRow[],
  settings: Readonly<Record<string, string>>,
): readonly SettingRow[] {
  const next = [...rows];
  for (const [key, value] of Object.entries(settings)) {
    const parts = cut(value);
    for (const [index, part] of parts.entries()) {
      const name = partKey(key, index + 1);
      next[rowFor(next, name)] = [name, part];
    }
    for (let part = parts.length + 1; ; part += 1) {
      const left = next.findIndex(([name]) => name === partKey(key, part));
      if (left < 0) break;
      next[left] = FREE;
    }
  }
  return next;
}

export function withoutSetting(rows: readonly SettingRow[], key: string): readonly SettingRow[] {
  return rows.map((row) => (row[0] === key ? FREE : row));
}

function rowFor(rows: readonly SettingRow[], key: string): number {
  const own = rows.findIndex(([name]) => name === key);
  if (own >= 0) return own;
  const free = rows.findIndex(([name]) => name === "");
  return free >= 0 ? free : rows.length;
}

function cut(value: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  do {
    const end = from + VALUE_CHARS;
    // A letter outside the basic plane takes two units, which a file cannot hold apart.
    const isSplit = /[\uD800-\uDBFF]/.test(value[end - 1] ?? "");
    const to = isSplit ? end - 1 : end;
    parts.push(value.slice(from, to));
    from = to;
  } while (from < value.length);
  return parts;
}
