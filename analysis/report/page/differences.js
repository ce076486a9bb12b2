// Paired differences to the reference, beside how often each plan comes first.
import { element, paragraph } from "./elements.js";
import { byGrade } from "./doubt_by_grade.js";
import { chart } from "./figure.js";
import { allKnown, inOf100, known, points, signedPoints } from "./numbers.js";
import { labelOf } from "./plans.js";
import { rows } from "./rows.js";
import { words } from "./words.js";

const said = words.differences;
const within = (value) => Math.max(-1, Math.min(1, value));

function paired({ plans: all, baseline, standard }) {
  const plans = all.filter((plan) => plan !== baseline);
  if (plans.length === 0) return null;
  const each = plans.map((plan) => {
    const { mean, interval } = plan.difference_to_baseline;
    const [low, high] = (interval ?? []).map(within);
    const [thinLow, thinHigh] = plan.difference_draws_5_95 ?? [];
    return {
      plan,
      label: plan.label,
      hue: plan.hue,
      value: mean,
      low,
      high,
      thinLow,
      thinHigh,
      text: signedPoints(mean),
    };
  });
  const ends = each
    .flatMap(({ value, low, high, thinLow, thinHigh }) => [value, low, high, thinLow, thinHigh])
    .filter(known);
  const means = each.map(({ value }) => value);
  const title = said.title(
    baseline.label,
    signedPoints(Math.min(...means)),
    signedPoints(Math.max(...means)),
  );
  const span = (low, high) =>
    allKnown(low, high) ? words.range(signedPoints(low), signedPoints(high)) : words.notKnown;
  return chart({
    title,
    note: said.note,
    summary: title,
    standard,
    draw: (width) =>
      rows(each, {
        width,
        x: [Math.min(0, ...ends), Math.max(0.01, ...ends)],
        format: signedPoints,
        xLabel: said.axis,
        labelRoom: 190,
      }),
    table: {
      columns: [
        { title: words.plan },
        ...said.columns.map((name) => ({ title: name, number: true })),
      ],
      rows: each.map((row) => [
        row.label,
        signedPoints(row.value),
        span(row.low, row.high),
        span(row.thinLow, row.thinHigh),
      ]),
    },
  });
}

function chances({ data, plans, leading }) {
  if (plans.length < 2) return null;
  const each = plans.map((plan) => ({
    label: plan.label,
    hue: plan.hue,
    bar: plan.first_in_share_of_draws,
    text: inOf100(plan.first_in_share_of_draws),
  }));
  const open = data.told_apart ? said.chanceTitleOpen : said.chanceTitleApart;
  const title = leading
    ? said.chanceTitle(leading.label, inOf100(leading.first_in_share_of_draws))
    : open;
  const most = Math.max(0.1, ...each.map(({ bar }) => bar).filter(known));
  return chart({
    title,
    note: plans.some((plan) => known(plan.first_without_luck)) ? said.chanceNote : null,
    summary: title,
    draw: (width) =>
      rows(each, { width, x: [0, most], format: inOf100, xLabel: said.chanceAxis, labelRoom: 190 }),
    table: {
      columns: [
        { title: words.plan },
        ...said.chanceColumns.map((name) => ({ title: name, number: true })),
      ],
      rows: plans.map((plan) => [
        plan.label,
        inOf100(plan.first_in_share_of_draws),
        points(plan.loss_if_wrong),
        points(plan.expected_regret),
        points(plan.max_regret),
      ]),
    },
  });
}

// Where the spread of one plan comes from, and that of its difference to the reference.
function spreads({ data, plans, leading, baseline }) {
  const of = (list) => {
    const wanted = (leading ?? plans.find((plan) => plan !== baseline) ?? baseline).name;
    const found = list?.find(({ strategy }) => strategy === wanted);
    return found && allKnown(found.parameters, found.luck) ? found : null;
  };
  const share = (found) => [points(found.parameters), points(found.luck)];
  const [alone, together] = [of(data.doubt?.variance), of(data.doubt?.paired_variance)];
  return [
    alone && said.variance(labelOf(plans, alone.strategy), ...share(alone)),
    together &&
      said.pairedVariance(labelOf(plans, together.strategy), baseline.label, ...share(together)),
  ].filter(Boolean);
}

export function differences(context) {
  const beside = [paired(context), chances(context)].filter(Boolean);
  if (beside.length === 0) return null;
  return [
    element("div", { class: "pair" }, beside),
    paragraph(spreads(context).join(" ")),
    byGrade(context),
  ];
}
