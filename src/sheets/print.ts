/** Print set-up shared by the working sheets: A4 landscape, one page wide, page numbers, header row repeated. */
import type { PrintSetup } from "../blueprint/sheet";
import { POINTS_PER_MM } from "../page/paper";

const margin = (millimetres: number): number => Math.round(millimetres * POINTS_PER_MM * 100) / 100;

/** @param columns First and last printed column letters; all used columns when absent. */
export function landscape(title: string, headerRow: number, columns?: readonly [string, string]): PrintSetup {
  return {
    orientation: "landscape",
    fit: { pagesWide: 1 },
    marginsPoints: {
      top: margin(20),
      right: margin(15),
      bottom: margin(18),
      left: margin(15),
      header: margin(10),
      footer: margin(9),
    },
    titleRows: [headerRow, headerRow],
    ...(columns ? { columns } : {}),
    header: "",
    footer: `&L&"Times New Roman,Italic"&10${escapeCodes(title)}&R&"Times New Roman,Regular"&10Trang &P/&N`,
    centerHorizontally: true,
  };
}

/** `&` begins a code in headers and footers; doubled it is a letter. A digit after a size would be read as part of it. */
function escapeCodes(text: string): string {
  const escaped = text.replaceAll("&", "&&");
  return /^\d/.test(escaped) ? ` ${escaped}` : escaped;
}
