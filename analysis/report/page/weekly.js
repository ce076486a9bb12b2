// One quantity of every plan by calendar week, titled by its highest week.
import { chart } from "./figure.js";
import { domain, lines, WIDE, zip } from "./lines.js";
import { known, points, week } from "./numbers.js";
import { legendOf } from "./plans.js";
import { words } from "./words.js";

function highest(series) {
  const all = series.flatMap((plan) =>
    plan.values.filter(([, value]) => known(value)).map(([at, value]) => ({ plan, at, value })),
  );
  return all.reduce((a, b) => (b.value > a.value ? b : a));
}

/** titleOf(plan, week, value), written by `format`; `step` rounds the axis; null where no plan has the quantity. */
export function weekly(
  { data, plans: all },
  key,
  { titleOf, axis, step, most, note, rules, standard, format = points },
) {
  const weeks = data.weekly?.weeks;
  const plans = all.filter((plan) => plan[key]?.some(known));
  if (!weeks || plans.length === 0) return null;
  const series = plans.map((plan) => ({ ...plan, values: zip(weeks, plan[key]) }));
  const y = domain(
    series.flatMap(({ values }) => values.map(([, value]) => value)),
    step,
    most,
  );
  const peak = highest(series);
  const title = titleOf(peak.plan.label, week(peak.at), format(peak.value));
  return chart({
    title,
    note,
    summary: title,
    standard,
    legend: legendOf(plans),
    legendUpTo: WIDE - 1,
    draw: (width) =>
      lines(series, {
        width,
        y,
        format,
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
        .map((at, k) => [week(at), ...plans.map((plan) => format(plan[key][k]))])
        .filter((_, k) => k % 4 === 0),
    },
  });
}
