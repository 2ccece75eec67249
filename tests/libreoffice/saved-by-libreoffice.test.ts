/** Our workbook, saved by Excel and then by LibreOffice, is taken as before: nothing counts as lost, nothing changed. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Book } from "../../src/ooxml/book";
import { APPENDIX_SHEET, SHEET } from "../../src/sheets/names";
import { keepWorkbook } from "../builders/keep-workbook";
import { convert, describeWithLibreOffice, PATIENCE_MS } from "../builders/libreoffice";
import { partText, withChangedPart } from "../builders/packed-parts";
import { plainValues } from "../builders/plain-book";
import { bookOf } from "../builders/read-raw";
import { run } from "../builders/headless-run";

jest.setTimeout(PATIENCE_MS);

/** What Excel says of itself in every file; LibreOffice then gives the file a part for further properties. */
const BY_EXCEL =
  "<DocSecurity>0</DocSecurity><ScaleCrop>false</ScaleCrop><LinksUpToDate>false</LinksUpToDate>" +
  "<SharedDoc>false</SharedDoc><HyperlinksChanged>false</HyperlinksChanged><AppVersion>16.0300</AppVersion>";

const folder = mkdtempSync(join(tmpdir(), "cchc-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the cells say, by sheet; blank ones left out. */
function texts({ sheets }: Book): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const said = (values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
    Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ""));
  return Object.fromEntries(sheets.map((sheet) => [sheet.name, said(plainValues(sheet))]));
}

describeWithLibreOffice("a workbook that LibreOffice saved", () => {
  test("keeps its texts, and an appendix is made of it", async () => {
    const [loaded, saved, out] = ["nap.xlsx", "luu.xlsx", "in.xlsx"].map((name) => join(folder, name));
    if (loaded === undefined || saved === undefined || out === undefined) throw new Error("three files");
    await run("load-plan", "--out", loaded, "--as-of", "2025-03-20");
    const before = withChangedPart(new Uint8Array(readFileSync(loaded)), "docProps/app.xml", (xml) =>
      xml.replace("</Properties>", `${BY_EXCEL}</Properties>`),
    );
    const bytes = await convert(before, "xlsx", "xlsx");
    writeFileSync(saved, bytes);
    const result = await run("print-appendix", "--workbook", saved, "--out", out, "--kind", "areas");
    expect([result.exitCode, result.lines[0]]).toEqual([0, expect.stringContaining(APPENDIX_SHEET.areas)]);
    const after = new Uint8Array(readFileSync(out));
    keepWorkbook("luu-bang-libreoffice", after);
    expect(partText(after, "docProps/custom.xml")).toBe(partText(bytes, "docProps/custom.xml"));
    const ours = texts(await bookOf(before));
    expect(texts(await bookOf(bytes))).toEqual(ours);
    const { [APPENDIX_SHEET.areas]: appendix, ...others } = texts(await bookOf(after));
    expect(Object.keys(appendix ?? {}).length).toBeGreaterThan(10);
    // The sheet of settings also says what is known of the appendix.
    expect({ ...others, [SHEET.settings]: {} }).toEqual({ ...ours, [SHEET.settings]: {} });
  });
});
