/** Hands files made in the pane to the person: saved by the browser, or opened as new workbooks where it saves none. */
import type { ReportForm } from "../commands/report-desk";
import { openAsNew } from "../excel/open-as-new";
import type { Deliver } from "../taskpane/deliver";

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const ZIP_TYPE = "application/zip";
/** Long enough for a slow browser to take the file over; then its memory is given back. Our choice. */
const KEPT_MS = 60_000;

/** Only after Office is ready. */
export function createDeliver(): Deliver {
  const canDownload = browserSavesFiles();
  return {
    canDownload,
    files: async (forms, zipName) => {
      if (!canDownload) {
        for (const { bytes } of forms) await openAsNew(bytes);
        return "opened";
      }
      const [first, ...others] = forms;
      if (first && others.length === 0) download(first.fileName, first.bytes, XLSX_TYPE);
      else if (first) download(zipName, await packed(forms), ZIP_TYPE);
      return "downloaded";
    },
  };
}

/** On Mac and mobile devices a download link does nothing and says nothing (office-js issues 2700, 3385, 6468). */
function browserSavesFiles(): boolean {
  // The types say neither that its values are words nor that outside Office there is none.
  const platform = Office.context.platform as unknown as string | undefined;
  return platform === undefined || ["PC", "OfficeOnline", "Universal"].includes(platform);
}

async function packed(forms: readonly ReportForm[]): Promise<Uint8Array> {
  const { zipFiles } = await import("../xlsx/zip-files");
  return zipFiles(forms.map(({ fileName, bytes }) => ({ name: fileName, bytes })));
}

function download(name: string, bytes: Uint8Array, type: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
