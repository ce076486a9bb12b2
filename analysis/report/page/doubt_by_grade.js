// What the doubt of each difference is made of, by the grade of evidence.
import { axisX, dot, gridX, link, plot, text } from "@observablehq/plot";
import { chart } from "./figure.js";
import { WIDE } from "./lines.js";
import { allKnown, points } from "./numbers.js";
import { labelOf } from "./plans.js";
import { words } from "./words.js";

const said = words.differences;

const GRADES = [
  ["A", "var(--hue-1)"],
  ["B", "var(--hue-5)"],
  ["C", "var(--hue-3)"],
  ["rest", "var(--quiet)"],
];

function stacked(shares, { width }) {
  const wide = width >= WIDE;
  const step = wide ? 34 : 52;
  const parts = shares.flatMap((share, at) => {
    let from = 0;
    return GRADES.map(([grade, hue]) => {
      const part = {
        at: at + (wide ? 0.5 : 0.66),
        from,
        to: from + share[grade],
        share: share[grade],
        hue,
        grade,
      };
      from = part.to;
      return part;
    });
  });
  const names = shares.map(({ label }, at) => ({ label, at: at + (wide ? 0.5 : 0.2) }));
  return plot({
    className: "plot",
    width,
    height: shares.length * step + 72,
    marginLeft: wide ? 190 : 8,
    marginRight: 14,
    marginTop: 26,
    marginBottom: 46,
    x: { domain: [0, 1] },
    y: { axis: null, domain: [0, shares.length], range: [26, 26 + shares.length * step] },
    marks: [
      gridX({ stroke: "var(--grid)", strokeOpacity: 1 }),
      axisX({
        label: said.shareAxis,
        labelAnchor: "center",
        labelOffset: 36,
        ticks: 5,
        tickFormat: points,
      }),
      link(parts, {
        x1: "from",
        x2: "to",
        y1: "at",
        y2: "at",
        stroke: "hue",
        strokeWidth: 20,
        strokeLinecap: "butt",
      }),
      dot(parts, {
        x: "from",
        y: "at",
        r: 10,
        symbol: {
          draw: (context, size) => {
            const half = Math.sqrt(size / Math.PI);
            context.moveTo(0, -half);
            context.lineTo(0, half);
          },
        },
        stroke: "var(--paper)",
        strokeWidth: 2,
      }),
      text(
        parts.filter(({ share }) => share * (width - (wide ? 204 : 22)) > 30),
        {
          x: (d) => (d.from + d.to) / 2,
          y: "at",
          fill: "var(--on-hue)",
          fontWeight: 600,
          text: (d) => `${d.grade === "rest" ? "" : `${d.grade} `}${points(d.share)}`,
        },
      ),
      text(names, {
        frameAnchor: "left",
        x: null,
        y: "at",
        text: "label",
        textAnchor: wide ? "end" : "start",
        dx: wide ? -10 : 0,
        fill: "currentColor",
      }),
    ],
  });
}

export function byGrade({ data, plans }) {
  const shares = (data.doubt?.assumption_share ?? [])
    .filter((each) => allKnown(each.A, each.B, each.C, each.rest))
    .map((each) => ({ ...each, label: labelOf(plans, each.strategy) }));
  if (shares.length === 0) return null;
  const weakest = shares.reduce((a, b) => (b.C > a.C ? b : a));
  const title = said.shareTitle(weakest.label, points(weakest.C));
  return chart({
    title,
    note: said.shareNote,
    summary: title,
    draw: (width) => stacked(shares, { width }),
    table: {
      columns: [
        { title: words.plan },
        ...GRADES.map(([grade]) => ({ title: said.grades[grade], number: true })),
      ],
      rows: shares.map((share) => [share.label, ...GRADES.map(([grade]) => points(share[grade]))]),
    },
  });
}
