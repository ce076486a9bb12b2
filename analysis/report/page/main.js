// The data in the page, drawn section by section. What is not known is left out, in one line.
import { assumptions } from "./assumptions.js";
import { courses } from "./courses.js";
import { differences } from "./differences.js";
import { drivers } from "./drivers.js";
import { economics } from "./economics.js";
import { element, paragraph } from "./elements.js";
import { drawAll } from "./figure.js";
import { firstPage } from "./first_page.js";
import { groups, leftBehind } from "./groups.js";
import { hoursBack } from "./hours_back.js";
import { load } from "./load.js";
import { plansOf } from "./plans.js";
import { reversal, structures } from "./reversal.js";
import { outcomes } from "./outcomes.js";
import { modelText, simulated } from "./simulated.js";
import { sectionsOfSweep, sweepContext } from "./sweep.js";
import { survey } from "./survey.js";
import { timeTo } from "./time_to.js";
import { words } from "./words.js";

// [words of the section, what makes it: elements, or null where it is not known]
const sectionsOfComparison = [
  [words.courses, courses],
  [words.groups, groups],
  [{ heading: words.groups.leftHeading, left: words.groups.leftMissing }, leftBehind],
  [words.differences, differences],
  [words.economics, economics],
  [words.hours, hoursBack],
  [words.reversal, reversal],
  [words.structures, structures],
  [words.drivers, drivers],
  [words.timeTo, timeTo],
  [words.load, load],
  [words.survey, survey],
  [words.outcomes, outcomes],
  [words.assumptions, assumptions],
  [words.simulated, simulated],
  [{ heading: words.simulated.model }, modelText],
];

// A best plan exists only among plans of comparable hours that can be told apart.
function leadingOf(data, plans) {
  const comparable = plans.filter(({ name }) => data.comparable_plans.includes(name));
  if (comparable.length === 0 || !data.told_apart) return null;
  return comparable.reduce((a, b) =>
    b.first_in_share_of_draws > a.first_in_share_of_draws ? b : a,
  );
}

function contextOf(data) {
  const plans = plansOf(data);
  return {
    data,
    plans,
    baseline: plans.find(({ name }) => name === data.baseline) ?? plans[0],
    leading: leadingOf(data, plans),
    quantity: words.quantity[data.objective.quantity] ?? data.objective.quantity,
    standard: words.standard[data.objective.quantity],
  };
}

function fill(page, context, sections) {
  const contents = document.querySelector("#contents");
  const missing = [];
  sections.forEach(([{ heading, left }, make], at) => {
    const parts = make(context);
    if (!parts) {
      if (left) missing.push(left);
      return;
    }
    const id = `section-${at}`;
    page.append(
      element("section", { "aria-labelledby": id }, element("h2", { id }, heading), parts),
    );
    contents.append(element("li", {}, element("a", { href: `#${id}` }, heading)));
  });
  if (missing.length > 0) page.append(paragraph(words.leftOut(missing), "left-out"));
}

const data = JSON.parse(document.querySelector("#data").textContent);
const page = document.querySelector("#sections");
if (data.kind === "sweep") {
  fill(page, sweepContext(data), sectionsOfSweep);
} else {
  const context = contextOf(data);
  firstPage(context);
  fill(page, context, sectionsOfComparison);
}
document.documentElement.classList.add("alive");
drawAll();
