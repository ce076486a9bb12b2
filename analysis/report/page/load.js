// Strain, the help desk and extra time, week by week.
import { count } from "./numbers.js";
import { weekly } from "./weekly.js";
import { words } from "./words.js";

const said = words.load;
const standard = words.standard.feasibility;

const desk = (plan, at, value) => (value === "0" ? said.flat : said.desk(plan, at, value));

export function load(context) {
  const found = [
    weekly(context, "strain_course", {
      titleOf: said.strain,
      axis: said.strainAxis,
      step: 0.05,
      standard,
    }),
    weekly(context, "desk_load_course", {
      titleOf: desk,
      axis: said.deskAxis,
      step: 10,
      standard,
      format: count,
    }),
    weekly(context, "time_cost_course", {
      titleOf: said.time,
      axis: said.timeAxis,
      step: 0.02,
      standard,
    }),
  ].filter(Boolean);
  return found.length > 0 ? found : null;
}
