// Buttons that are pressed before the Wasm can answer: the action is done later, even if the button has gone by then.
import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { articles, click, focused } from "./feeds.mjs";
import { FRESH, path } from "./feed-page.mjs";
import { build, hold } from "./embedding.mjs";
import { suite, WIDGET } from "./harness.mjs";
import { prerender } from "./prerender.mjs";

const { browser, server, startServer, test: plainTest } = await suite();
/** Whatever is pressed, nothing fails. */
const test = (name, body) =>
  plainTest(name, async () => {
    await body();
    assert.deepEqual(await browser.errors(), []);
  });

/** Articles; every third one is about tea. */
const feed = (count, { from = 1, topic = (number) => (number % 3 === 0 ? "tea" : "all") } = {}) =>
  articles(count, (number) => ({ tags: [topic(number)], _nutgraf: { takeaways: ["One"] } }), from);
const about = (count, topic, from) => feed(count, { from, topic: () => topic });
const joined = (...feeds) => ({ ...feeds[0], items: feeds.flatMap(({ items }) => items) });

/** A page with the prerendered feed; the server's own may be another one by then. */
async function openPrerendered(prerendered, { served = prerendered, html = "", on = server, ...attributes } = {}) {
  const src = path();
  const { html: body } = prerender(prerendered, { url: on.url(src), src, cache: "off", ...attributes });
  on.json(src, served, { headers: FRESH });
  on.page("/", { head: WIDGET, body, html });
  await browser.open(on.url("/"));
  await browser.event("nutgraf-load");
}

/** A server of its own that holds back the first Wasm file until `wasm.open()`. */
async function serverWithHeldWasm() {
  const on = await startServer();
  return { on, wasm: hold(on, build.wasm) };
}

const headlines = () => browser.texts("[part=headline]");
const named = (...numbers) => numbers.map((number) => `Article ${number}`);
const upTo = (last, first = 1) => named(...Array.from({ length: last - first + 1 }, (_, place) => first + place));
const shown = async () => (await browser.events("nutgraf-load")).map(({ detail }) => detail.shown);
const speak = (lang) => browser.run((lang) => void (document.documentElement.lang = lang), lang);
const press = (...keys) => browser.driver.actions().sendKeys(...keys).perform();
const MORE = "[part~=more-button]";
const TEA = "[data-article='3'] [part~=topic]";

for (const [when, html, before] of [
  ["speaks another language than what is prerendered", 'lang="de"', () => {}],
  ["has changed its language by script", 'lang="en"', () => speak("fr")],
]) {
  test(`"Show more" is answered where the page ${when}`, async () => {
    await openPrerendered(feed(20), { limit: 5, html });
    await before();
    await click(browser, MORE);
    await browser.event("nutgraf-load", 3);
    assert.deepEqual(await headlines(), upTo(10));
    assert.deepEqual(await focused(browser), { part: "headline-link", text: "Article 6" });
    assert.notDeepEqual(await browser.texts(MORE), ["Show more"]);
  });
}

test("a topic is answered where the page speaks another language than what is prerendered", async () => {
  await openPrerendered(feed(9), { html: 'lang="de"' });
  await click(browser, TEA);
  await browser.event("nutgraf-load", 3);
  assert.deepEqual(await headlines(), named(3, 6, 9));
  assert.deepEqual(await focused(browser), { part: "button filter-clear", text: "Alle anzeigen" });
});

test("\"Show more\" works on a feed that was not prerendered, after the page has changed its language", async () => {
  const src = path();
  server.json(src, feed(20), { headers: FRESH });
  server.page("/", { head: WIDGET, body: `<nutgraf-feed src="${src}" limit="5" cache="off"></nutgraf-feed>` });
  await browser.open(server.url("/"));
  await browser.event("nutgraf-load");
  await speak("es");
  await click(browser, MORE);
  await browser.event("nutgraf-load", 2);
  assert.deepEqual(await headlines(), upTo(10));
  assert.deepEqual(await shown(), [5, 10]);
});

test("a topic that newer articles have pushed out of the first cards is answered", async () => {
  await openPrerendered(feed(9), { limit: 5, served: joined(about(6, "news", 100), feed(9)) });
  await click(browser, TEA);
  assert.deepEqual((await browser.event("nutgraf-filter")).detail, { tag: "tea" });
  await browser.event("nutgraf-load", 3);
  assert.deepEqual(await headlines(), named(3, 6, 9));
  assert.deepEqual((await focused(browser)).part, "button filter-clear");
});

test("a topic that the feed no longer has is answered, with a way back", async () => {
  await openPrerendered(feed(9), { served: about(4, "news", 100) });
  await click(browser, TEA);
  assert.deepEqual((await browser.event("nutgraf-filter")).detail, { tag: "tea" });
  await browser.event("nutgraf-load", 3);
  assert.deepEqual(await headlines(), []);
  assert.deepEqual(await focused(browser), { part: "button filter-clear", text: "Show all" });
  await press(Key.ENTER);
  await browser.event("nutgraf-load", 4);
  assert.deepEqual(await headlines(), upTo(103, 100));
});

test("\"Show more\" moves the focus to the last card if the newer feed has no more, and the button goes", async () => {
  await openPrerendered(feed(20), { limit: 5, served: feed(3) });
  await click(browser, MORE);
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.activeElement?.textContent === "Article 3");
  assert.deepEqual(await headlines(), upTo(3));
  assert.equal((await browser.shadowAll(MORE)).length, 0);
});

test("\"Show more\" goes on to the next page where the newer feed has that", async () => {
  const next = path();
  server.json(next, feed(2, { from: 3 }), { headers: FRESH });
  await openPrerendered(feed(20), { limit: 5, served: { ...feed(2), next_url: next } });
  await click(browser, MORE);
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.activeElement?.textContent === "Article 3");
  assert.deepEqual(await headlines(), upTo(4));
});

test("of two presses before the Wasm has loaded, the last is answered, and no button stays busy", async () => {
  const { on, wasm } = await serverWithHeldWasm();
  await openPrerendered(feed(9), { limit: 5, on });
  await click(browser, MORE);
  await click(browser, TEA);
  await wasm.asked();
  const busy = () => browser.run(() => [...document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("[aria-disabled]")].map((button) => button.textContent));
  assert.deepEqual(await busy(), ["tea"]);
  wasm.open();
  await browser.event("nutgraf-load", 3);
  assert.deepEqual(await headlines(), named(3, 6, 9));
  assert.deepEqual(await busy(), []);
});

test("after a press on a prerendered page, the load events come once each and in their order", async () => {
  await openPrerendered(feed(20), { limit: 4 });
  await click(browser, MORE);
  await browser.event("nutgraf-load", 3);
  await browser.run(() => document.querySelector("nutgraf-feed").setAttribute("limit", "2"));
  await browser.event("nutgraf-load", 4);
  // Nothing else was told before that.
  assert.deepEqual(await shown(), [4, 4, 8, 2]);
});

test("after a topic that is pressed on a prerendered page, the last load event is that of its cards", async () => {
  await openPrerendered(feed(9));
  await click(browser, TEA);
  await browser.event("nutgraf-load", 3);
  assert.deepEqual(await shown(), [9, 9, 3]);
});

test("a handler that filters by itself, as soon as the live cards are there, is not overtaken by the press", async () => {
  await openPrerendered(feed(20), { limit: 4 });
  await browser.run(() => addEventListener("nutgraf-load", ({ target }) => target.setAttribute("tags", "tea"), { once: true }));
  await click(browser, MORE);
  await browser.until(() => window.collected.events.at(-1).detail.shown === 6);
  assert.deepEqual(await headlines(), named(3, 6, 9, 12, 15, 18));
});
