// Plans by what they take and what they bring, with the frontier.
import { axisX, axisY, dot, gridY, line, plot, text } from "@observablehq/plot";
import { apart, domain } from "./lines.js";
import { points } from "./numbers.js";

const TOP = 30; // room for the name of the axis
const BOTTOM = 46;
const HEIGHT = 340;
const ROOM = 36; // pixels that a letter takes, with its dot
const CROWD = 8; // in a larger one only plans on the frontier have their letter

// Dots that stand close, each group from left to right.
function close(across) {
  const groups = [];
  for (const at of across.map((_, k) => k).sort((a, b) => across[a] - across[b])) {
    const near = groups.length > 0 && across[at] - across[groups.at(-1).at(-1)] < ROOM;
    if (near) groups.at(-1).push(at);
    else groups.push([at]);
  }
  return groups;
}

// Heights of letters beside their dots: in a group they move apart. None: no letter.
function heights(across, down, named) {
  const places = [];
  for (const group of close(across)) {
    const shown = group.length > CROWD ? group.filter((at) => named[at]) : group;
    const found = apart(
      shown.map((at) => down[at]),
      TOP,
      HEIGHT - BOTTOM,
    );
    shown.forEach((at, k) => (places[at] = found[k]));
  }
  return places;
}

/** `key` of a plan is what it takes; `joined` draws a line through the frontier. */
export function scatter(plans, frontier, { width, key, xLabel, yLabel, joined }) {
  const most = Math.max(...plans.map((plan) => plan[key])) * 1.12 || 1;
  const y = domain(
    plans.map((plan) => plan.objective.mean),
    0.05,
    1,
  );
  const inner = HEIGHT - TOP - BOTTOM;
  const down = plans.map(
    (plan) => TOP + (1 - (plan.objective.mean - y[0]) / (y[1] - y[0])) * inner,
  );
  const across = plans.map((plan) => (plan[key] / most) * (width - 62));
  const places = heights(
    across,
    down,
    plans.map(({ name }) => frontier.includes(name)),
  );
  const dots = plans.map((plan, at) => ({
    ...plan,
    x: plan[key],
    mean: plan.objective.mean,
    letter_at: y[0] + (1 - (places[at] - TOP) / inner) * (y[1] - y[0]),
  }));
  const onIt = dots.filter(({ name }) => frontier.includes(name)).sort((a, b) => a.x - b.x);
  return plot({
    className: "plot",
    width,
    height: HEIGHT,
    marginLeft: 46,
    marginRight: 16,
    marginTop: TOP,
    marginBottom: BOTTOM,
    x: { domain: [0, most] },
    y: { domain: y },
    marks: [
      gridY({ stroke: "var(--grid)", strokeOpacity: 1, ticks: 5 }),
      axisX({ label: xLabel, labelAnchor: "center", labelOffset: 36, ticks: 5 }),
      axisY({ label: yLabel, ticks: 5, tickFormat: points }),
      line(joined ? onIt : [], {
        x: "x",
        y: "mean",
        stroke: "currentColor",
        strokeWidth: 1.5,
        strokeDasharray: "5 3",
      }),
      dot(dots, {
        x: "x",
        y: "mean",
        r: 6,
        fill: (d) => (frontier.includes(d.name) ? d.hue : "var(--paper)"),
        stroke: "hue",
        strokeWidth: 2.5,
      }),
      text(
        dots.filter(({ letter_at: height }) => Number.isFinite(height)),
        {
          x: "x",
          y: "letter_at",
          text: "letter",
          textAnchor: "start",
          dx: 12,
          stroke: "var(--paper)",
          strokeWidth: 4,
          fill: "currentColor",
        },
      ),
    ],
  });
}
