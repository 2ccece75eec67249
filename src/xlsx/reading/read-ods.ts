/** An OpenDocument spreadsheet (.ods) as raw cells. */
import type { Package } from "../../ooxml/open-package";
import { readingPart, Unreadable } from "../../ooxml/unreadable";
import type { NotRaw, RawSheet, RawWorkbook } from "../../raw/workbook";
import type { OdsSources } from "./ods-cell";
import { createOdsStyles } from "./ods-styles";
import { readOdsTable } from "./ods-table";
import { PartScanner } from "./part-scanner";
import { freshBudget, spend } from "./reading-limits";

const MIME = "application/vnd.oasis.opendocument.";

/** @throws Unreadable when the file contradicts itself or is larger than any report. */
export function readOds(source: Package): RawWorkbook | NotRaw {
  const budget = freshBudget();
  const take = (path: string): string => {
    if (!source.has(path)) return "";
    spend(budget, "bytes", source.bytes(path));
    return source.text(path);
  };
  if (take("META-INF/manifest.xml").includes("encryption-data")) {
    return { reason: "encrypted", detail: "tệp OpenDocument có mật khẩu mở" };
  }
  const mime = take("mimetype").trim();
  if (mime.startsWith(MIME) && !mime.startsWith(`${MIME}spreadsheet`)) {
    return { reason: "not-a-workbook", detail: "tệp OpenDocument khác, không phải bảng tính" };
  }
  const styles = createOdsStyles();
  const common = take("styles.xml");
  if (common !== "") readingPart("styles.xml", () => styles.learn(new PartScanner(common)));
  return readingPart("content.xml", () => ({ sheets: readSheets(take("content.xml"), { styles, budget }) }));
}

function readSheets(xml: string, sources: OdsSources): RawSheet[] {
  const scanner = new PartScanner(xml);
  sources.styles.learn(scanner);
  const sheets: RawSheet[] = [];
  let isSpreadsheet = false;
  while (scanner.next()) {
    if (scanner.isClosing) continue;
    if (scanner.name === "spreadsheet") isSpreadsheet = true;
    else if (scanner.name === "tracked-changes") scanner.passOver();
    else if (scanner.name === "table" && isSpreadsheet) {
      spend(sources.budget, "sheets", 1);
      sheets.push(readOdsTable(scanner, sources));
    }
  }
  if (!isSpreadsheet) throw new Unreadable("not-a-workbook", "no spreadsheet inside");
  return sheets;
}
