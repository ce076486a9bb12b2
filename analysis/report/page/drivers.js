// The result when one assumption at a time moves over its range, and what knowing it is worth.
import { axisX, dot, gridX, link, plot, ruleX, text } from "@observablehq/plot";
import { chart } from "./figure.js";
import { WIDE } from "./lines.js";
import { allKnown, known, plain, points } from "./numbers.js";
import { rows } from "./rows.js";
import { words } from "./words.js";

const said = words.drivers;
const oneDecimal = (share) => (100 * share).toFixed(1);

// Dot: where the assumption is low. Square: where it is high.
function tornado(drivers, centre, { width, xLabel }) {
  const wide = width >= WIDE;
  const step = wide ? 34 : 66;
  const places = drivers.map((each, at) => ({
    ...each,
    at: at + (wide ? 0.5 : 0.72),
    name_at: at + 0.5,
    name: said.row(each.label, each.grade),
  }));
  const shares = drivers.flatMap((each) => [each.objective_at_low, each.objective_at_high]);
  const [low, high] = [Math.min(...shares), Math.max(...shares)];
  const inner = width - (wide ? 414 : 22);
  const room = ((high - low) * 56) / (inner - 112) || 0.05; // for the values at the ends
  const side = (here, there) => (d) => (d[here] < d[there] ? "end" : "start");
  const value = (here, there, key, anchor) =>
    text(
      places.filter((d) => side(here, there)(d) === anchor),
      {
        x: here,
        y: "at",
        text: (d) => plain(d[key]),
        textAnchor: anchor,
        dx: anchor === "end" ? -9 : 9,
        fill: "currentColor",
      },
    );
  return plot({
    className: "plot",
    width,
    height: drivers.length * step + 64,
    marginLeft: wide ? 400 : 8,
    marginRight: 14,
    marginTop: 8,
    marginBottom: 46,
    x: { domain: [low - room, high + room] },
    y: { axis: null, domain: [0, drivers.length], range: [8, 8 + drivers.length * step] },
    marks: [
      gridX({ stroke: "var(--grid)", strokeOpacity: 1 }),
      axisX({
        label: xLabel,
        labelAnchor: "center",
        labelOffset: 36,
        ticks: Math.max(3, Math.min(8, Math.floor((width - (wide ? 400 : 8)) / 70))),
        tickFormat: points,
      }),
      known(centre) ? ruleX([centre], { stroke: "currentColor", strokeDasharray: "3 3" }) : null,
      link(places, {
        x1: "objective_at_low",
        x2: "objective_at_high",
        y1: "at",
        y2: "at",
        stroke: "var(--hue-0)",
        strokeWidth: 9,
      }),
      dot(places, {
        x: "objective_at_low",
        y: "at",
        r: 5,
        fill: "var(--paper)",
        stroke: "var(--hue-2)",
        strokeWidth: 2,
      }),
      dot(places, {
        x: "objective_at_high",
        y: "at",
        r: 5,
        symbol: "square",
        fill: "var(--hue-3)",
        stroke: "var(--paper)",
      }),
      value("objective_at_low", "objective_at_high", "low", "end"),
      value("objective_at_low", "objective_at_high", "low", "start"),
      value("objective_at_high", "objective_at_low", "high", "end"),
      value("objective_at_high", "objective_at_low", "high", "start"),
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

function oneAtATime({ data, plans, leading, quantity, standard }) {
  const drivers = (data.doubt?.drivers ?? [])
    .filter((each) => allKnown(each.objective_at_low, each.objective_at_high))
    .slice(0, 12);
  if (drivers.length === 0) return null;
  const plan = leading ?? plans.reduce((a, b) => (b.objective.mean > a.objective.mean ? b : a));
  const [top] = drivers;
  const ends = [top.objective_at_low, top.objective_at_high].sort((a, b) => a - b).map(points);
  const title = said.title(plan.label, top.label, ...ends);
  return chart({
    title,
    note: said.note,
    summary: title,
    standard,
    draw: (width) =>
      tornado(drivers, plan.objective.mean, { width, xLabel: words.percentOf(quantity) }),
    table: {
      columns: said.columns.map((name, at) => ({ title: name, number: at > 1 && at !== 4 })),
      rows: drivers.map((each) => [
        each.label,
        each.grade,
        plain(each.low),
        plain(each.high),
        each.unit,
        points(each.objective_at_low),
        points(each.objective_at_high),
        points(each.share),
      ]),
    },
  });
}

function worthKnowing({ data }) {
  const found = data.doubt?.value_of_information;
  const all = (found?.of ?? []).filter((each) => known(each.value));
  if (all.length === 0) return null;
  const title = said.worthTitle(all[0].label, oneDecimal(all[0].value));
  const each = all.map((one) => ({
    label: said.row(one.label, one.grade),
    hue: "var(--hue-0)",
    bar: one.value,
    text: oneDecimal(one.value),
  }));
  return chart({
    title,
    note: said.worthNote(known(found.perfect) ? oneDecimal(found.perfect) : words.notKnown),
    summary: title,
    draw: (width) =>
      rows(each, {
        width,
        x: [0, Math.max(0.001, all[0].value)],
        format: oneDecimal,
        xLabel: said.worthAxis,
        labelRoom: 400,
      }),
    table: {
      columns: said.worthColumns.map((name, at) => ({ title: name, number: at === 2 })),
      rows: all.map((one) => [one.label, one.grade, oneDecimal(one.value)]),
    },
  });
}

export function drivers(context) {
  const found = [oneAtATime(context), worthKnowing(context)].filter(Boolean);
  return found.length > 0 ? found : null;
}
