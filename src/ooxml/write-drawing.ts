/** The drawing part that places a sheet's charts. Chart n is relationship `rId(n+1)`. */
import { parseCell } from "../raw/a1";
import type { BookChart } from "./book";
import { attributes, RELATIONSHIPS_NS, XML_HEAD } from "./xml-text";

const DRAWING_NS = "http://schemas.openxmlformats.org/drawingml/2006";

export function drawingXml(charts: readonly BookChart[]): string {
  return (
    `${XML_HEAD}<xdr:wsDr xmlns:xdr="${DRAWING_NS}/spreadsheetDrawing" xmlns:a="${DRAWING_NS}/main">` +
    `${charts.map(anchorXml).join("")}</xdr:wsDr>`
  );
}

function anchorXml(chart: BookChart, index: number): string {
  const from = parseCell(chart.fromCell);
  const to = parseCell(chart.toCell);
  if (!from || !to || to.rowIndex < from.rowIndex || to.columnIndex < from.columnIndex) {
    throw new Error(`Chart ${chart.name} cannot stand at ${chart.fromCell}:${chart.toCell}`);
  }
  const about = attributes({
    id: index + 2,
    name: chart.name,
    descr: chart.altText === "" ? undefined : chart.altText,
  });
  const graphic =
    `<a:graphic><a:graphicData uri="${DRAWING_NS}/chart"><c:chart xmlns:c="${DRAWING_NS}/chart"` +
    ` xmlns:r="${RELATIONSHIPS_NS}" r:id="rId${index + 1}"/></a:graphicData></a:graphic>`;
  return (
    `<xdr:twoCellAnchor>${corner("from", from.rowIndex, from.columnIndex)}` +
    // The picture covers the last cell, so it ends where the next one begins.
    corner("to", to.rowIndex + 1, to.columnIndex + 1) +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr${about}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `${graphic}</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}

function corner(tag: string, rowIndex: number, columnIndex: number): string {
  const place = `<xdr:col>${columnIndex}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${rowIndex}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
  return `<xdr:${tag}>${place}</xdr:${tag}>`;
}
