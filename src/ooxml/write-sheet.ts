/** One worksheet part, put together in the order the schema wants, and what it needs beside it. */
import { cellName } from "../raw/a1";
import type { BookHyperlink, BookProtection, BookSheet } from "./book";
import { columnsXml, sheetDataXml, usedAreaName, type Pools } from "./write-cells";
import { fitsToPages, pageXml } from "./write-page";
import { conditionalsXml, validationsXml } from "./write-rules";
import { argb } from "./write-styles";
import type { Relation } from "./package";
import { isAllowedByExcel, PROTECTION_ATTRIBUTES } from "./protection-options";
import { attributes, RELATIONSHIPS_NS, SPREADSHEET_NS, XML_HEAD } from "./xml-text";

export type SheetLinks = {
  /** Relationship of the drawing part, if there are charts. */
  readonly drawing: string | undefined;
  readonly tables: readonly string[];
  /** One per hyperlink that leaves the file, in order. */
  readonly targets: readonly Relation[];
};

export function sheetXml(
  sheet: BookSheet,
  { isActive, rowHeightPoints }: { readonly isActive: boolean; readonly rowHeightPoints: number },
  pools: Pools,
  links: SheetLinks,
): string {
  const data = sheetDataXml(sheet, pools);
  return (
    `${XML_HEAD}<worksheet xmlns="${SPREADSHEET_NS}" xmlns:r="${RELATIONSHIPS_NS}">` +
    propertiesXml(sheet) +
    `<dimension ref="${usedAreaName(data.used)}"/>` +
    viewXml(sheet, isActive) +
    formatXml(sheet, rowHeightPoints) +
    columnsXml(sheet, pools) +
    data.xml +
    protectionXml(sheet.protection) +
    (sheet.autoFilterXml ?? "") +
    mergesXml(sheet.merges) +
    conditionalsXml(sheet.conditionals, pools.styles) +
    validationsXml(sheet.validations) +
    hyperlinksXml(sheet.hyperlinks ?? [], links.targets) +
    pageXml(sheet.page) +
    (links.drawing === undefined ? "" : `<drawing r:id="${links.drawing}"/>`) +
    tablePartsXml(links.tables) +
    "</worksheet>"
  );
}

function propertiesXml({ tabColor, page }: BookSheet): string {
  const color = tabColor === undefined ? "" : `<tabColor rgb="${argb(tabColor)}"/>`;
  const fit = fitsToPages(page) ? '<pageSetUpPr fitToPage="1"/>' : "";
  return color + fit === "" ? "" : `<sheetPr>${color}${fit}</sheetPr>`;
}

function viewXml(sheet: BookSheet, isActive: boolean): string {
  const head = attributes({
    showGridLines: sheet.showGridlines ? undefined : false,
    tabSelected: isActive || undefined,
    zoomScale: sheet.zoomPercent,
    zoomScaleNormal: sheet.zoomPercent,
    workbookViewId: 0,
  });
  const panes = panesXml(sheet);
  return `<sheetViews>${panes === "" ? `<sheetView${head}/>` : `<sheetView${head}>${panes}</sheetView>`}</sheetViews>`;
}

/** The active cell is the first that scrolls. */
function panesXml({ frozenRows: rows, frozenColumns: columns }: BookSheet): string {
  if (rows === 0 && columns === 0) return "";
  const first = cellName(rows, columns);
  const active = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const others = active === "bottomRight" ? '<selection pane="topRight"/><selection pane="bottomLeft"/>' : "";
  const pane = attributes({
    xSplit: columns || undefined,
    ySplit: rows || undefined,
    topLeftCell: first,
    activePane: active,
    state: "frozen",
  });
  return `<pane${pane}/>${others}<selection pane="${active}" activeCell="${first}" sqref="${first}"/>`;
}

function formatXml({ defaultRowHeightPoints, defaultWidthChars }: BookSheet, rowHeightPoints: number): string {
  const values = attributes({
    defaultColWidth: defaultWidthChars,
    defaultRowHeight: defaultRowHeightPoints ?? rowHeightPoints,
    customHeight: defaultRowHeightPoints === undefined ? undefined : true,
  });
  return `<sheetFormatPr${values}/>`;
}

function protectionXml(protection: BookProtection | undefined): string {
  if (!protection) return "";
  const { options, passwordAttributes } = protection;
  const forbidden = Object.entries(PROTECTION_ATTRIBUTES).map(([attribute, option]): [string, boolean] => {
    return [attribute, !(options[option] ?? isAllowedByExcel(attribute))];
  });
  return `<sheetProtection${attributes({ ...passwordAttributes, sheet: true, ...Object.fromEntries(forbidden) })}/>`;
}

function mergesXml(merges: readonly string[]): string {
  if (merges.length === 0) return "";
  return `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;
}

function hyperlinksXml(hyperlinks: readonly BookHyperlink[], targets: readonly Relation[]): string {
  if (hyperlinks.length === 0) return "";
  let next = 0;
  const items = hyperlinks.map(({ area, target, location, tooltip }) => {
    const id = target === undefined ? undefined : targets[next++]?.id;
    return `<hyperlink${attributes({ ref: area, "r:id": id, location, tooltip })}/>`;
  });
  return `<hyperlinks>${items.join("")}</hyperlinks>`;
}

function tablePartsXml(ids: readonly string[]): string {
  if (ids.length === 0) return "";
  return `<tableParts count="${ids.length}">${ids.map((id) => `<tablePart r:id="${id}"/>`).join("")}</tableParts>`;
}
