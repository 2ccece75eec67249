/** Roman numerals, as areas and quarters carry them. */

const FIGURES: readonly (readonly [string, number])[] = [
  ["C", 100], ["XC", 90], ["L", 50], ["XL", 40], ["X", 10], ["IX", 9], ["V", 5], ["IV", 4], ["I", 1],
]; // prettier-ignore

/** For 1 to 399; "" for 0. */
export function toRoman(value: number): string {
  let rest = value;
  let numeral = "";
  for (const [figure, worth] of FIGURES) {
    while (rest >= worth) {
      numeral += figure;
      rest -= worth;
    }
  }
  return numeral;
}

/** `undefined` for anything but a correctly written numeral: "IIII" is none. */
export function fromRoman(numeral: string): number | undefined {
  let rest = numeral;
  let value = 0;
  for (const [figure, worth] of FIGURES) {
    while (rest.startsWith(figure)) {
      rest = rest.slice(figure.length);
      value += worth;
    }
  }
  return rest === "" && value > 0 && toRoman(value) === numeral ? value : undefined;
}
