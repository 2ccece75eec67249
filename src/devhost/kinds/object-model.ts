/** Everything the root leads to: loading this file describes every kind. */
import "./range";
import "./range-areas";
import "./table";
import "./worksheet";

export { workbookKind } from "./workbook";
