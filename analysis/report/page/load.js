// Strain, the help desk and extra time, week by week.
import { chart } from "./figure.js";
import { domain, lines, WIDE, zip } from "./lines.js";
import { known, points, week } from "./numbers.js";
import { legendOf } from "./plans.js";
import { words } from "./words.js";

const said = words.load;

function highest(series) {
  const all = series.flatMap((plan) =>
    plan.values.filter(([, value]) => known(value)).map(([at, value]) => ({ plan, at, value })),
  );
  return all.reduce((a, b) => (b.value > a.value ? b : a));
}

function course({ data, plans: all }, key, { titleOf, axis, step, note, rules, empty }) {
  const weeks = data.weekly?.weeks;
  const plans = all.filter((plan) => plan[key]?.some(known));
  if (!weeks || plans.length === 0) return null;
  const series = plans.map((plan) => ({ ...plan, values: zip(weeks, plan[key]) }));
  const peak = highest(series);
  const title =
    peak.value <= 0 && empty ? empty : titleOf(peak.plan.label, week(peak.at), points(peak.value));
  return chart({
    title,
    note,
    summary: title,
    standard: words.standard.feasibility,
    legend: legendOf(plans),
    legendUpTo: WIDE - 1,
    draw: (width) =>
      lines(series, {
        width,
        y: domain(
          series.flatMap(({ values }) => values.map(([, value]) => value)),
          step,
        ),
        format: points,
        xLabel: words.weekOfCalendar,
        yLabel: axis,
        rules,
      }),
    table: {
      columns: [
        { title: words.week, number: true },
        ...plans.map(({ label }) => ({ title: label, number: true })),
      ],
      rows: weeks
        .map((at, k) => [week(at), ...plans.map((plan) => points(plan[key][k]))])
        .filter((_, k) => k % 4 === 0),
    },
  });
}

export function load(context) {
  const found = [
    course(context, "strain_course", { titleOf: said.strain, axis: said.strainAxis, step: 0.05 }),
    course(context, "desk_load_course", {
      titleOf: said.desk,
      axis: said.deskAxis,
      step: 0.2,
      note: said.full,
      rules: [{ y: 1 }],
      empty: said.flat,
    }),
    course(context, "time_cost_course", { titleOf: said.time, axis: said.timeAxis, step: 0.02 }),
  ].filter(Boolean);
  return found.length > 0 ? found : null;
}
