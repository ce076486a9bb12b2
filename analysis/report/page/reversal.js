// Single assumptions that would change the choice, and whether other forms of the model do.
import { element, list, paragraph, table } from "./elements.js";
import { known, plain, signedPoints } from "./numbers.js";
import { labelOf } from "./plans.js";
import { words } from "./words.js";

// The side of the switch on which the centre is not.
function sentence(point, plans) {
  const said = words.reversal;
  const below = point.centre >= point.value;
  const other = labelOf(plans, below ? point.ahead_below : point.ahead_above);
  const text = (below ? said.below : said.above)(
    other,
    point.label,
    plain(point.value),
    point.unit,
    plain(point.centre),
  );
  return `${text} ${said.grade(point.grade)}`;
}

export function reversal({ data, plans }) {
  const found = data.doubt?.switch_points;
  if (!found) return null;
  const points = found.filter((point) => known(point.value));
  if (points.length === 0) return [paragraph(words.reversal.none)];
  return [
    paragraph(words.reversal.some(points.length)),
    list(points.map((point) => sentence(point, plans))),
  ];
}

// In points to the reference, with the letters of the plans; the reference itself is left out.
const gains = (differences, plans) =>
  differences
    .map((gain, at) => (gain === 0 ? null : `${plans[at].letter} ${signedPoints(gain)}`))
    .filter(Boolean)
    .join(", ");

export function structures({ data, plans }) {
  const said = words.structures;
  const forms = data.doubt?.structures;
  if (!(forms?.length > 0)) return null;
  const kept = forms.filter((form) => form.same_order).length;
  const finding = kept === forms.length ? said.same(forms.length) : said.differ(kept, forms.length);
  return [
    paragraph(finding),
    element(
      "div",
      {},
      table({
        caption: finding,
        columns: said.columns.map((title) => ({ title })),
        rows: forms.map((form) => [
          form.in_words,
          labelOf(plans, form.first),
          form.same_order ? said.yes : said.no,
          gains(form.differences ?? [], plans),
        ]),
      }),
    ),
  ];
}
