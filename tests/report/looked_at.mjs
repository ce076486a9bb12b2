// looked_at.mjs PAGE_OF EXAMPLE.json PACKAGES FOLDER: pages in headless Chromium, from file://,
// narrow and wide, light and dark, and printed. Screenshots stay in FOLDER to be looked at.
// Exit code 77 where there is no Chromium or the build has no page.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

import {
  checkCharts,
  checkContrast,
  checkWords,
  equalCurves,
  hostile,
  layout,
} from "./page_checks.mjs";

const [pageOf, example, packages, folder] = process.argv.slice(2);
const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find(existsSync);
const LARGEST = 2e6; // bytes

function skip(why) {
  console.log(`SKIPPED: ${why}`);
  process.exit(77);
}

if (!CHROMIUM) skip("no Chromium (apt-get install chromium)");
if (!existsSync(path.join(packages, "playwright-core")))
  skip("npm has not fetched playwright-core");

mkdirSync(folder, { recursive: true });

function pageFile(name, data) {
  const json = path.join(folder, `${name}.json`);
  writeFileSync(json, JSON.stringify(data));
  const made = spawnSync(pageOf, [json], { maxBuffer: 1e8 });
  if (made.status === 69) skip(String(made.stderr));
  assert.equal(made.status, 0, String(made.stderr));
  assert.ok(made.stdout.length <= LARGEST, `${made.stdout.length} bytes`);
  const file = path.join(folder, `${name}.html`);
  writeFileSync(file, made.stdout);
  return { file, html: String(made.stdout) };
}

const { chromium } = createRequire(path.join(packages, "x.js"))("playwright-core");
const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});

async function opened(file, { width, dark = false, scripts = true }) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    offline: true,
    colorScheme: dark ? "dark" : "light",
    javaScriptEnabled: scripts,
  });
  const page = await context.newPage();
  const troubles = [];
  page.on("console", (message) => message.type() !== "log" && troubles.push(message.text()));
  page.on("pageerror", (error) => troubles.push(String(error)));
  page.on("dialog", (dialog) => {
    troubles.push("a dialog");
    dialog.dismiss();
  });
  page.on(
    "request",
    (request) => request.url().startsWith("file://") || troubles.push(request.url()),
  );
  await page.goto(`file://${file}`);
  return { page, troubles, close: () => context.close() };
}

const text = readFileSync(example, "utf8");
const plain = pageFile("example", JSON.parse(text));
let checks = 0;

async function looked(name, file, options, check) {
  const { page, troubles, close } = await opened(file, options);
  await check(page);
  const shot = `${name}-${options.width}${options.dark ? "-dark" : ""}.png`;
  await page.screenshot({ path: path.join(folder, shot), fullPage: true });
  assert.deepEqual(troubles, [], name);
  await close();
  checks += 1;
}

for (const width of [400, 688, 1400])
  for (const dark of [false, true])
    await looked("example", plain.file, { width, dark }, async (page) => {
      await checkCharts(page, { atLeast: 18 });
      await checkContrast(page);
      const whole = await page.locator("#sections").evaluate((sections) => sections.textContent);
      for (const words of [
        "comes from what is not known",
        "the difference between",
        "later than",
        "Standard name",
      ])
        assert.ok(whole.includes(words), words);
      await checkWords(page);
      await layout(page, width);
    });

await looked(
  "hostile",
  pageFile("hostile", hostile(JSON.parse(text))).file,
  { width: 1400 },
  async (page) => {
    assert.equal(await page.locator("img").count(), 0);
    assert.ok((await page.locator("#plans").innerText()).includes("<img src=x onerror=alert(1)>"));
    await checkCharts(page, { atLeast: 18 });
  },
);

await looked(
  "equal",
  pageFile("equal", equalCurves(JSON.parse(text))).file,
  { width: 1400 },
  async (page) => {
    const dashes = await page
      .locator("#sections .picture svg")
      .first()
      .evaluate((svg) =>
        [...svg.querySelectorAll('[stroke-width="2.5"]')].map((line) =>
          line.getAttribute("stroke-dasharray"),
        ),
      );
    assert.equal(new Set(dashes).size, dashes.length, `dashes ${dashes}`);
    await layout(page, 1400);
  },
);

await looked("used", plain.file, { width: 1001 }, async (page) => {
  await page.locator("#find-assumption").fill("belief");
  assert.match(await page.locator("[role=status]").innerText(), /^1 of /);
  await page.locator("#find-assumption").fill("");
  await page.locator("#grade-of-assumption").selectOption("B");
  assert.match(await page.locator("[role=status]").innerText(), /^2 of /);
  const table = page.locator("figure details").first();
  await page.locator(".picture svg").first().focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.ok(await table.locator("table").isVisible());
  await layout(page, 1001);
});

// One plan: nothing to compare with.
const one = JSON.parse(text);
one.strategies = one.strategies.slice(0, 1);
Object.assign(one, {
  comparable_plans: [],
  frontier: [one.baseline],
  frontier_gains: [],
  frontier_gains_draws_5_95: [],
  doubt: null,
  survey: null,
});
one.economics = null;
await looked("one", pageFile("one", one).file, { width: 688 }, async (page) => {
  await checkCharts(page, { atLeast: 10 });
  await layout(page, 688);
});

// As many plans as a scenario may have.
const many = JSON.parse(text);
many.strategies = Array.from({ length: 64 }, (_, at) => {
  const plan = many.strategies[at % many.strategies.length];
  return { ...plan, name: `${plan.name}_${at}`, label: `${plan.label} ${at}` };
});
Object.assign(many, {
  baseline: many.strategies[0].name,
  comparable_plans: [],
  frontier: [many.strategies[0].name],
  frontier_gains: [],
  frontier_gains_draws_5_95: [],
  doubt: null,
  economics: null,
  survey: null,
});
await looked("many", pageFile("many", many).file, { width: 1400 }, (page) =>
  checkCharts(page, { atLeast: 12 }),
);

// What is known today, without any of the newer keys.
const today = JSON.parse(text);
for (const key of [
  "weekly",
  "doubt",
  "precision",
  "economics",
  "survey",
  "assumptions",
  "measure_next",
  "model_text",
  "version",
  "title",
  "scenario",
  "seed",
  "people",
  "sites",
  "units",
  "weeks",
  "go_live",
  "responsible",
])
  delete today[key];
for (const plan of today.strategies)
  for (const key of [
    "label",
    "course",
    "use_course",
    "strain_course",
    "desk_load_course",
    "time_cost_course",
    "hours_by_month",
    "break_even_week",
    "by_site",
    "by_profession",
    "by_practice",
    "time_to",
    "cost_per_regular_user",
    "given_up",
    "time_cost",
    "ever_used",
    "worst_off",
    "first_without_luck",
    "expected_regret",
    "max_regret",
    "fewest_hours_of_doing_more",
  ])
    delete plan[key];
await looked("today", pageFile("today", today).file, { width: 1400 }, async (page) => {
  await checkCharts(page, { atLeast: 4 });
  assert.match(await page.locator(".left-out").innerText(), /courses by week/);
});

// Every one of the newer keys null, as where nothing is known.
const empty = JSON.parse(text);
for (const key of Object.keys(empty)) if (!(key in today)) empty[key] = null;
for (const plan of empty.strategies)
  for (const key of Object.keys(plan)) if (!(key in today.strategies[0])) plan[key] = null;
await looked("nulls", pageFile("nulls", empty).file, { width: 400 }, (page) =>
  checkCharts(page, { atLeast: 4 }),
);

await looked("scripts-off", plain.file, { width: 1400, scripts: false }, async (page) => {
  assert.match(await page.locator("#finding").innerText(), /plausible versions/);
  assert.equal(await page.locator("#plans tbody tr").count(), today.strategies.length);
});

// Sweeps of each kind of design; every result that can be chosen.
const sweeps = JSON.parse(readFileSync(path.join(path.dirname(example), "sweep_examples.json")));
for (const [name, data] of Object.entries(sweeps)) {
  const { file } = pageFile(`sweep-${name}`, data);
  for (const [width, dark] of [[400, true], [688, false], [1400, false]])
    await looked(`sweep-${name}`, file, { width, dark }, async (page) => {
      await checkContrast(page);
      for (let at = data.results.length - 1; at >= 0; at -= 1) {
        await page.locator("#result").selectOption(String(at));
        await checkCharts(page, { atLeast: name === "few" ? 2 : 3 });
        await layout(page, width);
      }
      await checkWords(page);
    });
}
const evilSweep = structuredClone(sweeps.saltelli);
evilSweep.title = "</title></script><!--";
for (const each of [...evilSweep.plans, ...evilSweep.dimensions])
  each.label = each.unit = "<img src=x onerror=alert(1)></script>";
await looked("sweep-hostile", pageFile("sweep-hostile", evilSweep).file, { width: 1400 }, async (page) => {
  assert.equal(await page.locator("img").count(), 0);
  assert.ok((await page.locator("#varied").innerText()).includes("<img src=x onerror=alert(1)>"));
  await checkCharts(page, { atLeast: 3 });
});
await looked("sweep-scripts-off", path.join(folder, "sweep-saltelli.html"), { width: 1400, scripts: false }, async (page) => {
  assert.match(await page.locator("#finding").innerText(), /Within the ranges that were tried/);
  assert.equal(await page.locator("#varied tbody tr").count(), sweeps.saltelli.dimensions.length);
});

const printed = await opened(plain.file, { width: 1000 });
await printed.page.emulateMedia({ media: "print" });
await printed.page.setViewportSize({ width: 688, height: 1000 }); // A4 less its margins
const tall = await printed.page
  .locator("#first")
  .evaluate((first) => first.getBoundingClientRect().height);
assert.ok(tall <= 1020, `the first page is ${tall} pixels tall; A4 holds 1020`);
await printed.page.screenshot({ path: path.join(folder, "print-first.png") });
await printed.page.pdf({ path: path.join(folder, "example.pdf"), preferCSSPageSize: true });
assert.deepEqual(printed.troubles, []);
await printed.close();

await browser.close();
console.log(`${checks} pages looked at and one printed; ${plain.html.length} bytes; ${folder}`);
