/** The number-format library, under the two names we use. */
// The package's `exports` name files it does not contain (4.0.1), so its one CommonJS file is addressed directly.
export { format as formatNumber, isDateFormat } from "../../../node_modules/numfmt/dist/index.js";
