// One row a thing: a dot with its interval, or a bar. The label stands beside the row where there
// is room, above it where there is not.
import { axisX, dot, gridX, link, plot, ruleX, text } from "@observablehq/plot";
import { known } from "./numbers.js";
import { WIDE } from "./lines.js";

/**
 * rows: [{label, hue, value?, low?, high?, thinLow?, thinHigh?, bar?, text}]: a thick line from low
 * to high, a thin one beyond it (both in `whisker`, else in `hue`), a dot at value, a bar from 0, a
 * text at the end.
 */
export function rows(all, { width, format, xLabel, x, zero = true, labelRoom = 250 }) {
  const wide = width >= WIDE;
  const lines = Math.max(...all.map(({ label }) => Math.ceil((label.length * 7) / (width - 16))));
  const step = wide ? 32 : 34 + 16 * lines;
  const drop = wide ? 0 : 12;
  const left = wide ? labelRoom : 12;
  const places = all.map((row, at) => ({ ...row, y: at + 0.5 }));
  const strokeOf = ({ whisker, hue }) => whisker ?? hue;
  const line = (low, high, strokeWidth) =>
    link(
      places.filter((row) => known(row[low]) && known(row[high])),
      { x1: low, x2: high, y1: "y", y2: "y", stroke: strokeOf, strokeWidth, dy: drop },
    );
  const ends = places.filter((row) => row.text);
  const furthest = (row) =>
    Math.max(...[row.bar, row.value, row.high, row.thinHigh].filter(known), 0);
  return plot({
    className: "plot",
    width,
    height: all.length * step + 58,
    marginLeft: left,
    marginTop: 8,
    marginBottom: 46,
    marginRight: wide ? 150 : 58,
    x: { domain: x, label: null },
    y: { domain: [0, all.length], range: [8, 8 + all.length * step], axis: null },
    marks: [
      gridX({ stroke: "var(--grid)", strokeOpacity: 1 }),
      axisX({
        label: xLabel,
        labelAnchor: "center",
        labelOffset: 36,
        ticks: Math.max(2, Math.min(8, Math.floor((width - left - 100) / 70))),
        tickFormat: format,
      }),
      zero ? ruleX([0], { stroke: "currentColor" }) : null,
      link(
        places.filter((row) => known(row.bar)),
        { x1: 0, x2: "bar", y1: "y", y2: "y", stroke: "hue", strokeWidth: 14, dy: drop },
      ),
      line("thinLow", "thinHigh", 1.5),
      line("low", "high", 5),
      dot(
        places.filter((row) => known(row.value)),
        {
          x: "value",
          y: "y",
          r: 5,
          fill: "var(--paper)",
          stroke: "hue",
          strokeWidth: 2.5,
          dy: drop,
        },
      ),
      text(places, {
        frameAnchor: "left",
        x: null,
        y: "y",
        text: "label",
        textAnchor: wide ? "end" : "start",
        dx: wide ? -10 : 5,
        dy: wide ? 0 : -1,
        lineWidth: wide ? labelRoom / 13 : (width - 24) / 13,
        lineAnchor: wide ? "middle" : "bottom",
        fill: "currentColor",
      }),
      text(ends, {
        x: furthest,
        y: "y",
        text: "text",
        textAnchor: "start",
        dx: 9,
        dy: drop,
        fill: "currentColor",
      }),
    ],
  });
}
