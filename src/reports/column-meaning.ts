/**
 * What the head of a column means, in whatever words people head it. Marks, case, blanks and remarks in brackets do
 * not count.
 */
import { plainWords } from "./plain-text";
import type { ReportField } from "./submission";

/**
 * Besides the fields of a report: what says which task is meant (`ordinal`, `code`, `content`, `area`, `group`), who
 * reports (`agency`), what the plan says and last period's entries (`plan`), and heads that two meanings share:
 * `situation` is a status or a result, `level` a status or a progress. What their cells hold decides. `mark`: a column
 * of its own for one status.
 */
export type Meaning =
  ReportField | "ordinal" | "code" | "content" | "area" | "group" | "agency" | "plan" | "situation" | "level" | "mark";

/** 3: the customary words and nothing else; 2: they begin the head; 1: they stand in it. */
export type HeadMeaning = { readonly meaning: Meaning; readonly weight: 1 | 2 | 3 };

/** Longer texts are no heads, once brackets are taken off. Our choice. */
const HEAD_CHARACTERS = 90;

type Rule = readonly [meaning: Meaning, words: string, where?: "only" | "anywhere"];

/** First match wins. Words are alternatives; without a third part they may begin the head. */
const RULES: readonly Rule[] = [
  ["plan", "(?:ky|quy|thang|nam) truoc|luy ke|don vi tinh|dvt|gia han|van ban gia han|tinh chat", "anywhere"],
  ["completed", "ngay (?:thang )?(?:nam )?(?:hoan thanh|ht|xong)|thoi (?:gian|diem) (?:da )?(?:hoan thanh|ht|xong)|hoan thanh (?:ngay|luc)|ngay ket thuc thuc te"],
  ["plan", "thoi (?:han|gian)|han (?:hoan thanh|chot|xu ly|gui)|ngay (?:het han|bat dau|giao)|bat dau|han(?! che)|tien do (?:ke hoach|giao|yeu cau)|ke hoach"],
  ["plan", "(?:co quan|don vi|nguoi|phong|bo phan) (?:thuc hien|chu tri|phoi hop|dau moi|tham muu|chu quan|trien khai|theo doi|lien quan)|chu tri|phoi hop|kinh phi|du toan|nguon (?:kinh phi|von)|danh gia tien do|phan cong|can bo (?:phu trach|theo doi)|can cu|lanh dao"],
  ["progress", "% ?|(?:ty|ti) le(?: %)?(?: (?:hoan thanh|thuc hien|dat|dat duoc))?|phan tram|tien do|(?:muc do|khoi luong) (?:hoan thanh|thuc hien)(?: cong viec)? %|% (?:hoan thanh|tien do|thuc hien|khoi luong)"],
  ["level", "muc do (?:hoan thanh|thuc hien|dat)"],
  ["status", "(?:trang thai|tinh trang)|danh gia (?:muc do )?hoan thanh|ket qua danh gia|(?:da )?hoan thanh(?: hay)?(?: chua| chua hoan thanh)"],
  ["difficulty", "kho khan|vuong mac|ton tai|han che|nguyen nhan|ly do"],
  ["proposal", "kien nghi|de xuat|de nghi|giai phap"],
  ["figures", "so lieu|chi tieu (?:dat|dat duoc|thuc hien)|so luong(?: thuc hien| dat)?|ket qua (?:bang )?so lieu"],
  ["product", "(?:ten |cac )?(?:san pham|minh chung)|(?:tai lieu|ho so|van ban) (?:kiem chung|minh chung|chung minh|kem theo|ban hanh|da ban hanh|trien khai)|so(?: va)? (?:ky )?(?:hieu )?(?:cua )?van ban|so ky hieu|so ngay van ban|van ban"],
  ["situation", "tinh hinh"],
  ["result", "ket qua|(?:noi dung|cong viec|nhiem vu|viec) da (?:thuc hien|trien khai|lam)|danh gia ket qua|da thuc hien"],
  ["note", "ghi chu|luu y"],
  ["ordinal", "s ?t ?t|t ?t|so t ?t|so thu tu|thu tu", "only"],
  ["code", "ma|ma (?:nv|nhiem vu|so|cong viec|so nhiem vu|hieu)|ky hieu nhiem vu|ma nhiem vu cchc|id", "only"],
  ["agency", "(?:ten )?(?:don vi|co quan|dia phuong|to chuc)(?: co quan| don vi| dia phuong)?(?: (?:bao cao|gui bao cao|duoc bao cao|nop|gui))?|(?:ten )?(?:ubnd )?(?:cap )?(?:cac )?(?:xa|huyen)(?: (?:phuong|thi tran|thi xa|thanh pho))*|(?:don vi|co quan) (?:truc thuoc|cap xa|cap huyen)", "only"],
  ["area", "linh vuc(?: cchc| cai cach(?: hanh chinh)?)?|ten linh vuc", "only"],
  ["group", "nhom(?: nhiem vu)?|tieu nhom", "only"],
  ["content", "(?:ten |cac |noi dung )?(?:noi dung|nhiem vu|cong viec|dau viec|hang muc|hoat dong|chi tieu)"],
]; // prettier-ignore

const MATCHERS = RULES.map(([meaning, words, where]) => ({
  meaning,
  only: new RegExp(`^(?:${words})$`),
  begins: where === "only" ? undefined : new RegExp(`^(?:${words})(?: |$)`),
  inside: where === "anywhere" ? new RegExp(`(?:^| )(?:${words})(?: |$)`) : undefined,
}));

/** What may head a column without being its first words: "Cơ quan báo cáo kết quả" is no result, so only these. */
const INSIDE: readonly (readonly [Meaning, RegExp])[] = [
  ["difficulty", / (?:kho khan|vuong mac)(?: |$)/],
  ["proposal", / (?:kien nghi|de xuat)(?: |$)/],
  ["product", / (?:san pham|minh chung|kiem chung)(?: |$)/],
  ["progress", / (?:ty le|ti le|phan tram|%)(?: |$)/],
  ["status", / (?:trang thai|tinh trang)(?: |$)/],
  ["result", / ket qua(?: |$)/],
  ["content", / nhiem vu(?: |$)/],
];

/** `undefined` when the words head no column that is known here. */
export function meaningOf(head: string): HeadMeaning | undefined {
  if (head.length > (/[([{]/.test(head) ? 4 : 1.5) * HEAD_CHARACTERS) return undefined;
  const known = MEANINGS.get(head);
  if (known !== undefined) return known || undefined;
  const found = readMeaning(head);
  if (MEANINGS.size >= REMEMBERED) MEANINGS.clear();
  MEANINGS.set(head, found ?? false);
  return found;
}

/** Heads come back in every file; `false` for texts that head nothing. */
const MEANINGS = new Map<string, HeadMeaning | false>();
/** Our choice: some hundred kilobytes. */
const REMEMBERED = 4_096;

function readMeaning(head: string): HeadMeaning | undefined {
  const words = plainWords(withoutBrackets(head)) || plainWords(head);
  if (words === "" || words.length > HEAD_CHARACTERS || !/\p{L}|%/u.test(words)) return undefined;
  const found =
    wholeMeaning(words, isPercentHead(head)) ?? beginningMeaning(words) ?? insideMeaning(words) ?? percentMeaning(head);
  const isPlanned = found?.meaning === "completed" && / (?:theo (?:ke hoach|kh)|yeu cau|du kien|duoc giao)/.test(words);
  return isPlanned ? { meaning: "plan", weight: 2 } : found;
}

/** "Hoàn thành (%)": the sign alone tells. */
function percentMeaning(head: string): HeadMeaning | undefined {
  return isPercentHead(head) ? { meaning: "progress", weight: 1 } : undefined;
}

/** "Tiến độ (%)", "Tỷ lệ %", "Phần trăm hoàn thành": in such a column 1 is one percent. */
export function isPercentHead(head: string): boolean {
  return head.includes("%") || /(?:^| )phan tram(?: |$)/.test(plainWords(head));
}

function withoutBrackets(head: string): string {
  return head.replace(/\([^()]*\)|\[[^[\]]*\]/g, " ").replace(/[({[].*$/s, " ");
}

function wholeMeaning(words: string, isPercent: boolean): HeadMeaning | undefined {
  const found = MATCHERS.find(({ only }) => only.test(words))?.meaning;
  if (found === undefined) return undefined;
  return { meaning: found === "level" && isPercent ? "progress" : found, weight: 3 };
}

function beginningMeaning(words: string): HeadMeaning | undefined {
  const found = MATCHERS.find(({ begins, inside }) => begins?.test(words) === true || inside?.test(words) === true);
  if (!found) return undefined;
  const isLater = /^tinh hinh .*ket qua/.test(words);
  return { meaning: isLater ? "result" : found.meaning, weight: 2 };
}

function insideMeaning(words: string): HeadMeaning | undefined {
  const found = INSIDE.find(([, pattern]) => pattern.test(words));
  return found && { meaning: found[0], weight: 1 };
}
