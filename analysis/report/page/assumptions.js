// Every assumption with its grade of evidence: a table that can be searched.
import { element, paragraph, table } from "./elements.js";
import { plain } from "./numbers.js";
import { words } from "./words.js";

const said = words.assumptions;

function rowOf(each) {
  return [
    each.meaning,
    plain(each.value),
    words.range(plain(each.low), plain(each.high)),
    each.unit,
    each.grade,
    each.source,
    each.role,
    each.symbol && each.symbol !== each.key ? `${each.symbol} (${each.key})` : each.key,
  ].map((text) => text ?? "–");
}

export function assumptions({ data }) {
  const all = data.assumptions;
  if (!(all?.length > 0)) return null;
  const rows = all.map(rowOf);
  const title = said.title(all.filter(({ grade }) => grade === "C").length, all.length);
  const place = element("div", { class: "many-columns" });
  const count = element("p", { class: "note", role: "status" });
  const text = element("input", { type: "search", id: "find-assumption" });
  const grade = element(
    "select",
    { id: "grade-of-assumption" },
    [
      "",
      ...new Set(
        all
          .map((each) => each.grade)
          .filter(Boolean)
          .sort(),
      ),
    ].map((value) => element("option", { value }, value || said.all)),
  );
  const show = () => {
    const wanted = text.value.trim().toLowerCase();
    const shown = rows.filter(
      (row, at) =>
        (!grade.value || all[at].grade === grade.value) &&
        row.join(" ").toLowerCase().includes(wanted),
    );
    count.textContent = said.shown(shown.length, all.length);
    place.replaceChildren(
      table({
        caption: title,
        columns: said.columns.map((column, at) => ({ title: column, number: at === 1 })),
        rows: shown,
      }),
    );
  };
  text.addEventListener("input", show);
  grade.addEventListener("change", show);
  show();
  return [
    paragraph(title),
    element(
      "form",
      { class: "filter", onsubmit: (event) => event.preventDefault() },
      element("label", { for: "find-assumption" }, said.filter),
      text,
      element("label", { for: "grade-of-assumption" }, said.grade),
      grade,
    ),
    count,
    place,
  ];
}
