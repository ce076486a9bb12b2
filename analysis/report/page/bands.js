// Each plan with its bands and single runs, in small charts on the same scales.
import { areaY, axisX, axisY, gridY, lineY, plot, text } from "@observablehq/plot";
import { chart } from "./figure.js";
import { domain } from "./lines.js";
import { known, points } from "./numbers.js";
import { words } from "./words.js";

const said = words.courses;
const QUANTILES = ["median", "low_50", "high_50", "low_90", "high_90"];
const MOST_RUNS = 20;

function panels(plans, weeks, { width, y }) {
  const longest = Math.max(...plans.map(({ label }) => label.length)) + 3;
  const across = Math.max(
    1,
    Math.min(4, plans.length, Math.floor((width - 48) / Math.max(190, 7.8 * longest))),
  );
  const place = (plan) => ({ fx: plan.at % across, fy: Math.floor(plan.at / across) });
  const rows = plans.flatMap((plan) =>
    weeks.map((x, at) => ({
      x,
      hue: plan.hue,
      plan: plan.at,
      ...place(plan),
      ...Object.fromEntries(QUANTILES.map((key) => [key, plan.course[key][at]])),
    })),
  );
  const runs = plans.flatMap((plan) =>
    (plan.course.traces ?? [])
      .slice(0, MOST_RUNS)
      .flatMap((run, k) =>
        weeks.map((x, at) => ({
          x,
          y: run[at],
          hue: plan.hue,
          run: `${plan.at}-${k}`,
          ...place(plan),
        })),
      ),
  );
  const facet = { x: "x", fx: "fx", fy: "fy" };
  const band = (y1, y2, fillOpacity) =>
    areaY(rows, { ...facet, y1, y2, z: "plan", fill: "hue", fillOpacity });
  const middle = (plan) =>
    lineY(
      rows.filter((row) => row.plan === plan.at),
      {
        ...facet,
        y: "median",
        stroke: plan.hue,
        strokeWidth: 2.5,
        strokeDasharray: plan.dash || undefined,
      },
    );
  const marks = [
    band("low_90", "high_90", 0.16),
    band("low_50", "high_50", 0.32),
    lineY(runs, {
      ...facet,
      y: "y",
      z: "run",
      stroke: "hue",
      strokeWidth: 0.8,
      strokeOpacity: 0.45,
    }),
    ...plans.map(middle),
  ];
  const heads = plans.map((plan) => ({ ...place(plan), text: `${plan.letter}  ${plan.label}` }));
  const deep = Math.ceil(plans.length / across);
  return plot({
    className: "plot",
    width,
    height: deep * (across === 1 ? 170 : 190) + 50,
    marginLeft: 40,
    marginTop: 22,
    marginRight: 8,
    marginBottom: 40,
    fx: { axis: null, padding: 0.08 },
    fy: { axis: null, padding: 0.16 },
    x: { label: null },
    y: { domain: y, label: null },
    marks: [
      gridY({ stroke: "var(--grid)", strokeOpacity: 1, ticks: 4 }),
      axisX({
        label: words.weekOfCalendar,
        labelAnchor: "center",
        labelOffset: 34,
        ticks: 5,
        tickFormat: String,
      }),
      axisY({ ticks: 4, tickFormat: points, label: null }),
      ...marks,
      text(heads, {
        fx: "fx",
        fy: "fy",
        text: "text",
        frameAnchor: "top-left",
        dy: -15,
        fill: "currentColor",
        fontWeight: 600,
      }),
    ],
  });
}

export function bands({ plans, standard }, weeks) {
  const reach = (plan) => plan.course.high_90.at(-1) - plan.course.low_90.at(-1);
  const widest = plans.reduce((a, b) => (reach(b) > reach(a) ? b : a));
  const y = domain(
    plans
      .flatMap((plan) => [...plan.course.high_90, ...(plan.course.traces ?? []).flat()])
      .filter(known),
    0.1,
    1,
  );
  const title = said.bandsTitle(
    widest.label,
    points(widest.course.low_90.at(-1)),
    points(widest.course.high_90.at(-1)),
  );
  return chart({
    title,
    note: said.bandsNote,
    summary: title,
    standard,
    draw: (width) => panels(plans, weeks, { width, y }),
    table: {
      columns: [
        { title: words.plan },
        ...said.columns.map((name) => ({ title: name, number: true })),
      ],
      rows: plans.map((plan) => [
        plan.label,
        ...QUANTILES.map((key) => points(plan.course[key].at(-1))),
      ]),
    },
  });
}
