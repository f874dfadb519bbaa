// views.js tells of each article that was seen for a second, once.
import assert from "node:assert/strict";
import { feed } from "./embedding.mjs";
import { suite, WIDGET } from "./harness.mjs";
import { prerender } from "./prerender.mjs";

const { browser, server, test } = await suite();

const VIEWS = '<script type="module" src="/dist/views.js"></script>';
/** Each card is a little less than a screen high; and nothing scrolls but by what a test does. */
const STYLE = "<style>body { margin: 0 } nutgraf-feed::part(card) { block-size: 90vh } * { overflow-anchor: none }</style>";

async function open(body, head = WIDGET) {
  server.json("/feed.json", feed(6));
  server.page("/", { head: STYLE + head, body });
  await browser.open(server.url("/"));
}

/** The ids of the articles that were told of, in order. */
const seen = async () => (await browser.events("nutgraf-view")).map(({ detail }) => detail.article);

/** Scrolls to each of these articles in turn; each but the last is there for two frames only. */
const pass = (...ids) =>
  browser.runAsync(async (ids) => {
    const { shadowRoot } = document.querySelector("nutgraf-feed");
    for (const id of ids) {
      shadowRoot.querySelector(`[data-article="${id}"]`).scrollIntoView({ block: "center", behavior: "instant" });
      for (let frame = 0; frame < 2; frame += 1) await new Promise((done) => requestAnimationFrame(done));
    }
  }, ids.map((id) => `Article ${id}`));

test("an article that stays in view is told of once, and one that passes by is not", async () => {
  await open('<nutgraf-feed src="/feed.json" limit="6"></nutgraf-feed>', WIDGET + VIEWS);
  const { detail, target } = await browser.event("nutgraf-view");
  assert.deepEqual([detail, target], [{ article: "Article 1" }, "nutgraf-feed"]);
  await pass(2, 3, 4);
  await browser.event("nutgraf-view", 2);
  await pass(1, 2, 6);
  await browser.event("nutgraf-view", 3);
  assert.deepEqual(await seen(), ["Article 1", "Article 4", "Article 6"]);
});

test("cards that come later count as well, and a reload counts nothing again", async () => {
  await open('<nutgraf-feed src="/feed.json" limit="2" loading="eager"></nutgraf-feed>', WIDGET + VIEWS);
  await browser.event("nutgraf-view");
  await browser.run(() => document.querySelector("nutgraf-feed").setAttribute("limit", "5"));
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("[part~=card]").length === 5);
  await pass(5);
  await browser.event("nutgraf-view", 2);
  await browser.runAsync(() => document.querySelector("nutgraf-feed").reload());
  await pass(1);
  await pass(2);
  await browser.event("nutgraf-view", 3);
  assert.deepEqual(await seen(), ["Article 1", "Article 5", "Article 2"]);
});

test("an article of many screens counts when it fills half of one", async () => {
  const long = "<style>nutgraf-feed::part(card) { block-size: 2000vh } div { block-size: 70vh }</style>";
  await open('<div></div><nutgraf-feed src="/feed.json" limit="1" loading="eager"></nutgraf-feed>', long + WIDGET + VIEWS);
  await browser.event("nutgraf-load");
  await browser.runAsync(async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise((done) => requestAnimationFrame(done));
    // 30 % of the screen are not enough; 60 % are.
    scrollTo({ top: innerHeight * 0.3, behavior: "instant" });
  });
  await browser.event("nutgraf-view");
  assert.deepEqual(await seen(), ["Article 1"]);
});

test("prerendered cards count without Wasm, and without the element's own script", async () => {
  const { html } = prerender(feed(3), { src: "/feed.json", url: server.url("/feed.json"), limit: 3 });
  await open(html, VIEWS);
  await browser.event("nutgraf-view");
  await pass(3);
  await browser.event("nutgraf-view", 2);
  assert.deepEqual(await seen(), ["Article 1", "Article 3"]);
  await open(html, WIDGET + VIEWS);
  await browser.event("nutgraf-view");
  assert.deepEqual(await seen(), ["Article 1"]);
  assert.deepEqual(server.requestsFor(/\.wasm$/), []);
});

test("an element in a shadow tree tells across it, and without the script nothing is told", async () => {
  await open('<div id="host"></div>', WIDGET + VIEWS);
  await browser.run((html) => document.getElementById("host").attachShadow({ mode: "open" }).setHTMLUnsafe(html), '<nutgraf-feed src="/feed.json" loading="eager" limit="1"></nutgraf-feed>');
  await browser.event("nutgraf-view");
  await open('<nutgraf-feed src="/feed.json" loading="eager" limit="1"></nutgraf-feed>');
  await browser.event("nutgraf-load");
  assert.equal(await browser.run(() => performance.getEntriesByType("resource").some(({ name }) => name.includes("views"))), false);
});

test("in the background, nobody sees anything", async () => {
  // No driver can put a page into the background: the page is told that it is there.
  const hide = `<script>
    Object.defineProperty(document, "hidden", { configurable: true, writable: true, value: true });
    window.seconds = 0;
    const { setTimeout: original } = window;
    window.setTimeout = (callback, time, ...rest) => original(callback, time, ...rest, (window.seconds += time === 1000));
  </script>`;
  await open('<nutgraf-feed src="/feed.json" limit="1" loading="eager"></nutgraf-feed>', hide + WIDGET + VIEWS);
  await browser.event("nutgraf-load");
  const waits = await browser.runAsync(async () => {
    for (let frame = 0; frame < 4; frame += 1) await new Promise((done) => requestAnimationFrame(done));
    return window.seconds;
  });
  assert.equal(waits, 0);
  await browser.run(() => {
    document.hidden = false;
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await browser.event("nutgraf-view");
});
