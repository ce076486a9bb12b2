// The planner's own survey beside the simulated one: a radar of constructs, a table of items.
import { element, shape, table } from "./elements.js";
import { chart } from "./figure.js";
import { known } from "./numbers.js";
import { legendOf } from "./plans.js";
import { words } from "./words.js";

const said = words.survey;
const ANSWERS = 5;
const answer = (value) => (known(value) ? value.toFixed(1) : "–");

const observedLine = () => ({ label: said.observed, hue: "currentColor", dash: "" });

function radar(constructs, plans, width) {
  const size = Math.min(width, 620);
  const height = size * 0.66;
  const radius = size * 0.25;
  const at = (k, value) => {
    const angle = (2 * Math.PI * k) / constructs.length - Math.PI / 2;
    return [
      size / 2 + (radius * value * Math.cos(angle)) / ANSWERS,
      height / 2 + (radius * value * Math.sin(angle)) / ANSWERS,
    ];
  };
  const ring = (values, attributes) =>
    shape("polygon", {
      points: values.map((value, k) => at(k, value).join()).join(" "),
      fill: "none",
      ...attributes,
    });
  const level = (value) =>
    ring(
      constructs.map(() => value),
      { stroke: "var(--grid)", "stroke-width": 1 },
    );
  const name = ({ name: text }, k) => {
    const [x, y] = at(k, ANSWERS + 0.5);
    const side = Math.abs(x - size / 2) < 2 ? "middle" : x > size / 2 ? "start" : "end";
    const split = side === "middle" ? [text] : text.split(" ");
    return shape(
      "text",
      { x, y, "text-anchor": side, "dominant-baseline": "middle", fill: "currentColor" },
      split.map((part, line) =>
        shape("tspan", { x, dy: line === 0 ? `${-0.55 * (split.length - 1)}em` : "1.1em" }, part),
      ),
    );
  };
  const own = constructs.map(
    ({ observed }, k) =>
      known(observed) &&
      shape("circle", {
        cx: at(k, observed)[0],
        cy: at(k, observed)[1],
        r: 5,
        fill: "currentColor",
      }),
  );
  return shape(
    "svg",
    { class: "plot", width: size, height, viewBox: `0 0 ${size} ${height}` },
    [1, 2, 3, 4, 5].map(level),
    constructs.map((_, k) =>
      shape("line", {
        x1: size / 2,
        y1: height / 2,
        x2: at(k, ANSWERS)[0],
        y2: at(k, ANSWERS)[1],
        stroke: "var(--grid)",
      }),
    ),
    plans.map((plan) =>
      ring(
        constructs.map(({ simulated }) => simulated[plan.at] ?? 0),
        { stroke: plan.hue, "stroke-width": 2, "stroke-dasharray": plan.dash || null },
      ),
    ),
    constructs.every(({ observed }) => known(observed)) &&
      ring(
        constructs.map(({ observed }) => observed),
        { stroke: "currentColor", "stroke-width": 3 },
      ),
    own,
    constructs.map(name),
  );
}

function furthest(constructs) {
  const gaps = constructs
    .filter(({ observed }) => known(observed))
    .map(({ name, observed, simulated }) => ({
      name,
      gap: Math.max(...simulated.filter(known).map((value) => Math.abs(value - observed)), 0),
    }));
  return gaps.length > 0 ? gaps.reduce((a, b) => (b.gap > a.gap ? b : a)) : null;
}

const columns = (plans) => [
  { title: said.what },
  { title: said.observed, number: true },
  ...plans.map(({ label }) => ({ title: label, number: true })),
];
const rowsOf = (lines) =>
  lines.map(({ name, observed, simulated }) => [name, answer(observed), ...simulated.map(answer)]);

export function survey({ data, plans }) {
  const found = data.survey;
  if (!(found?.constructs?.length > 2)) return null;
  const gap = furthest(found.constructs);
  const title = gap ? said.title(gap.name, gap.gap.toFixed(1)) : said.titleOnly;
  return [
    chart({
      title,
      note: said.note(found.week, found.simulated_week),
      summary: title,
      standard: words.standard.survey,
      legend: legendOf([observedLine(), ...plans]),
      draw: (width) => radar(found.constructs, plans, width),
      table: { columns: columns(plans), rows: rowsOf(found.constructs) },
    }),
    found.items?.length > 0 &&
      element(
        "details",
        { class: "as-table" },
        element("summary", {}, said.items),
        table({ caption: said.items, columns: columns(plans), rows: rowsOf(found.items) }),
      ),
  ];
}
