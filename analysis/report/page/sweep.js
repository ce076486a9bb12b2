// A merged sweep: how far each plan went over the points, and what moves it or a difference.
import { element, paragraph } from "./elements.js";
import { chart, redrawAll } from "./figure.js";
import { indices } from "./indices.js";
import { inOf100, plain, pointsWithin } from "./numbers.js";
import { plansOf, labelOf } from "./plans.js";
import { rows } from "./rows.js";
import { tornado } from "./tornado.js";
import { words } from "./words.js";
import { wordsOfSweep } from "./words_of_sweep.js";

const MOST = 15; // rows of a chart; its table has all

export function sweepContext(data) {
  const plans = plansOf({ strategies: data.plans });
  const quantity = words.quantity[data.objective.quantity] ?? data.objective.quantity;
  const standard = words.standard[data.objective.quantity];
  return { data, plans, quantity, standard };
}

const nameOf = ({ plans }, { plan, less }) =>
  less ? wordsOfSweep.less(labelOf(plans, plan), labelOf(plans, less)) : labelOf(plans, plan);

const axisOf = ({ plans, quantity }, { less }) =>
  less ? wordsOfSweep.axisLess(labelOf(plans, less)) : words.percentOf(quantity);

function across(context) {
  const said = wordsOfSweep.across;
  const { data, plans, quantity, standard } = context;
  const own = data.results.filter(({ less }) => !less);
  const ends = own.flatMap(({ points }) => [points.low, points.high]);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  if (!Number.isFinite(low)) return null;
  const format = pointsWithin(high - low);
  const widest = own.reduce((a, b) =>
    b.points.high - b.points.low > a.points.high - a.points.low ? b : a,
  );
  const title = said.title(
    labelOf(plans, widest.plan),
    format(widest.points.low),
    format(widest.points.high),
  );
  const margin = (high - low) * 0.05 || 0.01;
  return chart({
    title,
    note: said.note(data.design.points),
    summary: title,
    standard,
    draw: (width) =>
      rows(
        own.map(({ plan, points }) => ({
          label: labelOf(plans, plan),
          hue: plans.find(({ name }) => name === plan).hue,
          value: points.mean,
          low: points.low,
          high: points.high,
          text: `${format(points.low)}–${format(points.high)}`,
        })),
        {
          width,
          x: [Math.max(0, low - margin), Math.min(1, high + margin)],
          zero: false,
          format,
          xLabel: words.percentOf(quantity),
        },
      ),
    table: {
      columns: said.columns.map((name, at) => ({ title: name, number: at > 0 })),
      rows: own.map(({ plan, points }) => [
        labelOf(plans, plan),
        ...[points.mean, points.low, points.high].map(format),
      ]),
    },
  });
}

const range = ([low, high]) => (low === high ? plain(low) : words.range(plain(low), plain(high)));

// The ends of a row: the level, or where the fifth ends.
const lowEnd = ([low, high]) => (low === high ? plain(low) : `≤ ${plain(high)}`);
const highEnd = ([low, high]) => (low === high ? plain(high) : `≥ ${plain(low)}`);

function moves(context, result) {
  const said = wordsOfSweep.moves;
  const { data, standard } = context;
  if (result.moves.length === 0) return paragraph(said.none);
  const dimensions = data.dimensions;
  const shown = result.moves.slice(0, MOST);
  const ends = shown
    .flatMap(({ at_low, at_high }) => [at_low, at_high])
    .flatMap(({ mean, interval }) => [mean, ...(interval ?? [])]);
  const span = Math.max(...ends) - Math.min(...ends);
  const format = pointsWithin(span, Boolean(result.less));
  const [top] = shown;
  const sure = top.move.interval && top.move.interval[0] * top.move.interval[1] > 0;
  const title = (sure ? said.title : said.titleUnsure)(
    nameOf(context, result),
    dimensions[top.dimension].label,
    format(top.at_low.mean),
    format(top.at_high.mean),
    result.less ? said.points : "%",
  );
  const estimate = ({ mean, interval }) =>
    interval ? `${format(mean)} (${words.range(...interval.map(format))})` : format(mean);
  return chart({
    title,
    note: said.note + (result.more_moves > 0 ? ` ${said.more(result.more_moves)}` : ""),
    summary: title,
    standard,
    draw: (width) =>
      tornado(
        shown.map((each) => ({
          name: dimensions[each.dimension].label,
          low: lowEnd(each.low_values),
          high: highEnd(each.high_values),
          at_low: each.at_low.mean,
          at_high: each.at_high.mean,
          low_interval: each.at_low.interval,
          high_interval: each.at_high.interval,
        })),
        result.points.mean,
        { width, xLabel: axisOf(context, result), format },
      ),
    table: {
      columns: said.columns.map((name, at) => ({ title: name, number: at > 2 })),
      rows: result.moves.map((each) => [
        dimensions[each.dimension].label,
        range(each.low_values),
        range(each.high_values),
        estimate(each.at_low),
        estimate(each.at_high),
        estimate(each.move),
      ]),
    },
  });
}

const partsOf = (context, result) => [
  result.less &&
    paragraph(
      wordsOfSweep.ahead(
        labelOf(context.plans, result.plan),
        result.points.above_zero,
        result.points.counted,
      ),
    ),
  moves(context, result),
  indices(context, result, nameOf(context, result)),
  result.indices?.chance_of_point_means !== undefined &&
    paragraph(wordsOfSweep.chance(inOf100(result.indices.chance_of_point_means))),
];

// One result at a time: of a plan, or of a difference; at first a difference, where there is one.
function chosen(context) {
  const { results } = context.data;
  const place = element("div");
  const first = Math.max(
    0,
    results.findIndex(({ less }) => less),
  );
  const select = element(
    "select",
    { id: "result" },
    results.map((result, at) =>
      element("option", { value: at, selected: at === first }, nameOf(context, result)),
    ),
  );
  const show = () =>
    place.replaceChildren(
      ...partsOf(context, results[Number(select.value)])
        .flat()
        .filter(Boolean),
    );
  select.addEventListener("change", () => {
    show();
    redrawAll();
  });
  show();
  return [
    element(
      "form",
      { class: "filter", onsubmit: (event) => event.preventDefault() },
      element("label", { for: "result" }, wordsOfSweep.choose),
      select,
    ),
    place,
  ];
}

export const sectionsOfSweep = [
  [wordsOfSweep.across, across],
  [wordsOfSweep.moves, chosen],
];
