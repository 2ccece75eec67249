/** What is said of made files on their way to a person; `what` they are stands in the middle of a sentence: "biểu mẫu". */
import type { MadeFile } from "./deliver";
import { figure } from "./messages";

/** What became of files that were handed over. */
export function describeDelivery(
  how: "downloaded" | "opened",
  files: readonly Pick<MadeFile, "fileName">[],
  zipName: string,
  what: string,
): string {
  const [first] = files;
  const name = files.length === 1 && first !== undefined ? first.fileName : zipName;
  if (how === "downloaded") return `Đã tải ${name}.`;
  return files.length === 1
    ? `Đã mở ${what} thành sổ mới. Đề nghị lưu với tên ${name}.`
    : `Đã mở ${figure(files.length)} ${what} thành sổ mới. Đề nghị lưu từng sổ.`;
}

export const notDelivered = (what: string): string =>
  `Chưa đưa được ${what} ra khỏi ngăn này. Đề nghị bấm lại; nếu vẫn không được, tải hoặc mở từng ${what}.`;

export const openedOnly = (what: string): string =>
  `Excel ở đây không lưu được tệp từ ngăn này: mở từng ${what} thành sổ mới rồi lưu.`;
