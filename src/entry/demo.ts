/**
 * `npm run demo`: the published plan through the add-in's own commands on the development host, into a real workbook.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { LoadReview } from "../commands/desk";
import { buildAllDetails } from "../commands/rebuild";
import type { HostStats } from "../devhost/create-host";
import { liveWorkbook } from "../excel/live-workbook";
import { formatDate, serialOf } from "../plan/dates";
import { valueOrLines } from "./account-text";
import { dropFirstSheet, newBook, openWorkbook } from "./headless-host";
import { readBuiltInPlan } from "./seed-file";

const OUT = join("out", "ke-hoach-cchc-2025.xlsx");
/** The first cut-off of the plan's year: the day on which a specialist would first report. */
const DEMO_DAY = serialOf(2025, 3, 14);

const number = (value: number): string => value.toLocaleString("vi-VN");
const traffic = (stats: HostStats): string =>
  `${number(stats.requests)} yêu cầu, ${number(Math.ceil(stats.requestBytes / 1024))} KB gửi đi`;

async function main(): Promise<number> {
  const book = newBook();
  const { host, desk } = openWorkbook(book, {
    builtInPlan: readBuiltInPlan,
    today: () => DEMO_DAY,
    now: () => DEMO_DAY,
  });
  const review = valueOrLines(await desk.reviewPlan({ kind: "built-in" }));
  if ("lines" in review) return say(1, review.lines);
  const loaded = valueOrLines(await desk.loadPlan(review.value));
  if ("lines" in loaded) return say(1, loaded.lines);
  const loading = { ...host.stats };
  const details = valueOrLines(await buildAllDetails(liveWorkbook()));
  if ("lines" in details) return say(1, details.lines);
  dropFirstSheet(book);
  await mkdir(dirname(OUT), { recursive: true });
  await writeFile(OUT, host.save());
  return say(0, [
    ...planLines(review.value),
    "",
    `Nạp kế hoạch: ${traffic(loading)}; kể cả bảng chi tiết: ${traffic(host.stats)}.`,
    `Lưu ý khi đọc kế hoạch: ${number(review.value.remarks.length)} (xem đủ trong bảng theo dõi hoặc bằng npm run headless).`,
    "",
    `Đã ghi tệp ${OUT}.`,
    "Việc tiếp theo: mở tệp bằng Excel hoặc LibreOffice; hoặc chạy npm start để xem bảng theo dõi ngay trên trình duyệt.",
  ]);
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

function say(exitCode: number, lines: readonly string[]): number {
  process.stdout.write(`${lines.join("\n")}\n`);
  return exitCode;
}

void main().then((exitCode) => {
  process.exitCode = exitCode;
});
