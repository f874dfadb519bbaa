// docs/article-pages.md and the themes of docs/styling.md, in a browser.
import assert from "node:assert/strict";
import { articles } from "../browser/feeds.mjs";
import { suite, WIDGET } from "../browser/harness.mjs";
import { recipe } from "./recipe.mjs";

const { browser, server, test } = await suite();
const DOCUMENT = "article-pages.md";

const feed = () =>
  articles(2, (number) => ({ id: number === 1 ? "atom-2005" : "what & why?", url: `https://example.org/${number}`, content_text: `The text of ${number}` }));
const script = (name) => {
  server.on(`/news/${name}`, (_request, response) => response.writeHead(200, { "Content-Type": "text/javascript" }).end(recipe(DOCUMENT, name)));
  return `<script type="module" src="${name}"></script>`;
};
const hrefs = () => browser.run(() => [...document.querySelector("nutgraf-feed").shadowRoot.querySelectorAll("[part~=headline-link]")].map(({ href }) => href));

test("a page for each article", async () => {
  server.json("/feed.json", feed());
  server.page("/", { head: WIDGET, body: recipe(DOCUMENT, "page") });
  await browser.open(server.url("/"));
  await browser.event("nutgraf-load");
  assert.deepEqual(await browser.texts("[part~=headline]"), ["Article 1"]);
  assert.deepEqual(await browser.texts("[part=body]"), ["The text of 1"]);
});

for (const order of ["before", "after"]) {
  test(`one page for all articles, its script ${order} the widget's`, async () => {
    server.json("/news/feed.json", feed());
    const head = (own) => (order === "before" ? own + WIDGET : WIDGET + own);
    server.page("/news/", { head: head(script("list.js")), body: '<nutgraf-feed src="feed.json"></nutgraf-feed>' });
    server.page("/news/article.html", { head: head(script("article.js")), body: "<nutgraf-feed></nutgraf-feed>" });
    await browser.open(server.url("/news/"));
    await browser.event("nutgraf-load");
    const links = await hrefs();
    assert.deepEqual(links, ["atom-2005", "what%20%26%20why%3F"].map((id) => server.url(`/news/article.html?id=${id}`)));
    await browser.open(links[0]);
    await browser.event("nutgraf-load");
    assert.deepEqual(await browser.texts("[part~=headline]"), ["Article 1"]);
    assert.deepEqual(await browser.texts("[part=body]"), ["The text of 1"]);
  });
}

test("an id that there is not", async () => {
  server.json("/news/feed.json", feed());
  server.page("/news/article.html", { head: script("article.js") + WIDGET, body: "<nutgraf-feed></nutgraf-feed>" });
  await browser.open(server.url("/news/article.html?id=nothing"));
  await browser.event("nutgraf-load");
  assert.equal(await browser.run(() => document.querySelector("nutgraf-feed").matches(":state(empty)")), true);
});

test("a theme is one more style sheet", async () => {
  server.json("/feed.json", feed());
  server.page("/", { head: WIDGET + recipe("styling.md", "theme").replace("/nutgraf/", "/dist/"), body: '<nutgraf-feed src="/feed.json"></nutgraf-feed>' });
  await browser.open(server.url("/"));
  await browser.event("nutgraf-load");
  const [font, border] = await browser.run(() => {
    const feed = document.querySelector("nutgraf-feed").shadowRoot.querySelector("[part~=feed]");
    return [getComputedStyle(feed).fontFamily, getComputedStyle(feed).borderTopWidth];
  });
  assert.match(font, /Iowan Old Style/);
  assert.equal(border, "6px");
});
