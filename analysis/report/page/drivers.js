// The result when one assumption at a time moves over its range, and what knowing it is worth.
import { chart } from "./figure.js";
import { allKnown, known, plain, points } from "./numbers.js";
import { rows } from "./rows.js";
import { tornado } from "./tornado.js";
import { words } from "./words.js";

const said = words.drivers;
const oneDecimal = (share) => (100 * share).toFixed(1);

function oneAtATime({ data, plans, leading, quantity, standard }) {
  const drivers = (data.doubt?.drivers ?? [])
    .filter((each) => allKnown(each.objective_at_low, each.objective_at_high))
    .slice(0, 12);
  if (drivers.length === 0) return null;
  const plan = leading ?? plans.reduce((a, b) => (b.objective.mean > a.objective.mean ? b : a));
  const [top] = drivers;
  const ends = [top.objective_at_low, top.objective_at_high].sort((a, b) => a - b).map(points);
  const title = said.title(plan.label, top.label, ...ends);
  return chart({
    title,
    note: said.note,
    summary: title,
    standard,
    draw: (width) =>
      tornado(
        drivers.map((each) => ({
          name: said.row(each.label, each.grade),
          low: plain(each.low),
          high: plain(each.high),
          at_low: each.objective_at_low,
          at_high: each.objective_at_high,
        })),
        plan.objective.mean,
        { width, xLabel: words.percentOf(quantity), format: points },
      ),
    table: {
      columns: said.columns.map((name, at) => ({ title: name, number: at > 1 && at !== 4 })),
      rows: drivers.map((each) => [
        each.label,
        each.grade,
        plain(each.low),
        plain(each.high),
        each.unit,
        points(each.objective_at_low),
        points(each.objective_at_high),
        points(each.share),
      ]),
    },
  });
}

function worthKnowing({ data }) {
  const found = data.doubt?.value_of_information;
  const all = (found?.of ?? []).filter((each) => known(each.value));
  if (all.length === 0) return null;
  const title = said.worthTitle(all[0].label, oneDecimal(all[0].value));
  const each = all.map((one) => ({
    label: said.row(one.label, one.grade),
    hue: "var(--hue-0)",
    bar: one.value,
    text: oneDecimal(one.value),
  }));
  return chart({
    title,
    note: said.worthNote(known(found.perfect) ? oneDecimal(found.perfect) : words.notKnown),
    summary: title,
    draw: (width) =>
      rows(each, {
        width,
        x: [0, Math.max(0.001, all[0].value)],
        format: oneDecimal,
        xLabel: said.worthAxis,
        labelRoom: 400,
      }),
    table: {
      columns: said.worthColumns.map((name, at) => ({ title: name, number: at === 2 })),
      rows: all.map((one) => [one.label, one.grade, oneDecimal(one.value)]),
    },
  });
}

export function drivers(context) {
  const found = [oneAtATime(context), worthKnowing(context)].filter(Boolean);
  return found.length > 0 ? found : null;
}
