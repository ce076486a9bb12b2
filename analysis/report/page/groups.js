// Regular users by site and by profession, and the group with the fewest.
import { axisX, axisY, cell, plot, text } from "@observablehq/plot";
import { chart } from "./figure.js";
import { WIDE } from "./lines.js";
import { allKnown, known, points, readable } from "./numbers.js";
import { legendOf } from "./plans.js";
import { rows } from "./rows.js";
import { words } from "./words.js";

const said = words.groups;

// The fill stays under half, so that the page's own text colour is read on every cell.
function map(cells, plans, { width }) {
  const names = [...new Set(cells.map(({ group }) => group))];
  const left = Math.min(190, Math.max(...names.map((name) => name.length)) * 7.2 + 14);
  return plot({
    className: "plot",
    width: Math.min(width, left + plans.length * 110),
    height: 34 + names.length * 30,
    marginLeft: left,
    marginTop: 30,
    marginBottom: 4,
    marginRight: 2,
    x: { domain: plans.map(({ letter }) => letter), padding: 0.04, label: null },
    y: { domain: names, padding: 0.06, label: null },
    marks: [
      axisX({ anchor: "top", tickSize: 0, fontWeight: 600 }),
      axisY({ tickSize: 0 }),
      cell(cells, {
        x: "letter",
        y: "group",
        fill: "var(--hue-0)",
        fillOpacity: (d) => 0.04 + 0.46 * d.share,
      }),
      text(cells, { x: "letter", y: "group", text: (d) => points(d.share), fill: "currentColor" }),
    ],
  });
}

// "24 (10 to 41)": 90 of 100 runs.
function spread(group) {
  const mean = points(group?.regular_users);
  return allKnown(group?.low, group?.high)
    ? `${mean} (${words.range(points(group.low), points(group.high))})`
    : mean;
}

function widestGap(plans, key) {
  const gap = (plan) => {
    const users = plan[key].map((group) => group.regular_users).filter(known);
    return users.length > 0 ? Math.max(...users) - Math.min(...users) : 0;
  };
  const plan = plans.reduce((a, b) => (gap(b) > gap(a) ? b : a));
  return { plan, gap: gap(plan) };
}

function groupsOf({ plans: all }, key, kind) {
  const plans = all.filter((plan) => plan[key]?.length > 0);
  if (plans.length === 0) return null;
  const { plan, gap } = widestGap(plans, key);
  const cells = plans.flatMap(({ letter, [key]: list }) =>
    list
      .filter((group) => known(group.regular_users))
      .map((group) => ({ letter, group: readable(group.name), share: group.regular_users })),
  );
  if (cells.length === 0) return null;
  const title = said.title(kind, points(gap), plan.label);
  return chart({
    title,
    note: said.note,
    summary: title,
    legend: legendOf(plans),
    standard: words.standard.regular_users,
    draw: (width) => map(cells, plans, { width }),
    table: {
      columns: [
        { title: kind },
        { title: said.people, number: true },
        ...plans.map(({ label }) => ({ title: label, number: true })),
      ],
      rows: plans[0][key].map((group, at) => [
        readable(group.name),
        group.people ?? "–",
        ...plans.map((each) => spread(each[key][at])),
      ]),
    },
  });
}

export function groups(context) {
  const found = [
    groupsOf(context, "by_site", said.bySite),
    groupsOf(context, "by_profession", said.byProfession),
  ];
  return found.some(Boolean) ? found : null;
}

export function leftBehind({ plans: all }) {
  const plans = all.filter((plan) => known(plan.worst_off?.regular_users));
  if (plans.length === 0) return null;
  const lowest = plans.reduce((a, b) =>
    b.worst_off.regular_users < a.worst_off.regular_users ? b : a,
  );
  const most = Math.max(
    0.1,
    ...plans.map((plan) => Math.max(plan.regular_users, plan.worst_off.regular_users)),
  );
  const title = said.leftTitle(
    readable(lowest.worst_off.group),
    lowest.label,
    points(lowest.worst_off.regular_users),
  );
  const named = plans.map((plan) => ({
    hue: plan.hue,
    label: said.row(plan.label, readable(plan.worst_off.group)),
    bar: plan.worst_off.regular_users,
    text: points(plan.worst_off.regular_users),
  }));
  return [
    chart({
      title,
      note: said.leftNote,
      summary: title,
      standard: words.standard.worst,
      draw: (width) =>
        rows(named, {
          width,
          x: [0, most * 1.05],
          format: points,
          xLabel: words.percentOf(words.quantity.regular_users),
          labelRoom: width >= WIDE ? 330 : 250,
        }),
      table: {
        columns: [{ title: words.plan }, { title: said.group }, { title: "%", number: true }],
        rows: plans.map((plan) => [
          plan.label,
          readable(plan.worst_off.group),
          points(plan.worst_off.regular_users),
        ]),
      },
    }),
  ];
}
