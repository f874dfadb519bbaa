// The themes that ship: what is in them can be read, by everyone, in any place.
//
// Pictures are not compared: a machine's own fonts decide where each line breaks, so a picture from one machine is no measure on
// another. What must be so with any font is measured instead: contrast, room and the size of targets. `cargo xtask sheets` makes
// pictures for people to look at.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { env } from "node:process";
import { fileURLToPath } from "node:url";
import { COMPLETE, COMPLETE_ID, withFewPlayers } from "./feeds.mjs";
import { figure } from "./figures.mjs";
import { engine, suite, WIDGET } from "./harness.mjs";
import { contrasts, misfits } from "./theme-measures.mjs";

const { browser, server, test } = await suite();

const DIST = fileURLToPath(new URL(`../../${env.NUTGRAF_DIST ?? "dist"}`, import.meta.url));
const THEMES = readdirSync(join(DIST, "themes"))
  .filter((name) => name.endsWith(".css"))
  .map((name) => name.slice(0, -4));
const WIDTHS = [240, 280, 375, 768, 1280, 1900];
const ARTICLE = `article="${COMPLETE_ID}" open="all"`;
const { modules } = JSON.parse(readFileSync(join(DIST, "custom-elements.json"), "utf8"));
const [{ attributes: KNOWN }] = modules.flatMap(({ declarations }) => declarations);
/** The layouts that the element's manifest names. */
const LISTS = KNOWN.find(({ name }) => name === "layout").type.text.split(" | ").map((word) => `layout=${word}`);
const LAYOUTS = [...LISTS, ARTICLE, ARTICLE.replace("all", "sources timeline")];

/** Opens a page with elements in a theme, each in a box of a width, and waits until all of them have said what they show. */
async function open(theme, elements, css = "") {
  const { items } = withFewPlayers(COMPLETE);
  const feed = { ...COMPLETE, items: [...items, ...items.map((item) => ({ ...item, id: `${item.id}-2`, image: undefined }))] };
  server.json("/feed.json", feed);
  server.on("/gone.json", (_request, response) => response.writeHead(404).end());
  const boxes = elements.map(
    ({ width = 700, attributes, name = attributes }) =>
      `<div id='${name}' style="inline-size: ${width}px"><nutgraf-feed loading="eager" cache="off" ${attributes.includes("src=") ? "" : 'src="/feed.json"'} ${attributes}></nutgraf-feed></div>`,
  );
  server.page("/", {
    head: `${WIDGET}${theme ? `<link rel="stylesheet" href="/dist/themes/${theme}.css">` : ""}
<style>html { color-scheme: light dark; background: light-dark(#fff, #121212); } nutgraf-feed::part(card) { content-visibility: visible; } ${css}</style>`,
    body: boxes.join("\n"),
  });
  await browser.open(server.url("/"));
  await browser.until(() => [...document.querySelectorAll("nutgraf-feed")].every((feed) => feed.matches(":state(ready), :state(failed)")));
}

const emulate = (media, features = []) =>
  browser.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { media, features });

/** One of each that a visitor may see. */
const EVERYTHING = (theme) => [
  ...LISTS.map((layout) => ({ attributes: `theme="${theme}" ${layout} limit="1"` })),
  { attributes: `theme="${theme}" ${ARTICLE}` },
  { attributes: `theme="${theme}" ${ARTICLE}`, width: 1280, name: "wide" },
  { attributes: `theme="${theme}" src="/gone.json"`, name: "failed" },
];

const worst = ([first]) => `${first.ratio.toFixed(2)} (${first.what})`;

// What colours come to, the other engines compute from the same style sheets.
if (engine === "chromium") {
  for (const theme of THEMES) {
    test(`${theme}: every text has a contrast of 7, every mark and every line around a control 3`, async () => {
      for (const scheme of ["light", "dark"]) {
        await open(theme, EVERYTHING(scheme), `html { color-scheme: ${scheme}; }`);
        const { texts, lines } = await browser.run(contrasts);
        assert.ok(texts.length > 100 && lines.length > 20, `${texts.length} texts, ${lines.length} lines`);
        console.log(`${theme}, ${scheme}: texts from ${worst(texts)}, lines from ${worst(lines)}`);
        figure("contrast", { theme, scheme, text: texts[0].ratio, textOf: texts[0].what, line: lines[0].ratio, lineOf: lines[0].what });
        const low = (list, least) => list.filter(({ ratio }) => ratio < least).map(({ ratio, what }) => `${ratio.toFixed(2)} ${what}`);
        assert.deepEqual([...new Set([...low(texts, 7), ...low(lines, 3)])], [], scheme);
      }
    });

    test(`${theme}: on paper and in forced colours everything can be read`, async () => {
      await open(theme, EVERYTHING("light"), "html { color-scheme: light; }");
      try {
        await emulate("print");
        const paper = await browser.run(contrasts, true);
        assert.ok(paper.texts[0].ratio >= 4.5, `on paper ${worst(paper.texts)}`);
        await emulate("screen", [{ name: "forced-colors", value: "active" }]);
        const forced = await browser.run(contrasts);
        assert.ok(forced.texts[0].ratio >= 4.5 && forced.lines[0].ratio >= 3, `${worst(forced.texts)}, ${worst(forced.lines)}`);
        const boxes = await browser.run(() =>
          [...document.querySelectorAll("nutgraf-feed")].flatMap(({ shadowRoot }) =>
            [...shadowRoot.querySelectorAll("[part~=card]")].map((card) => parseFloat(getComputedStyle(card).borderBottomWidth)),
          ),
        );
        assert.ok(boxes.length > 3 && boxes.every((width) => width > 0), `cards have borders: ${boxes}`);
      } finally {
        await emulate("");
      }
    });
  }

  test("a text that is too pale, a mark and a line are found", async () => {
    const faults = 'nutgraf-feed::part(correction) { color: #777; } nutgraf-feed::part(panel-summary)::before { background: #ddd; } nutgraf-feed::part(topic) { border: 1px solid #ddd; }';
    await open("blog", [{ attributes: `theme="light" ${ARTICLE}` }], faults);
    const { texts, lines } = await browser.run(contrasts);
    assert.match(texts[0].what, /^correction/);
    assert.ok(texts[0].ratio < 4.6);
    const low = lines.filter(({ ratio }) => ratio < 3).map(({ what }) => what.split(":")[0].split(" ")[0]);
    assert.deepEqual([...new Set(low)].sort(), ["panel-summary", "topic"]);
  });
}

const DIRECTIONS = { ltr: "en", rtl: "ar" };

/** All layouts at all widths; from one to the next the script turns about, and the other way at the next theme. */
const places = (turn) =>
  WIDTHS.flatMap((width, row) =>
    LAYOUTS.map((layout, column) => {
      const direction = Object.keys(DIRECTIONS)[(row + column + turn) % 2];
      return { width, attributes: `${layout} lang="${DIRECTIONS[direction]}"`, name: `${layout} ${width} ${direction}` };
    }),
  );

for (const [turn, theme] of ["", ...THEMES].entries()) {
  test(`${theme || "without a theme"}: everything has its room in every layout, from 240 to 1900 pixels, in both directions`, async () => {
    await open(theme, places(turn));
    assert.deepEqual(await browser.run(misfits), []);
  });
}

test("what sticks out, lies over its neighbour, is cut, and is too small is found", async () => {
  await open(
    "blog",
    [{ attributes: ARTICLE, width: 375 }],
    `nutgraf-feed::part(headline) { inline-size: 600px; } nutgraf-feed::part(tldr) { margin-block-start: -60px; }
     nutgraf-feed::part(analysis) { overflow: hidden; white-space: nowrap; } nutgraf-feed::part(topic) { min-block-size: 0; block-size: 12px; }`,
  );
  const found = (await browser.run(misfits)).join("\n");
  for (const words of [/headline .* sticks out/, /head .* and tldr .* lie over each other/, /analysis .* is cut/, /topic .* is too small a target/]) {
    assert.match(found, words);
  }
});
