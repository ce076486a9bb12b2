// Elements from data: every text becomes a text node, so a name can never become markup.

const SVG = "http://www.w3.org/2000/svg";

function build(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    node.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
  return node;
}

export const element = (name, attributes = {}, ...children) =>
  build(document.createElement(name), attributes, children);

export const shape = (name, attributes = {}, ...children) =>
  build(document.createElementNS(SVG, name), attributes, children);

export const paragraph = (text, kind) => element("p", { class: kind }, text);

export const list = (texts) =>
  element(
    "ul",
    {},
    texts.map((text) => element("li", {}, text)),
  );

/** columns: [{title, number?}]; rows of texts. It scrolls inside its own box, by keyboard too. */
export function table({ columns, rows, caption }) {
  const kind = (at) => (columns[at]?.number ? "number" : null);
  const cell = (text, at) =>
    at === 0 ? element("th", { scope: "row" }, text) : element("td", { class: kind(at) }, text);
  const head = columns.map(({ title }, at) =>
    element("th", { scope: "col", class: kind(at) }, title),
  );
  return element(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": caption },
    element(
      "table",
      {},
      element("thead", {}, element("tr", {}, head)),
      element(
        "tbody",
        {},
        rows.map((row) => element("tr", {}, row.map(cell))),
      ),
    ),
  );
}
