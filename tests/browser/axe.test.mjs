// axe-core, with its best practices, looks at the states of the element in themes, directions and colour schemes: in every check
// so that there is each pair of two of these, with NUTGRAF_ALL=1 in all combinations (`cargo xtask figures`).
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { env } from "node:process";
import { fileURLToPath } from "node:url";
import { figure } from "./figures.mjs";
import { opener } from "./axe/open.mjs";
import { DIRECTIONS, pairwise, product, SCHEMES, STATES } from "./axe/states.mjs";
import { EXPLAINED } from "./axe/explained.mjs";
import { engine, suite } from "./harness.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const { browser, server, test } = await suite();
const open = opener(browser, server);

const DIST = fileURLToPath(new URL(`../../${env.NUTGRAF_DIST ?? "dist"}`, import.meta.url));
const THEMES = ["none", ...readdirSync(join(DIST, "themes")).filter((name) => name.endsWith(".css")).map((name) => name.slice(0, -4))];

/** What axe finds: violations, and what it could not decide, each with its rule, the state, the part and the reason. */
async function look() {
  await browser.run(`() => { ${axe} }`);
  // What colours come to, the other engines compute from the same style sheets, and it takes most of the time.
  return browser.runAsync((hasContrast) => {
    for (const { shadowRoot } of document.querySelectorAll("nutgraf-feed")) {
      for (const animation of shadowRoot.getAnimations?.() ?? []) animation.finish();
    }
    const options = { resultTypes: ["violations", "incomplete"], rules: { "color-contrast": { enabled: hasContrast }, "target-size": { enabled: true } } };
    return window.axe.run(document, options).then(({ violations, incomplete, passes }) => {
      const told = (results) =>
        results.flatMap(({ id, nodes }) =>
          nodes.map(({ target, html, any, all, none }) => {
            const path = [target[0]].flat();
            const host = document.querySelector(path[0]);
            const element = path.slice(1).reduce((found, selector) => found?.shadowRoot?.querySelector(selector), host);
            return {
              rule: id,
              state: host?.closest("[data-state]")?.dataset.state ?? "the page",
              part: element?.getAttribute?.("part") ?? element?.localName ?? "",
              why: [...any, ...all, ...none].map(({ data, message }) => data?.messageKey ?? message).join("; "),
              html: html.slice(0, 200),
            };
          }),
        );
      return { violations: told(violations), incomplete: told(incomplete), rules: passes.length };
    });
  }, engine === "chromium" || Boolean(env.NUTGRAF_ALL));
}

const isExplained = ({ rule, why }) => EXPLAINED.some((one) => one.rule === rule && one.why.test(why));
const lines = (found) => [...new Set(found.map(({ rule, state, part, why, html }) => `${rule}: ${state}, ${part}: ${why}\n  ${html}`))];

const DIMENSIONS = [THEMES, Object.keys(DIRECTIONS), SCHEMES, Object.keys(STATES)];
const pageOf = ([theme, direction, scheme]) => `${theme} ${direction} ${scheme}`;
const chosen = env.NUTGRAF_ALL ? product(DIMENSIONS) : pairwise(DIMENSIONS, pageOf);
/** One page for all that is chosen in a theme, a direction and a scheme. */
const pages = [...new Set(chosen.map(pageOf))].map((page) => {
  const rows = chosen.filter((row) => pageOf(row) === page);
  return { place: rows[0].slice(0, 3), states: Object.fromEntries(rows.map(([, , , name]) => [name, STATES[name]])) };
});

test("each pair of a theme, a direction, a scheme and a state is looked at", () => {
  assert.ok(THEMES.length > 5);
  const found = DIMENSIONS.flatMap((_, at) => DIMENSIONS.slice(0, at).map((_, before) => new Set(chosen.map((row) => `${row[before]} ${row[at]}`)).size));
  const wanted = DIMENSIONS.flatMap(({ length }, at) => DIMENSIONS.slice(0, at).map((list) => list.length * length));
  assert.deepEqual(found, wanted);
  const looks = pages.reduce((sum, { states }) => sum + Object.keys(states).length, 0);
  assert.equal(looks, chosen.length);
  console.log(`${looks} looks on ${pages.length} pages`);
});

for (const theme of THEMES) {
  test(`axe finds nothing in the theme ${theme}`, async () => {
    const found = { violations: [], incomplete: [] };
    const explained = new Set();
    for (const { place, states } of pages.filter(({ place }) => place[0] === theme)) {
      const [, direction, scheme] = place;
      await open(theme, direction, scheme, states);
      const { violations, incomplete, rules } = await look();
      assert.ok(rules > 20, `${rules} rules have something to say`);
      for (const { rule } of incomplete.filter(isExplained)) explained.add(rule);
      const unexplained = incomplete.filter((one) => !isExplained(one));
      figure("axe", { engine, theme, direction, scheme, states: Object.keys(states).length, violations: violations.length, incomplete: incomplete.length, unexplained: unexplained.length });
      found.violations.push(...lines(violations).map((line) => `${direction}, ${scheme}: ${line}`));
      found.incomplete.push(...lines(unexplained).map((line) => `${direction}, ${scheme}: ${line}`));
    }
    for (const rule of explained) figure("explained", { rule });
    // One of each is enough to see what is wrong, and there may be hundreds.
    const some = (list) => [...list.slice(0, 10), ...(list.length > 10 ? [`and ${list.length - 10} more`] : [])];
    assert.deepEqual([some(found.violations), some(found.incomplete)], [[], []]);
  });
}

test("a pale text, a button, a heading and a link without words are found, in the state that has them", async () => {
  const { cards, front } = STATES;
  await open("blog", "ltr", "light", { cards, front }, '[data-state="cards"] > nutgraf-feed::part(correction) { color: #bbb; }');
  await browser.run(() => {
    const { shadowRoot } = document.querySelector('[data-state="front"] > nutgraf-feed');
    shadowRoot.querySelector("button").textContent = "";
    shadowRoot.querySelector("[part~=headline-link]").textContent = "";
  });
  const { violations } = await look();
  const found = new Set(violations.map(({ rule, state }) => `${rule} ${state}`));
  const hasContrast = engine === "chromium" || env.NUTGRAF_ALL;
  assert.deepEqual([...found].sort(), ["button-name front", ...(hasContrast ? ["color-contrast cards"] : []), "empty-heading front", "link-name front"]);
});
