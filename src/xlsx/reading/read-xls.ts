/** An old Excel file (.xls, Excel 97 to 2003) as raw cells. */
import { damaged, readingPart } from "../../ooxml/unreadable";
import type { NotRaw, RawSheet, RawWorkbook } from "../../raw/workbook";
import { biffStream, BiffRecords, type BiffStream, RECORD } from "./biff-record";
import type { CellFormat } from "./cell-formats";
import { openCompoundFile } from "./compound-file";
import { type Budget, freshBudget, spend } from "./reading-limits";
import { readXlsSheet, type XlsSources } from "./xls-sheet";
import { builtInShown, type Shown, shownByCode } from "./shown-as";
import type { StringItem } from "./string-items";

const STREAM = "Workbook";
const EXCEL_97 = 0x600;
/** Their numbers have two bytes. */
const MAX_LOOKS = 65_536;

/** @throws Unreadable when the file contradicts itself or is larger than any report. */
export function readXls(file: Uint8Array): RawWorkbook | NotRaw {
  const compound = openCompoundFile(file);
  const has = (name: string): boolean => compound.names.includes(name);
  if (has("EncryptedPackage")) return { reason: "encrypted", detail: "tệp Excel có mật khẩu mở" };
  const reason = "not-a-workbook";
  if (has("WordDocument")) return { reason, detail: "tệp Word kiểu cũ (.doc)" };
  if (has("PowerPoint Document")) return { reason, detail: "tệp PowerPoint kiểu cũ (.ppt)" };
  const bytes = compound.stream(STREAM);
  if (!bytes) return { reason, detail: has("Book") ? OLDER : "tệp nhị phân của Office, không phải sổ tính" };
  return readingPart(STREAM, () => readStream(biffStream(bytes)));
}

const OLDER = "tệp Excel 95 hoặc cũ hơn";

type BoundSheet = Pick<RawSheet, "name" | "visibility"> & { readonly start: number };
type Globals = Omit<XlsSources, "formats"> & {
  sheets: BoundSheet[];
  isEncrypted: boolean;
  date1904: boolean;
  readonly strings: StringItem[];
  readonly fonts: string[];
  readonly codes: Map<number, Shown>;
  /** Font and number format of each format, by number. */
  readonly xfs: (readonly [font: number, code: number])[];
};

function readStream(stream: BiffStream): RawWorkbook | NotRaw {
  const records = new BiffRecords(stream, 0);
  if (!records.next() || records.id !== RECORD.beginning) throw damaged("the stream has no beginning");
  if (records.content().short() !== EXCEL_97) return { reason: "not-a-workbook", detail: OLDER };
  const globals = readGlobals(records, freshBudget());
  if (globals.isEncrypted) return { reason: "encrypted", detail: "tệp Excel kiểu cũ (.xls) có mật khẩu mở" };
  const sources: XlsSources = { ...globals, formats: formatsOf(globals) };
  return {
    sheets: globals.sheets.map(({ name, visibility, start }) => {
      return { name, visibility, ...readXlsSheet(new BiffRecords(stream, start), sources) };
    }),
  };
}

/** Records up to the end of the globals. Nothing behind the mark of encryption can be read. */
function readGlobals(records: BiffRecords, budget: Budget): Globals {
  const fonts: string[] = [];
  const globals: Globals = {
    sheets: [],
    isEncrypted: false,
    date1904: false,
    strings: [],
    fonts,
    // Numbers count on as if there were a fifth font behind the fourth.
    fontName: (index) => fonts[index < 4 ? index : index - 1],
    codes: new Map(),
    xfs: [],
    budget,
  };
  while (records.next() && records.id !== RECORD.end) {
    if (records.id === RECORD.filePass) return { ...globals, isEncrypted: true };
    readGlobal(records, globals);
  }
  return globals;
}

function readGlobal(records: BiffRecords, globals: Globals): void {
  switch (records.id) {
    case RECORD.dateMode:
      globals.date1904 = records.content().short() === 1;
      break;
    case RECORD.font: {
      const content = records.content();
      content.skip(14);
      if (globals.fonts.length < MAX_LOOKS) globals.fonts.push(content.shortText());
      break;
    }
    case RECORD.format: {
      const content = records.content();
      if (globals.codes.size < MAX_LOOKS)
        globals.codes.set(content.short(), shownByCode(content.text(globals.fontName).text));
      break;
    }
    case RECORD.xf: {
      const content = records.content();
      if (globals.xfs.length < MAX_LOOKS) globals.xfs.push([content.short(), content.short()]);
      break;
    }
    case RECORD.boundSheet:
      addSheet(records, globals);
      break;
    case RECORD.stringTable:
      readStrings(records, globals);
      break;
  }
}

function addSheet(records: BiffRecords, { sheets, budget }: Globals): void {
  const content = records.content();
  const start = content.long();
  const state = content.byte() & 3;
  const isWorksheet = content.byte() === 0;
  if (!isWorksheet) return;
  spend(budget, "sheets", 1);
  const visibility = state === 0 ? "visible" : state === 1 ? "hidden" : "veryHidden";
  sheets.push({ name: content.shortText(), visibility, start });
}

function readStrings(records: BiffRecords, { strings, fontName, budget }: Globals): void {
  const content = records.content();
  content.skip(4);
  const count = content.long();
  for (let index = 0; index < count; index += 1) {
    spend(budget, "strings", 1);
    strings.push(content.text(fontName));
  }
}

function formatsOf({ xfs, codes, fontName }: Globals): (index: number) => CellFormat {
  return (index) => {
    const [font, code] = xfs[index] ?? [0, 0];
    return { shown: codes.has(code) ? codes.get(code) : builtInShown(code), font: fontName(font) };
  };
}
