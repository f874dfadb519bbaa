// Which language the interface speaks, and how long the cards wait for its words: a few seconds, and no longer.
import assert from "node:assert/strict";
import { ANSWERS, feed, FRESH, gate, path, show } from "./feed-page.mjs";
import { build } from "./embedding.mjs";
import { suite } from "./harness.mjs";
import { prerender } from "./prerender.mjs";
import { asked, read, tags } from "../../xtask/languages.mjs";
import { DIGITS } from "../../xtask/languages/differences.mjs";

const { browser, startServer, test } = await suite();
const TABLE = "/dist/locales/de.json";
const headlines = () => browser.texts("[part=headline]");
const words = () => browser.texts("[role=status]");

/** A page whose interface is to speak German, on a server that answers the request for the words as it is told. */
async function open(answer, attributes = "") {
  const other = await startServer();
  const src = path();
  other.json(src, feed("a", "b"), { headers: FRESH });
  other.on(TABLE, answer);
  await show(browser, other, src, { attributes: `lang="de" cache="off" ${attributes}`, script: ANSWERS });
  await other.request(TABLE);
  await browser.until((src) => window.answered.includes(src), src);
  return other;
}

// With `refresh`, it is the app that shows the cards.
for (const [who, attributes, apps] of [["a first showing", "", 0], ["the app", 'refresh="3600"', 1]]) {
  test(`${who} speaks English five seconds after it has asked for words that do not come`, async () => {
    const other = await open(() => {}, attributes);
    await browser.run(() => window.pass(5_000));
    await browser.event("nutgraf-load");
    assert.deepEqual([await headlines(), await words()], [["a", "b"], ["2 articles"]]);
    assert.equal(other.requestsFor(TABLE).length, 1);
    assert.equal(other.requestsFor(`/dist/${build.live.wasm}`).length, apps);
    assert.deepEqual(await browser.errors(), []);
  });

  test(`${who} asks once for words that the server fails to give, and speaks English`, async () => {
    const other = await open((_request, response) => response.writeHead(500).end(), attributes);
    await browser.event("nutgraf-load");
    assert.deepEqual([await headlines(), await words()], [["a", "b"], ["2 articles"]]);
    assert.equal(other.requestsFor(TABLE).length, 1);
    assert.deepEqual(await browser.errors(), []);
  });
}

test("the app asks once for words, though the server has refused them before the feed is there", async () => {
  const other = await startServer();
  const src = path();
  const held = gate();
  other.on(src, held.listener);
  other.on(TABLE, (_request, response) => response.writeHead(500).end());
  await show(browser, other, src, { attributes: 'lang="de" cache="off" refresh="3600"', script: ANSWERS });
  await other.request(TABLE);
  await browser.until((table) => window.answered.includes(table), TABLE);
  await other.request(src);
  held.open(feed("a", "b"));
  await browser.event("nutgraf-load");
  assert.deepEqual([await headlines(), await words()], [["a", "b"], ["2 articles"]]);
  assert.equal(other.requestsFor(TABLE).length, 1);
});

/** What is announced, with its language. */
const announced = () =>
  browser.run(() => {
    const region = document.querySelector("nutgraf-feed").shadowRoot.querySelector("[role=status]");
    return [region.lang, region.textContent];
  });
const untilAnnounced = (lang, text) =>
  browser.until(
    (lang, text) => {
      const region = document.querySelector("nutgraf-feed").shadowRoot.querySelector("[role=status]");
      return region.lang === lang && region.textContent === text;
    },
    lang,
    text,
  );
const tablesAsked = (server) => server.requestsFor(/\/locales\//).map(({ path }) => path.split("/").pop());
/** Sets, or with `null` removes, the language of what a selector finds, in the page or in the tree of `aside`. */
const speak = (selector, lang) =>
  browser.run(
    (selector, lang) => {
      const found = document.querySelector(selector);
      if (lang === null) found.removeAttribute("lang");
      else found.lang = lang;
    },
    selector,
    lang,
  );

// With `refresh`, it is the app that is told.
for (const [who, attributes] of [["a first showing", ""], ["the app", 'refresh="3600"']]) {
  test(`${who} follows the language of the page as it changes, and asks only for its words`, async () => {
    const other = await startServer();
    const src = path();
    other.json(src, feed("a", "b"), { headers: FRESH });
    const element = `<nutgraf-feed loading="eager" cache="off" src="${src}" ${attributes}></nutgraf-feed>`;
    await show(browser, other, src, { html: 'lang="fr"', body: `<section>${element}</section>` });
    await browser.event("nutgraf-load");
    assert.deepEqual(await announced(), ["fr", "2 articles"]);
    await speak("html", "it-CH");
    await untilAnnounced("it", "2 articoli");
    await speak("section", "pl");
    await untilAnnounced("pl", "2 artykuły");
    // What is farther away does not count.
    await speak("html", "zh-TW");
    await speak("section", null);
    await untilAnnounced("zh-Hant", "2篇文章");
    await speak("html", "en-GB");
    await untilAnnounced("en", "2 articles");
    assert.deepEqual(tablesAsked(other), ["fr.json", "it.json", "pl.json", "zh-Hant.json"]);
    assert.equal(other.requestsFor(src).length, 1);
    assert.deepEqual(await browser.errors(), []);
  });
}

test("a language in the tree around the element is followed, too, and one of its own or of its feed stays", async () => {
  const other = await startServer();
  const [src, spanish] = [path(), path()];
  other.json(src, feed("a", "b"), { headers: FRESH });
  other.json(spanish, { language: "es", ...feed("a", "b") }, { headers: FRESH });
  const element = (src, attributes = "") => `<nutgraf-feed loading="eager" cache="off" src="${src}" ${attributes}></nutgraf-feed>`;
  await show(browser, other, src, {
    html: 'lang="de"',
    body: `<aside><template shadowrootmode="open"><div lang="nl">${element(src)}</div></template></aside>${element(src, 'lang="sv"')}${element(spanish)}`,
  });
  await browser.event("nutgraf-load", 3);
  const spoken = () =>
    browser.run(() =>
      [document.querySelector("aside").shadowRoot, document].flatMap((root) =>
        [...root.querySelectorAll("nutgraf-feed")].map(({ shadowRoot }) => shadowRoot.querySelector("[part~=feed]").lang),
      ),
    );
  assert.deepEqual(await spoken(), ["nl", "sv", "es"]);
  await browser.run(() => {
    document.querySelector("aside").shadowRoot.querySelector("div").lang = "da";
    document.documentElement.lang = "fi";
  });
  await browser.until(() => document.querySelector("aside").shadowRoot.querySelector("nutgraf-feed").shadowRoot.querySelector("[part~=feed]").lang === "da");
  assert.deepEqual(await spoken(), ["da", "sv", "es"]);
  assert.equal(tablesAsked(other).includes("fi.json"), false);
  assert.deepEqual(await browser.errors(), []);
});

for (const [where, script] of [["until it is taken over", ""], ["for good where Wasm cannot run", "delete globalThis.WebAssembly;"]]) {
  test(`what is prerendered keeps its language ${where}, whatever the page's becomes`, async () => {
    const other = await startServer();
    const src = path();
    other.json(src, feed("a", "b", "c"), { headers: FRESH });
    const { html: body } = prerender(feed("a", "b", "c"), { url: other.url(src), src, limit: 1, cache: "off" });
    await show(browser, other, src, { html: 'lang="de"', body, script });
    await browser.event("nutgraf-load");
    const said = () => browser.texts("[part~=more-button]");
    const lang = () => browser.run(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part~=feed]").lang);
    assert.deepEqual([await said(), await lang()], [["Show more"], "en"]);
    await speak("html", "fr");
    // A press shows whether there is Wasm, and so whether the language can be another one.
    await browser.run(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part~=more-button]").click());
    if (script) assert.equal((await browser.event("nutgraf-error")).detail.kind, "wasm");
    else await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part~=feed]").lang === "fr");
    assert.deepEqual([await said(), tablesAsked(other)], script ? [["Show more"], []] : [[read("fr")["show-more"]], ["fr.json"]]);
    await speak("html", "it");
    if (script) assert.equal(await lang(), "en");
    else await browser.until(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part~=feed]").lang === "it");
  });
}

test("sources are numbered in the digits by which they are cited", async () => {
  const other = await startServer();
  const src = path();
  const _nutgraf = { takeaways: [{ text: "A", sources: ["two"] }], sources: [{ id: "one", title: "B" }, { id: "two", title: "C" }] };
  other.json(src, { items: [{ id: "1", title: "D", language: "fa", _nutgraf }] }, { headers: FRESH });
  await show(browser, other, src, { attributes: 'lang="en" open="all" cache="off"' });
  await browser.event("nutgraf-load");
  const numbers = () =>
    browser.run(() => {
      const { shadowRoot } = document.querySelector("nutgraf-feed");
      const numbered = getComputedStyle(shadowRoot.querySelector("[part~=sources]")).listStyleType;
      return [shadowRoot.querySelector("[part~=citation]").textContent, numbered];
    });
  // An article in Persian has the numbers of the interface, whichever that is.
  assert.deepEqual(await numbers(), ["2", "decimal"]);
  const cited = { bn: ["২", "bengali"], fa: ["۲", "persian"] };
  assert.deepEqual(Object.keys(DIGITS).sort(), Object.keys(cited));
  for (const [tag, expected] of Object.entries(cited)) {
    await speak("nutgraf-feed", tag);
    await browser.until((tag) => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part~=feed]").lang === tag, tag);
    assert.deepEqual(await numbers(), expected);
  }
});

test("every language that the build has is spoken, and its table is asked for once and alone", async () => {
  const other = await startServer();
  const src = path();
  other.json(src, feed("a", "b"), { headers: FRESH });
  await show(browser, other, src, { attributes: 'lang="en" cache="off"' });
  await browser.event("nutgraf-load");
  assert.ok(tags().length >= 35);
  for (const tag of tags()) {
    await speak("nutgraf-feed", tag);
    const texts = read(tag);
    const category = new Intl.PluralRules(tag).select(2);
    const digits = new Intl.NumberFormat(asked(tag)).format(2);
    await untilAnnounced(tag, texts[`articles.${category}`].replace("{count}", digits));
    const direction = await browser.run(() => document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part~=feed]").dir);
    assert.equal(direction, texts.direction, tag);
  }
  assert.deepEqual(tablesAsked(other), tags().map((tag) => `${tag}.json`));
  assert.deepEqual(await browser.errors(), []);
});
