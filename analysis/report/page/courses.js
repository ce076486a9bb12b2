// The objective over the weeks: all plans together, then each with its bands and single runs.
import { areaY, axisX, axisY, gridY, lineY, plot, text } from "@observablehq/plot";
import { domain, lines, WIDE, zip } from "./lines.js";
import { known, points, week } from "./numbers.js";
import { legendOf } from "./plans.js";
import { chart } from "./figure.js";
import { words } from "./words.js";

const said = words.courses;

function together({ data, plans, quantity, standard }, weeks) {
  const series = plans.map((plan) => ({ ...plan, values: zip(weeks, plan.course.median) }));
  const ranked = [...plans].sort((a, b) => a.objective.mean - b.objective.mean);
  const [low, high] = [ranked[0], ranked.at(-1)];
  const y = domain(
    series.flatMap(({ values }) => values.map(([, share]) => share)),
    0.1,
    1,
  );
  return chart({
    title: said.title(
      points(low.objective.mean),
      low.label,
      points(high.objective.mean),
      high.label,
      quantity,
      week(data.objective.week),
    ),
    note: said.note,
    summary: said.summary(
      plans.map((plan) => said.end(plan.label, points(plan.course.median.at(-1)))),
    ),
    draw: (width) =>
      lines(series, {
        width,
        y,
        format: points,
        xLabel: words.weekOfCalendar,
        yLabel: words.percentOf(quantity),
        rules: [{ x: data.objective.week }],
      }),
    legend: legendOf(plans),
    legendUpTo: WIDE - 1,
    table: {
      columns: [
        { title: words.week, number: true },
        ...plans.map(({ label }) => ({ title: label, number: true })),
      ],
      rows: weeks
        .filter((_, at) => at % 4 === 0)
        .map((each) => [
          week(each),
          ...plans.map((plan) => points(plan.course.median[weeks.indexOf(each)])),
        ]),
    },
    standard,
  });
}

// Small charts side by side on the same scales.
function panels(plans, weeks, { width, y }) {
  const longest = Math.max(...plans.map(({ label }) => label.length)) + 3;
  const across = Math.max(
    1,
    Math.min(4, plans.length, Math.floor((width - 48) / Math.max(190, 7.8 * longest))),
  );
  const place = (plan) => ({ fx: plan.at % across, fy: Math.floor(plan.at / across) });
  const along = (plan, ...keys) =>
    weeks.map((x, at) => ({
      x,
      ...Object.fromEntries(keys.map((key) => [key, plan.course[key][at]])),
      ...place(plan),
    }));
  const facet = { x: "x", fx: "fx", fy: "fy" };
  const marks = plans.flatMap((plan) => [
    areaY(along(plan, "low_90", "high_90"), {
      ...facet,
      y1: "low_90",
      y2: "high_90",
      fill: plan.hue,
      fillOpacity: 0.16,
    }),
    areaY(along(plan, "low_50", "high_50"), {
      ...facet,
      y1: "low_50",
      y2: "high_50",
      fill: plan.hue,
      fillOpacity: 0.32,
    }),
    ...(plan.course.traces ?? []).slice(0, 20).map((trace) =>
      lineY(
        weeks.map((x, at) => ({ x, y: trace[at], ...place(plan) })),
        { ...facet, y: "y", stroke: plan.hue, strokeWidth: 0.8, strokeOpacity: 0.45 },
      ),
    ),
    lineY(along(plan, "median"), {
      ...facet,
      y: "median",
      stroke: plan.hue,
      strokeWidth: 2.5,
      strokeDasharray: plan.dash || undefined,
    }),
  ]);
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

function apart({ plans, standard }, weeks) {
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
        ...said.columns.map((title_) => ({ title: title_, number: true })),
      ],
      rows: plans.map((plan) => [
        plan.label,
        ...["median", "low_50", "high_50", "low_90", "high_90"].map((key) =>
          points(plan.course[key].at(-1)),
        ),
      ]),
    },
  });
}

export function courses(context) {
  const weeks = context.data.weekly?.weeks;
  const plans = context.plans.filter((plan) => plan.course?.median?.length > 0);
  if (!weeks || plans.length === 0) return null;
  const shown = { ...context, plans };
  return [
    together(shown, weeks),
    plans.every((plan) => plan.course.low_90 && plan.course.low_50) && apart(shown, weeks),
  ];
}
