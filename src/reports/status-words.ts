/** The words in which people report a status, and what each of them means. A word that says two things is in no list. */
import { foldName } from "../plan/clean-text";
import { STATUSES, type Status } from "../plan/status";
import { bareWords } from "./read-values";

/** `isAssumed`: the word says less than the status; whoever reads the review should know. */
export type StatusWord = { readonly status: Status; readonly isAssumed: boolean };

type WordList = { readonly sure: string; readonly assumed: string };

/** Separated by ";". */
const WORDS: Readonly<Record<Status, WordList>> = {
  "Chưa thực hiện": {
    sure:
      "chưa; chưa th; chưa tk; chưa làm; chưa triển khai; chưa triển khai thực hiện; chưa tổ chức thực hiện; " +
      "chưa tiến hành; chưa bắt đầu; chưa thực hiện được; đang chưa thực hiện; chưa có triển khai",
    assumed:
      "chưa đến hạn; chưa tới hạn; chưa đến thời hạn; chưa đến thời gian; chưa tới thời gian; chưa đến kỳ; " +
      "chưa đến thời gian thực hiện; chưa đến hạn thực hiện",
  },
  "Đang thực hiện": {
    sure:
      "đth; đang th; đang tk; đang làm; đang triển khai; đang triển khai thực hiện; đang tổ chức thực hiện; " +
      "đang tiến hành; đang tham mưu; đang xây dựng; đang soạn thảo; đang dự thảo; đang xử lý; đang rà soát; " +
      "đang phối hợp thực hiện; đang trong quá trình thực hiện; đang tiếp tục thực hiện; đã và đang thực hiện; " +
      "đã và đang triển khai; thường xuyên thực hiện; thực hiện thường xuyên; đang thực hiện thường xuyên; " +
      "đang trong quá trình triển khai",
    assumed: "tiếp tục thực hiện; đang hoàn thiện; đang lấy ý kiến; đang thẩm định; đang trình; đang trình phê duyệt",
  },
  "Hoàn thành": {
    sure:
      "ht; đã ht; xong; đã xong; làm xong; đã làm xong; thực hiện xong; đã thực hiện xong; đã hoàn thành; " +
      "hoàn tất; đã hoàn tất; hoàn thành xong; đã hoàn thành xong; hoàn thành nhiệm vụ; đã hoàn thành nhiệm vụ; " +
      "hoàn thành toàn bộ; đã hoàn thành toàn bộ; hoàn thành 100%; đã hoàn thành 100%; ht 100%; đã ht 100%; " +
      "xong 100%; đã xong 100%; hoàn thành đúng hạn; hoàn thành trễ hạn; hoàn thành trước hạn; hoàn thành sớm hạn; " +
      "hoàn thành quá hạn; hoàn thành chậm; hoàn thành đúng tiến độ; hoàn thành vượt tiến độ; " +
      "hoàn thành chậm tiến độ; hoàn thành đúng thời hạn; hoàn thành trước thời hạn; đã hoàn thành đúng hạn; " +
      "đã hoàn thành trễ hạn; đã hoàn thành trước hạn; đã hoàn thành đúng tiến độ; đã hoàn thành đúng thời hạn; " +
      "ht đúng hạn; ht trễ hạn; hoàn thành (chưa rõ ngày)",
    assumed: "",
  },
  "Tạm dừng": {
    sure:
      "tạm dừng thực hiện; tạm dừng triển khai; đang tạm dừng; dừng; dừng thực hiện; dừng triển khai; đã dừng; " +
      "tạm hoãn; tạm hoãn thực hiện; tạm ngừng; tạm ngừng thực hiện; tạm ngưng; tạm ngưng thực hiện; " +
      "ngừng thực hiện; ngưng thực hiện",
    assumed: "hoãn; hoãn thực hiện",
  },
  "Không phát sinh": {
    sure:
      "kps; k phát sinh; ko phát sinh; không có phát sinh; không phát sinh nhiệm vụ; không phát sinh trong kỳ; " +
      "không phát sinh trong kỳ báo cáo; trong kỳ không phát sinh; không có nhiệm vụ phát sinh",
    assumed: "chưa phát sinh; chưa có phát sinh; chưa phát sinh trong kỳ",
  },
};

const BY_WORD = new Map<string, StatusWord>();
/** Words without any mark, as typed without a Vietnamese keyboard; `undefined` where two of them look alike. */
const BY_BARE_WORD = new Map<string, StatusWord | undefined>();

for (const status of STATUSES) {
  const { sure, assumed } = WORDS[status];
  for (const word of [status, ...sure.split("; ")]) addWord(word, { status, isAssumed: false });
  for (const word of assumed === "" ? [] : assumed.split("; ")) addWord(word, { status, isAssumed: true });
}
/** "dung" is as well "đúng". */
BY_BARE_WORD.set("dung", undefined);

function addWord(word: string, meaning: StatusWord): void {
  const key = keyOf(word);
  BY_WORD.set(key, meaning);
  const bare = withoutMarks(key);
  const other = BY_BARE_WORD.get(bare);
  BY_BARE_WORD.set(bare, BY_BARE_WORD.has(bare) && other?.status !== meaning.status ? undefined : meaning);
}

function withoutMarks(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u0323\u031b]/g, "")
    .replace(/đ/g, "d");
}

function keyOf(words: string): string {
  return foldName(bareWords(words)).replace(/ ?%/g, "%");
}

/** Ours: more than twice the longest wording, whatever its blanks and its form. A longer text is no status. */
const MOST_STATUS_CHARS = 120;

/** The word in any case, placing of tones and Unicode form, with all its marks or with none of them. */
export function findStatus(words: string): StatusWord | undefined {
  if (words.length > MOST_STATUS_CHARS) return undefined;
  const key = keyOf(words);
  return BY_WORD.get(key) ?? (key === withoutMarks(key) ? BY_BARE_WORD.get(key) : undefined);
}
