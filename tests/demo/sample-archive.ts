/** The made-up reports in one .zip, with a note that says what they are. */
import { strToU8, zipSync, type Zippable } from "fflate";
import type { ReturnedReport } from "./returned-report";

export const ARCHIVE_NAME = "bao-cao-gia-dinh.zip";
const NOTE_NAME = "DOC TRUOC - so lieu gia dinh.txt";

/** Each file with the day on which it was last saved; packed files are packed already. */
export function sampleArchive(reports: readonly ReturnedReport[]): Uint8Array {
  const entries: Zippable = { [NOTE_NAME]: [strToU8(noteOf(reports)), { level: 9, mtime: savedAt(19) }] };
  for (const { name, bytes, savedOn } of reports) entries[name] = [bytes, { level: 6, mtime: savedAt(savedOn) }];
  return zipSync(entries);
}

/** An archive keeps local times; day of March 2025, in the morning. */
function savedAt(day: number): Date {
  return new Date(2025, 2, day, 9, 30);
}

/** For Notepad, too: with a mark that says UTF-8, and Windows line ends. */
function noteOf(reports: readonly ReturnedReport[]): string {
  const lines = [
    "SỐ LIỆU GIẢ ĐỊNH - chỉ để thử phần mềm theo dõi cải cách hành chính.",
    "Không cơ quan nào đã gửi các báo cáo này; mọi số liệu, ngày tháng, số văn bản đều do máy đặt ra.",
    "",
    "Cách thử: nạp kế hoạch, bấm «Đổi» chọn kỳ Quý I năm 2025, sang mục Báo cáo, bấm «Nhận và tổng hợp báo cáo», thả các tệp dưới đây vào.",
    "",
    ...reports.map(({ name, story }) => `- ${name}: ${story}`),
  ];
  return `\ufeff${lines.join("\r\n")}\r\n`;
}
