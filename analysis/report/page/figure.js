// The frame of every chart: a title that states the finding, the picture with a text alternative
// and keyboard focus, a legend, the numbers as a table, and what science calls the outcome.
import { element, paragraph, table as tableOf } from "./elements.js";
import { words } from "./words.js";

const PRINT_WIDTH = 660; // of an A4 page, in CSS pixels
let frames = [];
let serial = 0;

// Observable Plot brings a <style> along, which the page's security policy refuses; page.css has
// the same rules.
function dressed(picture, title, summary) {
  for (const style of picture.querySelectorAll("style")) style.remove();
  const description = document.createElementNS("http://www.w3.org/2000/svg", "desc");
  description.id = `description-${(serial += 1)}`;
  description.textContent = summary;
  picture.prepend(description);
  picture.setAttribute("role", "img");
  picture.setAttribute("tabindex", "0");
  picture.setAttribute("aria-label", title);
  picture.setAttribute("aria-describedby", description.id);
  picture.removeAttribute("font-family");
  return picture;
}

function redraw(frame, width) {
  if (!width || width === frame.width) return;
  frame.width = width;
  frame.place.replaceChildren(dressed(frame.draw(width), frame.title, frame.summary));
  if (frame.legend)
    frame.legend.hidden = frame.legendUpTo !== undefined && width > frame.legendUpTo;
}

/**
 * draw(width) gives an SVG; table is {columns, rows}; legend an element, shown while the chart is
 * at most `legendUpTo` wide.
 */
export function chart({ title, note, summary, draw, table, legend, legendUpTo, standard }) {
  const place = element("div", { class: "picture" });
  frames.push({ place, draw, title, summary, legend, legendUpTo, width: 0 });
  return element(
    "figure",
    { class: "chart" },
    element("figcaption", {}, element("h3", {}, title), note && paragraph(note, "note")),
    place,
    legend,
    element(
      "details",
      { class: "as-table" },
      element("summary", {}, words.asTable),
      tableOf({ ...table, caption: `${words.asTable}: ${title}` }),
    ),
    standard && paragraph(standard, "standard"),
  );
}

/** Draws what is on the page and not drawn yet; what was taken off it is forgotten. */
export const redrawAll = (width) => {
  frames = frames.filter(({ place }) => place.isConnected);
  for (const frame of frames) redraw(frame, width ?? Math.floor(frame.place.clientWidth));
};

/** After the page is put together: draw, and again when its width changes or it is printed. */
export function drawAll() {
  redrawAll();
  new ResizeObserver(() => {
    if (!matchMedia("print").matches) redrawAll();
  }).observe(document.querySelector("main"));
  addEventListener("beforeprint", () => redrawAll(PRINT_WIDTH));
  addEventListener("afterprint", () => redrawAll());
}
