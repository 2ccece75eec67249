/** A chart as a simple picture: bars lying or standing, beside or on top of each other, with legend and scale. */
import type { BookChart } from "../ooxml/book";
import { type ChartData, stepOf } from "./chart-data";

export type ChartPictureProps = {
  readonly chart: BookChart;
  readonly data: ChartData;
  readonly width: number;
  readonly height: number;
};

const MARGIN = 12;
const TITLE_HEIGHT = 28;
const LEGEND_ROW = 18;
const AXIS_HEIGHT = 20;
const PIXELS_PER_LETTER = 6;

export function ChartPicture({ chart, data, width, height }: ChartPictureProps) {
  const isLying = chart.kind === "barStacked" || chart.kind === "barClustered";
  const legend = legendPlaces(data, width - 2 * MARGIN);
  const legendHeight = chart.legend === "none" ? 0 : ((legend.at(-1)?.row ?? 0) + 1) * LEGEND_ROW + 4;
  const longest = Math.max(0, ...data.categories.map((category) => category.length));
  const labelWidth = isLying ? Math.min(width * 0.38, longest * PIXELS_PER_LETTER + 8) : 28;
  const plot = {
    left: MARGIN + labelWidth,
    top: TITLE_HEIGHT,
    width: Math.max(1, width - 2 * MARGIN - labelWidth),
    height: Math.max(1, height - TITLE_HEIGHT - legendHeight - AXIS_HEIGHT - MARGIN / 2),
  };
  return (
    <svg width={width} height={height} aria-hidden="true" fontFamily="'Times New Roman', 'Liberation Serif', serif">
      <rect x={0.5} y={0.5} width={width - 1} height={height - 1} fill="#ffffff" stroke="#d6d6d6" />
      <text x={width / 2} y={19} textAnchor="middle" fontSize={14} fontWeight={700} fill="#242424">
        {chart.title}
      </text>
      <Scale plot={plot} top={data.top} isLying={isLying} />
      {data.categories.map((category, index) => (
        <Category key={index} chart={chart} data={data} index={index} plot={plot} label={category} isLying={isLying} />
      ))}
      {chart.legend !== "none" &&
        legend.map(({ name, color, x, row }) => (
          <g key={name} transform={`translate(${MARGIN + x} ${height - legendHeight + row * LEGEND_ROW})`}>
            <rect y={3} width={10} height={10} fill={color} />
            <text x={14} y={12} fontSize={11} fill="#242424">
              {name}
            </text>
          </g>
        ))}
    </svg>
  );
}

type Plot = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

function Scale({ plot, top, isLying }: { readonly plot: Plot; readonly top: number; readonly isLying: boolean }) {
  const step = stepOf(top);
  const marks = Array.from({ length: Math.floor(top / step) + 1 }, (_, index) => index * step);
  return (
    <g stroke="#e5e5e5" fontSize={11}>
      {marks.map((mark) => {
        const x = plot.left + (mark / top) * plot.width;
        const y = plot.top + plot.height - (mark / top) * plot.height;
        return isLying ? (
          <g key={mark}>
            <line x1={x} x2={x} y1={plot.top} y2={plot.top + plot.height} />
            <text x={x} y={plot.top + plot.height + 14} textAnchor="middle" stroke="none" fill="#424242">
              {mark}
            </text>
          </g>
        ) : (
          <g key={mark}>
            <line x1={plot.left} x2={plot.left + plot.width} y1={y} y2={y} />
            <text x={plot.left - 4} y={y + 4} textAnchor="end" stroke="none" fill="#424242">
              {mark}
            </text>
          </g>
        );
      })}
    </g>
  );
}

type CategoryProps = {
  readonly chart: BookChart;
  readonly data: ChartData;
  readonly index: number;
  readonly plot: Plot;
  readonly label: string;
  readonly isLying: boolean;
};

function Category({ chart, data, index, plot, label, isLying }: CategoryProps) {
  const isStacked = chart.kind === "barStacked" || chart.kind === "columnStacked";
  const slot = (isLying ? plot.height : plot.width) / data.categories.length;
  const begin = index * slot + slot * 0.15;
  const thick = (slot * 0.7) / (isStacked ? 1 : Math.max(1, data.series.length));
  let reached = 0;
  const bars = data.series.map(({ values, color, name }, order) => {
    const share = (values[index] ?? 0) / data.top;
    const from = isStacked ? reached : 0;
    reached += share;
    const side = begin + (isStacked ? 0 : order * thick);
    return isLying
      ? { name, color, x: plot.left + from * plot.width, y: plot.top + side, width: share * plot.width, height: thick }
      : {
          name,
          color,
          x: plot.left + side,
          y: plot.top + plot.height - (from + share) * plot.height,
          width: thick,
          height: share * plot.height,
        };
  });
  const most = Math.max(3, Math.floor((isLying ? plot.left - MARGIN : slot) / PIXELS_PER_LETTER));
  const text = label.length > most ? `${label.slice(0, most - 1)}…` : label;
  return (
    <g>
      {bars.map(({ name, color, ...box }) => (
        <rect key={name} {...box} fill={color} />
      ))}
      {isLying ? (
        <text x={plot.left - 6} y={plot.top + begin + slot * 0.35 + 4} textAnchor="end" fontSize={11} fill="#242424">
          {text}
        </text>
      ) : (
        <text
          x={plot.left + begin + slot * 0.35}
          y={plot.top + plot.height + 14}
          textAnchor="middle"
          fontSize={11}
          fill="#242424"
        >
          {text}
        </text>
      )}
    </g>
  );
}

/** From left to right, on as many rows as it takes. */
function legendPlaces(
  { series }: ChartData,
  width: number,
): readonly { readonly name: string; readonly color: string; readonly x: number; readonly row: number }[] {
  let [x, row] = [0, 0];
  return series.map(({ name, color }) => {
    const own = 14 + name.length * PIXELS_PER_LETTER + 12;
    if (x > 0 && x + own > width) [x, row] = [0, row + 1];
    const place = { name, color, x, row };
    x += own;
    return place;
  });
}
