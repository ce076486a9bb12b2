// How many runs have got to the level by each week. Never a mean over those that got there.
import { chart } from "./figure.js";
import { lines, WIDE } from "./lines.js";
import { known, points, week } from "./numbers.js";
import { legendOf } from "./plans.js";
import { words } from "./words.js";

const said = words.timeTo;

export function timeTo({ plans: all }) {
  const plans = all.filter((plan) => plan.time_to?.weeks?.length > 0);
  if (plans.length === 0) return null;
  const series = plans.map((plan) => ({
    ...plan,
    values: plan.time_to.weeks.map((at, k) => [at, plan.time_to.share[k]]),
  }));
  const reached = (plan) => 1 - plan.time_to.censored_share;
  const best = plans.reduce((a, b) => (reached(b) > reached(a) ? b : a));
  const least = plans.reduce((a, b) => (reached(b) < reached(a) ? b : a));
  const title = said.title(
    points(best.time_to.level),
    best.label,
    points(reached(best)),
    least.label,
    points(reached(least)),
  );
  const middle = ({ time_to: { median, weeks } }) => {
    if (!known(median?.mean)) return said.later(week(weeks.at(-1)));
    return median.interval
      ? `${week(median.mean)} (${words.range(...median.interval.map(week))})`
      : week(median.mean);
  };
  return [
    chart({
      title,
      note: said.note,
      summary: title,
      standard: words.standard.use_share,
      legend: legendOf(plans),
      legendUpTo: WIDE - 1,
      draw: (width) =>
        lines(series, {
          width,
          y: [0, 1],
          format: points,
          xLabel: said.axis,
          yLabel: said.yAxis,
          steps: true,
          rules: [{ y: 0.5 }],
        }),
      table: {
        columns: [
          { title: words.plan },
          ...said.columns.map((text) => ({ title: text, number: true })),
        ],
        rows: plans.map((plan) => [
          plan.label,
          middle(plan),
          points(reached(plan)),
          points(plan.time_to.censored_share),
        ]),
      },
    }),
  ];
}
