// A fragment of the page's URL names an article or one of its panels, and opens it.
import assert from "node:assert/strict";
import { articles, focused, state } from "./feeds.mjs";
import { build, built, flip, serve } from "./embedding.mjs";
import { suite, WIDGET } from "./harness.mjs";
import { prerender } from "./prerender.mjs";

const { browser, server, test } = await suite();

const MODULE = `/dist/${build.modules.target}`;
const ODD = "https://example.org/a b?c=ä#d/e%";
const feed = (count, from = 1) =>
  articles(count, (number) => ({
    ...(number === 5 && { id: ODD }),
    _nutgraf: { takeaways: ["One", "Two"], technical: ["Three"] },
  }), from);
const SCROLLS = '<p style="block-size: 300vh">Above</p>';

/** Serves the page with an element, and opens it at a fragment. */
async function open(hash, { body = '<nutgraf-feed cache="off" src="/feed.json"></nutgraf-feed>', script = "" } = {}) {
  serve(server, build.modules.target, built(build.modules.target), "text/javascript");
  server.on("/page.js", (_request, response) => response.setHeader("Content-Type", "text/javascript").end(script));
  server.page("/", { head: `<script src="/page.js"></script>${WIDGET}`, body });
  await browser.open(server.url("/") + hash);
}

/** Waits until an article's card has come to the top of the window, or ends at the end of the page. */
const arrives = (id, selector = "[part~=card]") =>
  browser.until(
    (id, selector) => {
      const cards = [...document.querySelectorAll("nutgraf-feed")].flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll("[part~=card]") ?? [])]);
      const card = cards.find(({ dataset }) => dataset.article === id);
      const { top } = (card?.closest(selector) ?? card?.querySelector(selector))?.getBoundingClientRect() ?? {};
      const isAtEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
      return Math.abs(top) < 2 || (isAtEnd && top > 0 && top < innerHeight);
    },
    id,
    selector,
  );

test("an article that the URL names comes to the top, and its headline has the focus", async () => {
  server.json("/feed.json", feed(12));
  await open("#3", { body: `${SCROLLS}<nutgraf-feed cache="off" src="/feed.json"></nutgraf-feed>` });
  await arrives("3");
  assert.deepEqual(await focused(browser), { part: "headline-link", text: "Article 3" });
  assert.deepEqual(await browser.errors(), []);
});

test("a panel that it names is opened, and its title has the focus; an id may be any text", async () => {
  server.json("/feed.json", feed(12));
  await open(`#${encodeURIComponent(ODD)}/technical`);
  await arrives(ODD, "[data-panel=technical]");
  assert.deepEqual(await focused(browser), { part: "panel-summary", text: "Technical deep dive" });
  assert.deepEqual(await browser.run(() => [...document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("[open]")].map((panel) => panel.dataset.panel)), ["technical"]);
});

test("an id with slashes that nobody has encoded is found, too, and a panel that there is not is the article", async () => {
  const item = { title: "A", url: "/a", content_text: "B." };
  server.json("/feed.json", { items: [...feed(6).items, { id: "news/2", ...item }, { id: "last", ...item }] });
  await open("#news/2");
  await arrives("news/2");
  await browser.run(() => (location.hash = "#2/nothing"));
  await arrives("2");
  assert.deepEqual(await focused(browser), { part: "headline-link", text: "Article 2" });
});

test("a change of the fragment is followed, and the module comes only then", async () => {
  server.json("/feed.json", feed(12));
  await open("");
  await state(browser, "ready");
  assert.equal(server.requestsFor(MODULE).length, 0);
  const before = await browser.run(() => history.length);
  await browser.run(() => scrollTo(0, 500));
  await browser.until(() => scrollY === 500);
  await browser.run(() => (location.hash = "#7/takeaways"));
  await arrives("7", "[data-panel=takeaways]");
  await browser.run(() => (location.hash = "#2"));
  await arrives("2");
  assert.deepEqual(await focused(browser), { part: "headline-link", text: "Article 2" });
  // The two that the page has added itself.
  assert.equal(await browser.run(() => history.length), before + 2);
});

test("an article that is loaded but not shown yet is shown, and others are not", async () => {
  server.json("/feed.json", feed(60));
  await open("#30", { body: '<nutgraf-feed cache="off" limit="3" src="/feed.json"></nutgraf-feed>' });
  await arrives("30");
  assert.equal((await browser.shadowAll("[part~=card]")).length, 30);
  assert.deepEqual(await focused(browser), { part: "headline-link", text: "Article 30" });
  await browser.run(() => (location.hash = "#elsewhere"));
  await browser.drawn();
  assert.equal((await browser.shadowAll("[part~=card]")).length, 30);
});

test("an article of the next page is found when that has come", async () => {
  server.json("/feed.json", { ...feed(3), next_url: "/next.json" });
  server.json("/next.json", feed(3, 10));
  await open("#11");
  await state(browser, "ready");
  await browser.run(() => {
    const more = document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part~=more-button]");
    more.click();
  });
  await arrives("11");
});

test("of several elements, the first that has it; one that waits below the window is not waited for in vain", async () => {
  server.json("/a.json", articles(2));
  server.json("/b.json", feed(4));
  const element = (name) => `<nutgraf-feed id="${name}" cache="off" src="/${name}.json"></nutgraf-feed>`;
  await open("#3", { body: SCROLLS + element("a") + SCROLLS + element("b") + SCROLLS });
  await arrives("3");
  assert.equal(await browser.run(() => document.activeElement.id), "b");
  await browser.run(() => (location.hash = "#2"));
  await browser.until(() => document.activeElement.id === "a");
});

test("what the page has by that name is the browser's", async () => {
  server.json("/feed.json", feed(12));
  await open("#3", { body: '<nutgraf-feed cache="off" src="/feed.json"></nutgraf-feed><p id="3">Three</p>' });
  await state(browser, "ready");
  await server.request(MODULE);
  await browser.run(() => (location.hash = "#4"));
  await arrives("4");
  await browser.run(() => (location.hash = "#3"));
  await browser.until(() => document.getElementById("3").getBoundingClientRect().bottom <= innerHeight);
  assert.deepEqual(await focused(browser), null);
});

test("a visitor who has scrolled meanwhile stays there", async () => {
  let send;
  server.on("/feed.json", (_request, response) => {
    send = () => response.writeHead(200, { "Content-Type": "application/feed+json" }).end(JSON.stringify(feed(12)));
  });
  await open("#9", { body: `<nutgraf-feed cache="off" src="/feed.json"></nutgraf-feed>${SCROLLS}` });
  await server.request("/feed.json");
  await browser.run(() => scrollTo(0, 40));
  await browser.until(() => scrollY === 40);
  await browser.drawn();
  send();
  await state(browser, "ready");
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("[part~=card]").length === 12);
  await browser.drawn();
  assert.equal(await browser.run(() => scrollY), 40);
  assert.equal(await focused(browser), null);
  // A fragment that comes later is another matter.
  await browser.run(() => (location.hash = "#8"));
  await arrives("8");
});

test("a prerendered element needs neither Wasm nor feed for it", async () => {
  const shown = feed(12);
  const { html } = prerender(shown, { url: server.url("/feed.json"), src: "/feed.json", cache: "off", time: Math.floor(Date.now() / 1000) });
  server.json("/feed.json", shown);
  for (const name of [build.glue, build.wasm]) serve(server, name, built(name), name.endsWith("js") ? "text/javascript" : "application/wasm");
  await open("#8/technical", { body: html });
  await arrives("8", "[data-panel=technical]");
  assert.deepEqual(await focused(browser), { part: "panel-summary", text: "Technical deep dive" });
  const asked = server.requests.map(({ path }) => path);
  assert.deepEqual(asked.filter((path) => ["/feed.json", `/dist/${build.glue}`, `/dist/${build.wasm}`].includes(path)), []);
});

test("a module that was altered is not run, and the articles are shown without it", async () => {
  server.json("/feed.json", feed(2));
  server.page("/", { head: WIDGET, body: '<nutgraf-feed cache="off" src="/feed.json"></nutgraf-feed>' });
  flip(server, build.modules.target, "text/javascript");
  await browser.open(`${server.url("/")}#2`);
  await server.request(MODULE);
  await state(browser, "ready");
  assert.equal(await browser.run(() => globalThis.altered), null);
  assert.deepEqual(await browser.errors(), []);
});
