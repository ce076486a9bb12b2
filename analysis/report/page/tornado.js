// How far a result moves when one thing moves over its range: a row each, the widest first.
import { axisX, dot, gridX, link, plot, ruleX, text } from "@observablehq/plot";
import { WIDE } from "./lines.js";
import { known } from "./numbers.js";

// All that a row shows on the axis.
const reachOf = (d) => [
  d.at_low,
  d.at_high,
  ...(d.low_interval ?? []),
  ...(d.high_interval ?? []),
];

/**
 * all: [{name, at_low, at_high, low, high, low_interval?, high_interval?}], low and high texts. Ring:
 * where it is low. Square: where it is high. Thin lines: intervals, of the low
 * end above, of the high end below. Dashed: `centre`.
 */
export function tornado(all, centre, { width, xLabel, format }) {
  const wide = width >= WIDE;
  const step = wide ? 34 : 66;
  const places = all.map((each, at) => ({
    ...each,
    at: at + (wide ? 0.5 : 0.72),
    name_at: at + 0.5,
  }));
  const ends = all.flatMap(reachOf);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const inner = width - (wide ? 414 : 22);
  const texts = Math.max(...all.flatMap((each) => [each.low.length, each.high.length]));
  const beside = Math.max(56, 14 + 8 * texts); // pixels, for the values at the ends
  const room = ((high - low) * beside) / (inner - 2 * beside) || 0.05;
  const side = (here, there) => (d) => (d[here] < d[there] ? "end" : "start");
  const value = (here, there, key, anchor) =>
    text(
      places.filter((d) => side(here, there)(d) === anchor),
      {
        x: (d) => (anchor === "end" ? Math.min : Math.max)(...reachOf(d)),
        y: "at",
        text: key,
        textAnchor: anchor,
        dx: anchor === "end" ? -9 : 9,
        fill: "currentColor",
      },
    );
  const interval = (key, stroke, dy) =>
    link(
      places.filter((d) => d[key]),
      {
        x1: (d) => d[key][0],
        x2: (d) => d[key][1],
        y1: "at",
        y2: "at",
        stroke,
        strokeWidth: 2,
        dy,
      },
    );
  return plot({
    className: "plot",
    width,
    height: all.length * step + 64,
    marginLeft: wide ? 400 : 8,
    marginRight: 14,
    marginTop: 8,
    marginBottom: 46,
    x: { domain: [low - room, high + room] },
    y: { axis: null, domain: [0, all.length], range: [8, 8 + all.length * step] },
    marks: [
      gridX({ stroke: "var(--grid)", strokeOpacity: 1 }),
      axisX({
        label: xLabel,
        labelAnchor: "center",
        labelOffset: 36,
        ticks: Math.max(3, Math.min(8, Math.floor((width - (wide ? 400 : 8)) / 70))),
        tickFormat: format,
      }),
      known(centre) ? ruleX([centre], { stroke: "currentColor", strokeDasharray: "3 3" }) : null,
      link(places, {
        x1: "at_low",
        x2: "at_high",
        y1: "at",
        y2: "at",
        stroke: "var(--hue-0)",
        strokeWidth: 9,
      }),
      interval("low_interval", "var(--hue-2)", -7),
      interval("high_interval", "var(--hue-3)", 7),
      dot(places, {
        x: "at_low",
        y: "at",
        r: 5,
        fill: "var(--paper)",
        stroke: "var(--hue-2)",
        strokeWidth: 2,
      }),
      dot(places, {
        x: "at_high",
        y: "at",
        r: 5,
        symbol: "square",
        fill: "var(--hue-3)",
        stroke: "var(--paper)",
      }),
      value("at_low", "at_high", "low", "end"),
      value("at_low", "at_high", "low", "start"),
      value("at_high", "at_low", "high", "end"),
      value("at_high", "at_low", "high", "start"),
      text(places, {
        frameAnchor: "left",
        x: null,
        y: "name_at",
        text: "name",
        textAnchor: wide ? "end" : "start",
        dx: wide ? -10 : 0,
        lineWidth: wide ? 29 : (width - 24) / 13,
        lineAnchor: wide ? "middle" : "bottom",
        fill: "currentColor",
      }),
    ],
  });
}
