// Shares of variance by dimension, or elementary effects: whichever the design is for.
import { paragraph } from "./elements.js";
import { chart } from "./figure.js";
import { known, pointsWithin } from "./numbers.js";
import { rows } from "./rows.js";
import { words } from "./words.js";
import { wordsOfSweep } from "./words_of_sweep.js";

const MOST = 15;
const percent = (share) => (known(share) ? String(Math.round(100 * share) + 0) : words.notKnown);
const clipped = ([low, high]) => [Math.min(1, Math.max(0, low)), Math.min(1, Math.max(0, high))];

const sortedBy = (dimensions, size) => [...dimensions].sort((a, b) => size(b) - size(a));

const labelIn = ({ data }) => {
  const labels = new Map(data.dimensions.map(({ key, label }) => [key, label]));
  return (key) => labels.get(key) ?? key;
};

const inWords = ({ share, interval, distinguishable }) =>
  distinguishable
    ? `${percent(share)} (${words.range(...clipped(interval).map(percent))})`
    : wordsOfSweep.shares.notApart;

function shareRow(label, index, hue) {
  const [thinLow, thinHigh] = clipped(index.interval);
  return {
    label,
    hue,
    bar: index.distinguishable ? index.share : 0,
    thinLow,
    thinHigh,
    whisker: "currentColor",
    text: index.distinguishable ? percent(index.share) : wordsOfSweep.shares.notApart,
  };
}

function sobol(context, { dimensions }, name) {
  const said = wordsOfSweep.shares;
  const label = labelIn(context);
  const all = sortedBy(dimensions, ({ total }) => total.share);
  const [top] = all;
  const title = top.total.distinguishable
    ? said.title(name, label(top.key), percent(top.total.share))
    : said.titleNone(name);
  return chart({
    title,
    note: said.note,
    summary: title,
    draw: (width) =>
      rows(
        all.slice(0, MOST).flatMap(({ key, first, total }) => [
          shareRow(said.alone(label(key)), first, "var(--hue-1)"),
          shareRow(said.together(label(key)), total, "var(--hue-0)"),
        ]),
        { width, x: [0, 1], format: percent, xLabel: said.axis, labelRoom: 400 },
      ),
    table: {
      columns: said.columns.map((column, at) => ({ title: column, number: at > 0 })),
      rows: all.map(({ key, first, total }) => [label(key), inWords(first), inWords(total)]),
    },
  });
}

function morris(context, { dimensions }, name) {
  const said = wordsOfSweep.steps;
  const label = labelIn(context);
  const all = sortedBy(dimensions, (each) => each.mu_star);
  const ends = all.flatMap((each) => [each.mu_star, each.sigma, each.interval?.[1] ?? 0]);
  const most = Math.max(...ends) || 0.01;
  const format = pointsWithin(most);
  const title = said.title(name, label(all[0].key), format(all[0].mu_star));
  return chart({
    title,
    note: said.note,
    summary: title,
    draw: (width) =>
      rows(
        all.slice(0, MOST).map((each) => ({
          label: label(each.key),
          hue: "var(--hue-0)",
          bar: each.mu_star,
          thinLow: Math.max(0, each.interval?.[0]),
          thinHigh: each.interval?.[1],
          whisker: "currentColor",
          value: each.sigma,
          text: format(each.mu_star),
        })),
        { width, x: [0, most], format, xLabel: said.axis, labelRoom: 400 },
      ),
    table: {
      columns: said.columns.map((column, at) => ({ title: column, number: at > 0 })),
      rows: all.map((each) => [
        label(each.key),
        format(each.mu_star),
        each.interval ? words.range(...each.interval.map(format)) : words.notKnown,
        pointsWithin(most, true)(each.mu),
        format(each.sigma),
      ]),
    },
  });
}

function ranks(context, { dimensions }, name) {
  const said = wordsOfSweep.ranks;
  const label = labelIn(context);
  const all = sortedBy(dimensions, ({ share }) => share);
  const [top] = all;
  const text = ({ share, distinguishable }) =>
    distinguishable ? percent(share) : wordsOfSweep.shares.notApart;
  const title = top.distinguishable
    ? said.title(name, label(top.key), percent(top.share))
    : said.titleNone(name);
  return chart({
    title,
    note: said.note,
    summary: title,
    draw: (width) =>
      rows(
        all.slice(0, MOST).map((each) => ({
          label: label(each.key),
          hue: each.distinguishable ? "var(--hue-0)" : "var(--quiet)",
          bar: each.share,
          text: text(each),
        })),
        { width, x: [0, 1], format: percent, xLabel: wordsOfSweep.shares.axis, labelRoom: 400 },
      ),
    table: {
      columns: said.columns.map((column, at) => ({ title: column, number: at > 0 })),
      rows: all.map((each) => [label(each.key), text(each)]),
    },
  });
}

const charts = { sobol, morris, rank: ranks };

export function indices(context, { indices: found, unfit }, name) {
  if (!found) return paragraph(wordsOfSweep.unfit(unfit), "note");
  return [
    charts[found.method](context, found, name),
    found.dropped > 0 && paragraph(wordsOfSweep.dropped(found.dropped), "note"),
  ];
}
