// Every outcome under the name that implementation science gives it, and how it could be observed.
import { paragraph, table } from "./elements.js";
import { hours, known, money, points } from "./numbers.js";
import { words } from "./words.js";

const said = words.outcomes;

// [name of the row, value of a plan, as a text]
const rows = [
  ["ever", "ever_used", points],
  ["regular", "regular_users", points],
  ["use", "use_share", points],
  ["coverage", "coverage", points],
  ["given_up", "given_up", points],
  ["strain", "strain", points],
  ["time", "time_cost", points],
  ["hours", "hours_per_person", hours],
  ["money", "money_per_person", money],
];

export function outcomes({ data, plans }) {
  const shown = rows.filter(([, key]) => plans.some((plan) => known(plan[key])));
  return [
    paragraph(said.note(data.objective.week), "note"),
    table({
      caption: said.heading,
      columns: [
        { title: said.outcome },
        ...plans.map(({ letter, label }) => ({ title: `${letter}  ${label}`, number: true })),
        ...said.columns.map((name) => ({ title: name })),
      ],
      rows: shown.map(([name, key, format]) => [
        said.names[name](data.currency),
        ...plans.map((plan) => format(plan[key])),
        ...said.standard[name],
      ]),
    }),
  ];
}
