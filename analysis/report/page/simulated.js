// What was simulated, what the page is not for, and the model in words.
import { element, list, paragraph } from "./elements.js";
import { allKnown, known, points, week } from "./numbers.js";
import { labelOf } from "./plans.js";
import { words } from "./words.js";

const said = words.simulated;

function precision({ precision: found }, plans) {
  if (!found) return [];
  return [
    known(found.half_width) &&
      said.precision((100 * found.half_width).toFixed(1), points(found.confidence)),
    found.reached === false &&
      known(found.more_runs) &&
      said.more(
        found.more_runs,
        known(found.wanted) ? (100 * found.wanted).toFixed(1) : words.notKnown,
      ),
    found.pairs_not_told_apart?.length > 0 &&
      said.apart(
        found.pairs_not_told_apart.map(([a, b]) => said.pair(labelOf(plans, a), labelOf(plans, b))),
      ),
  ].filter(Boolean);
}

function facts({ data, plans }) {
  const of = said.names;
  return [
    [of.scenario, data.scenario],
    [
      of.organisation,
      allKnown(data.people, data.units, data.sites) &&
        said.people(data.people, data.units, data.sites),
    ],
    [of.goLive, data.go_live],
    [of.weeks, data.weeks && words.range(...data.weeks.map(week))],
    [
      of.regular,
      data.objective.quantity === "regular_users" && said.regular(points(data.regular_use)),
    ],
    [of.runs, said.runs(data.draws, data.replications)],
    [of.precision, precision(data, plans).join(". ")],
    [of.calibration, data.calibration === "uncalibrated" ? said.uncalibrated : data.calibration],
    [of.seed, known(data.seed) && String(data.seed)],
    [of.version, data.version],
  ].filter(([, value]) => value);
}

export function simulated(context) {
  const { responsible } = context.data;
  return [
    element(
      "dl",
      {},
      facts(context).map(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]),
    ),
    responsible?.length > 0 && [element("h3", {}, said.responsible), list(responsible)],
  ].flat();
}

export function modelText({ data }) {
  if (!(data.model_text?.length > 0)) return null;
  return data.model_text.flatMap(({ heading, paragraphs }) => [
    element("h3", {}, heading),
    ...paragraphs.map((text) => paragraph(text)),
  ]);
}
