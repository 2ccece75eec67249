/** Vietnamese as it was typed before Unicode, written down letter by letter, apart from the tables under test. */
import { type LegacyEncoding } from "../../src/reports/legacy-encodings";

/** Each vowel plain, then with acute, grave, hook, tilde and dot: Unicode, TCVN3, VNI. */
const VOWELS = [
  ["a á à ả ã ạ", "a ¸ µ ¶ · ¹", "a aù aø aû aõ aï"],
  ["ă ắ ằ ẳ ẵ ặ", "¨ ¾ » ¼ ½ Æ", "aê aé aè aú aü aë"],
  ["â ấ ầ ẩ ẫ ậ", "© Ê Ç È É Ë", "aâ aá aà aå aã aä"],
  ["e é è ẻ ẽ ẹ", "e Ð Ì Î Ï Ñ", "e eù eø eû eõ eï"],
  ["ê ế ề ể ễ ệ", "ª Õ Ò Ó Ô Ö", "eâ eá eà eå eã eä"],
  ["i í ì ỉ ĩ ị", "i Ý × Ø Ü Þ", "i í ì æ ó ò"],
  ["o ó ò ỏ õ ọ", "o ã ß á â ä", "o où oø oû oõ oï"],
  ["ô ố ồ ổ ỗ ộ", "« è å æ ç é", "oâ oá oà oå oã oä"],
  ["ơ ớ ờ ở ỡ ợ", "¬ í ê ë ì î", "ô ôù ôø ôû ôõ ôï"],
  ["u ú ù ủ ũ ụ", "u ó ï ñ ò ô", "u uù uø uû uõ uï"],
  ["ư ứ ừ ử ữ ự", "\u00ad ø õ ö ÷ ù", "ö öù öø öû öõ öï"],
  ["y ý ỳ ỷ ỹ ỵ", "y ý ú û ü þ", "y yù yø yû yõ î"],
  ["đ", "®", "ñ"],
] as const;

/** The capitals that TCVN3 has; the others are small letters in a capitals font. */
const TCVN3_CAPITALS: Readonly<Record<string, string>> = {
  Ă: "¡", Â: "¢", Ê: "£", Ô: "¤", Ơ: "¥", Ư: "¦", Đ: "§",
}; // prettier-ignore

const SMALL = VOWELS.map((columns) => columns.map((column) => column.split(" ")));

export const SMALL_LETTERS: readonly string[] = SMALL.flatMap(([unicode = []]) => unicode);

const TYPED: Readonly<Record<LegacyEncoding, ReadonlyMap<string, string>>> = {
  TCVN3: new Map([
    ...SMALL.flatMap(([unicode = [], tcvn3 = []]) => unicode.map((letter, at) => [letter, tcvn3[at] ?? ""] as const)),
    ...SMALL_LETTERS.map((letter) => [letter.toUpperCase(), typedCapital(letter)] as const),
  ]),
  VNI: new Map(
    SMALL.flatMap(([unicode = [], , vni = []]) =>
      unicode.flatMap((letter, at) => {
        const typed = vni[at] ?? "";
        return [[letter, typed] as const, [letter.toUpperCase(), typed.toUpperCase()] as const];
      }),
    ),
  ),
};

function typedCapital(letter: string): string {
  const capital = letter.toUpperCase();
  if (/^[a-z]$/.test(letter)) return capital;
  const row = SMALL.find(([unicode = []]) => unicode.includes(letter));
  return TCVN3_CAPITALS[capital] ?? row?.[1]?.[row[0]?.indexOf(letter) ?? -1] ?? "";
}

/** In TCVN3 a capital with a tone comes out as the small letter, as it did on paper outside a capitals font. */
export function typedIn(encoding: LegacyEncoding, text: string): string {
  return text.normalize("NFC").replace(/./gsu, (letter) => TYPED[encoding].get(letter) ?? letter);
}
