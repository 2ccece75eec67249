/**
 * The two ways of writing Vietnamese before Unicode: TCVN3 (ABC) and VNI, both as Windows shows their bytes (code
 * page 1252). Owns the tables; whether a text is written in one of them is decided elsewhere.
 */

export const LEGACY_ENCODINGS = ["TCVN3", "VNI"] as const;
export type LegacyEncoding = (typeof LEGACY_ENCODINGS)[number];

/** What the name of a font says of its text. `isCapitals`: small letters are shown, and meant, as capitals. */
export type LegacyFont = { readonly encoding: LegacyEncoding; readonly isCapitals: boolean };

/** `.VnTime`, `.VnArial Narrow` → TCVN3; `.VnTimeH` → its capitals; `VNI-Times` → VNI; `undefined` for all others. */
export function legacyFont(name: string): LegacyFont | undefined {
  const family = name.trim();
  if (/^\.vn/i.test(family)) return { encoding: "TCVN3", isCapitals: /h$/i.test(family) };
  return /^vni(?:[- ]|$)/i.test(family) ? { encoding: "VNI", isCapitals: false } : undefined;
}

/**
 * TCVN 5712:1993, positions A0 to FF. B0 to B4, combining marks that the ABC fonts do not use, stay the signs that
 * code page 1252 has there.
 */
const TCVN3 =
  "\u00a0ĂÂÊÔƠƯĐăâêôơưđẰ" +
  "°±²³´àảãáạẲằẳẵắẴ" +
  "ẮẦẨẪẤỀặầẩẫấậèỂẻẽ" +
  "éẹềểễếệìỉỄẾỒĩíịò" +
  "Ổỏõóọồổỗốộờởỡớợù" +
  "ỖủũúụừửữứựỳỷỹýỵỐ";

const [ACUTE, GRAVE, HOOK, TILDE, DOT] = ["\u0301", "\u0300", "\u0309", "\u0303", "\u0323"];
const [CIRCUMFLEX, BREVE] = ["\u0302", "\u0306"];

/** VNI writes a vowel, then one sign for its tone, or for its shape and tone. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ù: ACUTE, ø: GRAVE, û: HOOK, õ: TILDE, ï: DOT,
  â: CIRCUMFLEX, á: CIRCUMFLEX + ACUTE, à: CIRCUMFLEX + GRAVE, å: CIRCUMFLEX + HOOK, ã: CIRCUMFLEX + TILDE,
  ä: CIRCUMFLEX + DOT,
  ê: BREVE, é: BREVE + ACUTE, è: BREVE + GRAVE, ú: BREVE + HOOK, ü: BREVE + TILDE, ë: BREVE + DOT,
}; // prettier-ignore

/** Signs of VNI that are a letter by themselves. */
const VNI_LETTERS: Readonly<Record<string, string>> = {
  æ: "ỉ", ó: "ĩ", ò: "ị", î: "ỵ", ñ: "đ", ô: "ơ", ö: "ư",
  Æ: "Ỉ", Ó: "Ĩ", Ò: "Ị", Î: "Ỵ", Ñ: "Đ", Ô: "Ơ", Ö: "Ư",
}; // prettier-ignore

const VNI_PIECE = /[aeouyôö][ùøûõï]|[aeo][âáàåãä]|a[êéèúüë]|[æóòîñôö]/gi;

/** NFC. What is no part of the encoding is kept as it is. */
export function decodeLegacy(text: string, encoding: LegacyEncoding): string {
  return encoding === "TCVN3" ? decodeTcvn3(text) : decodeVni(text);
}

function decodeTcvn3(text: string): string {
  return text.replace(/[A-Za-z\u00a0-\u00ff]+/g, (word) => {
    const decoded = word.replace(/[\u00a0-\u00ff]/g, (sign) => TCVN3[sign.charCodeAt(0) - 0xa0] ?? sign);
    return isAllCapitals(word) ? decoded.toUpperCase() : decoded;
  });
}

/** TCVN3 has no capitals with tones: "B¸O C¸O" is typed in capitals and shown by a capitals font. */
function isAllCapitals(word: string): boolean {
  return /.[A-Z]/.test(word) && !/[a-z]/.test(word);
}

function decodeVni(text: string): string {
  return text
    .replace(VNI_PIECE, (piece) => {
      const [base = "", mark] = piece;
      const letter = VNI_LETTERS[base] ?? base;
      return letter + (mark === undefined ? "" : (VNI_MARKS[mark.toLowerCase()] ?? mark));
    })
    .normalize("NFC");
}
