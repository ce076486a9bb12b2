// Hours and money against what they bring: the frontier and its question.
import { element, list, paragraph } from "./elements.js";
import { chart } from "./figure.js";

import { hours, known, money, points, signedPoints } from "./numbers.js";
import { labelOf, legendOf } from "./plans.js";
import { scatter } from "./scatter.js";
import { acceptability, practices } from "./worth.js";
import { words } from "./words.js";

const said = words.economics;

function lastStep({ data, plans }) {
  const to = plans.find(({ name }) => name === data.frontier.at(-1));
  const from = plans.find(({ name }) => name === data.frontier.at(-2));
  if (!from) return said.titleOne((to ?? plans[0]).label);
  const more = hours(to.hours_per_person - from.hours_per_person);
  return said.titleHours(
    to.label,
    more,
    said.points(signedPoints(data.frontier_gains.at(-1).mean)),
    said.question(more),
  );
}

function dearest({ data, plans }) {
  const least = plans.reduce((a, b) => (b.money_per_person < a.money_per_person ? b : a));
  const most = plans.reduce((a, b) => (b.money_per_person > a.money_per_person ? b : a));
  return said.titleMoney(
    data.currency,
    money(least.money_per_person),
    least.label,
    money(most.money_per_person),
    most.label,
  );
}

function off(context, plan) {
  const found = (context.data.economics?.dominated ?? []).find(({ name }) => name === plan.name);
  if (context.data.frontier.includes(plan.name)) return said.yes;
  if (!found?.by) return said.no;
  return (found.kind === "extended" ? said.extended : said.by)(labelOf(context.plans, found.by));
}

function against(context, key, { title, note, xLabel, joined }) {
  const { data, plans, quantity } = context;
  return chart({
    title,
    note,
    summary: title,
    standard: words.standard.cost,
    legend: legendOf(plans),

    draw: (width) =>
      scatter(plans, data.frontier, {
        width,
        key,
        xLabel,
        joined,
        yLabel: words.percentOf(quantity),
      }),
    table: {
      columns: [
        { title: words.plan },
        ...said.columns(data.currency).map((name, at) => ({ title: name, number: at < 5 })),
      ],
      rows: plans.map((plan) => [
        plan.label,
        hours(plan.hours_per_person),
        money(plan.money_per_person),
        points(plan.objective.mean),
        hours(plan.cost_per_regular_user?.hours?.mean),
        money(plan.cost_per_regular_user?.money?.mean),
        off(context, plan),
      ]),
    },
  });
}

function remarks({ data, plans }) {
  const found = data.economics;
  if (!found) return null;
  const names = found.budget?.within?.map((name) => labelOf(plans, name)).join(", ") || said.none;
  const texts = [
    ...(found.icers ?? [])
      .filter((each) => known(each.hours))
      .map((each) =>
        said.step(
          labelOf(plans, each.from),
          labelOf(plans, each.to),
          hours(each.hours),
          known(each.money) && money(Math.abs(each.money)),
          data.currency,
          each.money < 0,
        ),
      ),
    known(found.budget?.hours_per_person) &&
      said.budget(hours(found.budget.hours_per_person), names),
    known(found.budget?.money) && said.budgetMoney(money(found.budget.money), data.currency, names),
  ].filter(Boolean);
  return element(
    "div",
    {},
    texts.length > 0 && list(texts),
    found.perspective &&
      paragraph(
        said.perspective(
          found.perspective,
          hours(found.horizon_weeks),
          hours(100 * found.discount_rate),
        ),
        "note",
      ),
  );
}

export function economics(context) {
  return [
    element(
      "div",
      { class: "pair" },
      against(context, "hours_per_person", {
        title: lastStep(context),
        note: said.note,
        xLabel: said.hoursAxis,
        joined: true,
      }),
      against(context, "money_per_person", {
        title: dearest(context),
        note: said.noteMoney,
        xLabel: said.moneyAxis(context.data.currency),
      }),
    ),
    remarks(context),
    acceptability(context),
    practices(context),
  ];
}
