// Net hours, summed up month by month: where a curve crosses 0 the plan has its hours back.
import { chart } from "./figure.js";
import { lines, WIDE } from "./lines.js";
import { hours, known, week } from "./numbers.js";
import { legendOf } from "./plans.js";
import { words } from "./words.js";

const said = words.hours;

function summed(months) {
  let total = 0;
  return months.map((each) => [each.month, (total += each.net)]);
}

function titleOf(data, plans) {
  const even = plans.filter((plan) => known(plan.break_even_week));
  if (even.length === 0)
    return said.titleNone(week(data.weeks?.[1] ?? 4 * plans[0].hours_by_month.at(-1).month));
  const soonest = even.reduce((a, b) => (b.break_even_week < a.break_even_week ? b : a));
  return said.title(soonest.label, week(soonest.break_even_week));
}

export function hoursBack({ data, plans: all }) {
  const plans = all.filter((plan) => plan.hours_by_month?.length > 1);
  if (plans.length === 0) return null;
  const series = plans.map((plan) => ({ ...plan, values: summed(plan.hours_by_month) }));
  const values = series.flatMap(({ values: list }) => list.map(([, value]) => value)).filter(known);
  const room = 0.04 * (Math.max(0, ...values) - Math.min(0, ...values)) || 1;
  const title = titleOf(data, plans);
  return [
    chart({
      title,
      note: said.note,
      summary: title,
      standard: words.standard.cost,
      legend: legendOf(plans),
      legendUpTo: WIDE - 1,
      draw: (width) =>
        lines(series, {
          width,
          y: [Math.min(0, ...values) - room, Math.max(0, ...values) + room],
          format: hours,
          xLabel: said.axis,
          yLabel: said.yAxis,
          rules: [{ y: 0 }],
        }),
      table: {
        columns: [
          { title: words.plan },
          ...[said.even, ...said.columns.slice(1)].map((text) => ({ title: text, number: true })),
        ],
        rows: series.map((plan) => {
          const sum = (key) =>
            hours(plan.hours_by_month.reduce((total, each) => total + each[key], 0));
          return [
            plan.label,
            known(plan.break_even_week) ? week(plan.break_even_week) : said.never,
            sum("paid"),
            sum("learning"),
            sum("net"),
            hours(plan.values.at(-1)[1]),
          ];
        }),
      },
    }),
  ];
}
