// The objective over the weeks, all plans together; then what the service is used for.
import { bands } from "./bands.js";
import { domain, lines, WIDE, zip } from "./lines.js";
import { points, week } from "./numbers.js";
import { legendOf } from "./plans.js";
import { chart } from "./figure.js";
import { weekly } from "./weekly.js";
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

export function courses(context) {
  const weeks = context.data.weekly?.weeks;
  const plans = context.plans.filter((plan) => plan.course?.median?.length > 0);
  if (!weeks || plans.length === 0) return null;
  const shown = { ...context, plans };
  const use =
    context.data.objective.quantity !== "use_share" &&
    weekly(context, "use_course", {
      titleOf: said.useTitle,
      axis: said.useAxis,
      step: 0.1,
      most: 1,
      standard: words.standard.use_share,
    });
  const banded = plans.every((plan) => plan.course.low_90 && plan.course.low_50);
  return [together(shown, weeks), banded && bands(shown, weeks), use];
}
