/** A number as a person types it into a field, with a decimal comma or point. */

const TYPED = /^\d{1,4}(?:[.,]\d{1,2})?$/;

/** "22,5", "22.5", "20"; `undefined` for anything else: signs, thousands, words, nothing. */
export function parseTypedNumber(text: string): number | undefined {
  const typed = text.trim();
  return TYPED.test(typed) ? Number(typed.replace(",", ".")) : undefined;
}
