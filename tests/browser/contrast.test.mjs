// Visitors may ask their system for more contrast. Every theme has to give it to them, in every engine.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { env } from "node:process";
import { fileURLToPath } from "node:url";
import { COMPLETE, COMPLETE_ID, withFewPlayers } from "./feeds.mjs";
import { engine, suite, WIDGET } from "./harness.mjs";
import { contrasts } from "./theme-measures.mjs";

const { browser, server, test } = await suite({ hasMoreContrast: true });

const DIST = fileURLToPath(new URL(`../../${env.NUTGRAF_DIST ?? "dist"}`, import.meta.url));
const THEMES = ["", ...readdirSync(join(DIST, "themes")).filter((name) => name.endsWith(".css")).map((name) => name.slice(0, -4))];
const SCHEMES = ["light", "dark"];

const FEED = withFewPlayers(COMPLETE);

/** Cards and an article alone, in both colour schemes at once. */
async function open(theme, css = "") {
  server.json("/feed.json", FEED);
  const boxes = SCHEMES.flatMap((scheme) =>
    ["limit='1'", `article="${COMPLETE_ID}" open="all"`].map(
      (attributes) => `<div class="${scheme}"><nutgraf-feed src="/feed.json" loading="eager" cache="off" ${attributes}></nutgraf-feed></div>`,
    ),
  );
  server.page("/", {
    head: `${WIDGET}${theme && `<link rel="stylesheet" href="/dist/themes/${theme}.css">`}
<style>.light { color-scheme: light; background: #fff } .dark { color-scheme: dark; background: #121212 } nutgraf-feed::part(card) { content-visibility: visible } ${css}</style>`,
    body: boxes.join("\n"),
  });
  await browser.open(server.url("/"));
  await browser.until(() => [...document.querySelectorAll("nutgraf-feed")].every((feed) => feed.matches(":state(ready)")));
  // The rule comes with what comes later.
  await browser.until(() => [...document.querySelectorAll("nutgraf-feed")].every(({ shadowRoot }) => !shadowRoot.querySelector("[open] [data-tools]:not([data-tool] + *)")));
}

/** Of each element, the colours of what is quiet without the wish: they are the text's. */
const quiet = () =>
  browser.run(() =>
    [...document.querySelectorAll("nutgraf-feed")].map(({ shadowRoot }) => {
      const styleOf = (part) => getComputedStyle(shadowRoot.querySelector(`[part~="${part}"]`));
      return [styleOf("feed").color, styleOf("feed").getPropertyValue("--muted"), styleOf("feed").getPropertyValue("--border")];
    }),
  );

for (const theme of THEMES) {
  test(`${theme || "without a theme"}: with more contrast every text has a contrast of 7, every mark and line 3`, async () => {
    await open(theme);
    assert.ok(await browser.run(() => matchMedia("(prefers-contrast: more)").matches), "the engine was told");
    for (const [, muted, border] of await quiet()) assert.equal(muted, border);
    const { texts, lines } = await browser.run(contrasts);
    assert.ok(texts.length > 100 && lines.length > 20, `${texts.length} texts, ${lines.length} lines`);
    const low = (list, least) => list.filter(({ ratio }) => ratio < least).map(({ ratio, what }) => `${ratio.toFixed(2)} ${what}`);
    assert.deepEqual([...new Set([...low(texts, 7), ...low(lines, 3)])], []);
  });
}

test("a page whose own colours are quiet does not take it back; a part that it names does, and is found", async () => {
  await open("", "nutgraf-feed { --nutgraf-muted: #999; --nutgraf-border: #eee } nutgraf-feed::part(byline) { color: #999 }");
  const { texts } = await browser.run(contrasts);
  const low = texts.filter(({ ratio }) => ratio < 7).map(({ what }) => what.split(":")[0].split(" ")[0]);
  assert.ok(low.includes("byline"));
  assert.ok(!low.includes("analysis") && !low.includes("image-caption"), low.join());
});
