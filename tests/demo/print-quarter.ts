/** The quarter printed: all appendices as sheets of the workbook, and one of progress for each of two agencies as files. */
import type { AppendixChoices, AppendixDesk, AppendixFile, AppendixKind } from "../../src/commands/appendix-desk";
import type { Account } from "../../src/commands/outcome";
import { readBook } from "../../src/ooxml/read-book";
import { DEMO_DAY, demoWorkbook, valueOf } from "./issued-forms";
import { type Written, writeFindings } from "./write-findings";

/** The four of the report have numbers; the plan's own goes alone. */
const NUMBERS = { progress: "I", agencies: "II", areas: "III", overdue: "IV", plan: "" } as const satisfies Readonly<
  Record<AppendixKind, string>
>;
const KINDS = ["progress", "agencies", "areas", "overdue", "plan"] as const satisfies readonly AppendixKind[];
const AGENCIES = ["Sở Nội vụ", "Sở Thông tin và Truyền thông"];
/** Stands on the first page of whatever rests on made-up reports. */
const MADE_UP_REPORT = "Báo cáo giả định";

export type PrintedQuarter = {
  readonly written: Written;
  readonly accounts: readonly Account[];
  readonly files: readonly (AppendixFile & { readonly pages: number })[];
  readonly workbook: Uint8Array;
};

/** @param quarter The workbook in which the quarter's reports were taken in. */
export async function printQuarter(quarter: Uint8Array): Promise<PrintedQuarter> {
  const read = await readBook(quarter);
  if (!read.ok) throw new Error(read.reason);
  const { host, desk } = demoWorkbook(() => DEMO_DAY, read.book);
  const written = writeFindings(host);
  valueOf(await desk.rebuildSummaries());
  const accounts: Account[] = [];
  for (const kind of KINDS) accounts.push(valueOf(await desk.printAppendix(await choicesFor(desk, kind))));
  const { files } = valueOf(await desk.makeAppendixFiles(await choicesFor(desk, "progress"), AGENCIES));
  return {
    written,
    accounts,
    files: await Promise.all(files.map(async (file) => ({ ...file, pages: await pageCount(file.bytes) }))),
    workbook: host.save(),
  };
}

/** As the pane fills them in, with the number, and with the document named as what it is. */
async function choicesFor(desk: AppendixDesk, kind: AppendixKind): Promise<AppendixChoices> {
  const { offers } = valueOf(await desk.openAppendices());
  const offer = offers.find((one) => one.kind === kind);
  if (!offer) throw new Error(`No appendix of the kind ${kind} is on offer`);
  const choices = { ...offer.choices, number: NUMBERS[kind] };
  if (kind === "plan") return choices;
  return { ...choices, attachedTo: { ...choices.attachedTo, document: MADE_UP_REPORT } };
}

/** Every page but the last ends at a break of its own. */
async function pageCount(file: Uint8Array): Promise<number> {
  const read = await readBook(file);
  if (!read.ok) throw new Error(read.reason);
  return (read.book.sheets[0]?.page.rowBreaks?.length ?? 0) + 1;
}

/** What was written and printed, with the pages of each. */
export function printedLines({ written, accounts, files }: PrintedQuarter): readonly string[] {
  return [
    `Đã viết ${written.paragraphs} đoạn tổng hợp GIẢ ĐỊNH; nhập trạng thái: hoàn thành ${written.complete}, đang thực hiện ${written.ongoing}.`,
    "",
    ...accounts.flatMap(({ headline, lines: [about = ""] }) => [headline, `  ${about}`]),
    "",
    `Phụ lục riêng của ${files.length} cơ quan:`,
    ...files.map(({ fileName, pages }) => `  ${fileName}: ${pages} trang`),
  ];
}
