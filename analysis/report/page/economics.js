// Hours and money against what they bring, the frontier and its question; what a regular user costs.
import { axisX, axisY, dot, gridY, line, plot, text } from "@observablehq/plot";
import { element, list, paragraph } from "./elements.js";
import { chart } from "./figure.js";
import { apart, domain, lines, WIDE } from "./lines.js";
import { hours, known, money, points, signedPoints } from "./numbers.js";
import { labelOf, legendOf } from "./plans.js";
import { rows } from "./rows.js";
import { words } from "./words.js";

const said = words.economics;
const TOP = 30; // room for the name of the axis

// Heights of labels to the right of their dots; where dots stand close, the labels move apart.
function beside(across, down, room, low) {
  const order = across.map((_, at) => at).sort((a, b) => across[a] - across[b]);
  const groups = [];
  for (const at of order) {
    if (groups.length > 0 && across[at] - across[groups.at(-1).at(-1)] < room) groups.at(-1).push(at);
    else groups.push([at]);
  }
  const places = [];
  for (const group of groups) {
    const apart_ = apart(group.map((at) => down[at]), TOP, low);
    group.forEach((at, k) => (places[at] = apart_[k]));
  }
  return places;
}

function scatter(plans, frontier, { width, key, xLabel, yLabel, joined }) {
  const height = 340;
  const most = Math.max(...plans.map((plan) => plan[key])) * (width >= WIDE ? 1.5 : 1.12) || 1;
  const y = domain(plans.map((plan) => plan.objective.mean), 0.05, 1);
  const inner = height - TOP - 46;
  const down = plans.map((plan) => TOP + (1 - (plan.objective.mean - y[0]) / (y[1] - y[0])) * inner);
  const room = width >= WIDE ? 230 : 36; // pixels that a label takes
  const places = beside(plans.map((plan) => (plan[key] / most) * (width - 62)), down, room, height - 46);
  const named = plans.map((plan, at) => ({ ...plan, x: plan[key], mean: plan.objective.mean,
    label_at: y[0] + (1 - (places[at] - TOP) / inner) * (y[1] - y[0]),
    text: width >= WIDE ? `${plan.letter}  ${plan.label}` : plan.letter }));
  const onIt = named.filter(({ name }) => frontier.includes(name)).sort((a, b) => a.x - b.x);
  return plot({
    className: "plot", width, height, marginLeft: 46, marginRight: 16, marginTop: TOP, marginBottom: 46,
    x: { domain: [0, most] }, y: { domain: y },
    marks: [
      gridY({ stroke: "var(--grid)", strokeOpacity: 1, ticks: 5 }),
      axisX({ label: xLabel, labelAnchor: "center", labelOffset: 36, ticks: 5 }),
      axisY({ label: yLabel, ticks: 5, tickFormat: points }),
      line(joined ? onIt : [], { x: "x", y: "mean", stroke: "currentColor", strokeWidth: 1.5, strokeDasharray: "5 3" }),
      dot(named, { x: "x", y: "mean", r: 6, fill: (d) => (frontier.includes(d.name) ? d.hue : "var(--paper)"), stroke: "hue",
        strokeWidth: 2.5 }),
      text(named, { x: "x", y: "label_at", text: "text", textAnchor: "start", dx: 12, fill: "currentColor" }),
    ],
  });
}

function lastStep({ data, plans }) {
  const to = plans.find(({ name }) => name === data.frontier.at(-1));
  const from = plans.find(({ name }) => name === data.frontier.at(-2));
  if (!from) return said.titleOne((to ?? plans[0]).label);
  const more = hours(to.hours_per_person - from.hours_per_person);
  return said.titleHours(to.label, more, said.points(signedPoints(data.frontier_gains.at(-1).mean)), said.question(more));
}

function dearest({ data, plans }) {
  const least = plans.reduce((a, b) => (b.money_per_person < a.money_per_person ? b : a));
  const most = plans.reduce((a, b) => (b.money_per_person > a.money_per_person ? b : a));
  return said.titleMoney(data.currency, money(least.money_per_person), least.label, money(most.money_per_person), most.label);
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
    title, note, summary: title, standard: words.standard.cost, legend: legendOf(plans), legendUpTo: WIDE - 1,
    draw: (width) => scatter(plans, data.frontier, { width, key, xLabel, joined, yLabel: words.percentOf(quantity) }),
    table: {
      columns: [{ title: words.plan }, ...said.columns(data.currency).map((text_, at) => ({ title: text_, number: at < 5 }))],
      rows: plans.map((plan) => [plan.label, hours(plan.hours_per_person), money(plan.money_per_person), points(plan.objective.mean),
        hours(plan.cost_per_regular_user?.hours?.mean), money(plan.cost_per_regular_user?.money?.mean), off(context, plan)]),
    },
  });
}

function acceptability({ data, plans }) {
  const { willingness, acceptability: shares } = data.economics ?? {};
  if (!(willingness?.length > 1) || !(shares?.length > 0)) return null;
  const series = shares.map((each) => ({ ...plans.find(({ name }) => name === each.strategy),
    values: each.share.map((share, at) => [willingness[at], share]) })).filter(({ label }) => label);
  const leader = (at) => series.reduce((a, b) => (b.values.at(at)[1] > a.values.at(at)[1] ? b : a)).label;
  const title = said.acceptTitle(leader(0), leader(0), leader(-1));
  return chart({
    title, note: said.acceptNote, summary: title, legend: legendOf(series), legendUpTo: WIDE - 1,
    draw: (width) => lines(series, { width, y: domain(shares.flatMap(({ share }) => share), 0.1, 1), format: points,
      xLabel: said.acceptAxis, yLabel: said.acceptY }),
    table: {
      columns: [{ title: said.acceptAxis, number: true }, ...series.map(({ label }) => ({ title: label, number: true }))],
      rows: willingness.map((worth, at) => [hours(worth), ...series.map(({ values }) => points(values[at][1]))]),
    },
  });
}

function practices({ data, plans }) {
  const all = plans.flatMap((plan) => (plan.by_practice ?? []).map((each) => ({ ...each, plan })))
    .filter((each) => known(each.hours_per_person)).sort((a, b) => b.hours_per_person - a.hours_per_person);
  if (all.length === 0) return null;
  const title = said.practiceTitle(all[0].label, hours(all[0].hours_per_person), all[0].plan.label);
  const shown = all.slice(0, 8).map((each) => ({ label: `${each.plan.letter}  ${each.label}`, hue: each.plan.hue,
    bar: each.hours_per_person, text: hours(each.hours_per_person) }));
  return chart({
    title, summary: title, legend: legendOf(plans),
    draw: (width) => rows(shown, { width, x: [0, all[0].hours_per_person], format: hours, xLabel: said.hoursAxis, labelRoom: 190 }),
    table: {
      columns: [{ title: said.practice }, { title: words.plan }, { title: said.hoursAxis, number: true },
        { title: said.moneyAxis(data.currency), number: true }],
      rows: all.map((each) => [each.label, each.plan.label, hours(each.hours_per_person), money(each.money_per_person)]),
    },
  });
}

function remarks({ data, plans }) {
  const found = data.economics;
  if (!found) return null;
  const names = found.budget?.within?.map((name) => labelOf(plans, name)).join(", ") || said.none;
  const texts = [
    ...(found.icers ?? []).filter((each) => known(each.hours)).map((each) => said.step(labelOf(plans, each.from),
      labelOf(plans, each.to), hours(each.hours), known(each.money) && money(Math.abs(each.money)), data.currency, each.money < 0)),
    known(found.budget?.hours_per_person) && said.budget(hours(found.budget.hours_per_person), names),
    known(found.budget?.money) && said.budgetMoney(money(found.budget.money), data.currency, names),
  ].filter(Boolean);
  return element("div", {}, texts.length > 0 && list(texts), found.perspective &&
    paragraph(said.perspective(found.perspective, hours(found.horizon_weeks), hours(100 * found.discount_rate)), "note"));
}

export function economics(context) {
  return [
    element("div", { class: "pair" },
      against(context, "hours_per_person", { title: lastStep(context), note: said.note, xLabel: said.hoursAxis, joined: true }),
      against(context, "money_per_person", { title: dearest(context), note: said.noteMoney, xLabel: said.moneyAxis(context.data.currency) })),
    remarks(context), acceptability(context), practices(context),
  ];
}
