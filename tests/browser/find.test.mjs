// `find="on"`: a search field above the cards.
import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { articles, click, open, state } from "./feeds.mjs";
import { build } from "./embedding.mjs";
import { suite, WIDGET } from "./harness.mjs";
import { prerender } from "./prerender.mjs";

const { browser, server, test } = await suite();

const ATTRIBUTES = 'src="/feed.json" find="on"';
const FIELD = "[part=find-field]";

/** Twelve articles; the third is about coffee in Zürich, the fourth has a panel about Ångström. */
const feed = (count = 12) =>
  articles(count, (number) => ({
    tags: [number % 2 ? "odd" : "even"],
    ...(number === 3 && { title: "Kaffee in Zürich", _nutgraf: { hook: "Café au lait" } }),
    ...(number === 4 && { _nutgraf: { hook: "Light", technical: ["Anders ÅNGSTRÖM measured it", "Once more"] } }),
  }));

/** The headlines that a visitor sees. */
const seen = () =>
  browser.run(() =>
    [...document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("[part~=card]:not([hidden]) [part~=headline]")].map(({ textContent }) => textContent),
  );
const sees = (...headlines) =>
  browser.until(
    (headlines) =>
      JSON.stringify([...document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("[part~=card]:not([hidden]) [part~=headline]")].map(({ textContent }) => textContent)) ===
      JSON.stringify(headlines),
    headlines,
  );
const count = async () => (await browser.texts("[part=find-count]"))[0];
/** Waits for the field with its label. */
const ready = () => browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part=find]:not([inert], [hidden]) [part=find-label]")?.textContent);
const type = async (text) => {
  const field = await browser.shadow(FIELD);
  const { length } = await browser.run(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part=find-field]").value);
  await field.sendKeys(Key.BACK_SPACE.repeat(length) + text);
};
/** The texts that are marked; none where the engine cannot mark. */
const marked = () => browser.run(() => [...(CSS.highlights?.get("nutgraf-find") ?? [])].map(String));

test("it shows the articles that have all words, without regard to case and accents, and says how many", async () => {
  server.json("/feed.json", feed());
  await open({ browser, server }, { attributes: ATTRIBUTES });
  await ready();
  assert.deepEqual(await browser.texts("[part=find-label]"), ["Find in these articles"]);
  await type("zurich CAFE");
  await sees("Kaffee in Zürich");
  assert.equal(await count(), "1 of 12 articles");
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[role=status]").textContent === "1 of 12 articles");
  if (await browser.run(() => !!CSS.highlights)) assert.deepEqual(await marked(), ["Zürich", "Café"]);

  // A word in a closed panel: the panel's title is marked, until it is open.
  await type("angstrom");
  await sees("Article 4");
  if (await browser.run(() => !!CSS.highlights)) assert.deepEqual(await marked(), ["Technical deep dive"]);

  // Words of the interface are no words of an article.
  await type("technical");
  await sees();
  assert.equal(await count(), "0 of 12 articles");

  await type("");
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("[part~=card][hidden]").length === 0);
  assert.equal((await seen()).length, 12);
  assert.equal(await count(), "");
  assert.deepEqual(await marked(), []);
  assert.deepEqual(await browser.errors(), []);
});

test("Escape empties the field, and the focus stays in it", async () => {
  server.json("/feed.json", feed());
  await open({ browser, server }, { attributes: ATTRIBUTES });
  await ready();
  await type("kaffee");
  await sees("Kaffee in Zürich");
  await (await browser.shadow(FIELD)).sendKeys(Key.ESCAPE);
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("[part~=card]:not([hidden])").length === 12);
  assert.equal(await browser.run(() => document.querySelector("nutgraf-feed").shadowRoot.activeElement.value), "");
});

test("articles that are loaded and not shown yet are searched, and so are those of the next page when they come", async () => {
  server.json("/feed.json", { ...feed(30), next_url: "/next.json" });
  server.json("/next.json", articles(2, (number) => ({ title: `Tea ${number}` }), 100));
  await open({ browser, server }, { attributes: `${ATTRIBUTES} limit="2"` });
  await ready();
  await sees("Article 1", "Article 2");
  await type("article 29");
  await sees("Article 29");
  assert.equal(await count(), "1 of 30 articles");
  await type("tea");
  await sees();
  await click(browser, "[part~=more-button]");
  await sees("Tea 100", "Tea 101");
  assert.equal(await count(), "2 of 32 articles");
});

test("a topic and a change of the feed go with it", async () => {
  server.json("/feed.json", feed());
  await open({ browser, server }, { attributes: ATTRIBUTES });
  await ready();
  await type("article 1");
  await sees("Article 1", "Article 10", "Article 11", "Article 12");
  await click(browser, "[part~=card]:not([hidden]) button[part=topic]");
  await sees("Article 1", "Article 11");
  assert.equal(await count(), "2 of 6 articles");
  // An article has another text, and a new one waits for nobody.
  const changed = feed();
  changed.items[4].title = "Now article 15";
  server.json("/feed.json", changed);
  await browser.run(() => document.querySelector("nutgraf-feed").reload());
  await sees("Article 1", "Now article 15", "Article 11");
  assert.equal(await (await browser.shadow(FIELD)).getAttribute("value"), "article 1");
});

test("a prerendered element needs neither Wasm nor feed for it, and the field stays when they come", async () => {
  const { html } = prerender(feed(), { url: server.url("/feed.json"), src: "/feed.json", cache: "off", find: "on", time: Math.floor(Date.now() / 1000) });
  server.json("/feed.json", feed());
  server.page("/", { head: WIDGET, body: html });
  await browser.open(server.url("/"));
  await ready();
  await type("kaffee");
  await sees("Kaffee in Zürich");
  assert.equal(server.requestsFor("/feed.json").length, 0);
  assert.equal(server.requestsFor(`/dist/${build.wasm}`).length, 0);
  await browser.run(() => document.querySelector("nutgraf-feed").setAttribute("limit", "11"));
  await browser.until(() => !document.querySelector("nutgraf-feed").shadowRoot.querySelector("[data-prerendered]"));
  await sees("Kaffee in Zürich");
  assert.equal(await (await browser.shadow(FIELD)).getAttribute("value"), "kaffee");
  assert.equal((await browser.shadowAll("[part=find]")).length, 1);
});

test("without the attribute nothing of it is fetched; it may come and go, and an article alone has none", async () => {
  server.json("/feed.json", feed());
  await open({ browser, server });
  await state(browser, "ready");
  assert.equal(server.requestsFor(`/dist/${build.modules.find}`).length, 0);
  await browser.run(() => (document.querySelector("nutgraf-feed").find = "on"));
  await ready();
  await type("kaffee");
  await sees("Kaffee in Zürich");
  await browser.run(() => (document.querySelector("nutgraf-feed").find = null));
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part=find]").hidden);
  assert.equal((await seen()).length, 12);
  await browser.run(() => Object.assign(document.querySelector("nutgraf-feed"), { find: "on", article: "3" }));
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[data-layout=whole]"));
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part=find]").hidden);
  assert.deepEqual(await seen(), ["Kaffee in Zürich"]);
});

test("its words are those of the interface's language and of the embedder", async () => {
  server.json("/feed.json", { ...feed(), language: "ar" });
  await open({ browser, server }, { attributes: ATTRIBUTES });
  await ready();
  assert.deepEqual(await browser.texts("[part=find-label]"), ["البحث في هذه المقالات"]);
  assert.equal(await browser.run(() => getComputedStyle(document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part=find]")).direction), "rtl");
  await type("article 12");
  await sees("Article 12");
  assert.equal(await count(), "النتائج: 1، المجموع: 12 مقالة");
  await browser.run(() => (document.querySelector("nutgraf-feed").labels = { find: "Look for" }));
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part=find-label]").textContent === "Look for");
});

test("cards do not move when the field comes before them", async () => {
  let send;
  server.on("/feed.json", (_request, response) => {
    send = () => response.writeHead(200, { "Content-Type": "application/feed+json" }).end(JSON.stringify(feed()));
  });
  await open({ browser, server }, { attributes: ATTRIBUTES });
  await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part=find]"));
  const height = () => browser.run(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part=find]").getBoundingClientRect().height);
  const before = await height();
  assert.ok(before > 44, `${before}`);
  await server.request("/feed.json");
  send();
  await ready();
  assert.ok(Math.abs((await height()) - before) < 3, `${before} and ${await height()}`);
});
