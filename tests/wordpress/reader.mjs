// What somebody sees who reads a site with the plugin.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { file } from "./site.mjs";

/** A post in a site's feed, by its title. */
export async function itemOf(site, title) {
  const { items } = await (await fetch(site.url("/feed/nutgraf/"))).json();
  return items.find((item) => item.title === title);
}

/** The eyes of a reader, in a browser. */
export function readerIn(browser) {
  /** What the browser's tests keep of a page, for pages of another server. */
  async function collectEverywhere() {
    const source = readFileSync(file("tests/browser/collect.js"), "utf8");
    await browser.driver.sendDevToolsCommand("Page.addScriptToEvaluateOnNewDocument", { source });
  }

  /** Makes a page with that content, and looks at it until it has that many cards. Gives the page. */
  async function openPage(site, slug, content, cards) {
    const page = await site.rest("POST", "wp/v2/pages", { title: slug, slug, status: "publish", content });
    await browser.open(site.url(`/${slug}/`));
    await assertCards(cards);
    return page;
  }

  async function assertCards(cards) {
    const { detail } = await browser.event("nutgraf-load");
    assert.equal(detail.shown, cards.length);
    assert.deepEqual(detail.problems, []);
    assert.deepEqual(await browser.texts("[part~=headline]"), cards);
    await assertQuiet();
  }

  async function assertQuiet() {
    assert.deepEqual(await browser.errors(), []);
    const lines = (await browser.console()).filter(
      ({ level, text }) => ["error", "warn"].includes(level) && /nutgraf/i.test(text),
    );
    assert.deepEqual(lines, []);
  }

  return { assertCards, assertQuiet, collectEverywhere, openPage };
}
