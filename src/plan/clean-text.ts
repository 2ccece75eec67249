/**
 * Text as it comes from files and cells, made comparable: one Unicode form, ordinary blanks, nothing invisible.
 * Words are never changed.
 */

const LINE_ENDS = /\r\n?|[\f\u0085\u2028\u2029]/g;
const ODD_BLANKS = /[\v\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/** Zero-width and direction marks, soft hyphens, byte order marks, and controls that a workbook's XML cannot hold. */
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\ufffe\uffff]/g;

/** Whatever one of the three above would change; most texts have none of it, and looking once is cheaper than thrice. */
const ANYTHING_ODD =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff\ufffe\uffff]/;

/** NFC, "\n" as the only line end (page feeds too), every kind of blank a blank; tabs stay. */
export function cleanText(text: string): string {
  if (!ANYTHING_ODD.test(text)) return text.normalize("NFC");
  return text.replace(LINE_ENDS, "\n").replace(ODD_BLANKS, " ").replace(INVISIBLE, "").normalize("NFC");
}

/** On one line, single blanks, nothing around: for comparing and for sentences, not for storing the plan's words. */
export function collapse(text: string): string {
  const clean = cleanText(text);
  return (BLANKS_TO_JOIN.test(clean) ? clean.replace(/\s+/g, " ") : clean).trim();
}

const BLANKS_TO_JOIN = /[^\S ]|  /;

/** The two ways of placing the tone on oa, oe, uy, brought to one: "toà" and "tòa" are the same word. */
const TONES: Readonly<Record<string, string>> = {
  oà: "òa", oá: "óa", oả: "ỏa", oã: "õa", oạ: "ọa",
  oè: "òe", oé: "óe", oẻ: "ỏe", oẽ: "õe", oẹ: "ọe",
  uỳ: "ùy", uý: "úy", uỷ: "ủy", uỹ: "ũy", uỵ: "ụy",
}; // prettier-ignore

/**
 * The form in which two spellings of one name are equal: case, blanks, Đ/Ð, dashes and the place of tone marks do
 * not count. Not for showing.
 */
export function foldName(text: string): string {
  return collapse(text)
    .toLowerCase()
    .replace(/ð/g, "đ")
    .replace(/[‐-―−]/g, "-")
    .replace(/o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]/g, (pair) => TONES[pair] ?? pair)
    .replace(/\s*,\s*/g, ", ")
    .replace(/\s*-\s*/g, " - ");
}

/** Quotes a user's words for a sentence; long ones are shortened in the middle. */
export function quote(text: string): string {
  const words = collapse(text);
  return words.length <= 80 ? `«${words}»` : `«${words.slice(0, 50).trimEnd()} … ${words.slice(-20).trimStart()}»`;
}
