/** Files a person dropped or chose, whole folders included, as sources that are read when it is their turn. */
import type { ReportSource } from "../commands/report-desk";

export const REPORT_FILE_TYPES = ".xlsx,.xls,.ods,.xlsm";

/** What Office and the file systems leave beside reports: lock files and folder settings, nobody's report. */
const LITTER = /^(?:~\$|\.)|^(?:thumbs\.db|desktop\.ini)$/i;

/** Has to be called while the drop is handled: the browser takes its list away afterwards. */
export async function filesOf(transfer: DataTransfer): Promise<readonly File[]> {
  const plain = [...transfer.files];
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (!entries.some((entry) => entry.isDirectory)) return plain;
  return withoutLitter((await Promise.all(entries.map(filesIn))).flat());
}

/** For folders: what is no report is left out silently. A file chosen by itself never is. */
export function withoutLitter(files: readonly File[]): readonly File[] {
  return files.filter(({ name }) => !LITTER.test(name));
}

/** Size and time are asked for late too: for each file the page waits until the browser has looked at the disk. */
export function sourcesOf(files: readonly File[]): readonly ReportSource[] {
  return files.map((file) => ({
    name: file.name,
    get sizeBytes() {
      return file.size;
    },
    get modified() {
      return file.lastModified;
    },
    bytes: async () => new Uint8Array(await file.arrayBuffer()),
  }));
}

async function filesIn(entry: FileSystemEntry): Promise<readonly File[]> {
  if (isFile(entry)) return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))];
  if (!isDirectory(entry)) return [];
  const reader = entry.createReader();
  const files: (readonly File[])[] = [];
  // A reader hands out a hundred entries at a time, and none when it has come to the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return files.flat();
    files.push(...(await Promise.all(some.map(filesIn))));
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
