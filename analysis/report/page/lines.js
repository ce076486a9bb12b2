// Curves with labels at their ends. Labels that would overlap move apart and keep a thin link.
import {
  axisX,
  axisY,
  dot,
  gridY,
  lineY,
  link,
  plot,
  ruleX,
  ruleY,
  text,
} from "@observablehq/plot";
import { known } from "./numbers.js";

export const WIDE = 640; // from here on labels are written out beside the curves

const TOP = 30; // room for the name of the axis
const BOTTOM = 42;
const GAP = 15; // pixels between two labels

/** Heights at least GAP apart, as near to the wanted ones as that lets. */
export function apart(wanted, low, high, gap = GAP) {
  const order = wanted.map((_, at) => at).sort((a, b) => wanted[a] - wanted[b]);
  const placed = [];
  for (const at of order)
    placed.push(Math.max(wanted[at], placed.length ? placed.at(-1) + gap : low));
  for (let k = placed.length - 1, most = high; k >= 0; k -= 1, most -= gap)
    placed[k] = Math.min(placed[k], most);
  const result = [];
  order.forEach((at, k) => (result[at] = placed[k]));
  return result;
}

function labels(series, { height, y, wide }) {
  const toPixel = (value) => TOP + (1 - (value - y[0]) / (y[1] - y[0])) * (height - TOP - BOTTOM);
  const toValue = (pixel) => y[0] + (1 - (pixel - TOP) / (height - TOP - BOTTOM)) * (y[1] - y[0]);
  const ends = series.map((each) => each.values.at(-1));
  const places = apart(
    ends.map(([, value]) => toPixel(value)),
    TOP,
    height - BOTTOM,
  );
  return series.map((each, at) => ({
    x: ends[at][0],
    end: ends[at][1],
    y: toValue(places[at]),
    hue: each.hue,
    text: wide && each.letter ? `${each.letter}  ${each.label}` : wide ? each.label : each.letter,
  }));
}

/**
 * series: [{label, letter, hue, dash, values: [[x, y]]}]; y: [low, high]; format of the y axis;
 * steps for curves that jump; marks: further marks below the curves.
 */
export function lines(series, { width, y, format, xLabel, yLabel, steps, marks = [], rules = [] }) {
  const shown = series
    .map((each) => ({ ...each, values: each.values.filter(([, value]) => known(value)) }))
    .filter((each) => each.values.length > 0);
  const wide = width >= WIDE;
  const height = Math.max(width < 500 ? 280 : 340, TOP + BOTTOM + GAP * (shown.length + 1));
  const ends = labels(shown, { height, y, wide });
  const longest = Math.max(...ends.map((end) => end.text.length));
  return plot({
    className: "plot",
    width,
    height,
    marginTop: TOP,
    marginBottom: BOTTOM,
    marginLeft: 46,
    marginRight: wide ? 28 + 7.6 * longest : 34,
    x: { label: null },
    y: { domain: y, label: null },
    marks: [
      gridY({ stroke: "var(--grid)", strokeOpacity: 1, ticks: 5 }),
      axisX({
        label: xLabel,
        labelAnchor: "center",
        labelOffset: 32,
        ticks: width < 500 ? 5 : 9,
        tickFormat: String,
      }),
      axisY({ label: yLabel, ticks: 5, tickFormat: format }),
      ruleY(
        rules.filter((rule) => known(rule.y)),
        { y: "y", stroke: "currentColor", strokeDasharray: "3 3" },
      ),
      ruleX(
        rules.filter((rule) => known(rule.x)),
        { x: "x", stroke: "currentColor", strokeDasharray: "3 3" },
      ),
      ...marks,
      ...shown.map((each) =>
        lineY(each.values, {
          x: (d) => d[0],
          y: (d) => d[1],
          stroke: each.hue,
          strokeWidth: 2.5,
          strokeDasharray: each.dash || undefined,
          curve: steps ? "step-after" : "linear",
        }),
      ),
      link(ends, { x1: "x", x2: "x", y1: "end", y2: "y", stroke: "hue", strokeWidth: 1, dx: 5 }),
      dot(ends, { x: "x", y: "y", r: 3.5, fill: "hue", dx: 10 }),
      text(ends, {
        x: "x",
        y: "y",
        text: "text",
        fill: "currentColor",
        textAnchor: "start",
        dx: 17,
      }),
    ],
  });
}

/** A domain that holds all values, with 0, rounded outwards to a step. */
export function domain(values, step, most = Infinity) {
  const real = values.filter(known);
  const low = Math.min(0, Math.floor(Math.min(0, ...real) / step) * step);
  const high = Math.max(step, Math.ceil(Math.max(0, ...real) / step) * step);
  return [low, Math.min(high, Math.max(most, step))];
}

export const zip = (weeks, values) => (values ?? []).map((value, at) => [weeks[at], value]);
