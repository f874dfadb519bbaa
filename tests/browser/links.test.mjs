// `links="new"`: links to other pages open in new tabs, and everyone is told so.
import assert from "node:assert/strict";
import { COMPLETE, COMPLETE_ID, click, open } from "./feeds.mjs";
import { suite } from "./harness.mjs";
import { prerender, written } from "./prerender.mjs";

const { browser, server, test } = await suite();
const page = { browser, server };

/** Every link of the element: where it leads, what it says of tabs, what it is described by, and its mark. */
const links = () =>
  browser.run(() => {
    const { shadowRoot } = document.querySelector("nutgraf-feed");
    return [...shadowRoot.querySelectorAll("a[href]")].map((link) => ({
      kind: link.dataset.kind,
      leaves: /^https?:/.test(link.getAttribute("href")),
      target: link.target,
      rel: link.rel,
      words: shadowRoot.getElementById(link.getAttribute("aria-describedby"))?.textContent ?? "",
      mark: getComputedStyle(link, "::after").backgroundImage.startsWith("linear-gradient"),
    }));
  });

const NEW = { target: "_blank", rel: "noopener", words: "Opens in a new tab" };
const SAME = { target: "", rel: "", words: "" };
const BODY = '<p>As <a href="https://other.example/a">others</a> say: <a href="mailto:a@b.example">write</a>.</p>';
const feed = { ...COMPLETE, items: COMPLETE.items.map((item) => ({ ...item, content_html: BODY })) };

/** Asserts what links to other pages say, and that those within the element, and for mail, say nothing. */
function assertLinks(found, expected) {
  const said = ({ target, rel, words }) => ({ target, rel, words });
  for (const link of found) assert.deepEqual(said(link), link.leaves ? expected : SAME, JSON.stringify(link));
  const kinds = new Set(found.filter(({ leaves }) => leaves).map(({ kind }) => kind));
  for (const kind of ["headline", "author", "source", "coverage", "attachment", "related", "original", "body", "comparison", "topic"]) {
    assert.ok(kinds.has(kind), `a link of the kind ${kind}`);
  }
  for (const kind of ["citation", "backlink", "body"]) assert.ok(found.some((link) => link.kind === kind && !link.leaves), kind);
}

const ALONE = `src="/feed.json" article="${COMPLETE_ID}" open="all"`;

test("links open in the same tab unless told otherwise; with links=\"new\" all that lead to other pages say that they open in another", async () => {
  server.json("/feed.json", feed);
  await open(page, { attributes: ALONE });
  await browser.event("nutgraf-load");
  assertLinks(await links(), SAME);
  await open(page, { attributes: `${ALONE} links="new"` });
  await browser.event("nutgraf-load");
  const found = await links();
  assertLinks(found, NEW);
  for (const { kind, leaves, mark } of found) assert.equal(mark, leaves || kind === "original", kind);
});

test("a change of `links` changes the links that are there, and takes neither focus nor nodes; a wrong value is told", async () => {
  server.json("/feed.json", feed);
  await open(page, { attributes: ALONE });
  await browser.event("nutgraf-load");
  await browser.run(() => {
    window.link = document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part~=headline-link]");
    window.link.focus();
  });
  const set = async (value) => {
    await browser.run((value) => document.querySelector("nutgraf-feed").setAttribute("links", value), value);
    await browser.until((target) => window.link.target === target, value === "new" ? "_blank" : "");
  };
  await set("new");
  assertLinks(await links(), NEW);
  await set("elsewhere");
  assertLinks(await links(), SAME);
  assert.ok(await browser.run(() => window.link.isConnected && window.link.getRootNode().activeElement === window.link));
  const warnings = (await browser.console()).filter(({ level }) => level === "warn").map(({ text }) => text);
  assert.equal(warnings.length, 1);
  assert.match(warnings[0], /links="elsewhere": expected one of same, new/);
});

test("the words are those of the interface's language, and stand in the language's own element", async () => {
  server.json("/feed.json", feed);
  await open(page, { attributes: `${ALONE} links="new" lang="de"` });
  await browser.event("nutgraf-load");
  assertLinks(await links(), { ...NEW, words: "Öffnet in einem neuen Tab" });
  const lang = () => document.querySelector("nutgraf-feed").shadowRoot.getElementById("new-tab").closest("[lang]").lang;
  assert.equal(await browser.run(lang), "de");
});

test("prerendered links open in new tabs without the script, too", async () => {
  const attributes = { src: "/feed.json", article: COMPLETE_ID, open: "all", links: "new" };
  const { html } = prerender(feed, { url: server.url("/feed.json"), ...attributes });
  assert.ok(html.startsWith(`<nutgraf-feed${written({ src: "/feed.json", article: COMPLETE_ID, open: "all", links: "new" })}>`), html.slice(0, 200));
  server.page("/", { body: html });
  await browser.open(server.url("/"));
  assertLinks(await links(), NEW);
});

test("a click opens a tab that cannot reach this one, and this one stays", async () => {
  const items = [{ id: "a", url: "/article", title: "A" }];
  server.json("/feed.json", { items });
  server.page("/article", { body: "<h1>The article</h1>" });
  await open(page, { attributes: 'src="/feed.json" links="new"' });
  await browser.event("nutgraf-load");
  const { driver } = browser;
  const here = await driver.getWindowHandle();
  await click(browser, "[part~=headline-link]");
  const handles = await driver.wait(async () => {
    const all = await driver.getAllWindowHandles();
    return all.length > 1 && all;
  }, browser.patience);
  const other = handles.find((handle) => handle !== here);
  assert.equal(await browser.run(() => location.pathname), "/");
  await driver.switchTo().window(other);
  try {
    await browser.reaches(server.url("/article"));
    assert.equal(await browser.run(() => window.opener), null);
  } finally {
    await driver.close();
    await driver.switchTo().window(here);
  }
});

test("headlines without Wasm open in new tabs, too, and say so in the interface's language", async () => {
  const items = [{ id: "a", url: "/article", title: "A" }, { id: "b", url: "mailto:a@b.example", title: "B" }];
  server.on("/old.js", (_request, response) => {
    response.writeHead(200, { "Content-Type": "text/javascript" }).end("delete globalThis.WebAssembly");
  });
  const show = async (language, attributes) => {
    server.json("/feed.json", { items, language });
    await open(page, { head: '<script src="/old.js"></script>', attributes: `src="/feed.json" loading="eager" ${attributes}` });
    await browser.event("nutgraf-error");
  };
  /** Waits until the first link is described by these words. */
  const says = (words) =>
    browser.until((words) => {
      const { shadowRoot } = document.querySelector("nutgraf-feed");
      const [link] = shadowRoot.querySelectorAll(".headlines a");
      return link && (shadowRoot.getElementById(link.getAttribute("aria-describedby"))?.textContent ?? "") === words;
    }, words);
  const found = async () => (await links()).map(({ leaves, target, rel, mark }) => ({ leaves, target, rel, mark }));
  await show("de", "");
  await says("");
  assert.deepEqual(await found(), [{ leaves: true, target: "", rel: "", mark: false }]);
  // A language without a table of its own is served by what its tag begins with.
  for (const [language, attributes, words] of [
    [undefined, "", NEW.words],
    ["de-AT", "", "Öffnet in einem neuen Tab"],
    ["de", 'lang="en"', NEW.words],
    ["../feed", "", NEW.words],
  ]) {
    await show(language, `links="new" ${attributes}`);
    await says(words);
    assert.deepEqual(await found(), [{ leaves: true, target: "_blank", rel: "noopener", mark: true }]);
  }
  assert.ok(server.requestsFor(/locales/).every(({ path }) => /^\/dist\/locales\/de(-AT)?\.json$/.test(path)), "and nothing else is asked for");
});
