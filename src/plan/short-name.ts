/**
 * Short names of units: how a sheet for one unit and a file for one agency are called.
 */
import { collapse, foldName } from "./clean-text";

/** Room left in a sheet's name of 31 characters after "CQ ", with one to spare. @see ST_Xstring of sheet/@name, Excel */
export const SHORT_NAME_CHARACTERS = 27;

/** Customary abbreviations, longest wording first where one contains another. */
const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/^Các cơ quan ngành dọc.*$/i, "Ngành dọc"],
  [/^Các cơ quan chuyên môn thuộc (?:UBND|Ủy ban nhân dân).*$/i, "Chuyên môn UBND tỉnh"],
  [/^Các cơ quan được giao phụ trách.*$/i, "Phụ trách lĩnh vực"],
  [/^Các cơ quan, đơn vị (?:có )?liên quan$/i, "Đơn vị liên quan"],
  [/^Các sở(?= |,)/i, "Sở"],
  [/^Các (?=\p{L})/iu, ""],
  [/Ủy ban nhân dân/gi, "UBND"],
  [/Hội đồng nhân dân/gi, "HĐND"],
  [/Ủy ban Mặt trận Tổ quốc Việt Nam/gi, "UBMTTQ"],
  [/Đoàn đại biểu Quốc hội/gi, "Đoàn ĐBQH"],
  [/Văn phòng/gi, "VP"],
  [/Ban Quản lý/gi, "BQL"],
  [/Khu kinh tế/gi, "KKT"],
  [/(?:các )?khu công nghiệp/gi, "KCN"],
  [/Phát thanh và Truyền hình/gi, "PT&TH"],
  [/Thông tin điện tử/gi, "TTĐT"],
  [/Trường Đại học/gi, "Trường ĐH"],
  [/Trường Cao đẳng/gi, "Trường CĐ"],
  [/Bảo hiểm xã hội/gi, "BHXH"],
  [/Kho bạc Nhà nước/gi, "KBNN"],
  [/Ngân hàng Nhà nước/gi, "NHNN"],
  [/Thông tin và Truyền thông/gi, "TT&TT"],
  [/Nông nghiệp và Phát triển nông thôn/gi, "NN&PTNT"],
  [/Nông nghiệp và Môi trường/gi, "NN&MT"],
  [/Tài nguyên và Môi trường/gi, "TN&MT"],
  [/Lao động\s*-?\s*,?\s*Thương binh và Xã hội/gi, "LĐTB&XH"],
  [/Kế hoạch và Đầu tư/gi, "KH&ĐT"],
  [/Khoa học và Công nghệ/gi, "KH&CN"],
  [/Giáo dục và Đào tạo/gi, "GD&ĐT"],
  [/Giao thông vận tải/gi, "GTVT"],
  [/Văn hóa, Thể thao và Du lịch/gi, "VHTT&DL"],
  [/Dân tộc và Tôn giáo/gi, "DT&TG"],
  [/UBND thành phố(?= \p{Lu})/giu, "UBND TP"],
  [/UBND thị xã(?= \p{Lu})/giu, "UBND TX"],
];

/** Characters Excel refuses in a sheet's name, or Windows in a file's. */
const FORBIDDEN = /[:\\/?*[\]"<>|']/g;

/**
 * @param taken folded short names in use (see `shortNameKey`); the answer's key is not among them
 */
export function shortNameFor(name: string, taken: ReadonlySet<string>): string {
  const abbreviated = ABBREVIATIONS.reduce((text, [words, short]) => text.replace(words, short), collapse(name));
  const legal = abbreviated.replace(FORBIDDEN, " ").replace(/\s+/g, " ").trim() || "Cơ quan";
  const base = cutAtWord(legal.charAt(0).toUpperCase() + legal.slice(1), SHORT_NAME_CHARACTERS);
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? "" : ` ${String(number)}`;
    const candidate = `${cutAtWord(base, SHORT_NAME_CHARACTERS - suffix.length)}${suffix}`;
    if (!taken.has(shortNameKey(candidate))) return candidate;
  }
}

/** Two short names with one key would give two files or two sheets the same name: case and diacritics do not count. */
export function shortNameKey(shortName: string): string {
  return foldName(shortName)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/g, "d")
    .replace(/[^a-z0-9]+/g, "-");
}

/** The longest beginning of whole words that fits; a single long word is cut. No mark or dash stays at the end. */
function cutAtWord(text: string, characters: number): string {
  if (text.length <= characters) return text;
  const cut = text.slice(0, characters + 1);
  const blank = cut.lastIndexOf(" ");
  return cut.slice(0, blank > 0 ? blank : characters).replace(/[\s,;.&-]+$/, "");
}
