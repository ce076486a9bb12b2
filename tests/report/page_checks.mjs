// What must hold on every page, asked of the browser.
import assert from "node:assert/strict";

const FOREIGN =
  /\b(guarantee[ds]?|replications?|lanes?|draw|pp|verdicts?|design points?|optimal|proves|forecasts?)\b/i;
const MARKS = "path[d], circle, rect, polygon, line";

/** Every chart: a title, a picture with marks and a name, focus by keyboard, a table with rows. */
export async function checkCharts(page, { atLeast }) {
  const charts = await page.locator("figure.chart").evaluateAll(
    (figures, marks) =>
      figures.map((figure) => {
        const svg = figure.querySelector(".picture svg");
        return {
          title: figure.querySelector("figcaption h3")?.textContent,
          marks: svg ? svg.querySelectorAll(marks).length : 0,
          alternative: svg?.getAttribute("aria-label") && svg.querySelector("desc")?.textContent,
          focus: svg?.getAttribute("tabindex"),
          rows: figure.querySelectorAll("details table tbody tr").length,
          broken:
            /NaN|undefined|null|\[object/.test(figure.textContent) ||
            [...(svg?.querySelectorAll("[d], [points]") ?? [])].some((mark) =>
              /NaN/.test(mark.getAttribute("d") ?? mark.getAttribute("points")),
            ),
        };
      }),
    MARKS,
  );
  const text = await page.locator("body").innerText();
  assert.doesNotMatch(text, /\bNaN\b|\bundefined\b|\[object/);
  assert.ok(charts.length >= atLeast, `${charts.length} charts`);
  for (const chart of charts) {
    const told = JSON.stringify(chart);
    assert.ok(
      chart.title &&
        chart.alternative &&
        chart.focus === "0" &&
        chart.marks > 2 &&
        chart.rows > 0 &&
        !chart.broken,
      told,
    );
  }
}

/** Hues stand out from the paper by 3:1, texts by 4.5:1 (WCAG 2.2, 1.4.11 and 1.4.3). */
export async function checkContrast(page) {
  const colours = await page.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    return Object.fromEntries(
      ["paper", "ink", "soft", "link", ...[0, 1, 2, 3, 4, 5].map((at) => `hue-${at}`)].map(
        (name) => [name, style.getPropertyValue(`--${name}`).trim()],
      ),
    );
  });
  const channel = (byte) =>
    byte <= 10.3 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4;
  const light = (hex) =>
    [0.2126, 0.7152, 0.0722].reduce(
      (sum, weight, at) =>
        sum +
        weight *
          channel(
            parseInt(
              hex
                .slice(1)
                .replace(/^(.)(.)(.)$/, "$1$1$2$2$3$3")
                .slice(2 * at, 2 * at + 2),
              16,
            ),
          ),
      0,
    );
  const contrast = (a, b) =>
    (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
  for (const [name, colour] of Object.entries(colours)) {
    if (name === "paper") continue;
    const found = contrast(colour, colours.paper);
    assert.ok(
      found >= (name.startsWith("hue") ? 3 : 4.5),
      `${name} ${colour}: ${found.toFixed(2)}`,
    );
  }
}

export async function checkWords(page) {
  for (const box of await page.locator("details").all())
    await box.evaluate((details) => (details.open = true));
  const found = FOREIGN.exec(await page.locator("body").innerText());
  assert.equal(found, null, found?.[0]);
  for (const box of await page.locator("details").all())
    await box.evaluate((details) => (details.open = false));
}

/** Nothing runs over the window's edge, no two labels of a chart lie on each other. */
export async function layout(page, width) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= width, `${wide} pixels wide in a window of ${width}`);
  const faults = await page.evaluate(() => {
    const found = [];
    for (const svg of document.querySelectorAll(".picture svg")) {
      const frame = svg.getBoundingClientRect();
      const texts = [...svg.querySelectorAll("text")].filter(
        (text) => text.textContent.trim() && !text.querySelector("title"),
      );
      const boxes = texts.map((text) => [text.textContent, text.getBoundingClientRect()]);
      boxes.forEach(([text, a], at) => {
        if (
          a.left < frame.left - 2 ||
          a.right > frame.right + 2 ||
          a.top < frame.top - 3 ||
          a.bottom > frame.bottom + 3
        )
          found.push(`cut: ${text}`);
        for (const [other, b] of boxes.slice(at + 1)) {
          const over = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          if (over > 2 && down > 5) found.push(`overlap: ${text} / ${other}`);
        }
      });
    }
    return found;
  });
  assert.deepEqual(faults, [], `at ${width}`);
}

/** Names that would run a script if they were markup. */
export function hostile(data) {
  const evil = "<img src=x onerror=alert(1)>";
  data.title = `</title></script><!--<script>${evil}`;
  data.strategies.forEach(
    (plan, at) => (plan.label = at % 2 ? evil : `</script><script>alert(${at})</script>{{data}}`),
  );
  for (const each of data.assumptions) each.meaning = evil;
  data.finding += `\n${evil} <!-- </script>`;
  for (const plan of data.strategies) plan.by_site[0].name = evil;
  return data;
}

/** The second plan meets every week what the first one does. */
export function equalCurves(data) {
  for (const key of [
    "course",
    "use_course",
    "strain_course",
    "desk_load_course",
    "time_to",
    "objective",
  ])
    data.strategies[1][key] = data.strategies[0][key];
  return data;
}
