import { read } from "@e965/xlsx";
import { HostError } from "../../src/blueprint/port";
import { openAsNew } from "../../src/excel/open-as-new";
import { FORM_SHEET } from "../../src/reports/form-names";
import { buildReportForm } from "../../src/sheets/report-form";
import { writeWorkbookFile } from "../../src/xlsx/write-workbook";
import { aHost } from "../builders/host";
import { aForm } from "../builders/report-form";

const aFile = (): Promise<Uint8Array> => writeWorkbookFile(buildReportForm(aForm()), FORM_SHEET.identity);

describe("openAsNew", () => {
  test("opens the file as it is, beside the workbook that stands", async () => {
    const host = aHost();
    const before = host.save();
    const bytes = await aFile();
    await openAsNew(bytes);
    const [opened = ""] = host.openedBeside;
    expect(host.openedBeside).toHaveLength(1);
    expect(Buffer.from(opened, "base64").equals(Buffer.from(bytes))).toBe(true);
    expect(read(opened, { type: "base64" }).SheetNames).toEqual(Object.values(FORM_SHEET));
    expect(Buffer.from(host.save()).equals(Buffer.from(before))).toBe(true);
  });

  test("carries any byte, in files larger than a call can take at once", async () => {
    const host = aHost();
    const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => index % 256);
    await openAsNew(bytes);
    expect(Buffer.from(host.openedBeside[0] ?? "", "base64").equals(Buffer.from(bytes))).toBe(true);
  });

  test("throws a HostError when Excel refuses", async () => {
    const host = aHost();
    host.faults.failAtAction = 1;
    await expect(openAsNew(await aFile())).rejects.toBeInstanceOf(HostError);
    expect(host.openedBeside).toEqual([]);
  });
});
