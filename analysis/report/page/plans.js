// How a plan looks everywhere: a letter, a hue, dashes. Hue and dashes together stay apart for 42
// plans; dashes leave gaps through which an equal curve is seen.
import { element, shape } from "./elements.js";

const HUES = 6;
const DASHES = ["", "10 8", "2 5", "14 5 2 5", "5 4", "20 8", "1 4 7 4"];
const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+*";

export function plansOf(data) {
  return data.strategies.map((strategy, at) => ({
    ...strategy,
    at,
    label: strategy.label || strategy.name,
    letter: LETTERS[at % LETTERS.length],
    hue: `var(--hue-${at % HUES})`,
    dash: DASHES[at % DASHES.length],
  }));
}

export const labelOf = (plans, name) => plans.find((plan) => plan.name === name)?.label ?? name;

function sample({ hue, dash }) {
  const line = shape("line", {
    x1: 1,
    x2: 39,
    y1: 6,
    y2: 6,
    stroke: hue,
    "stroke-width": 2.5,
    "stroke-dasharray": dash || null,
  });
  return shape("svg", { width: 40, height: 12, "aria-hidden": "true" }, line);
}

/** Lines: [{label, letter?, hue, dash}] */
export const legendOf = (lines) =>
  element(
    "ul",
    { class: "legend" },
    lines.map((line) =>
      element(
        "li",
        {},
        sample(line),
        line.letter && element("b", {}, line.letter),
        " ",
        line.label,
      ),
    ),
  );
