// For fingers: whatever is pressed, but for links in texts and lists, is 44 pixels wide and high (WCAG 2.5.5), in every theme. That all
// targets have 24 pixels, or room around them (2.5.8), is for axe to say: axe.test.mjs.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { env } from "node:process";
import { fileURLToPath } from "node:url";
import { opener } from "./axe/open.mjs";
import { STATES } from "./axe/states.mjs";
import { engine, suite } from "./harness.mjs";

// WebKitGTK cannot be told what the pointer is: no browser is opened for it.
const { browser, server, test } = engine === "webkit" ? {} : await suite({ hasTouch: true });
const open = opener(browser, server);

const DIST = fileURLToPath(new URL(`../../${env.NUTGRAF_DIST ?? "dist"}`, import.meta.url));
const THEMES = ["none", ...readdirSync(join(DIST, "themes")).filter((name) => name.endsWith(".css")).map((name) => name.slice(0, -4))];
const CHOSEN = ["cards", "alone", "narrow", "front", "with a search field and aids", "filtered", "sorted", "failed"];
const SOME = {
  ...Object.fromEntries(CHOSEN.map((name) => [name, STATES[name]])),
  "pictures on request": { attributes: 'src="/many.json" limit="2" images="click"' },
};

/** What is smaller than so many pixels, of all that is pressed; and how many of these there are. */
const small = (least) =>
  browser.run((least) => {
    const found = new Set();
    let count = 0;
    for (const feed of document.querySelectorAll("nutgraf-feed")) {
      const targets = feed.shadowRoot.querySelectorAll("button, summary, [role=button], label:has(input), a[part~=topic], a[part~=button]");
      for (const target of [...targets].filter((one) => one.checkVisibility({ visibilityProperty: true }))) {
        const { width, height } = target.getBoundingClientRect();
        count += 1;
        if (width < least - 0.5 || height < least - 0.5) found.add(`${feed.parentElement.dataset.state}: ${target.getAttribute("part")} is ${Math.round(width)} × ${Math.round(height)}`);
      }
    }
    return { found: [...found], count };
  }, least);

if (engine !== "webkit") {
  for (const theme of THEMES) {
    test(`${theme}: for a finger, what is pressed has 44 pixels`, async () => {
      await open(theme, "ltr", "light", SOME);
      assert.ok(await browser.run(() => matchMedia("(pointer: coarse)").matches), "the browser was told");
      await browser.until(() => document.querySelector('[data-state="pictures on request"] > nutgraf-feed').shadowRoot.querySelector("[part~=image-show][role=button]"));
      const { found, count } = await small(44);
      assert.ok(count > 60, `${count} targets`);
      assert.deepEqual(found, []);
    });
  }
}

if (engine === "chromium") {
  test("what is too small for a finger is found: for a mouse, there are such", async () => {
    await browser.driver.sendDevToolsCommand("Emulation.setTouchEmulationEnabled", { enabled: false });
    await open("none", "ltr", "light", { cards: STATES.cards, sorted: STATES.sorted });
    const { found } = await small(44);
    for (const part of ["panel-summary", "topic", "column-sort", "table-tool"]) assert.ok(found.some((one) => one.includes(part)), `${part}: ${found}`);
    assert.deepEqual((await small(24)).found, []);
  });
}
