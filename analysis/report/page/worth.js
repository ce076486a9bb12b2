// Which plan is the better buy, by what a regular user is worth; what each practice costs.
import { chart } from "./figure.js";
import { domain, lines, WIDE } from "./lines.js";
import { hours, known, money, points } from "./numbers.js";
import { legendOf } from "./plans.js";
import { rows } from "./rows.js";
import { words } from "./words.js";

const said = words.economics;

export function acceptability({ data, plans }) {
  const { willingness, acceptability: shares } = data.economics ?? {};
  if (!(willingness?.length > 1) || !(shares?.length > 0)) return null;
  const series = shares
    .map((each) => ({
      ...plans.find(({ name }) => name === each.strategy),
      values: each.share.map((share, at) => [willingness[at], share]),
    }))
    .filter(({ label }) => label);
  const leader = (at) =>
    series.reduce((a, b) => (b.values.at(at)[1] > a.values.at(at)[1] ? b : a)).label;
  const title = said.acceptTitle(leader(0), leader(0), leader(-1));
  return chart({
    title,
    note: said.acceptNote,
    summary: title,
    legend: legendOf(series),
    legendUpTo: WIDE - 1,
    draw: (width) =>
      lines(series, {
        width,
        y: domain(
          shares.flatMap(({ share }) => share),
          0.1,
          1,
        ),
        format: points,
        xLabel: said.acceptAxis,
        yLabel: said.acceptY,
      }),
    table: {
      columns: [
        { title: said.acceptAxis, number: true },
        ...series.map(({ label }) => ({ title: label, number: true })),
      ],
      rows: willingness.map((worth, at) => [
        hours(worth),
        ...series.map(({ values }) => points(values[at][1])),
      ]),
    },
  });
}

export function practices({ data, plans }) {
  const all = plans
    .flatMap((plan) => (plan.by_practice ?? []).map((each) => ({ ...each, plan })))
    .filter((each) => known(each.hours_per_person))
    .sort((a, b) => b.hours_per_person - a.hours_per_person);
  if (all.length === 0) return null;
  const title = said.practiceTitle(all[0].label, hours(all[0].hours_per_person), all[0].plan.label);
  const shown = all.slice(0, 8).map((each) => ({
    label: `${each.plan.letter}  ${each.label}`,
    hue: each.plan.hue,
    bar: each.hours_per_person,
    text: hours(each.hours_per_person),
  }));
  return chart({
    title,
    summary: title,
    legend: legendOf(plans),
    draw: (width) =>
      rows(shown, {
        width,
        x: [0, all[0].hours_per_person],
        format: hours,
        xLabel: said.hoursAxis,
        labelRoom: 190,
      }),
    table: {
      columns: [
        { title: said.practice },
        { title: words.plan },
        { title: said.hoursAxis, number: true },
        { title: said.moneyAxis(data.currency), number: true },
      ],
      rows: all.map((each) => [
        each.label,
        each.plan.label,
        hours(each.hours_per_person),
        money(each.money_per_person),
      ]),
    },
  });
}
