/** Many files in one archive, to be saved at once. */
import { zipSync } from "fflate";

export type NamedFile = { readonly name: string; readonly bytes: Uint8Array };

/** The earliest day an archive can name: no clock is read, so the same files always give the same bytes. */
const NO_DAY = new Date(1980, 0, 1);

/**
 * Names may be of any script. .xlsx files are archives themselves and are stored as they are. Two files of one name are
 * a mistake of ours and throw.
 */
export function zipFiles(files: readonly NamedFile[]): Uint8Array {
  const entries = new Map(files.map(({ name, bytes }) => [name, bytes]));
  if (entries.size < files.length) throw new Error("an archive cannot hold two files of one name");
  return zipSync(Object.fromEntries(entries), { level: 0, mtime: NO_DAY });
}
