/** The number-format library, under the two names we use. */
export { format as formatNumber, isDateFormat } from "numfmt";
