// Paired differences to the reference, beside how often each plan comes first; then what the doubt
// is made of.
import { axisX, dot, gridX, link, plot, text } from "@observablehq/plot";
import { element, paragraph } from "./elements.js";
import { chart } from "./figure.js";
import { WIDE } from "./lines.js";
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
    return { plan, label: plan.label, hue: plan.hue, value: mean, low, high, thinLow, thinHigh, text: signedPoints(mean) };
  });
  const ends = each.flatMap(({ value, low, high, thinLow, thinHigh }) => [value, low, high, thinLow, thinHigh]).filter(known);
  const means = each.map(({ value }) => value);
  const title = said.title(baseline.label, signedPoints(Math.min(...means)), signedPoints(Math.max(...means)));
  const span = (low, high) => allKnown(low, high) ? words.range(signedPoints(low), signedPoints(high)) : words.notKnown;
  return chart({
    title, note: said.note, summary: title, standard,
    draw: (width) => rows(each, { width, x: [Math.min(0, ...ends), Math.max(0.01, ...ends)], format: signedPoints,
      xLabel: said.axis, labelRoom: 190 }),
    table: {
      columns: [{ title: words.plan }, ...said.columns.map((text_) => ({ title: text_, number: true }))],
      rows: each.map((row) => [row.label, signedPoints(row.value), span(row.low, row.high), span(row.thinLow, row.thinHigh)]),
    },
  });
}

function chances({ plans, leading }) {
  if (plans.length < 2) return null;
  const each = plans.map((plan) => ({ label: plan.label, hue: plan.hue, bar: plan.first_in_share_of_draws,
    value: plan.first_without_luck, text: inOf100(plan.first_in_share_of_draws) }));
  const title = leading ? said.chanceTitle(leading.label, inOf100(leading.first_in_share_of_draws)) : said.chanceTitleOpen;
  const most = Math.max(0.1, ...each.flatMap(({ bar, value }) => [bar, value]).filter(known));
  return chart({
    title, note: plans.some((plan) => known(plan.first_without_luck)) ? said.chanceNote : null, summary: title,
    draw: (width) => rows(each, { width, x: [0, most], format: inOf100, xLabel: said.chanceAxis, labelRoom: 190 }),
    table: {
      columns: [{ title: words.plan }, ...said.chanceColumns.map((text_) => ({ title: text_, number: true }))],
      rows: plans.map((plan) => [plan.label, inOf100(plan.first_in_share_of_draws), inOf100(plan.first_without_luck),
        points(plan.loss_if_wrong), points(plan.expected_regret), points(plan.max_regret)]),
    },
  });
}

const GRADES = [["A", "var(--hue-1)"], ["B", "var(--hue-5)"], ["C", "var(--hue-3)"], ["rest", "var(--quiet)"]];

function stacked(shares, { width }) {
  const wide = width >= WIDE;
  const step = wide ? 34 : 52;
  const parts = shares.flatMap((share, at) => {
    let from = 0;
    return GRADES.map(([grade, hue]) => {
      const part = { at: at + (wide ? 0.5 : 0.66), from, to: from + share[grade], share: share[grade], hue, grade };
      from = part.to;
      return part;
    });
  });
  const names = shares.map(({ label }, at) => ({ label, at: at + (wide ? 0.5 : 0.2) }));
  return plot({
    className: "plot", width, height: shares.length * step + 72, marginLeft: wide ? 190 : 8, marginRight: 14, marginTop: 26,
    marginBottom: 46, x: { domain: [0, 1] }, y: { axis: null, domain: [0, shares.length], range: [26, 26 + shares.length * step] },
    marks: [
      gridX({ stroke: "var(--grid)", strokeOpacity: 1 }),
      axisX({ label: said.shareAxis, labelAnchor: "center", labelOffset: 36, ticks: 5, tickFormat: points }),
      link(parts, { x1: "from", x2: "to", y1: "at", y2: "at", stroke: "hue", strokeWidth: 20, strokeLinecap: "butt" }),
      dot(parts, { x: "from", y: "at", r: 10, symbol: { draw: (context, size) => {
        const half = Math.sqrt(size / Math.PI);
        context.moveTo(0, -half);
        context.lineTo(0, half);
      } }, stroke: "var(--paper)", strokeWidth: 2 }),
      text(parts.filter(({ share }) => share * (width - (wide ? 204 : 22)) > 30), { x: (d) => (d.from + d.to) / 2, y: "at", fill: "var(--on-hue)",
        fontWeight: 600, text: (d) => `${d.grade === "rest" ? "" : `${d.grade} `}${points(d.share)}` }),
      text(names, { frameAnchor: "left", x: null, y: "at", text: "label", textAnchor: wide ? "end" : "start", dx: wide ? -10 : 0,
        fill: "currentColor" }),
    ],
  });
}

function byGrade({ data, plans }) {
  const shares = (data.doubt?.assumption_share ?? []).filter((each) => allKnown(each.A, each.B, each.C, each.rest))
    .map((each) => ({ ...each, label: labelOf(plans, each.strategy) }));
  if (shares.length === 0) return null;
  const weakest = shares.reduce((a, b) => (b.C > a.C ? b : a));
  const title = said.shareTitle(weakest.label, points(weakest.C));
  return chart({
    title, note: said.shareNote, summary: title,
    draw: (width) => stacked(shares, { width }),
    table: {
      columns: [{ title: words.plan }, ...GRADES.map(([grade]) => ({ title: said.grades[grade], number: true }))],
      rows: shares.map((share) => [share.label, ...GRADES.map(([grade]) => points(share[grade]))]),
    },
  });
}

export function differences(context) {
  const { data, plans, leading } = context;
  const beside = [paired(context), chances(context)].filter(Boolean);
  if (beside.length === 0) return null;
  const variance = data.doubt?.variance?.find(({ strategy }) => strategy === (leading ?? plans[0]).name);
  return [
    element("div", { class: "pair" }, beside),
    variance && allKnown(variance.parameters, variance.luck) &&
      paragraph(said.variance(labelOf(plans, variance.strategy), points(variance.parameters), points(variance.luck))),
    byGrade(context),
  ];
}
