/** The two axes of a chart. Counts get whole steps, so that no axis says "0, 1, 1, 2, 2". */
import type { BookChart } from "./book";
import type { CachedRange } from "./chart-cache";
import { attributes } from "./xml-text";

export type ValueScale = {
  readonly format: string;
  readonly maximum: number | undefined;
  /** Distance between grid lines, or `undefined` for Excel's choice. */
  readonly step: number | undefined;
};

/** About as many grid lines as Excel itself draws. */
const WANTED_STEPS = 8;

export function valueScale(chart: BookChart, series: readonly (CachedRange | undefined)[]): ValueScale {
  const rows = series.map((range) => (range?.values ?? []).map((value) => (typeof value === "number" ? value : 0)));
  const format = chart.valueFormat ?? series.find((range) => range)?.format ?? "General";
  // Of a workbook that was never calculated nothing is known: the reader chooses the step.
  const known = series.some((range) => range?.values.some((value) => typeof value === "number"));
  const whole = known && !format.includes("%") && rows.every((row) => row.every(Number.isInteger));
  const step = whole ? wholeStep(largest(rows, chart.kind.endsWith("Stacked"))) : undefined;
  return { format, maximum: chart.valueAxisMaximum, step };
}

function largest(rows: readonly (readonly number[])[], stacked: boolean): number {
  if (!stacked) return Math.max(0, ...rows.flat());
  const length = Math.max(0, ...rows.map((row) => row.length));
  const sums = Array.from({ length }, (_, index) => rows.reduce((sum, row) => sum + Math.max(0, row[index] ?? 0), 0));
  return Math.max(0, ...sums);
}

/** The smallest of 1, 2, 5, 10, 20, 50 … that needs no more than the wanted steps. */
function wholeStep(maximum: number): number {
  for (let power = 1; ; power *= 10) {
    for (const factor of [1, 2, 5]) {
      if (maximum / (factor * power) <= WANTED_STEPS) return factor * power;
    }
  }
}

export function axesXml(chart: BookChart, scale: ValueScale): string {
  const horizontal = chart.kind.startsWith("bar");
  const reversed = chart.reverseOrder === true;
  const categories =
    '<c:catAx><c:axId val="111111111"/>' +
    `<c:scaling><c:orientation val="${reversed ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${horizontal ? "l" : "b"}"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `${lineXml("#BFBFBF")}<c:crossAx val="222222222"/><c:crosses val="autoZero"/>` +
    '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>';
  // With the categories turned round, the value axis stays where readers look for it by crossing at their far end.
  const crosses = reversed ? "max" : "autoZero";
  const maximum = scale.maximum === undefined ? "" : `<c:max val="${scale.maximum}"/>`;
  const step = scale.step === undefined ? "" : `<c:majorUnit val="${scale.step}"/>`;
  const format = attributes({ formatCode: scale.format, sourceLinked: chart.valueFormat === undefined });
  const values =
    '<c:valAx><c:axId val="222222222"/>' +
    `<c:scaling><c:orientation val="minMax"/>${maximum}</c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${horizontal ? "b" : "l"}"/><c:majorGridlines>${lineXml("#E3E3E3")}</c:majorGridlines>` +
    `<c:numFmt${format}/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val="111111111"/><c:crosses val="${crosses}"/>` +
    `<c:crossBetween val="between"/>${step}</c:valAx>`;
  return categories + values;
}

function lineXml(color: string): string {
  return `<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill></a:ln></c:spPr>`;
}
