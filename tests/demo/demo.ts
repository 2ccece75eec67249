/**
 * `npm run demo`: a specialist's first quarter, through the add-in's own commands on the development host, into real
 * files: the plan loaded, forms handed out, made-up reports taken in, their results gathered, the appendices printed.
 */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { LoadReview } from "../../src/commands/desk";
import { buildAllDetails } from "../../src/commands/rebuild";
import type { HostStats } from "../../src/devhost/create-host";
import { dropFirstSheet } from "../../src/entry/headless-host";
import { liveWorkbook } from "../../src/excel/live-workbook";
import { formatDate } from "../../src/plan/dates";
import { DEMO_DAY, demoWorkbook, valueOf } from "./issued-forms";
import { printedLines, printQuarter } from "./print-quarter";
import { type Quarter, quarterLines, reportQuarter } from "./report-quarter";
import { ARCHIVE_NAME, sampleArchive } from "./sample-archive";

const OUT = "out";
const PLAN_FILE = join(OUT, "ke-hoach-cchc-2025.xlsx");
const FORMS = join(OUT, "bieu-mau");
const ARCHIVE = join(OUT, ARCHIVE_NAME);
const QUARTER_FILE = join(OUT, "tong-hop-quy-1-2025.xlsx");

const PRINTED_FILE = join(OUT, "phu-luc-quy-1-2025.xlsx");
const PRINTED = join(OUT, "phu-luc");

const number = (value: number): string => value.toLocaleString("vi-VN");
const traffic = (stats: HostStats): string =>
  `${number(stats.requests)} yêu cầu, ${number(Math.ceil(stats.requestBytes / 1024))} KB gửi đi`;

async function main(): Promise<void> {
  await mkdir(OUT, { recursive: true });
  say(await loadPlan());
  const quarter = await reportQuarter();
  say(await keepQuarter(quarter));
  say(await print(quarter.workbook));
}

async function loadPlan(): Promise<readonly string[]> {
  const { host, desk } = demoWorkbook();
  const review = valueOf(await desk.reviewPlan({ kind: "built-in" }));
  valueOf(await desk.loadPlan(review));
  const loading = { ...host.stats };
  valueOf(await buildAllDetails(liveWorkbook()));
  dropFirstSheet(host.book);
  await writeFile(PLAN_FILE, host.save());
  return [
    ...planLines(review),
    "",
    `Nạp kế hoạch: ${traffic(loading)}; kể cả bảng chi tiết: ${traffic(host.stats)}.`,
    `Lưu ý khi đọc kế hoạch: ${number(review.remarks.length)} (xem đủ trong bảng theo dõi hoặc bằng npm run headless).`,
    `Đã ghi tệp ${PLAN_FILE}.`,
    "",
  ];
}

function planLines(review: LoadReview): readonly string[] {
  const leads = review.units.filter(({ leads: count }) => count > 0);
  const leadTotal = leads.reduce((sum, { leads: count }) => sum + count, 0);
  return [
    review.title,
    review.citation,
    "",
    `${number(review.taskCount)} nhiệm vụ, ${number(review.areas.length)} lĩnh vực (${review.areas.map(({ taskCount }) => taskCount).join("·")}):`,
    ...review.areas.map(({ label, taskCount }) => `  ${String(taskCount).padStart(3)}  ${label}`),
    "",
    `${number(leadTotal)} lượt giao chủ trì cho ${number(leads.length)} cơ quan và nhóm cơ quan:`,
    ...leads.map(({ name, leads: count }) => `  ${String(count).padStart(3)}  ${name}`),
    "",
    `Số liệu tính đến ngày ${formatDate(DEMO_DAY)} (kỳ Quý I).`,
  ];
}

async function keepQuarter(quarter: Quarter): Promise<readonly string[]> {
  await writeFile(ARCHIVE, sampleArchive(quarter.reports));
  await rm(FORMS, { recursive: true, force: true });
  await mkdir(FORMS);
  for (const { fileName, bytes } of quarter.forms) await writeFile(join(FORMS, fileName), bytes);
  await writeFile(QUARTER_FILE, quarter.workbook);
  return [
    `Đã lập ${number(quarter.forms.length)} biểu mẫu báo cáo vào ${FORMS}.`,
    `Đã soạn ${number(quarter.reports.length)} tệp báo cáo GIẢ ĐỊNH (chỉ để thử, không phải số liệu thật) vào ${ARCHIVE}.`,
    "",
    ...quarterLines(quarter),
    "",
    `Đã ghi tệp ${QUARTER_FILE}.`,
    "",
  ];
}

async function print(workbook: Uint8Array): Promise<readonly string[]> {
  const printed = await printQuarter(workbook);
  await writeFile(PRINTED_FILE, printed.workbook);
  await rm(PRINTED, { recursive: true, force: true });
  await mkdir(PRINTED);
  for (const { fileName, bytes } of printed.files) await writeFile(join(PRINTED, fileName), bytes);
  return [
    ...printedLines(printed),
    "",
    `Đã ghi tệp ${PRINTED_FILE} và các tệp trong ${PRINTED}.`,
    "Việc tiếp theo: mở các tệp bằng Excel hoặc LibreOffice; hoặc chạy npm start để tự làm từng bước trên trình duyệt.",
  ];
}

function say(lines: readonly string[]): void {
  process.stdout.write(`${lines.join("\n")}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
