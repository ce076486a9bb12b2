// What the first A4 page says beside the finding and the table, which stand in the HTML already.
import { element, list, paragraph } from "./elements.js";
import { allKnown, known, plain, points, readable, week } from "./numbers.js";
import { words } from "./words.js";

const said = words.first;

const least = (plans, key) => plans.reduce((a, b) => (b[key] < a[key] ? b : a));
const most = (plans, key) => plans.reduce((a, b) => (b[key] > a[key] ? b : a));

function strain(plans) {
  const low = least(plans, "strain");
  const high = most(plans, "strain");
  return said.strain(points(low.strain), low.label, points(high.strain), high.label);
}

function worst(plans) {
  const groups = plans.filter((plan) => known(plan.worst_off?.regular_users));
  if (groups.length === 0) return null;
  const lowest = groups.reduce((a, b) =>
    b.worst_off.regular_users < a.worst_off.regular_users ? b : a,
  );
  return said.worst(
    lowest.label,
    readable(lowest.worst_off.group),
    points(lowest.worst_off.regular_users),
  );
}

function extraTime(plans, objective) {
  const timed = plans.filter((plan) => known(plan.time_cost));
  if (timed.length === 0) return null;
  const longest = most(timed, "time_cost");
  return said.timeCostAt(
    said.timeCost(longest.label, points(longest.time_cost)),
    week(objective.week),
  );
}

function risks({ data, plans, leading }) {
  const waits = plans.flatMap((plan) => plan.waits.map((text) => said.waits(plan.label, text)));
  const raises =
    leading &&
    plans.length > 1 &&
    leading === most(plans, "strain") &&
    points(leading.strain) !== points(least(plans, "strain").strain);
  return [
    strain(plans),
    raises && said.winsByStrain(leading.label),
    worst(plans),
    extraTime(plans, data.objective),
    ...(waits.length > 0 ? waits.slice(0, 4) : [said.noWaits]),
  ].filter(Boolean);
}

function assumption({
  label,
  unit,
  grade,
  low,
  high,
  objective_at_low: atLow,
  objective_at_high: atHigh,
}) {
  return allKnown(low, high, atLow, atHigh)
    ? said.assumption(label, unit, plain(low), plain(high), points(atLow), points(atHigh), grade)
    : said.assumptionOnly(label, grade);
}

function block(heading, texts, none) {
  return element(
    "div",
    {},
    element("h2", {}, heading),
    texts.length > 0 ? list(texts) : paragraph(none),
  );
}

export function firstPage(context) {
  const { data, plans, quantity } = context;
  const known3 = (data.doubt?.drivers ?? []).slice(0, 3).map(assumption);
  const worth = (data.doubt?.value_of_information?.of ?? [])
    .slice(0, 3)
    .map(({ label, grade }) => said.measureValue(label, grade));
  const measure = data.measure_next?.length > 0 ? data.measure_next : worth;
  document.querySelector("#question").textContent = [
    said.question(plans.length, quantity, week(data.objective.week)),
    allKnown(data.people, data.units, data.sites) &&
      said.about(data.people, data.units, data.sites),
    data.go_live && said.goLive(data.go_live),
  ]
    .filter(Boolean)
    .join(" ");
  document
    .querySelector("#beside")
    .replaceChildren(
      block(said.risk, risks(context), ""),
      block(said.assumptions, known3, said.assumptionsUnknown),
      block(said.measure, measure, said.measureUnknown),
    );
}
